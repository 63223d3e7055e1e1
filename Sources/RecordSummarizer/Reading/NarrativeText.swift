internal import DocumentReading

/// The narrative of a section as lines that a person can read: a line for each row, item and paragraph.
enum NarrativeText {
  /// The lines of a section's `text`; the cells of a row are parted by ` | `.
  static func lines(of text: XMLNode) -> String {
    var lines: [String] = []
    append(text, to: &lines)
    if lines.isEmpty, let own = text.text.nonEmpty { lines.append(own) }
    return lines.joined(separator: "\n")
  }

  private static func append(_ node: XMLNode, to lines: inout [String]) {
    var sawBlock = false
    for child in node.children {
      switch child.name {
      case "tr":
        sawBlock = true
        let cells = child.children.map(\.text).filter { !$0.isEmpty }
        if !cells.isEmpty { lines.append(cells.joined(separator: " | ")) }
      case "item", "paragraph", "caption", "td", "th":
        sawBlock = true
        if child.children.contains(where: { isBlock($0.name) }) {
          if let own = child.ownText.nonEmpty { lines.append(own) }
          append(child, to: &lines)
        } else if let words = child.text.nonEmpty {
          lines.append(words)
        }
      case "table", "thead", "tbody", "tfoot", "list":
        sawBlock = true
        append(child, to: &lines)
      case "content" where child.children.contains(where: { isBlock($0.name) }):
        sawBlock = true
        append(child, to: &lines)
      default: continue
      }
    }
    if !sawBlock, node.name == "text" || node.name == "content", let words = node.text.nonEmpty {
      lines.append(words)
    } else if sawBlock, node.name == "text", let own = node.ownText.nonEmpty {
      lines.append(own)
    }
  }

  private static func isBlock(_ name: String) -> Bool {
    switch name {
    case "table", "thead", "tbody", "tr", "list", "item", "paragraph": true
    default: false
    }
  }
}
