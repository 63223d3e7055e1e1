import Evidence
import Explainability

extension SubmissionExplanation {
  /// What would lead to another verdict: the fewest features as in an average text, and the fewest sentences.
  var changes: [ReportChange] {
    guard let explanation = check.detection.explanation, let thresholds = parameters?.thresholds,
      check.detection.reasons.allSatisfy({ $0.kind == .betweenThresholds })
    else { return [] }
    let logOdds = explanation.logOdds
    let targets: [(threshold: Double, words: String)] =
      switch check.detection.verdict {
      case .ai: [(thresholds.ai, "“uncertain” instead of “likely AI-written”")]
      case .human: [(thresholds.human, "“uncertain” instead of “likely written by a person”")]
      case .uncertain:
        [
          (thresholds.ai, "“likely AI-written” instead of “uncertain”"),
          (thresholds.human, "“likely written by a person” instead of “uncertain”"),
        ]
      }
    return targets.flatMap { target -> [ReportChange] in
      let features = SmallestShift.find(
        explanation.families.flatMap { family in
          family.features.map { Contribution(feature: $0.id, label: $0.title, value: $0.contribution) }
        }, score: logOdds, threshold: target.threshold)
      var changes = [change(features, to: target.words)]
      if check.detection.verdict != .uncertain { changes.append(bySentences(target, logOdds, explanation)) }
      return changes
    }
  }

  private func change(_ found: Counterfactual, to verdict: String) -> ReportChange {
    let names = found.features.map { "“\($0.label)”" }
    guard found.isFound else {
      return ReportChange(
        words: WordedText(
          "No number of features, set to what they are in the average training text, would lead to \(verdict).",
          plain: "Making the text like an average one, point by point, would not lead to \(verdict)."),
        counterfactual: found)
    }
    let shown =
      names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
    return ReportChange(
      words: WordedText(
        "With \(names.count == 1 ? "this feature" : "these \(names.count) features") as in the average training text the result would be \(verdict): \(shown).",
        plain:
          "The result would be \(verdict) if \(names.count == 1 ? "one point" : "\(names.count) points") were as in an average text: \(shown)."
      ),
      counterfactual: found)
  }

  private func bySentences(
    _ target: (threshold: Double, words: String), _ logOdds: Double, _ explanation: DetectionExplanation
  ) -> ReportChange {
    var found = SmallestShift.find(
      explanation.sentences.enumerated().map {
        Contribution(feature: "sentence-\($0 + 1)", label: "sentence \($0 + 1)", value: $1.contribution)
      }, score: logOdds, threshold: target.threshold)
    // The parts of sentences are measured one at a time, so their sum is near the truth and not it.
    found.search = .greedy
    found.triedUpTo = 0
    let numbers = found.features.map { $0.label.dropFirst("sentence ".count) }
    guard found.isFound else {
      return ReportChange(
        words: WordedText("No number of sentences, left out, would by this account lead to \(target.words)."),
        counterfactual: found)
    }
    let list =
      numbers.prefix(8).joined(separator: ", ") + (numbers.count > 8 ? " and \(numbers.count - 8) more" : "")
    return ReportChange(
      words: WordedText(
        "Without \(numbers.count == 1 ? "sentence" : "\(numbers.count) sentences, numbers") \(list), of \(explanation.sentences.count), the result would be about \(target.words)."
      ),
      counterfactual: found)
  }

  /// How good the explanation is.
  func quality(_ account: Explanation) async throws -> ExplanationQuality {
    var measures: [ExplanationQuality.Measure] = []
    if let score {
      let deletion = FeatureDeletion(score: score)
      let faithfulness = try await RationaleFaithfulness.beside(
        deletion, attributions: deletion.attributions, draws: 20, seed: Self.seed)
      measures = [
        .init(
          name: "Comprehensiveness",
          meaning: WordedText(
            "log-odds that are lost when the features that are named first are set to their average; high is good",
            plain: "how much is lost without the points named first; high is good"),
          value: faithfulness.explained.comprehensiveness, random: faithfulness.random.comprehensiveness,
          basis: "this result, features"),
        .init(
          name: "Sufficiency",
          meaning: WordedText(
            "log-odds that are lost when only the features that are named first are kept; low is good",
            plain: "how much is lost with only the points named first; low is good"),
          value: faithfulness.explained.sufficiency, random: faithfulness.random.sufficiency,
          basis: "this result, features"),
      ]
    }
    return ExplanationQuality(
      methods: score == nil
        ? ["nothing was measured"]
        : [
          AdditiveContributions().method,
          "sentences by leaving each out, the scores of the others as they are",
        ], exactness: .exact, residual: account.largestResidual, residualLimit: 1e-9, measures: measures)
  }

  /// What makes the random draws of this explanation repeatable.
  public static let seed: UInt64 = 20_240_607
}
