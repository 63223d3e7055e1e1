/// The runs of a paragraph of OpenDocument, with its notes and frames (OpenDocument 1.3, part 3, section 6).
struct OpenDocumentRuns {
  let styles: OpenDocumentStyles
  let isOnBackground: Bool
  private(set) var runs: [TextRun] = []
  private(set) var notes: [(number: String?, paragraphs: [[TextRun]])] = []
  /// What hangs on the paragraph, valid as long as it.
  private(set) var frames: [XMLNode] = []
  /// Whether white space before the next character is already there (section 6.1.2).
  private var endsInSpace = true

  init(styles: OpenDocumentStyles, isOnBackground: Bool) {
    self.styles = styles
    self.isOnBackground = isOnBackground
  }

  /// Adds what stands in a paragraph of this style.
  mutating func read(_ node: XMLNode, _ style: OpenDocumentStyle) {
    let isHidden = style.isHidden(onBackground: isOnBackground)
    node.eachPiece { piece in
      switch piece {
      case .text(let text): collapse(text, isHidden)
      case .element(let child): element(child, style, isHidden)
      }
    }
  }

  private mutating func element(_ node: XMLNode, _ style: OpenDocumentStyle, _ isHidden: Bool) {
    switch node.name {
    case "s":
      let count = node.attribute("c").flatMap { Int($0) } ?? 1
      add(String(repeating: " ", count: min(max(count, 1), 1000)), isHidden)
    case "tab": add("\t", isHidden)
    case "line-break": add("\n", isHidden)
    case "span": read(node, styles.style(node.attribute("style-name")).inheriting(style))
    case "note": note(node)
    case "hidden-text", "hidden-paragraph":
      if let text = node.attribute("string-value") { add(text, true) }
      read(node, hidden(style))
    case "frame", "custom-shape", "text-box", "g", "rect": frames.append(node)
    case "annotation", "annotation-end", "change", "change-start", "change-end", "bookmark", "bookmark-start",
      "bookmark-end", "reference-mark-start", "reference-mark-end", "toc-mark", "alphabetical-index-mark",
      "soft-page-break", "ruby-text":
      break
    default: read(node, style)
    }
  }

  private func hidden(_ style: OpenDocumentStyle) -> OpenDocumentStyle {
    var style = style
    style.isRemoved = true
    return style
  }

  private mutating func note(_ node: XMLNode) {
    let number = node.first("note-citation")?.text
    let paragraphs = (node.first("note-body")?.descendants("p") ?? []).map { paragraph in
      var inner = OpenDocumentRuns(styles: styles, isOnBackground: isOnBackground)
      inner.read(paragraph, styles.style(paragraph.attribute("style-name")))
      return inner.runs
    }
    notes.append((number?.isEmpty == false ? number : nil, paragraphs))
  }

  /// Adds text with its runs of white space made one space, and none at the start.
  private mutating func collapse(_ text: String, _ isHidden: Bool) {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if !endsInSpace { result.append(0x20) }
        endsInSpace = true
      } else {
        result.append(byte)
        endsInSpace = false
      }
    }
    let isSpace = endsInSpace
    add(String(decoding: result, as: UTF8.self), isHidden)
    endsInSpace = isSpace
  }

  private mutating func add(_ text: String, _ isHidden: Bool) {
    guard !text.isEmpty else { return }
    endsInSpace = false
    if let last = runs.indices.last, runs[last].isHidden == isHidden {
      runs[last].text += text
    } else {
      runs.append(TextRun(text: text, isHidden: isHidden))
    }
  }
}
