import Evidence
import Explainability
import LegalRetriever

/// A check of citations and quotations as a report page.
public struct CitationCheckPage: Sendable {
  private let check: CitationCheck
  private let text: String
  private let pages: [LibraryDocument.Place]
  private let lines: [Int]
  private let program: String

  /// A page of a check.
  ///
  /// - Parameters:
  ///   - outcome: the check with the brief's text.
  ///   - program: the program and its version.
  public init(_ outcome: CheckCitations.Outcome, program: String) {
    check = outcome.check
    text = outcome.text
    pages = outcome.pages
    lines = outcome.text.unicodeScalars.enumerated().filter { $0.element == "\n" }.map(\.offset)
    self.program = program
  }

  /// The page as one HTML file, with the brief's marked text.
  public func html() -> String { page(showsText: true).html() }

  /// The page for a terminal, without the brief's text.
  ///
  /// - Parameters:
  ///   - width: the number of columns to fill.
  ///   - color: whether bold may be used.
  public func text(width: Int, color: Bool) -> String {
    page(showsText: false).text(style: TerminalStyle(width: width, color: color))
  }

  /// The page.
  ///
  /// - Parameter showsText: whether the brief's marked text is part of it.
  func page(showsText: Bool) -> ReportPage {
    var blocks: [PageBlock] = [.callout(verdict), .pairs(figures)]
    blocks += problems
    blocks += quotations
    if showsText { blocks += [.heading("The brief"), .annotated(annotated)] }
    blocks += citations
    blocks += authorities
    blocks += [.heading("What was not checked"), .list(check.notChecked)]
    blocks.append(
      .footer(
        "Made by \(program) on this computer.",
        [
          LabeledValue("Brief", "\(check.brief.name), SHA-256 \(check.brief.digest.short)…"),
          LabeledValue("Library", "\(check.library), \(check.libraryCount) documents"),
        ]))
    return ReportPage(title: "Check of citations and quotations", subtitle: check.brief.name, blocks: blocks)
  }

  // MARK: - Summary

  private var verdict: PageCallout {
    let count = check.problemCount
    if count == 0 {
      return PageCallout(
        .info, title: "Nothing was found that differs from the library.",
        paragraphs: ["Read what was not checked before you rely on it."])
    }
    return PageCallout(
      .caution, title: "\(count) place\(count == 1 ? " needs" : "s need") a person.",
      paragraphs: ["Each is listed with what the library says. Why it differs, the program does not know."])
  }

  private var figures: [LabeledValue] {
    let own = check.citations.filter { !$0.citation.isRunningHead }
    var figures = [
      LabeledValue("Citations", "\(own.count)"),
      LabeledValue(
        "Decisions in the library",
        "\(check.authorities.count { $0.isInLibrary == true }) of \(check.authorities.count { $0.kind == .cases })"
      ),
      LabeledValue("Quotations", "\(check.quotations.count)"),
    ]
    for verdict in QuotationVerdict.allCases {
      let count = check.quotations.count { $0.verdict == verdict }
      if count > 0 {
        figures.append(LabeledValue("of these " + Self.words(verdict), "\(count)"))
      }
    }
    return figures
  }

  static func words(_ verdict: QuotationVerdict) -> String {
    switch verdict {
    case .verbatim: "word for word"
    case .markedChanges: "with marked changes only"
    case .altered: "changed without a mark"
    case .joined: "joined from two places"
    case .notFound: "not found in the cited source"
    case .notChecked: "not checked"
    }
  }

  // MARK: - Tables

  private var problems: [PageBlock] {
    var rows: [[PageTable.Cell]] = []
    for checked in check.citations {
      for finding in checked.findings where finding.level == .problem {
        rows.append([
          PageTable.Cell(place(checked.citation.span)), PageTable.Cell(Self.name(checked.citation)),
          PageTable.Cell(
            finding.sentence
              + (finding.passage.map { " “\(Self.short($0.text, 200))” (\(source($0.document, $0.place)))" }
                ?? "")),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = PageTable(
      caption: "Citations that differ from what the library has.",
      columns: [.init("Place"), .init("Citation"), .init("What was found")],
      rows: rows)
    return [.heading("Citations that need a person"), .table(table)]
  }

  private var quotations: [PageBlock] {
    guard !check.quotations.isEmpty else { return [] }
    let serious = check.quotations.filter { $0.level == .problem }
    let others = check.quotations.filter { $0.level != .problem }
    var blocks: [PageBlock] = []
    if !serious.isEmpty {
      blocks += [
        .heading("Quotations that need a person"),
        .table(table(serious, "Quotations that differ from the library's texts.")),
      ]
      blocks += serious.prefix(60).compactMap(beside)
    }
    if !others.isEmpty {
      blocks.append(
        .fold(
          "The other quotations (\(others.count))",
          [.table(table(others, "Quotations that stand as they are quoted, or could not be checked."))]))
    }
    return blocks
  }

  private func table(_ quotations: [CitationCheck.Quotation], _ caption: String) -> PageTable {
    PageTable(
      caption: caption,
      columns: [.init("Place"), .init("Quotation"), .init("Verdict"), .init("What was found")],
      rows: quotations.map {
        [
          PageTable.Cell(place($0.span)), PageTable.Cell("“\(Self.short($0.text, 160))”"),
          PageTable.Cell(Self.words($0.verdict)),
          PageTable.Cell($0.sentence),
        ]
      })
  }

  /// A quotation beside the nearest text of its source, with what both share.
  private func beside(_ quotation: CitationCheck.Quotation) -> PageBlock? {
    guard let nearest = quotation.sources.first,
      quotation.verdict == .altered || quotation.verdict == .notFound
    else { return nil }
    let sides = SharedWords(quotation.text, nearest.text)
    return .fold(
      "“\(Self.short(quotation.text, 70))” beside its source",
      [
        .sideBySide(
          SideBySideText(
            caption: "What both share is marked.",
            left: .init(title: "The brief, \(place(quotation.span))", text: quotation.text),
            right: .init(title: source(nearest.document, nearest.place), text: nearest.text),
            matches: sides.matches))
      ], isOpen: false)
  }

  private var citations: [PageBlock] {
    let rows = check.citations.filter { !$0.citation.isRunningHead && !$0.findings.isEmpty }.map { checked in
      [
        PageTable.Cell(place(checked.citation.span)), PageTable.Cell(Self.name(checked.citation)),
        PageTable.Cell(checked.findings.map(\.sentence).joined(separator: " ")),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let table = PageTable(
      caption: "Every decision that the brief cites, and what the library says of it.",
      columns: [.init("Place"), .init("Citation"), .init("What was found")], rows: rows)
    return [.heading("All citations of decisions"), .fold("\(rows.count) citations", [.table(table)])]
  }

  private var authorities: [PageBlock] {
    guard !check.authorities.isEmpty else { return [] }
    var blocks: [PageBlock] = [.heading("Table of authorities")]
    for (kind, title) in [
      (CitationCheck.Authority.Kind.cases, "Cases"), (.statutes, "Statutes and regulations"),
      (.articles, "Articles"),
    ] {
      let rows = check.authorities.filter { $0.kind == kind }.map { authority in
        [
          PageTable.Cell(
            [authority.name, authority.citation].filter { !$0.isEmpty }.joined(separator: ", ")),
          PageTable.Cell(
            authority.pages.isEmpty
              ? authority.citations.count == 1 ? "once" : "\(authority.citations.count) times"
              : Self.pages(authority.pages)),
          PageTable.Cell(authority.isInLibrary.map { $0 ? "yes" : "no" } ?? "not looked up"),
        ]
      }
      guard !rows.isEmpty else { continue }
      blocks.append(
        .table(
          PageTable(
            caption: title, columns: [.init("Authority"), .init("Cited on"), .init("In the library")],
            rows: rows)))
    }
    return blocks
  }

  private static func pages(_ pages: [String]) -> String {
    pages.count > 5 ? "passim" : pages.joined(separator: ", ")
  }

  // MARK: - The text

  private var annotated: AnnotatedText {
    var marks: [AnnotatedText.Mark] = []
    for quotation in check.quotations {
      marks.append(mark(quotation.span, quotation.level, quotation.sentence))
    }
    for checked in check.citations {
      guard let level = checked.level else { continue }
      marks.append(
        mark(checked.citation.fullSpan, level, checked.findings.map(\.sentence).joined(separator: " ")))
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    return AnnotatedText(
      caption:
        "Citations and quotations that were looked up are marked; the rest of the text was not judged.",
      style: .contribution,
      text: text, marks: marks,
      legend: [
        .init(level: -3, words: "a person must look at it"),
        .init(level: -1, words: "not in the library, or not checked"),
        .init(level: 2, words: "as the library has it"),
      ])
  }

  private func mark(_ span: CodePointRange, _ level: CitationFinding.Level, _ note: String)
    -> AnnotatedText.Mark
  {
    let shade =
      switch level {
      case .problem: -3
      case .note: -1
      case .verified: 2
      }
    return AnnotatedText.Mark(range: span.range, level: shade, note: note, isNumbered: level == .problem)
  }

  // MARK: - Words

  /// The page, or else the line, on which a span begins.
  private func place(_ span: CodePointRange) -> String {
    if let page = pages.last(where: { $0.span.start <= span.start }) { return "p. \(page.label)" }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < span.start { low = middle + 1 } else { high = middle }
    }
    return "line \(low + 1)"
  }

  private func source(_ index: Int, _ place: String?) -> String {
    guard check.sources.indices.contains(index) else { return "" }
    return check.sources[index].name + (place.map { ", \($0)" } ?? "")
  }

  private static func name(_ citation: LegalCitation) -> String {
    let name = citation.caseName.map { "\($0.text), " } ?? ""
    let pin = citation.pinpoint.map { citation.kind == .shortCase ? "" : ", \($0.text)" } ?? ""
    return name + citation.text + pin
  }

  private static func short(_ text: String, _ count: Int) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }
}
