import Evidence
public import Explainability

/// What the legal domain says of an answer of a library: the content of an explanation report.
public struct AnswerExplanation: Sendable {
  /// How many passages are explained at most.
  static let most = 10
  /// Of how many passages the account tells every part.
  static let inFull = 3
  /// What makes the random draws of this explanation repeatable.
  public static let seed: UInt64 = 20_241_125

  let answer: AnsweredQuestion
  let passages: [AnsweredQuestion.Passage]
  let texts: [String?]
  let trial: AnswerTrial?
  let isSame: Bool

  /// An explanation of an answer.
  ///
  /// - Parameters:
  ///   - texts: for each of the first passages, in order, what stands at its place when its document's bytes are read anew; `nil` where the
  ///     document or the place could not be found.
  ///   - trial: what putting the question again without some words showed; `nil` where it could not be put.
  ///   - isSame: whether the library, asked again, puts the same passage first.
  public init(of answer: AnsweredQuestion, texts: [String?], trial: AnswerTrial?, isSame: Bool) {
    self.answer = answer
    passages = Self.explained(answer)
    self.texts = texts
    self.trial = trial
    self.isSame = isSame
  }

  /// The passages of an answer that a report explains.
  public static func explained(_ answer: AnsweredQuestion) -> [AnsweredQuestion.Passage] {
    Array(answer.passages.prefix(most))
  }

  /// The content of the report.
  public func content() -> ReportContent {
    let account = self.account
    return ReportContent(
      kind: AnsweredQuestion.kind,
      title: answer.verdict == nil
        ? "search in a library of documents" : "question to a library of documents", result: result,
      reasons: reasons, sources: sources, checks: checks, changes: changes, gaps: gaps, limits: limits,
      errorRates: SearchModelCard.rankingErrors, quality: quality(account),
      card: SearchModelCard.answers(usesVectors: answer.model != nil),
      contest: [
        "Open the cited places in the documents themselves and read what stands before and behind them.",
        "Ask in other words, or with the document’s name; a question in quotation marks looks for the exact phrase.",
        "Record what you decide with `attest review`.",
      ], account: account)
  }

  private var parts: QuestionParts { QuestionParts(answer.question) }

  private var result: ReportResult {
    let first = passages.first.map { " First: \($0.label)." } ?? ""
    var uncertainty: [String] = []
    if let passage = passages.first {
      uncertainty.append(
        "By the words it holds, the first passage answers the question with a likelihood of \(Self.percent(passage.likelihood))."
      )
    }
    if passages.count > 1 {
      uncertainty.append(
        "The second scores \(Self.number(passages[1].score)) to the first one’s \(Self.number(passages[0].score))."
      )
    }
    uncertainty.append(
      "On questions whose answer is known, the first passage was often not the right one: see the error rates."
    )
    return ReportResult(
      sentence: WordedText(answer.sentence + first),
      uncertainty: WordedText(uncertainty.joined(separator: " ")),
      value: passages.first?.score, unit: "points",
      needsPerson: answer.verdict != nil && answer.verdict != .says)
  }

  private var reasons: [ReportReason] {
    var reasons: [ReportReason] = []
    for (place, passage) in passages.enumerated() where passage.supersededOn != nil && passage.isQuoted {
      reasons.append(
        ReportReason(
          .attention,
          "\(passage.label) is of a version that a later one replaced on \(passage.supersededOn ?? "").",
          flag: "Superseded", sources: [place + 1]))
    }
    if answer.verdict == .maySay {
      reasons.append(
        ReportReason(
          .attention, "Whether the quoted passages answer the question is for a person to say.", flag: "Read")
      )
    }
    guard let first = passages.first else { return reasons }
    for part in (first.explanation?.details ?? []).sorted(by: { $0.value > $1.value }) where part.value > 0 {
      let words = part.details.filter { $0.feature != nil && $0.value > 0 }.prefix(4).map { "“\($0.label)”" }
      reasons.append(
        ReportReason(
          .supports,
          WordedText("\(part.label)" + (words.isEmpty ? "" : ": " + words.joined(separator: ", "))),
          value: part.value, unit: "points", sources: [1]))
    }
    for document in answer.documents.prefix(2) {
      reasons.append(
        ReportReason(
          .supports,
          WordedText(
            "The question names the document \(document.title) by \(Self.list(document.words))"),
          value: document.share, unit: "sureness"))
    }
    let missing = Set(parts.words.map { $0.lowercased() }).subtracting(held(by: first))
    if !missing.isEmpty {
      reasons.append(
        ReportReason(
          .against,
          WordedText(
            "Words of the question that the first passage does not hold: \(Self.list(missing.sorted()))"),
          value: Double(missing.count), unit: "words", sources: [1]))
    }
    return reasons
  }

  /// The words of the question that stand in a passage, in small letters.
  private func held(by passage: AnsweredQuestion.Passage) -> Set<String> {
    Set(
      parts.words.filter { !QuestionParts($0).matches(in: passage.quotation).isEmpty }.map { $0.lowercased() }
    )
  }

  private var sources: [ReportSource] {
    passages.enumerated().map { place, passage in
      let text = texts.indices.contains(place) ? texts[place] : nil
      return ReportSource(
        number: place + 1, span: passage.span, label: passage.label, quote: passage.quotation, text: text,
        marks: text.map { parts.matches(in: $0) } ?? [])
    }
  }

  private var checks: [EvidenceCheck] {
    passages.enumerated().map { place, passage in
      let text = texts.indices.contains(place) ? texts[place] : nil
      return EvidenceCheck(
        claim: "passage-\(place + 1)", text: "Rank \(place + 1): \(passage.label)",
        flag: passage.supersededOn == nil ? nil : "Superseded",
        section: passage.isQuoted ? "Passages" : "Looked at", quotation: passage.quotation,
        sources: [place + 1],
        outcome: text == nil ? .unresolved : text == passage.quotation ? .verbatim : .notBorneOut,
        note: text == nil
          ? "the document is no longer in the store, or was cut short"
          : text == passage.quotation
            ? "the file was read again; the same words stand there" : "other words stand there now")
    }
  }

  private var changes: [ReportChange] {
    guard let change = trial?.change else { return [] }
    let words = Self.list(change.features.map(\.label))
    return [
      ReportChange(
        words: WordedText(
          change.isFound
            ? "Without \(words) in the question, another passage would come first."
            : "No words were found without which another passage would come first."),
        sources: passages.isEmpty ? [] : [1], counterfactual: change)
    ]
  }

  private var gaps: [ReportGap] {
    var gaps = [
      ReportGap(
        .notUsed,
        "\(answer.passageCount) passages of \(answer.documentCount) documents were ranked; those below rank \(passages.count) are not shown."
      )
    ]
    if !answer.options.isEmpty {
      gaps.append(
        ReportGap(
          .notUsed,
          WordedText(
            "The search was narrowed: \(answer.options.map { "\($0.label) \($0.value)" }.joined(separator: ", "))."
          )))
    }
    if answer.model == nil {
      gaps.append(ReportGap(.notUsed, "Likeness in meaning took no part: words alone were compared."))
    }
    if !isSame {
      gaps.append(
        ReportGap(
          .notRead,
          "Asked again today, the library does not put the same passage first: it has changed, or the model that took part is not there."
        ))
    }
    gaps.append(ReportGap(.notRead, "Documents that `attest add` could not read are not in the library."))
    gaps.append(
      ReportGap(
        .abstained,
        "What a passage means in law, whether it is in force, and whether another document changes it were not judged."
      ))
    return gaps + answer.notes.map { ReportGap(.abstained, WordedText($0)) }
  }

  private var limits: [WordedText] {
    [
      "Passages are found by their words and the words of such clauses; a passage in quite other words can be missed.",
      "That nothing was found does not show that the documents do not say it.",
    ]
  }

  private func quality(_ account: Explanation) -> ExplanationQuality {
    var measures: [ExplanationQuality.Measure] = []
    if let trial {
      measures = [
        .init(
          name: "Comprehensiveness",
          meaning:
            "points that the first passage loses without the question’s words that count most; high is good",
          value: trial.faithfulness.explained.comprehensiveness,
          random: trial.faithfulness.random.comprehensiveness, basis: "this result, words of the question"),
        .init(
          name: "Sufficiency",
          meaning: "points that it loses with only those words; low is good",
          value: trial.faithfulness.explained.sufficiency, random: trial.faithfulness.random.sufficiency,
          basis: "this result, words of the question"),
      ]
    }
    return ExplanationQuality(
      methods: [
        "term contributions of BM25, fusion parts",
        "words of the question by sampled Shapley values, asking again (approximate)",
      ],
      exactness: .exact, residual: account.largestResidual, residualLimit: 1e-6, measures: measures)
  }

  private var account: Explanation {
    var parts = passages.enumerated().compactMap { place, passage -> Explanation? in
      guard var explanation = passage.explanation else { return nil }
      // The parts of the first few are told in full; of the others the sum.
      if place >= Self.inFull { explanation.details = [] }
      explanation.label = "\(place + 1). \(passage.label)"
      return explanation
    }
    if let trial {
      parts.append(
        Explanation(
          "what each word of the question has in the first passage’s score",
          value: trial.shares.reduce(0) { $0 + $1.value }, unit: "points",
          formula: "Shapley values: the mean of what the word adds over sampled orders of the words",
          details: trial.shares.map {
            Explanation(
              "“\($0.word)”", value: $0.value, unit: "points", formula: "asked again with and without it",
              standardError: $0.standardError)
          }))
    }
    return Explanation(
      "score of the first passage", value: passages.first?.score ?? 0, unit: "points",
      formula: "each passage’s score is the sum of its parts", details: parts)
  }

  static func list(_ words: [String]) -> String {
    let shown = words.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
    return words.count > 6 ? shown + " and \(words.count - 6) more" : shown
  }

  private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
