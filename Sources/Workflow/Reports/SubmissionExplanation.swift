import Evidence
import Explainability
import Foundation
import HomeworkDetector

/// Tells a check of a submission in the parts of an explanation report.
struct SubmissionExplanation {
  private let check: SubmissionCheck
  private let parameters: DetectorParameters
  private let sources: [ReportSource]

  init(_ check: SubmissionCheck, parameters: DetectorParameters) {
    self.check = check
    self.parameters = parameters
    let scalars = Array(check.text.unicodeScalars)
    sources = Self.places(of: check).enumerated().map { place, item in
      let range =
        max(0, item.range.lowerBound)..<min(max(item.range.lowerBound, item.range.upperBound), scalars.count)
      var words = String.UnicodeScalarView()
      if range.lowerBound < range.upperBound { words.append(contentsOf: scalars[range]) }
      let quote = String(words)
      return ReportSource(
        number: place + 1,
        span: SourceSpan(
          document: check.document.digest, place: .text(start: range.lowerBound, end: range.upperBound)),
        label: item.label, quote: quote, text: quote, marks: [0..<words.count])
    }
  }

  /// The places that the report cites: the sentences that weigh most, and what was found.
  private static func places(of check: SubmissionCheck) -> [(range: Range<Int>, label: String)] {
    let sentences = (check.detection.explanation?.sentences ?? [])
      .sorted { abs($0.contribution) > abs($1.contribution) }.prefix(6)
    return sentences.map { ($0.range, "Sentence") }
      + check.surface.compactMap { item in item.ranges.first.map { ($0, "On the surface") } }
      + check.references.map { ($0.range, "Reference") }
      + check.similar.flatMap { $0.match.passages.prefix(3).map { ($0.first, "Shared passage") } }
  }

  private func source(at range: Range<Int>) -> [Int] {
    sources.filter { $0.span.place == .text(start: range.lowerBound, end: range.upperBound) }.map(\.number)
  }

  /// The content of the report.
  var content: ReportContent {
    ReportContent(
      kind: "submission-check", title: "check of a submission", result: outcome, reasons: reasons,
      sources: sources,
      texts: texts, checks: checks, changes: changes, gaps: gaps, limits: limits, errorRates: errorRates,
      quality: quality, card: card, contest: contest, account: account)
  }

  private var isJudged: Bool { check.detection.verdict != .uncertain }

  private var outcome: ReportResult {
    let words = check.kind == .program ? "not judged, because it is a program" : check.detection.verdict.words
    let reasons = check.detection.reasons.map(\.sentence).joined(separator: " ")
    let share = check.detection.probability.map { Int((100 * $0).rounded()) }
    let sure =
      isJudged && share != nil
      ? "Of 100 texts with such a result, about \(share ?? 0) are by a language model, if both kinds are equally common."
      : "No figure is given, because the text may not be judged."
    return ReportResult(
      sentence: WordedText("The text is \(words).\(reasons.isEmpty ? "" : " " + reasons)"),
      uncertainty: WordedText(sure), value: check.detection.explanation?.logOdds, unit: "log-odds",
      needsPerson: check.detection.verdict == .ai || check.similar.contains { $0.match.similarity > 0.5 })
  }

  private var reasons: [ReportReason] {
    var list = (check.detection.explanation?.families ?? []).map { family -> ReportReason in
      let side: ReportReason.Side = family.contribution > 0 ? .supports : .against
      let towards = family.contribution > 0 ? "a language model" : "a person"
      return ReportReason(
        side,
        WordedText(
          "\(family.title.prefix(1).uppercased() + family.title.dropFirst()) speaks for \(towards)."),
        value: family.contribution, unit: "log-odds")
    }.sorted { abs($0.value ?? 0) > abs($1.value ?? 0) }
    for sentence in (check.detection.explanation?.sentences ?? [])
      .sorted(by: { abs($0.contribution) > abs($1.contribution) }).prefix(4)
    {
      list.append(
        ReportReason(
          sentence.contribution > 0 ? .supports : .against,
          WordedText("A sentence speaks for \(sentence.contribution > 0 ? "a language model" : "a person")."),
          value: sentence.contribution, unit: "log-odds", sources: source(at: sentence.range)))
    }
    list += check.surface.map { item in
      ReportReason(
        .attention, WordedText(item.sentence), flag: "On the surface",
        sources: item.ranges.first.map(source) ?? [])
    }
    list += check.references.map {
      ReportReason(.attention, WordedText($0.sentence), flag: "Reference", sources: source(at: $0.range))
    }
    list += check.similar.map { other in
      ReportReason(
        .attention,
        WordedText("Passages are shared with another submission, \(other.name)."), flag: "Similar",
        value: 100 * other.match.similarity, unit: "of 100 parts",
        sources: other.match.passages.prefix(3).flatMap { source(at: $0.first) })
    }
    return list
  }

  private var texts: [ReportText] {
    guard let explanation = check.detection.explanation else { return [] }
    let greatest = explanation.sentences.map { abs($0.contribution) }.max() ?? 0
    let marks = explanation.sentences.map { sentence -> ReportText.Mark in
      let share = greatest > 0 ? abs(sentence.contribution) / greatest : 0
      let level = share < 0.15 ? 0 : share < 0.4 ? 1 : share < 0.75 ? 2 : 3
      return ReportText.Mark(
        sentence.range, level: sentence.contribution < 0 ? -level : level,
        note: String(format: "%+.2f", sentence.contribution))
    }
    return [
      ReportText(
        caption: "The text by sentence. No single sentence shows who wrote it.",
        document: check.document.digest,
        text: check.text, marks: marks,
        legend: [
          .init(3, "much, towards a language model"), .init(1, "a little, towards a language model"),
          .init(-1, "a little, towards a person"), .init(-3, "much, towards a person"),
        ])
    ]
  }

  private var checks: [EvidenceCheck] {
    sources.map { source in
      EvidenceCheck(
        claim: "place-\(source.number)", text: source.label, section: source.label, quotation: source.quote,
        sources: [source.number], outcome: (source.text ?? "").isEmpty ? .unresolved : .verbatim,
        note: "the words at the place in the submission")
    }
  }

  /// The fewest sentences without which the result would be another, found by leaving out the weightiest first.
  private var changes: [ReportChange] {
    guard isJudged, let explanation = check.detection.explanation else { return [] }
    let isAI = check.detection.verdict == .ai
    let threshold = isAI ? parameters.thresholds.ai : parameters.thresholds.human
    var score = explanation.logOdds
    var features: [ExplainableFeature] = []
    var numbers: [Int] = []
    let ranked = explanation.sentences.enumerated().sorted {
      isAI
        ? $0.element.contribution > $1.element.contribution
        : $0.element.contribution < $1.element.contribution
    }
    for (place, sentence) in ranked where isAI ? score > threshold : score < threshold {
      guard isAI ? sentence.contribution > 0 : sentence.contribution < 0 else { break }
      score -= sentence.contribution
      features.append(ExplainableFeature(id: "sentence-\(place + 1)", label: "sentence \(place + 1)"))
      numbers += source(at: sentence.range)
    }
    let isFound = isAI ? score <= threshold : score >= threshold
    let words =
      isFound
      ? "Without \(features.count == 1 ? "one sentence" : "\(features.count) sentences") the result would be “uncertain”, "
        + "reckoned from what each adds."
      : "No set of sentences was found without which the result would change."
    return [
      ReportChange(
        words: WordedText(words), sources: numbers,
        counterfactual: Counterfactual(
          features: isFound ? features : [], isFound: isFound, score: explanation.logOdds,
          scoreAfter: isFound ? score : explanation.logOdds, threshold: threshold, search: .greedy,
          triedUpTo: features.count))
    ]
  }

  private var gaps: [ReportGap] {
    var list = check.detection.reasons.map { ReportGap(.abstained, WordedText($0.sentence)) }
    list.append(
      ReportGap(.notUsed, "Formatting, hidden characters, and who the student is play no part in the result.")
    )
    list.append(
      ReportGap(
        .notRead,
        "Drafts, the revision history of the document and the talk with the student are not known here."))
    if let end = check.detection.explanation?.sentences.last?.range.upperBound,
      end + 200 < check.text.unicodeScalars.count
    {
      list.append(ReportGap(.notRead, "Of a long text, three passages of about 300 words were measured."))
    }
    if check.history == nil {
      list.append(ReportGap(.notFound, "No earlier writing of the student was compared."))
    }
    list.append(ReportGap(.notUsed, "Nothing was looked up outside this computer."))
    return list
  }

  private var limits: [WordedText] {
    [
      "The result is a reason to talk about the text and no proof: people do write texts that are called likely AI-written.",
      "It says nothing of texts that a model wrote and a person rewrote, nor of translated texts.",
      "It holds for English essays, answers, news and stories of 120 words and more.",
    ]
  }

  private var errorRates: [GroupErrorRate] {
    check.detection.errorRates.flatMap { rate -> [GroupErrorRate] in
      var rows = [
        GroupErrorRate(
          group: rate.group, error: "texts by people called likely AI-written", errors: rate.falselyAccused,
          cases: rate.humanTexts, lower: rate.falsePositives.lowerBound, upper: rate.falsePositives.upperBound
        )
      ]
      if rate.aiTexts > 0 {
        rows.append(
          GroupErrorRate(
            group: rate.group, error: "texts by language models called a person's", errors: rate.cleared,
            cases: rate.aiTexts))
      }
      return rows
    }
  }

  private var quality: ExplanationQuality {
    let explanation = check.detection.explanation
    return ExplanationQuality(
      methods: [
        "the parts of an additive model, by family and feature",
        "leaving out each sentence, the scores of the others kept; what belongs to no sentence is told apart",
      ], exactness: .exact,
      residual: max(abs(explanation?.residual ?? 0), abs(explanation?.sentenceResidual ?? 0)),
      residualLimit: 1e-9, measures: [])
  }

  private var card: ReportModelCard {
    let counts = parameters.sources.map { "\($0.name): \($0.human) by people, \($0.ai) by language models" }
    return ReportModelCard(
      name: check.detection.detector,
      words:
        "An additive model of how well a small language model expected the words, and of style; it abstains where it may not judge.",
      training: WordedText("Texts whose writers are known. \(counts.joined(separator: "; "))."),
      thresholds: [
        .init(
          name: "log-odds above which a text is called likely AI-written",
          value: String(format: "%.3f", parameters.thresholds.ai),
          setBy:
            "the makers of Attest, by split-conformal calibration at \(parameters.thresholds.alpha) of texts by people"
        ),
        .init(
          name: "log-odds below which a text is called likely written by a person",
          value: String(format: "%.3f", parameters.thresholds.human), setBy: "the makers of Attest"),
      ])
  }

  private var contest: [WordedText] {
    [
      "Show drafts, notes or the revision history of the document.",
      "Ask to talk about the text, and explain how you wrote it.",
      "Ask for a second person to read the text and this report.",
      "The teacher records the decision with `attest review`; it stands in the next report.",
    ]
  }

  private var account: Explanation {
    guard let explanation = check.detection.explanation else {
      return Explanation("log-odds", value: 0, unit: "log-odds", formula: "nothing was measured")
    }
    let base = Explanation(
      "before anything is known of the text", value: explanation.base,
      formula: "learned from the training texts")
    let families = explanation.families.map { family in
      Explanation(
        family.title, value: family.contribution, formula: "sum of its features", combination: .sum,
        details: family.features.map {
          Explanation(
            $0.title, value: $0.contribution,
            formula: "a curve of the value \(FigureText.fixed($0.value, 4))", feature: $0.id)
        })
    }
    return Explanation(
      "log-odds that a language model wrote the text", value: explanation.logOdds, unit: "log-odds",
      formula: "sum of a base and the families of features", combination: .sum, details: [base] + families)
  }
}
