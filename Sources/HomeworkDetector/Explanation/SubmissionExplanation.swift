import Evidence
public import Explainability

/// What the homework domain says of one of its checks: the content of an explanation report.
///
/// It names nobody: the check comes from the store, where names are pseudonyms.
public struct SubmissionExplanation: Sendable {
  let check: SubmissionCheck
  let parameters: DetectorParameters?
  let places: CheckPlaces

  /// An explanation of a check.
  ///
  /// - Parameters:
  ///   - check: the check as it is stored.
  ///   - parameters: what the detector learned; `nil` where the check was made by another one, whose thresholds are not known.
  public init(of check: SubmissionCheck, parameters: DetectorParameters?) {
    self.check = check
    self.parameters = parameters?.name == check.detection.detector ? parameters : nil
    places = CheckPlaces(check)
  }

  /// The score of the detection as a sum: its base and what each feature adds, by family; `nil` where nothing was measured.
  public var score: AdditiveScore? { Self.score(of: check.detection) }

  /// The score of a detection as a sum: its base and what each feature adds, by family; `nil` where nothing was measured.
  public static func score(of detection: Detection) -> AdditiveScore? {
    guard let explanation = detection.explanation else { return nil }
    return AdditiveScore(
      label: "log-odds that a language model wrote the text", unit: "log-odds", score: explanation.logOdds,
      base: explanation.base,
      terms: explanation.families.flatMap { family in
        family.features.map { feature in
          AdditiveScore.Term(
            feature: feature.id, label: feature.title, value: feature.contribution,
            formula: "height of the feature’s learned curve at \(ReportWords.value(feature.value))",
            group: family.title)
        }
      })
  }

  /// The content of the report.
  public func content() async throws -> ReportContent {
    let account =
      score.map { AdditiveContributions().explain($0) }
      ?? Explanation("log-odds", value: 0, formula: "nothing was measured")
    return ReportContent(
      kind: "submission-check", title: "check of a submission", result: result, reasons: reasons,
      sources: places.sources, texts: texts, checks: checks, changes: changes, gaps: gaps,
      limits: SubmissionReport.isNot(check).map { WordedText($0) }, errorRates: errorRates,
      quality: try await quality(account), card: DetectorModelCard.card(parameters, check: check),
      contest: SubmissionReport.contest.map { WordedText($0) }, account: account,
      contrast: score == nil ? nil : ReportContrast(positive: "a language model", negative: "a person"))
  }

  private var texts: [ReportText] {
    guard let explanation = check.detection.explanation, !explanation.sentences.isEmpty else { return [] }
    let greatest = explanation.sentences.map { abs($0.contribution) }.filter(\.isFinite).max() ?? 0
    func level(_ value: Double) -> Int {
      guard greatest > 0, value.isFinite else { return 0 }
      let share = abs(value) / greatest
      let level = share < 0.15 ? 0 : share < 0.4 ? 1 : share < 0.75 ? 2 : 3
      return value < 0 ? -level : level
    }
    return [
      ReportText(
        caption: WordedText(
          "What each sentence adds, compared with the sentence that adds most: how far the log-odds fall when it is left out",
          plain: "What each sentence adds. No single sentence shows who wrote it"),
        document: check.document.digest, text: check.text,
        marks: explanation.sentences.map {
          .init(
            $0.range, level: level($0.contribution),
            note:
              "\(ReportWords.points($0.contribution)), for \($0.contribution > 0 ? "a language model" : "a person")"
          )
        },
        legend: [
          .init(3, "much, towards a language model"), .init(2, "some, towards a language model"),
          .init(1, "a little, towards a language model"), .init(0, "hardly anything, or not measured"),
          .init(-1, "a little, towards a person"), .init(-2, "some, towards a person"),
          .init(-3, "much, towards a person"),
        ])
    ]
  }
}
