import Evidence

extension SummaryReport {
  /// The report as Markdown: headings, lists, quotations, and the sources as footnotes.
  ///
  /// All text of the document is escaped, so that none of it is read as Markdown or HTML.
  public func markdown() -> String {
    let index = ReportIndex(self)
    var lines = ["# " + MarkdownText.line(finding.title), ""]
    for pair in finding.subject {
      lines.append("- **\(MarkdownText.line(pair.label)):** \(MarkdownText.line(pair.value))")
    }
    if !finding.subject.isEmpty { lines.append("") }
    let documents = finding.documents.map {
      "\(MarkdownText.code($0.name)) \(MarkdownText.code($0.digest.short))"
    }
    let stamp = ["Report \(MarkdownText.code(resultID))", MarkdownText.line(PlaceText.time(generatedAt))]
    lines += [(stamp + documents).joined(separator: " · "), ""]
    if let sentence = UnresolvedText.sentence(self) { lines += ["**\(MarkdownText.line(sentence))**", ""] }
    for section in finding.sections { lines += markdown(of: section, index: index) }
    lines += list("Limits", finding.limits.map { MarkdownText.line($0) })
    lines += list("Repairs", repairLines())
    lines += sourceLines(index: index)
    lines += ["---", "", "Decision support: a person decides.", ""]
    lines.append(
      "- Made by \(MarkdownText.line(finding.stamp.program)), rules \(MarkdownText.line(finding.stamp.rules))"
    )
    lines += finding.stamp.options.map { "- \(MarkdownText.line($0.label)): \(MarkdownText.line($0.value))" }
    lines += finding.stamp.inputs.map { "- Input SHA-256 `\($0.hex)`" }
    if let command { lines.append("- Made again by \(MarkdownText.code(command))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func markdown(of section: Finding.Section, index: ReportIndex) -> [String] {
    var lines = ["## " + MarkdownText.line(section.title), ""]
    if let note = section.note { lines += ["*\(MarkdownText.line(note))*", ""] }
    for claim in section.claims {
      let flag = FlagMark(claim).map { "\($0.glyph) **\(MarkdownText.line($0.word))** " } ?? ""
      let marks = references(of: claim, index: index)
      if claim.origin == .quotation {
        if !lines.isEmpty, lines.last != "" { lines.append("") }
        let quoted = SafeText.lines(claim.text).split(separator: "\n").map { MarkdownText.line(String($0)) }
          .filter { !$0.isEmpty }
        lines.append("> " + flag + (quoted.first ?? "") + (quoted.count < 2 ? marks : ""))
        for (position, line) in quoted.enumerated().dropFirst() {
          lines += [">", "> " + line + (position == quoted.count - 1 ? marks : "")]
        }
        lines.append("")
      } else {
        let spark =
          claim.series.flatMap { TerminalText.sparkline($0.points.map(\.value)) }.map { " " + $0 } ?? ""
        lines.append("- " + flag + MarkdownText.line(claim.text) + spark + marks)
      }
    }
    if lines.last != "" { lines.append("") }
    return lines
  }

  private func references(of claim: Claim, index: ReportIndex) -> String {
    var seen: Set<Int> = []
    let numbers = claim.citations.compactMap { index.source(of: $0)?.number }.filter {
      seen.insert($0).inserted
    }
    return numbers.map { "[^\($0)]" }.joined()
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["## \(title)", ""] + items.map { "- " + $0 } + [""]
  }

  private func repairLines() -> [String] {
    finding.documents.flatMap { document in
      document.repairs.map { repair in
        let place = repair.line.map { "\(repair.code), line \($0)" } ?? repair.code
        let name = finding.documents.count > 1 ? "\(MarkdownText.code(document.name)): " : ""
        return name + MarkdownText.line("\(repair.message) (\(place))")
      }
    }
  }

  private func sourceLines(index: ReportIndex) -> [String] {
    guard !sources.isEmpty else { return [] }
    var lines = ["## Sources", ""]
    for source in sources {
      var parts = [MarkdownText.line(source.label)]
      if finding.documents.count > 1 { parts.append(MarkdownText.code(index.name(of: source.span.document))) }
      if let line = PlaceText.line(source) { parts.append("line \(line)") }
      parts.append(MarkdownText.code(PlaceText.path(source.span)))
      if source.excerpt == nil { parts.append("**not found again**") }
      let words = SafeText.cut(SafeText.line(source.quote ?? source.excerpt?.text ?? ""), to: 240)
      if !words.text.isEmpty { parts.append("“\(MarkdownText.line(words.text))\(words.isCut ? " …" : "")”") }
      lines.append("[^\(source.number)]: " + parts.joined(separator: " · "))
    }
    return lines + [""]
  }
}
