import Evidence

/// A report written as one HTML file: no script, nothing fetched, readable on screen, on paper and by ear.
///
/// Every statement is a `details` element whose summary is the statement itself, so that a reader opens the evidence of a line by
/// opening the line. An entry's markup stands once, at its first use; later uses link to it. The numbered list of
/// sources at the end gives every place for print and for reference.
struct HTMLReport {
  /// The most bytes of an entry's markup that are shown.
  static let markupLimit = 16 * 1024
  /// The most characters of an entry's text that are shown.
  static let textLimit = 6000
  /// A quotation of more characters than this gets a scroll bar on the screen.
  static let longQuotation = 900
  /// More sections than this get a table of contents.
  static let contentsLimit = 6

  let report: SummaryReport
  let index: ReportIndex
  var writer = HTMLWriter()
  /// The numbers of the sources whose markup has been written.
  var shownMarkup: Set<Int> = []

  /// A rendering of a report.
  init(_ report: SummaryReport) {
    self.report = report
    index = ReportIndex(report)
  }

  /// The whole file.
  mutating func render() -> String {
    head()
    writer.markup("<body>\n<a class=\"skip\" href=\"#main\">Skip to the statements</a>\n")
    banner()
    contents()
    writer.markup("<main id=\"main\" tabindex=\"-1\">\n")
    for position in report.finding.sections.indices { section(position) }
    limits()
    repairs()
    sourceList()
    writer.markup("</main>\n")
    footer()
    writer.markup("</body>\n</html>\n")
    return writer.result
  }

  private mutating func head() {
    writer.markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-
      """)
    writer.markup(HTMLStylesheet.digest)
    writer.markup(
      """
      '">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex, nofollow">

      """)
    let subject = report.finding.subject.first.map { " – \($0.value)" } ?? ""
    writer.element("title", text: report.finding.title + subject, endLine: true)
    writer.markup("<style>\n")
    writer.markup(HTMLStylesheet.text)
    writer.markup("</style>\n</head>\n")
  }

  private mutating func banner() {
    writer.markup("<header class=\"page\">\n")
    writer.element("h1", text: report.finding.title, endLine: true)
    if !report.finding.subject.isEmpty {
      writer.markup("<dl class=\"subject\">\n")
      for pair in report.finding.subject {
        writer.markup("<div>")
        writer.element("dt", text: pair.label)
        writer.element("dd", text: pair.value)
        writer.markup("</div>\n")
      }
      writer.markup("</dl>\n")
    }
    writer.markup("<p class=\"stamp\">Report ")
    writer.element("code", text: report.resultID)
    writer.markup(" <span class=\"dot\">·</span> ")
    writer.element("time", ["datetime": report.generatedAt], text: PlaceText.time(report.generatedAt))
    for document in report.finding.documents {
      writer.markup(" <span class=\"dot\">·</span> ")
      writer.element("span", ["class": "file"], text: document.name)
      writer.markup(" ")
      writer.element("code", ["title": "SHA-256 \(document.digest.hex)"], text: document.digest.short)
    }
    writer.markup("</p>\n")
    if !report.unresolved.isEmpty {
      writer.markup("<p class=\"alert\"><span aria-hidden=\"true\">◆</span> ")
      writer.text(UnresolvedText.sentence(report) ?? "")
      writer.markup("</p>\n")
    }
    writer.markup(
      "<p class=\"hint\">Open a line to see the entry it rests on. Numbers in brackets are sources.</p>\n")
    writer.markup("</header>\n")
  }

  private mutating func contents() {
    let sections = report.finding.sections
    guard sections.count > Self.contentsLimit else { return }
    writer.markup("<nav aria-label=\"Sections\">\n<ul role=\"list\">\n")
    for (position, section) in sections.enumerated() {
      writer.markup("<li>")
      writer.element("a", ["href": "#" + index.sectionIDs[position]], text: section.title)
      writer.markup("</li>\n")
    }
    writer.markup("<li><a href=\"#sources\">Sources</a></li>\n</ul>\n</nav>\n")
  }

  private mutating func limits() {
    guard !report.finding.limits.isEmpty else { return }
    writer.markup(
      "<section class=\"plain\" aria-labelledby=\"limits\">\n<h2 id=\"limits\">Limits</h2>\n<ul>\n")
    for limit in report.finding.limits { writer.element("li", text: limit, endLine: true) }
    writer.markup("</ul>\n</section>\n")
  }

  private mutating func repairs() {
    let documents = report.finding.documents
    guard documents.contains(where: { !$0.repairs.isEmpty }) else { return }
    writer.markup(
      "<section class=\"plain\" aria-labelledby=\"repairs\">\n<h2 id=\"repairs\">Repairs</h2>\n<ul>\n")
    for document in documents {
      for repair in document.repairs {
        writer.markup("<li>")
        if documents.count > 1 { writer.text(document.name + ": ") }
        if documents.count > 1 { writer.markup(" ") }
        writer.text(repair.message)
        writer.markup(" ")
        let place = repair.line.map { "\(repair.code), line \($0)" } ?? repair.code
        writer.element("span", ["class": "minor"], text: "(\(place))")
        writer.markup("</li>\n")
      }
    }
    writer.markup("</ul>\n</section>\n")
  }

  private mutating func footer() {
    let stamp = report.finding.stamp
    writer.markup("<footer>\n<p class=\"person\">Decision support: a person decides.</p>\n<dl>\n")
    pair("Made by", stamp.program)
    pair("Rules", stamp.rules)
    for option in stamp.options { pair(option.label, option.value) }
    for document in report.finding.documents {
      pair("Document", "\(document.name) (\(document.mediaType), \(document.byteCount) bytes)")
    }
    for input in stamp.inputs { pair("Input SHA-256", input.hex, isCode: true) }
    if let command = report.command { pair("Made again by", command, isCode: true) }
    writer.markup("</dl>\n</footer>\n")
  }

  private mutating func pair(_ label: String, _ value: String, isCode: Bool = false) {
    writer.element("dt", text: label)
    writer.markup("<dd>")
    if isCode { writer.element("code", text: value) } else { writer.text(value) }
    writer.markup("</dd>\n")
  }
}
