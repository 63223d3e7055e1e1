import Evidence

/// A report page written as one HTML file: no script, nothing fetched, readable on screen, on paper and by ear.
struct PageHTML {
  /// More sections than this get a table of contents.
  static let contentsLimit = 5

  let page: ReportPage
  var writer = HTMLWriter()
  /// How many ids of each kind have been given out.
  var counters: [String: Int] = [:]
  /// The numbers of the sources that the page lists, to which numbers lead.
  let listed: Set<Int>

  /// A rendering of a page.
  init(_ page: ReportPage) {
    self.page = page
    listed = Self.sources(in: page.blocks)
  }

  /// The whole file.
  mutating func render() -> String {
    head()
    writer.markup("<body class=\"doc\">\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n")
    writer.markup("<header class=\"page\">\n")
    writer.element("h1", text: page.title, endLine: true)
    if let subtitle = page.subtitle {
      writer.element("p", ["class": "subtitle"], text: subtitle, endLine: true)
    }
    writer.markup("</header>\n")
    contents()
    writer.markup("<main id=\"main\" tabindex=\"-1\">\n")
    var footers: [PageBlock] = []
    for block in page.blocks {
      if case .footer = block { footers.append(block) } else { self.block(block) }
    }
    writer.markup("</main>\n")
    for footer in footers { block(footer) }
    writer.markup("</body>\n</html>\n")
    return writer.result
  }

  /// An id that has not been given out.
  mutating func id(_ kind: String) -> String {
    let number = counters[kind, default: 0] + 1
    counters[kind] = number
    return "\(kind)-\(number)"
  }

  private mutating func head() {
    writer.markup("<!DOCTYPE html>\n")
    writer.open("html", ["lang": page.language])
    writer.markup(
      """

      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-
      """)
    writer.markup(PageStylesheet.digest)
    writer.markup(
      """
      '">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex, nofollow">

      """)
    writer.element("title", text: page.title + (page.subtitle.map { " – \($0)" } ?? ""), endLine: true)
    writer.markup("<style>\n")
    writer.markup(HTMLStylesheet.text)
    writer.markup(PageStylesheet.chartColors)
    writer.markup(PageStylesheet.chart)
    writer.markup(PageStylesheet.text)
    writer.markup("</style>\n</head>\n")
  }

  private mutating func contents() {
    // The ids are the ones that `heading` gives out in the same order.
    let titles = page.blocks.compactMap { block in
      if case .heading(let title, let level) = block, level <= 2 { title } else { nil }
    }
    guard titles.count > Self.contentsLimit else { return }
    writer.markup("<nav aria-label=\"Sections\">\n<ul role=\"list\">\n")
    for (number, title) in titles.enumerated() {
      writer.markup("<li>")
      writer.element("a", ["href": "#section-\(number + 1)"], text: title)
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n</nav>\n")
  }

  /// Writes a block.
  mutating func block(_ block: PageBlock, isFolded: Bool = false) {
    switch block {
    case .heading(let title, let level): heading(title, level: isFolded ? max(level, 3) : level)
    case .paragraph(let text): writer.element("p", text: text, endLine: true)
    case .callout(let callout): self.callout(callout)
    case .pairs(let pairs): self.pairs(pairs)
    case .table(let table): self.table(table)
    case .bars(let bars): self.bars(bars)
    case .annotated(let text): annotated(text)
    case .sideBySide(let texts): sideBySide(texts)
    case .chart(let chart): self.chart(chart)
    case .list(let items, let isOrdered): list(items, isOrdered: isOrdered)
    case .points(let points): self.points(points)
    case .sources(let sources): self.sources(sources)
    case .fold(let title, let blocks, let isOpen):
      writer.markup(isOpen ? "<details class=\"fold\" open=\"\">" : "<details class=\"fold\">")
      writer.element("summary", text: title, endLine: true)
      for inner in blocks { self.block(inner, isFolded: true) }
      writer.markup("</details>\n")
    case .footer(let sentence, let pairs):
      writer.markup("<footer>\n")
      writer.element("p", ["class": "person"], text: sentence, endLine: true)
      self.pairs(pairs, isPlain: true)
      writer.markup("</footer>\n")
    }
  }

  private mutating func heading(_ title: String, level: Int) {
    switch level {
    case ...2: writer.element("h2", ["id": id("section")], text: title, endLine: true)
    case 3: writer.element("h3", text: title, endLine: true)
    default: writer.element("h4", text: title, endLine: true)
    }
  }

  private mutating func callout(_ callout: PageCallout) {
    writer.open(
      "div", ["class": callout.kind == .caution ? "callout caution" : "callout", "role": "note"])
    writer.markup("<b>")
    writer.markup(
      callout.kind == .caution
        ? "<span aria-hidden=\"true\">◆ </span>" : "<span aria-hidden=\"true\">● </span>")
    writer.text(callout.title)
    writer.markup("</b>\n")
    for paragraph in callout.paragraphs { writer.element("p", text: paragraph, endLine: true) }
    writer.markup("</div>\n")
  }

  private mutating func pairs(_ pairs: [LabeledValue], isPlain: Bool = false) {
    guard !pairs.isEmpty else { return }
    writer.markup(isPlain ? "<dl>\n" : "<dl class=\"pairs\">\n")
    for pair in pairs {
      writer.markup("<div>")
      writer.element("dt", text: pair.label)
      writer.element("dd", text: pair.value)
      writer.markup("</div>\n")
    }
    writer.markup("</dl>\n")
  }

  private mutating func list(_ items: [String], isOrdered: Bool) {
    guard !items.isEmpty else { return }
    writer.markup(isOrdered ? "<ol>\n" : "<ul>\n")
    for item in items { writer.element("li", text: item, endLine: true) }
    writer.markup(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  /// Writes a table; on a narrow screen each row becomes a list of labelled values.
  mutating func table(_ table: PageTable) {
    let caption = id("table")
    writer.open(
      "div", ["class": "wide", "tabindex": "0", "role": "region", "aria-labelledby": caption])
    writer.open("table", ["class": "grid stacks"])
    writer.element("caption", ["id": caption], text: table.caption)
    writer.markup("<thead><tr>")
    for column in table.columns {
      writer.element("th", ["scope": "col", "class": column.isNumeric ? "num" : "txt"], text: column.title)
    }
    writer.markup("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      writer.markup("<tr>")
      for (number, (cell, column)) in zip(table.cells(row), table.columns).enumerated() {
        let kind = column.isNumeric ? "num" : "txt"
        let isHead = number == 0 && table.hasRowHeads
        if isHead {
          writer.open("th", ["scope": "row", "class": kind])
        } else {
          writer.open("td", ["class": kind, "data-label": column.title])
        }
        content(of: cell)
        if isHead { writer.close("th") } else { writer.close("td") }
      }
      writer.markup("</tr>\n")
    }
    writer.markup("</tbody></table></div>\n")
  }

  private mutating func content(of cell: PageTable.Cell) {
    if let opened = cell.opened {
      writer.markup("<details class=\"fold\">")
      writer.element("summary", text: cell.text)
      writer.markup("<blockquote>")
      writer.lines(opened.text)
      writer.markup("</blockquote>\n")
      pairs(opened.facts)
      writer.markup("</details>")
    } else if let link = cell.link {
      writer.element("a", ["href": PageLink.relative(link)], text: cell.text)
    } else {
      writer.text(cell.text)
    }
    numbers(cell.sources)
  }

  /// Writes bars on both sides of a zero line, each with its words.
  private mutating func bars(_ bars: ContributionBars) {
    writer.element("p", ["class": "key"], text: bars.caption, endLine: true)
    writer.markup(
      "<ul class=\"bars\" role=\"list\">\n<li class=\"sides-row\"><span></span><span class=\"sides\">")
    writer.element("span", text: "◀ \(bars.negative)")
    writer.element("span", text: "\(bars.positive) ▶")
    writer.markup("</span><span></span></li>\n")
    for bar in bars.bars {
      let share = bars.share(of: bar) * 96
      writer.markup("<li>")
      writer.element("span", text: bar.label)
      writer.markup(
        "<svg viewBox=\"-100 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><line class=\"rail\" x1=\"-100\" y1=\"8\" x2=\"100\" y2=\"8\" stroke=\"#dde2e8\"></line>"
      )
      writer.open(
        "rect",
        [
          "class": share < 0 ? "against" : "for", "x": TrendChart.coordinate(min(share, 0)), "y": "2.5",
          "width": TrendChart.coordinate(abs(share)), "height": "11",
          "fill": ChartPaint.side(isBelow: share < 0).fill,
          "stroke": ChartPaint.side(isBelow: share < 0).stroke,
        ])
      writer.markup(
        "</rect><line class=\"zero\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"16\" stroke=\"#1a1f26\"></line></svg>")
      writer.element("span", ["class": "words"], text: bar.words)
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n")
  }

  private mutating func chart(_ chart: PageChart) {
    writer.markup("<figure>\n")
    writer.element("figcaption", text: chart.title, endLine: true)
    var drawing = ChartDrawing(chart, id: id("chart"), isFile: false, writer: writer)
    drawing.render()
    writer = drawing.writer
    writer.markup("</figure>\n<details class=\"fold\"><summary>The values of this chart</summary>\n")
    table(chart.table())
    writer.markup("</details>\n")
  }
}
