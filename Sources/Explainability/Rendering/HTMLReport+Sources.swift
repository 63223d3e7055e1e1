import Evidence

extension HTMLReport {
  /// The most characters of a source's words in the list.
  private static let quoteLimit = 240
  /// The most links back from a source to the statements that cite it.
  private static let backLimit = 8

  /// Writes the numbered list of every cited place, with links back to the statements.
  mutating func sourceList() {
    guard !report.sources.isEmpty else { return }
    writer.markup(
      "<section class=\"sources\" aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n")
    writer.markup("<div class=\"body\">\n<ol role=\"list\">\n")
    for source in report.sources {
      writer.open("li", ["id": "source-\(source.number)"])
      writer.element("span", ["class": "n"], text: "[\(source.number)]")
      writer.markup("<div><p class=\"place\">")
      writer.element("b", text: source.label)
      if let line = PlaceText.line(source) {
        writer.markup(" <span class=\"dot\">·</span> ")
        writer.text("line \(line)")
      }
      if report.finding.documents.count > 1 {
        writer.markup(" <span class=\"dot\">·</span> ")
        writer.element("span", ["class": "file"], text: index.name(of: source.span.document))
      }
      if source.excerpt == nil {
        writer.markup(" <span class=\"dot\">·</span> <strong>not found again</strong>")
      }
      backLinks(source)
      writer.markup("</p><code>")
      writer.path(PlaceText.path(source.span))
      writer.markup("</code>")
      words(of: source)
      writer.markup("</div></li>\n")
    }
    writer.markup("</ol>\n</div>\n</section>\n")
  }

  private mutating func backLinks(_ source: SummaryReport.Source) {
    let claims = index.citingClaims[source.number] ?? []
    writer.markup("<span class=\"back\">")
    for (position, claim) in claims.prefix(Self.backLimit).enumerated() {
      writer.markup(" ")
      let name = claims.count == 1 ? "Back to the line" : "Back to line \(position + 1) of \(claims.count)"
      writer.element("a", ["href": "#" + claim, "aria-label": name, "title": name], text: "↩")
    }
    writer.markup("</span>")
  }

  private mutating func words(of source: SummaryReport.Source) {
    let excerpt = source.excerpt.map { SafeText.line($0.text) } ?? ""
    let words = source.quote.map { SafeText.line($0) } ?? excerpt
    guard !words.isEmpty else { return }
    let cut = SafeText.cut(words, to: Self.quoteLimit)
    writer.markup("<q>")
    writer.text(cut.isCut ? cut.text + " …" : cut.text)
    writer.markup("</q>")
  }
}
