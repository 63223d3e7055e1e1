import Evidence
import Testing

@testable import Explainability

/// An explanation report with something in every field.
enum SampleExplanation {
  /// The report, with a text in every field that a document, a person or a caller can fill.
  static func make(_ text: String = "sample", reviews: Int = 2) throws -> ExplanationReport {
    let digest = try #require(ContentDigest(hex: String(repeating: "3f", count: 32)))
    let words = WordedText(text, plain: "plain \(text)")
    func span(_ place: SourceSpan.Place) -> SourceSpan { SourceSpan(document: digest, place: place) }
    let places: [SourceSpan.Place] = [
      .xml(xpath: "/a[1]/\(text)", line: 7), .text(start: 2, end: 9), .page(3),
      .xml(xpath: "/b[1]", line: nil),
    ]
    let sources = places.enumerated().map { number, place in
      ReportSource(
        number: number + 1, span: span(place), label: text, quote: number == 1 ? nil : "q\(text)",
        text: number == 3 ? nil : "before \(text) after", line: number == 0 ? 8 : nil,
        marks: number == 3 ? [] : [0..<6])
    }
    let citation = Citation(span: span(places[0]), label: text, quote: text)
    let account = Explanation(
      text, value: 1.5, unit: "log-odds", formula: text, combination: .sum,
      details: [
        Explanation("base", value: 0.25, formula: text),
        Explanation(
          text, value: 2.5, unit: text, formula: text, feature: "one", standardError: 0.125,
          citations: [citation]),
        Explanation(
          "product", value: -1.25, formula: text, combination: .product, feature: "two",
          details: [
            Explanation(text, value: -2.5, formula: text), Explanation("x", value: 0.5, formula: text),
          ]),
      ])
    let feature = ExplainableFeature(id: "f", label: text, citations: [citation])
    let content = ReportContent(
      kind: text, title: text,
      result: ReportResult(sentence: words, uncertainty: words, value: 1.5, unit: text, needsPerson: true),
      reasons: ReportReason.Side.allCases.map {
        ReportReason($0, words, flag: text, value: 0.5, unit: text, sources: [1, 2, 3, 4])
      },
      sources: sources,
      texts: [
        ReportText(
          caption: words, document: digest, text: "One \(text). Two.",
          marks: [.init(0..<3, level: 3, note: text), .init(4..<6, level: -2, note: nil)],
          legend: [.init(3, text), .init(-2, text)])
      ],
      checks: [EvidenceCheck.Outcome.verbatim, .borneOut, .absence, .notBorneOut, .unresolved, .notChecked]
        .map {
          EvidenceCheck(
            claim: text, text: text, flag: $0 == .borneOut ? nil : text, section: text,
            quotation: $0 == .absence ? nil : text, sources: [1, 2], outcome: $0, note: text)
        },
      changes: [
        ReportChange(
          words: words, sources: [1],
          counterfactual: Counterfactual(
            features: [feature, feature], isFound: true, score: 1, scoreAfter: 0, threshold: 0.5,
            search: .greedy, triedUpTo: 1)),
        ReportChange(
          words: words,
          counterfactual: Counterfactual(
            features: [], isFound: false, score: 1, scoreAfter: 0.75, threshold: 0.5, search: .exhaustive,
            triedUpTo: 3)),
      ],
      gaps: ReportGap.Kind.allCases.map { ReportGap($0, words, sources: [1]) }, limits: [words],
      errorRates: [
        GroupErrorRate(group: text, error: text, errors: 1, cases: 100, lower: 0.001, upper: 0.05),
        GroupErrorRate(group: text, error: text, errors: 0, cases: 3),
      ],
      quality: ExplanationQuality(
        methods: [text], exactness: .approximate, residual: 1e-12, residualLimit: 1e-9,
        measures: [
          .init(name: text, meaning: words, value: 0.75, random: 0.125, basis: text),
          .init(name: text, meaning: words, value: 1, basis: text),
        ]),
      card: ReportModelCard(
        name: text, words: words, training: words, thresholds: [.init(name: text, value: text, setBy: text)],
        attributes: SourceAttribute.allCases.reversed().map { .init($0, text, applies: $0 != .funding) }),
      contest: [words], account: account, contrast: ReportContrast(positive: text, negative: text),
      figures: [
        ReportFigure(
          kind: .reliability, title: text, xTitle: text, yTitle: text,
          points: [
            .init(place: text, x: 0.5, y: 0.25, lower: 0.125, upper: 0.5),
            .init(place: text, x: 0.75, y: 0.75),
          ]),
        ReportFigure(
          kind: .timeline, title: text, xTitle: text, yTitle: text,
          points: [.init(place: text, x: 0, y: 3), .init(place: "2020", x: 1, y: 5)]),
      ])
    return ExplanationReport(
      header: ReportHeader(
        subject: text, report: text, time: "2024-03-05T12:00:00Z", program: text,
        models: [.init(name: text, digest: digest)], templates: [.init(name: text, digest: nil)], seed: .max,
        inputs: [digest], operatorName: text),
      content: content,
      reviews: HumanReview.Decision.allCases.prefix(reviews).map {
        HumanReview(time: "2024-03-06T12:00:00Z", reviewer: text, decision: $0, comment: text)
      },
      audit: AuditMark(row: 12, hash: digest), commands: [text, text])
  }
}
