import Explainability

extension SubmissionReport {
  /// How many features are shown at most, those that move the result most first.
  static let featureLimit = 10
  /// How many sentences get a numbered note on each side at most.
  static let noteLimit = 3

  /// How many code points behind the last measured sentence are shown at most.
  static let unmeasuredLimit = 4000

  /// What speaks for and against, by family and by feature.
  static func reasons(of check: SubmissionCheck) -> [PageBlock] {
    guard let explanation = check.detection.explanation else { return [] }
    let bars = explanation.families.sorted { abs($0.contribution) > abs($1.contribution) }.map { family in
      ContributionBars.Bar(
        label: family.title, value: family.contribution,
        words: "\(ReportWords.points(family.contribution)), \(ReportWords.direction(family.contribution))")
    }
    let features = explanation.families.flatMap(\.features).sorted {
      abs($0.contribution) > abs($1.contribution)
    }
    var blocks: [PageBlock] = [.heading("What speaks for and against")]
    if isWithoutWeight(check) {
      blocks.append(
        .paragraph("These figures were measured, but no result rests on them: see the reason above."))
    }
    blocks.append(
      .paragraph(
        "Points below zero speak for a person, points above zero for a language model. About 0.7 points double or "
          + "halve the odds."))
    blocks.append(
      .bars(
        ContributionBars(
          caption: "What each group of features adds", negative: "a person", positive: "a language model",
          bars: bars)))
    blocks.append(.list(strongest(features)))
    blocks.append(
      .table(
        PageTable(
          caption: "The features that count most in this text",
          columns: [
            .init("Feature"), .init("In this text", isNumeric: true),
            .init("Middle half of texts by people", isNumeric: true),
            .init("Middle half of texts by language models", isNumeric: true),
            .init("Points", isNumeric: true), .init("What that means"),
          ],
          rows: features.prefix(featureLimit).map { feature in
            [
              .init(feature.title), .init(ReportWords.value(feature.value)),
              .init(ReportWords.range(feature.human)), .init(ReportWords.range(feature.ai)),
              .init(ReportWords.points(feature.contribution)),
              .init(ReportWords.direction(feature.contribution)),
            ]
          })))
    blocks.append(
      .fold(
        "How the points add up",
        [
          .paragraph(
            "The sum is exact. It is the logarithm of the odds that a language model wrote the text, before it was "
              + "adjusted to how often such sums were right."),
          .table(sum(explanation)),
        ]))
    return blocks
  }

  /// Whether something was measured although the text is one that may not be judged.
  static func isWithoutWeight(_ check: SubmissionCheck) -> Bool {
    check.detection.reasons.contains { $0.kind != .betweenThresholds }
  }

  /// The strongest feature on each side as a sentence.
  private static func strongest(_ features: [DetectionExplanation.Feature]) -> [String] {
    let (reasonFor, reasonAgainst) = strongest(features: features)
    func sentence(_ feature: DetectionExplanation.Feature, _ side: String) -> String {
      "The strongest point for \(side): \(feature.title), \(ReportWords.value(feature.value)) here. The middle half is "
        + "\(ReportWords.range(feature.human)) in texts by people and \(ReportWords.range(feature.ai)) in texts by "
        + "language models."
    }
    return [
      reasonFor.map { sentence($0, "a language model") } ?? "Nothing speaks for a language model.",
      reasonAgainst.map { sentence($0, "a person") } ?? "Nothing that was measured speaks for a person.",
    ]
  }

  /// The features that speak most for a language model and most for a person; `nil` where none does.
  static func strongest(features: [DetectionExplanation.Feature]) -> (
    DetectionExplanation.Feature?, DetectionExplanation.Feature?
  ) {
    let most = features.max { $0.contribution < $1.contribution }
    let least = features.min { $0.contribution < $1.contribution }
    return (
      most.flatMap { $0.contribution > 0 ? $0 : nil }, least.flatMap { $0.contribution < 0 ? $0 : nil }
    )
  }

  private static func sum(_ explanation: DetectionExplanation) -> PageTable {
    var rows: [[PageTable.Cell]] = [
      ["Before anything is known of the text", .init(ReportWords.points(explanation.base))]
    ]
    rows += explanation.families.map {
      [.init($0.title), .init(ReportWords.points($0.contribution))]
    }
    rows.append(["Left over by rounding", .init(ReportWords.points(explanation.residual))])
    rows.append(["Sum", .init(ReportWords.points(explanation.logOdds))])
    let sentences = explanation.sentences.map(\.contribution).reduce(0, +)
    rows.append([
      "The same sum told by sentence: all sentences together", .init(ReportWords.points(sentences)),
    ])
    rows.append(["The text as a whole", .init(ReportWords.points(explanation.wholeText))])
    return PageTable(
      caption: "From the start to the sum", columns: [.init("Part"), .init("Points", isNumeric: true)],
      rows: rows)
  }

  /// The text with each sentence marked by what it adds.
  static func sentences(of check: SubmissionCheck) -> [PageBlock] {
    guard let explanation = check.detection.explanation, !explanation.sentences.isEmpty else { return [] }
    let sentences = explanation.sentences
    let ranked = sentences.indices.sorted { sentences[$0].contribution > sentences[$1].contribution }
    let up = ranked.prefix(noteLimit).filter { sentences[$0].contribution > 0 }
    let down = ranked.suffix(noteLimit).filter { sentences[$0].contribution < 0 }
    let noted = Set(up + down)
    // A sentence adds little to a long text; the shades tell sentences of one text apart, and the notes give the points.
    let greatest = sentences.map { abs($0.contribution) }.filter(\.isFinite).max() ?? 0
    func level(_ value: Double) -> Int {
      guard greatest > 0, value.isFinite else { return 0 }
      let share = abs(value) / greatest
      let level = share < 0.15 ? 0 : share < 0.4 ? 1 : share < 0.75 ? 2 : 3
      return value < 0 ? -level : level
    }
    let marks = sentences.indices.map { place in
      let value = sentences[place].contribution
      return AnnotatedText.Mark(
        range: sentences[place].range, level: level(value),
        note: "\(ReportWords.points(value)) points, for \(value > 0 ? "a language model" : "a person")",
        isNumbered: noted.contains(place))
    }
    // Of a text far longer than what was measured, only a little of the rest is shown.
    let end = (sentences.map(\.range.upperBound).max() ?? 0) + unmeasuredLimit
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: check.text.unicodeScalars.prefix(max(end, 0)))
    let isCut = check.text.unicodeScalars.count > end
    return [
      .heading("The text, sentence by sentence"),
      .paragraph(
        "No single sentence shows who wrote it. The marks say which sentences moved the result of this text more or "
          + "less, compared with the one that moved it most."),
      .annotated(
        AnnotatedText(
          caption: "What each sentence adds to the result", style: .contribution,
          text: String(shown) + (isCut ? "\n[…]" : ""),
          marks: marks,
          legend: [
            .init(level: 3, words: "much, towards a language model"),
            .init(level: 2, words: "some, towards a language model"),
            .init(level: 1, words: "a little, towards a language model"),
            .init(level: 0, words: "hardly anything, or not measured"),
            .init(level: -1, words: "a little, towards a person"),
            .init(level: -2, words: "some, towards a person"),
            .init(level: -3, words: "much, towards a person"),
          ])),
    ]
  }

  /// The text with each word marked by how predictable it was.
  static func tokens(of check: SubmissionCheck) -> [PageBlock] {
    let tokens = check.detection.tokens
    guard !tokens.isEmpty else { return [] }
    let marks = tokens.map { token in
      AnnotatedText.Mark(range: token.range, level: token.rank.map(scale) ?? 0, note: note(of: token))
    }
    let end = tokens.map(\.range.upperBound).max() ?? 0
    let length = check.text.unicodeScalars.count
    var text = String.UnicodeScalarView()
    text.append(contentsOf: check.text.unicodeScalars.prefix(end))
    return [
      .heading("Word by word"),
      .fold(
        "How predictable each word was to a language model: this is not a sign of blame",
        [
          .paragraph(
            "A model read the text and guessed each next word. Plain, clear writing is predictable too, and so are "
              + "set phrases, quotations and the words of the assignment."
              + (end < length ? " The text is shown as far as it was measured." : "")),
          .annotated(
            AnnotatedText(
              caption: "How predictable each word was to a language model. This is not a sign of blame.",
              style: .scale, text: String(text), marks: marks,
              legend: [
                .init(level: 0, words: "among its 10 first guesses, or not measured"),
                .init(level: 1, words: "among its 100 first guesses"),
                .init(level: 2, words: "among its 1,000 first guesses"),
                .init(level: 3, words: "further down: a surprise to the model"),
              ])),
        ]),
    ]
  }

  private static func scale(_ rank: Int) -> Int { rank <= 10 ? 0 : rank <= 100 ? 1 : rank <= 1000 ? 2 : 3 }

  private static func note(of token: TokenPredictability) -> String? {
    token.rank.map { "guess number \(ReportWords.count($0)) of the model" }
  }
}
