import Evidence

/// A report page written as Markdown.
struct PageMarkdown {
  private let page: ReportPage
  private var lines: [String] = []
  private var charts = 0

  /// A rendering of a page.
  init(_ page: ReportPage) {
    self.page = page
  }

  /// The whole text.
  mutating func render(chartLink: (Int, PageChart) -> String?) -> String {
    add("# " + MarkdownText.line(page.title))
    if let subtitle = page.subtitle { add("**\(MarkdownText.line(subtitle))**") }
    for block in page.blocks { self.block(block, chartLink: chartLink) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ paragraph: String...) { lines += paragraph + [""] }

  private mutating func add(_ paragraph: [String]) {
    if !paragraph.isEmpty { lines += paragraph + [""] }
  }

  private mutating func block(_ block: PageBlock, chartLink: (Int, PageChart) -> String?) {
    switch block {
    case .heading(let title, let level):
      add(String(repeating: "#", count: min(max(level, 2), 4)) + " " + MarkdownText.line(title))
    case .paragraph(let text): add(MarkdownText.line(text))
    case .callout(let callout):
      add(
        ["> **\(MarkdownText.line(callout.title))**"]
          + callout.paragraphs.flatMap { [">", "> " + MarkdownText.line($0)] })
    case .pairs(let pairs): self.pairs(pairs)
    case .table(let table): self.table(table)
    case .bars(let bars):
      table(
        PageTable(
          caption: "\(bars.caption) Below zero: \(bars.negative); above zero: \(bars.positive).",
          columns: [.init("What"), .init("How much")],
          rows: bars.bars.map { [.init($0.label), .init($0.words)] }))
    case .annotated(let text): annotated(text)
    case .sideBySide(let texts): sideBySide(texts)
    case .chart(let chart):
      let link = chartLink(charts, chart)
      charts += 1
      if let link {
        add("![\(MarkdownText.line(chart.title))](\(PageLink.relative(link)))")
      } else {
        table(chart.table())
      }
    case .list(let items, let isOrdered):
      add(
        items.enumerated().map { number, item in
          (isOrdered ? "\(number + 1). " : "- ") + MarkdownText.line(item)
        })
    case .points(let points):
      add(
        points.map { point in
          let flag = point.flag.map { "**\(MarkdownText.line($0)):** " } ?? ""
          return "- " + flag + MarkdownText.line(point.text) + notes(point.sources)
        })
    case .sources(let sources): add(sources.map(source))
    case .fold(let title, let blocks, _):
      add("**\(MarkdownText.line(title))**")
      for inner in blocks { self.block(inner, chartLink: chartLink) }
    case .footer(let sentence, let pairs):
      add("---")
      add(MarkdownText.line(sentence))
      self.pairs(pairs)
    }
  }

  private mutating func pairs(_ pairs: [LabeledValue]) {
    add(pairs.map { "- **\(MarkdownText.line($0.label)):** \(MarkdownText.line($0.value))" })
  }

  private mutating func table(_ table: PageTable) {
    guard !table.columns.isEmpty else { return }
    if !table.caption.isEmpty { add("**\(MarkdownText.line(table.caption))**") }
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    add(
      [
        row(table.columns.map { MarkdownText.line($0.title) }),
        row(table.columns.map { $0.isNumeric ? "---:" : "---" }),
      ]
        + table.rows.map { cells in
          row(
            table.cells(cells).map { cell in
              let text = MarkdownText.line(cell.text)
              return (cell.link.map { "[\(text)](\(PageLink.relative($0)))" } ?? text) + notes(cell.sources)
            })
        })
  }

  private func notes(_ sources: [Int]) -> String {
    SourceNumbers.sorted(sources).map { "[^\($0)]" }.joined()
  }

  private func source(_ source: PageSource) -> String {
    let cut = SafeText.cut(SafeText.line(source.text ?? ""), to: 300)
    let words = cut.text.isEmpty ? "" : " · “\(MarkdownText.line(cut.text))\(cut.isCut ? " …" : "")”"
    let note = source.note.map { " · **\(MarkdownText.line($0))**" } ?? ""
    return "[^\(source.number)]: \(MarkdownText.line(source.label)) · \(MarkdownText.code(source.place))"
      + note + words
  }

  private mutating func annotated(_ text: AnnotatedText) {
    add("**\(MarkdownText.line(text.caption))**")
    if text.style == .scale {
      add(
        text.legend.map { legend in
          let count = text.marks.count { $0.level == legend.level }
          return "- \(MarkdownText.line(legend.words)): \(count) of \(text.marks.count)"
        })
      return
    }
    for piece in TextPieces(text.text, ranges: text.marks.map(\.range)).pieces {
      let line = MarkdownText.line(piece.text)
      guard !line.isEmpty else { continue }
      let mark = piece.mark.map { text.marks[$0] }
      let words = MarkdownText.line(mark?.note ?? mark.map { text.words(of: $0.level) } ?? "")
      add("> " + line + (words.isEmpty ? "" : " *(\(words))*"))
    }
  }

  private mutating func sideBySide(_ texts: SideBySideText) {
    func part(_ text: String, _ range: Range<Int>) -> PageTable.Cell {
      let cut = SafeText.cut(
        TextPieces(text, ranges: [range]).pieces.filter { $0.mark != nil }.map(\.text).joined(), to: 400)
      return .init(cut.text + (cut.isCut ? " …" : ""))
    }
    table(
      PageTable(
        caption: texts.caption,
        columns: [
          .init("No.", isNumeric: true), .init(texts.left.title), .init(texts.right.title), .init("Length"),
        ],
        rows: texts.matches.enumerated().map { number, match in
          [
            "\(number + 1)", part(texts.left.text, match.left), part(texts.right.text, match.right),
            .init(match.words),
          ]
        }))
  }
}
