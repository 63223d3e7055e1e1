import Evidence
import Explainability

/// Pages for tests.
enum SamplePage {
  /// A page with a text in every field that a document or a caller can fill.
  static func page(with text: String) -> ReportPage {
    let points = [PageChart.Point(x: 0, y: 1, interval: 0.5...1.5), .init(x: 1, y: 2), .init(x: .nan, y: 2)]
    let count = text.unicodeScalars.count
    let table = PageTable(
      caption: text, columns: [.init(text), .init(text, isNumeric: true)],
      rows: [[.init(text, link: text), .init(text)], [.init(text)]])
    let charts = PageChart.Kind.allCases.map { kind in
      PageBlock.chart(
        PageChart(
          kind: kind, title: text, x: .init(text, categories: kind == .bar ? [text, text] : []),
          y: .init(text),
          series: [.init(name: text, points: points), .init(name: text, points: points)], hasDiagonal: true))
    }
    return ReportPage(
      title: text, subtitle: text, language: text,
      blocks: [
        .heading(text), .heading(text, level: 3), .paragraph(text),
        .callout(PageCallout(.caution, title: text, paragraphs: [text])), .pairs([LabeledValue(text, text)]),
        .table(table),
        .bars(
          ContributionBars(
            caption: text, negative: text, positive: text,
            bars: [.init(label: text, value: 1, words: text), .init(label: text, value: -2, words: text)])),
        .annotated(
          AnnotatedText(
            caption: text, style: .contribution, text: text,
            marks: [.init(range: 0..<count, level: 3, note: text, isNumbered: true)],
            legend: [.init(level: 3, words: text)])),
        .sideBySide(
          SideBySideText(
            caption: text, left: .init(title: text, text: text), right: .init(title: text, text: text),
            matches: [.init(left: 0..<count, right: 0..<count, words: text)])),
        .list([text]), .fold(text, [.list([text], isOrdered: true), .heading(text)], isOpen: true),
        .heading(text), .heading(text), .heading(text), .heading(text), .heading(text),
        .footer(text, [LabeledValue(text, text)]),
      ] + charts)
  }
}
