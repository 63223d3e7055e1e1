import Workflow

/// An outline as text for a terminal.
struct OutlineDisplay {
  private let outline: ShownOutline

  /// A display.
  init(_ outline: ShownOutline) {
    self.outline = outline
  }

  /// The text.
  var text: String {
    var text = ""
    if outline.isEmpty {
      text += "The library does not say.\n"
    } else {
      text += part("For", outline.supporting) + part("Against, or limiting it", outline.limiting)
      if !outline.related.isEmpty { text += part("Also relevant", outline.related) }
      text += Quotation.lines(outline.meaning, indent: "")
    }
    for note in outline.notes { text += "Note: \(Terminal.line(note))\n" }
    return text
  }

  private func part(_ title: String, _ points: [ShownOutline.Point]) -> String {
    var text = "\(title)\n"
    if points.isEmpty { text += "  Nothing was found.\n" }
    for point in points {
      text += Quotation.lines(point.quotation, indent: "  > ")
      text += "  — \(Terminal.line(point.title)), \(point.pinpoint) (\(Terminal.line(point.path)))"
      if let day = point.supersededOn { text += ", superseded on \(day)" }
      if !point.cues.isEmpty { text += "; by “\(point.cues.joined(separator: "”, “"))”" }
      if !point.limitedBy.isEmpty { text += "; limited by “\(point.limitedBy.joined(separator: "”, “"))”" }
      text += "\n"
    }
    return text + "\n"
  }
}
