import Evidence

extension HTMLReport {
  /// Writes a section: its heading beside its statements.
  mutating func section(_ position: Int) {
    let section = report.finding.sections[position]
    let id = index.sectionIDs[position]
    writer.open("section", ["aria-labelledby": id])
    writer.markup("\n")
    writer.element("h2", ["id": id], text: section.title, endLine: true)
    writer.markup("<div class=\"body\">\n")
    if let note = section.note { writer.element("p", ["class": "note"], text: note, endLine: true) }
    let isFlagged = section.claims.contains { $0.origin != .quotation && FlagMark($0) != nil }
    writer.open("ul", ["role": "list", "class": isFlagged ? "claims flagged" : "claims"])
    writer.markup("\n")
    for (row, claim) in section.claims.enumerated() {
      let anchor = index.claimIDs[position][row]
      let chart = claim.origin == .quotation ? nil : claim.series.flatMap { TrendChart($0) }
      let shape = chart == nil ? "" : " charted"
      writer.open(
        "li", ["id": anchor, "class": "\(claim.origin.rawValue) \(claim.emphasis.rawValue)\(shape)"])
      if claim.origin == .quotation {
        quotation(claim)
      } else {
        statement(claim, chart: chart, anchor: anchor)
      }
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n</div>\n</section>\n")
  }

  /// Writes a statement that opens its own evidence, with its chart beside it.
  private mutating func statement(_ claim: Claim, chart: TrendChart?, anchor: String) {
    writer.markup("<details><summary>")
    flag(of: claim)
    writer.element("span", ["class": "text"], text: claim.text)
    writer.markup(" ")
    numbers(of: claim)
    writer.markup("</summary>\n")
    evidence(of: claim)
    writer.markup("</details>")
    if let series = claim.series, let chart { writer.chart(chart, of: series, id: anchor) }
  }

  /// Writes the document's own words as a quotation, with its evidence below.
  private mutating func quotation(_ claim: Claim) {
    flag(of: claim)
    if claim.text.utf8.count > Self.longQuotation {
      writer.open(
        "div",
        [
          "class": "long", "tabindex": "0", "role": "region",
          "aria-label": "Quotation \(index.numbers(of: claim))",
        ])
      blockquote(claim.text)
      writer.close("div")
    } else {
      blockquote(claim.text)
    }
    writer.markup("<details><summary><span class=\"text\">Source</span> ")
    numbers(of: claim)
    writer.markup("</summary>\n")
    evidence(of: claim)
    writer.markup("</details>")
  }

  private mutating func blockquote(_ text: String) {
    writer.markup("<blockquote>")
    writer.lines(text)
    writer.markup("</blockquote>\n")
  }

  private mutating func flag(of claim: Claim) {
    guard let mark = FlagMark(claim) else { return }
    writer.open("span", ["class": "flag"])
    writer.markup("<span aria-hidden=\"true\">")
    writer.text(mark.glyph)
    writer.markup("</span> ")
    writer.text(mark.word)
    writer.markup("</span> ")
  }

  private mutating func numbers(of claim: Claim) {
    writer.markup("<span class=\"nums\"><span class=\"vh\">Source </span>")
    writer.text(index.numbers(of: claim))
    writer.markup("</span>")
  }

  /// Writes what a statement rests on: particulars, measurements, and each cited place with its text and markup.
  private mutating func evidence(of claim: Claim) {
    writer.markup("<div class=\"evidence\">\n")
    if !claim.details.isEmpty {
      writer.markup("<dl class=\"particulars\">\n")
      for detail in claim.details {
        writer.markup("<div>")
        writer.element("dt", text: detail.label)
        writer.element("dd", text: detail.value)
        writer.markup("</div>\n")
      }
      writer.markup("</dl>\n")
    }
    if let series = claim.series { table(of: series) }
    var seen: Set<Int> = []
    for citation in claim.citations {
      guard let source = index.source(of: citation), seen.insert(source.number).inserted else { continue }
      cited(source, citation: citation, claim: claim, isFirst: seen.count == 1)
    }
    writer.markup("</div>\n")
  }

  private mutating func table(of series: Series) {
    writer.markup("<table class=\"series\">")
    let range = PlaceText.range(series).map { ", reference range \($0)" } ?? ""
    writer.element("caption", text: series.title + range)
    writer.markup(
      "<thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Value</th><th scope=\"col\">Flag</th></tr></thead><tbody>\n"
    )
    for point in series.points {
      writer.markup("<tr>")
      writer.element("td", text: point.time)
      writer.element("td", text: point.text)
      writer.element("td", text: point.flag ?? "")
      writer.markup("</tr>\n")
    }
    writer.markup("</tbody></table>\n")
  }

  /// Writes one cited place of a statement.
  private mutating func cited(
    _ source: SummaryReport.Source, citation: Citation, claim: Claim, isFirst: Bool
  ) {
    writer.markup("<div class=\"cited\">\n")
    writer.markup("<p class=\"place\">")
    writer.element(
      "a", ["href": "#source-\(source.number)", "title": "Source \(source.number) in the list"],
      text: "[\(source.number)]")
    writer.markup(" ")
    writer.element("b", text: citation.label)
    if let line = PlaceText.line(source) {
      writer.markup(" <span class=\"dot\">·</span> ")
      writer.text("line \(line)")
    }
    if report.finding.documents.count > 1 {
      writer.markup(" <span class=\"dot\">·</span> ")
      writer.element("span", ["class": "file"], text: index.name(of: source.span.document))
    }
    writer.markup("<br><code>")
    writer.path(PlaceText.path(source.span))
    writer.markup("</code></p>\n")
    for words in wording(source, citation: citation, claim: claim) { excerptText(words) }
    markup(of: source, isFirst: isFirst)
    writer.markup("</div>\n")
  }

  /// The document's words to show at a place: none that the statement itself already quotes, none twice.
  private func wording(
    _ source: SummaryReport.Source, citation: Citation, claim: Claim
  ) -> [String] {
    let text = source.excerpt?.text ?? ""
    let line = SafeText.line(text)
    var shown: [String] = []
    if let quote = citation.quote {
      let quoted = SafeText.line(quote)
      let isRepeated =
        line.contains(quoted) || (claim.origin == .quotation && SafeText.line(claim.text) == quoted)
      if !quoted.isEmpty, !isRepeated { shown.append(quote) }
    }
    if !line.isEmpty, !(claim.origin == .quotation && SafeText.line(claim.text) == line) {
      shown.append(text)
    }
    return shown
  }

  private mutating func excerptText(_ text: String) {
    let cut = SafeText.cut(text, to: Self.textLimit)
    blockquote(cut.text)
    if cut.isCut {
      writer.markup(
        "<p class=\"minor\">The text is longer; the rest stands in the document at this place.</p>\n")
    }
  }

  private mutating func markup(of source: SummaryReport.Source, isFirst: Bool) {
    guard let excerpt = source.excerpt else {
      writer.markup("<p class=\"minor\">This place could not be found again in the document.</p>\n")
      return
    }
    if excerpt.xml.isEmpty { return }
    guard shownMarkup.insert(source.number).inserted else {
      writer.markup("<p class=\"minor\">")
      writer.element("a", ["href": "#xml-\(source.number)"], text: "XML of source \(source.number)")
      writer.markup(" is shown at its first use.</p>\n")
      return
    }
    // One entry stands open; the markup of the others would push the next statement out of sight.
    if !isFirst {
      writer.markup("<details><summary>")
      writer.text("XML of source \(source.number)")
      writer.markup("</summary>\n")
    }
    let layout = XMLLayout(excerpt.xml, limit: Self.markupLimit)
    writer.open(
      "pre",
      [
        "id": "xml-\(source.number)", "tabindex": "0", "role": "region",
        "aria-label": "XML of source \(source.number)",
      ])
    for (row, line) in layout.lines.enumerated() {
      if row > 0 { writer.markup("\n") }
      for piece in line {
        if piece.isContent { writer.markup("<b>") }
        writer.lines(piece.text)
        if piece.isContent { writer.markup("</b>") }
      }
    }
    writer.markup("</pre>\n")
    if layout.isCut {
      writer.markup(
        "<p class=\"minor\">The XML is cut here after 16 KB; the rest stands in the document at this place.</p>\n"
      )
    }
    if !isFirst { writer.markup("</details>\n") }
  }
}
