/// The runs of a paragraph of Word, with what is tracked and referred to in it.
///
/// ECMA-376, part 1, sections 17.3.3 and 17.13.5.
struct WordRuns {
  /// A note that the paragraph refers to.
  struct NoteReference {
    var id: String
    var isEndnote: Bool
    /// Whether the writer gave it a mark, so that it is not counted.
    var hasOwnMark: Bool
  }

  let styles: WordStyles
  /// Whether it stands on a coloured cell or shape, where white can be read.
  var isOnBackground = false
  private(set) var runs: [TextRun] = []
  private(set) var insertions = 0
  private(set) var deletions = 0
  private(set) var notes: [NoteReference] = []
  /// The contents of its text boxes, valid as long as the paragraph.
  private(set) var boxes: [XMLNode] = []

  init(styles: WordStyles, isOnBackground: Bool = false) {
    self.styles = styles
    self.isOnBackground = isOnBackground
  }

  /// Adds the runs of a paragraph of this style.
  mutating func read(_ paragraph: XMLNode, in style: WordStyle) {
    var format = styles.defaults.overlaid(with: style.format)
    if let shading = paragraph.at("pPr", "shd") { format.hasBackground = WordFormat.isDark(shading) }
    content(of: paragraph, format)
  }

  private mutating func content(of node: XMLNode, _ format: WordFormat) {
    for child in node.children {
      switch child.name {
      case "r": run(child, format)
      case "ins", "moveTo":
        insertions += 1
        content(of: child, format)
      case "del", "moveFrom": deletions += 1
      case "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo":
        content(of: child, format)
      case "AlternateContent":
        if let choice = child.first("Choice") ?? child.first("Fallback") { content(of: choice, format) }
      case "oMath", "oMathPara":
        add(child.descendants("t").map(\.rawText).joined(), format)
      default: break
      }
    }
  }

  private mutating func run(_ node: XMLNode, _ base: WordFormat) {
    var format = base
    if let properties = node.first("rPr") {
      if let style = properties.first("rStyle")?.attribute("val").flatMap({ styles[$0] }) {
        format = format.overlaid(with: style.format)
      }
      format = format.overlaid(with: WordFormat(properties))
    }
    parts(of: node, format)
  }

  private mutating func parts(of node: XMLNode, _ format: WordFormat) {
    for part in node.children {
      switch part.name {
      case "t": add(part.rawText, format)
      case "tab", "ptab": add("\t", format)
      case "br", "cr": add("\n", format)
      case "noBreakHyphen": add("\u{2011}", format)
      case "softHyphen": add("\u{AD}", format)
      case "sym": symbol(part, format)
      case "footnoteReference": refer(part, isEndnote: false)
      case "endnoteReference": refer(part, isEndnote: true)
      case "AlternateContent":
        if let choice = part.first("Choice") ?? part.first("Fallback") { parts(of: choice, format) }
      case "drawing", "pict", "object": findBoxes(in: part)
      case "ruby":
        if let base = part.first("rubyBase") { content(of: base, format) }
      default: break
      }
    }
  }

  private mutating func symbol(_ node: XMLNode, _ format: WordFormat) {
    // Fonts of signs use the private area, where a character has no meaning of its own.
    guard let code = node.attribute("char").flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code),
      !(0xE000...0xF8FF).contains(code), code >= 0x20
    else { return }
    add(String(Character(scalar)), format)
  }

  private mutating func refer(_ node: XMLNode, isEndnote: Bool) {
    guard let id = node.attribute("id") else { return }
    let hasOwnMark =
      node.attribute("customMarkFollows").map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
    notes.append(NoteReference(id: id, isEndnote: isEndnote, hasOwnMark: hasOwnMark))
  }

  private mutating func findBoxes(in node: XMLNode) {
    for child in node.children {
      if child.isNamed("txbxContent") {
        boxes.append(child)
      } else {
        findBoxes(in: child)
      }
    }
  }

  private mutating func add(_ text: String, _ format: WordFormat) {
    guard !text.isEmpty else { return }
    let isHidden = format.isHidden(onBackground: isOnBackground)
    if let last = runs.indices.last, runs[last].isHidden == isHidden {
      runs[last].text += text
    } else {
      runs.append(TextRun(text: text, isHidden: isHidden))
    }
  }
}
