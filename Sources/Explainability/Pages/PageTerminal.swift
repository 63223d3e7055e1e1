import Evidence

/// A report page laid out for a terminal.
struct PageTerminal {
  private let page: ReportPage
  private let width: Int
  private let color: Bool
  private var result = ""

  /// A rendering of a page in a style.
  init(_ page: ReportPage, style: TerminalStyle) {
    self.page = page
    width = min(max(style.width, 40), 1000)
    color = style.color
  }

  /// The whole text.
  mutating func render() -> String {
    let title = SafeText.line(page.title + (page.subtitle.map { ": \($0)" } ?? ""))
    for line in TerminalText.wrapped(title, width: width) { put(line, isBold: true) }
    put(String(repeating: "═", count: min(width, max(TerminalText.columns(title), 8))))
    for block in page.blocks { self.block(block) }
    return result
  }

  private mutating func block(_ block: PageBlock) {
    switch block {
    case .heading(let title, let level):
      put("")
      let title = SafeText.line(title)
      for line in TerminalText.wrapped(level <= 2 ? title.uppercased() : title, width: width) {
        put(line, isBold: true)
      }
    case .paragraph(let text): wrap(text)
    case .callout(let callout):
      put("")
      let sign = callout.kind == .caution ? "◆" : "●"
      for line in TerminalText.wrapped("\(sign) " + SafeText.line(callout.title), width: width - 2) {
        put("│ " + line, isBold: true)
      }
      for text in callout.paragraphs { wrap(text, head: "│ ", indent: "│ ") }
      put("")
    case .pairs(let pairs):
      for pair in pairs { wrap("\(pair.label): \(pair.value)", head: "  ", indent: "    ") }
    case .table(let table):
      put("")
      wrap(table.caption)
      for line in Self.lines(of: table, width: width, isOneLine: false) { put(line) }
    case .bars(let bars): self.bars(bars)
    case .annotated(let text): annotated(text)
    case .sideBySide(let texts): sideBySide(texts)
    case .chart(let chart):
      put("")
      wrap(chart.title)
      for line in Self.lines(of: chart.table(), width: width, isOneLine: false) { put(line) }
    case .list(let items, let isOrdered):
      for (number, item) in items.enumerated() {
        wrap(item, head: isOrdered ? "  \(number + 1). " : "  • ", indent: isOrdered ? "     " : "    ")
      }
    case .points(let points):
      for point in points {
        let flag = point.flag.map { "\(FlagMark.glyph(of: $0)) \($0): " } ?? "• "
        let numbers = SourceNumbers.text(point.sources)
        wrap(flag + point.text + (numbers.isEmpty ? "" : " " + numbers), head: "  ", indent: "    ")
      }
    case .sources(let sources): for source in sources { self.source(source) }
    case .fold(let title, let blocks, _):
      put("")
      for line in TerminalText.wrapped(SafeText.line(title), width: width) { put(line, isBold: true) }
      for inner in blocks { self.block(inner) }
    case .footer(let sentence, let pairs):
      put("")
      put(String(repeating: "─", count: min(width, 40)))
      wrap(sentence)
      for pair in pairs { wrap("\(pair.label): \(pair.value)", head: "  ", indent: "    ") }
    }
  }

  private mutating func source(_ source: PageSource) {
    let note = source.note.map { " (\($0))" } ?? ""
    wrap("[\(source.number)] \(source.label), \(source.place)\(note)", head: "  ", indent: "      ")
    let cut = SafeText.cut(SafeText.line(source.text ?? ""), to: 300)
    if !cut.text.isEmpty { wrap("“\(cut.text)\(cut.isCut ? " …" : "")”", head: "      ", indent: "      ") }
  }

  private mutating func bars(_ bars: ContributionBars) {
    put("")
    wrap(bars.caption)
    wrap("◀ \(bars.negative) │ \(bars.positive) ▶", head: "  ", indent: "  ")
    for bar in bars.bars {
      let filled = Int((abs(bars.share(of: bar)) * 8).rounded())
      let drawn = String(repeating: bars.share(of: bar) < 0 ? "▒" : "█", count: filled)
      let rest = String(repeating: " ", count: 8 - filled)
      let picture = bar.value < 0 ? rest + drawn + "│" + "        " : "        │" + drawn + rest
      wrap("\(bar.label): \(bar.words)", head: "  \(picture) ", indent: String(repeating: " ", count: 20))
    }
  }

  /// Writes marked ranges, a line each; of a scale only how often each level stands in the text.
  private mutating func annotated(_ text: AnnotatedText) {
    put("")
    wrap(text.caption)
    let pieces = TextPieces(text.text, ranges: text.marks.map(\.range)).pieces
    if text.style == .scale {
      for legend in text.legend {
        let count = text.marks.count { $0.level == legend.level }
        wrap("\(legend.words): \(count) of \(text.marks.count)", head: "  ", indent: "    ")
      }
      return
    }
    for legend in text.legend {
      wrap("\(Self.sign(legend.level)) \(legend.words)", head: "  ", indent: "      ")
    }
    for piece in pieces {
      guard !SafeText.line(piece.text).isEmpty else { continue }
      let mark = piece.mark.map { text.marks[$0] }
      wrap(piece.text, head: Self.sign(mark?.level ?? 0) + " ", indent: "    ")
      if let mark, mark.isNumbered, let note = mark.note { wrap("(\(note))", head: "    ", indent: "    ") }
    }
  }

  private static func sign(_ level: Int) -> String {
    let sign = String(repeating: level < 0 ? "−" : "+", count: min(abs(level), 3))
    return TerminalText.padded(sign, to: 3)
  }

  private mutating func sideBySide(_ texts: SideBySideText) {
    put("")
    wrap(texts.caption)
    wrap("A: \(texts.left.title)", head: "  ", indent: "     ")
    wrap("B: \(texts.right.title)", head: "  ", indent: "     ")
    for (number, match) in texts.matches.enumerated() {
      wrap("[\(number + 1)] \(match.words)", head: "  ", indent: "      ")
      for (name, text, range) in [("A", texts.left.text, match.left), ("B", texts.right.text, match.right)] {
        let pieces = TextPieces(text, ranges: [range]).pieces.filter { $0.mark != nil }
        let cut = SafeText.cut(pieces.map(\.text).joined(), to: 400)
        wrap("\(name): \(cut.text)\(cut.isCut ? " …" : "")", head: "      ", indent: "         ")
      }
    }
  }

  /// The lines of a table: its heads, a rule, its rows.
  ///
  /// Columns that are too wide together give up room, the widest first, those to be shown whole last. Where even that does not
  /// help, a one-line table leaves out its last columns, and a wrapped one is written as labelled lines.
  static func lines(of table: PageTable, width: Int, isOneLine: Bool) -> [String] {
    guard !table.columns.isEmpty else { return [] }
    var table = table
    while true {
      if let lines = fitted(table, width: width, isOneLine: isOneLine) { return lines }
      guard isOneLine,
        let last = table.columns.indices.dropFirst().last(where: { !table.columns[$0].isWhole })
      else { break }
      table.rows = table.rows.map { row in
        var cells = table.cells(row)
        cells.remove(at: last)
        return cells
      }
      table.columns.remove(at: last)
    }
    return table.rows.flatMap { row in
      zip(table.columns, table.cells(row)).filter { !$0.1.whole.isEmpty }.flatMap { column, cell in
        TerminalText.wrapped(SafeText.line("\(column.title): \(cell.whole)"), width: width - 2).map {
          "  " + $0
        }
      } + [""]
    }
  }

  /// The lines of a table whose columns fit the width; `nil` where they cannot.
  private static func fitted(_ table: PageTable, width: Int, isOneLine: Bool) -> [String]? {
    let heads = table.columns.map { SafeText.line($0.title) }
    let rows = table.rows.map { table.cells($0).map { SafeText.line($0.whole) } }
    var widths = heads.indices.map { column in
      ([heads[column]] + rows.map { $0[column] }).map(TerminalText.columns).max() ?? 0
    }
    let canDrop = table.columns.dropFirst().contains { !$0.isWhole }
    let least = isOneLine && canDrop ? 12 : 8
    for isWhole in isOneLine ? [false] : [false, true] {
      while widths.reduce(0, +) + 2 * (widths.count - 1) > width {
        let candidates = widths.indices.filter {
          table.columns[$0].isWhole == isWhole && widths[$0] > least
        }
        guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
      }
    }
    guard widths.reduce(0, +) + 2 * (widths.count - 1) <= width else { return nil }
    func row(_ cells: [String]) -> [String] {
      let wrapped = zip(cells, widths).map { cell, width in
        isOneLine ? [cut(cell, to: width)] : narrow(cell, to: width)
      }
      let height = wrapped.map(\.count).max() ?? 1
      return (0..<height).map { line in
        let parts = wrapped.enumerated().map { column, lines in
          let text = line < lines.count ? lines[line] : ""
          let gap = String(repeating: " ", count: max(0, widths[column] - TerminalText.columns(text)))
          return table.columns[column].isNumeric ? gap + text : text + gap
        }
        return trimmed(parts.joined(separator: "  "))
      }
    }
    return row(heads) + [widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")]
      + rows.flatMap(row)
  }

  private static func narrow(_ text: String, to width: Int) -> [String] {
    // `wrapped` never goes below eight columns; narrower cells hold no more than that anyway.
    TerminalText.columns(text) <= width ? [text] : TerminalText.wrapped(text, width: width)
  }

  private static func cut(_ text: String, to width: Int) -> String {
    if TerminalText.columns(text) <= width { return text }
    var result = ""
    for character in text {
      if TerminalText.columns(result) + TerminalText.columns(String(character)) + 1 > width { break }
      result.append(character)
    }
    return result + "…"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  private mutating func wrap(_ text: String, head: String = "", indent: String = "") {
    let room = width - max(TerminalText.columns(head), TerminalText.columns(indent))
    for (row, line) in TerminalText.wrapped(SafeText.line(text), width: room).enumerated() {
      put((row == 0 ? head : indent) + line)
    }
  }

  private mutating func put(_ line: String, isBold: Bool = false) {
    result += color && isBold && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m\n" : line + "\n"
  }
}
