import Evidence
import Foundation

/// Reads the text of an HTML page, block by block in the order of the source.
///
/// Scripts and styles are left out; text that a style hides is kept and told.
struct HTMLReader {
  /// An open element.
  struct Element {
    var name: String
    /// Whether a style hides what stands in it.
    var isHidden: Bool
    /// Whether its content is left out.
    var isDropped: Bool
    /// Whether white space counts in it.
    var isPreformatted: Bool
    var style: HTMLStyle
    /// What blocks in it are, where the element says so.
    var kind: ReadableDocument.Block.Kind?
    /// The number of the last item of an ordered list; `nil` for anything else.
    var counter: Int?
    var listType = "1"
    /// The item's number, until a block takes it.
    var number: String?
  }

  private var assembler: TextAssembler
  private var open: [Element] = []
  /// How many elements of a name are open.
  private var counts: [String: Int] = [:]
  private var runs: [TextRun] = []
  /// Whether white space waits for the next word.
  private var space: TextRun?
  private var sheet = HTMLStyleSheet()
  private var title = ""
  /// Elements deeper than this in one another are not told apart.
  private static let deepest = 256

  /// The text, blocks and hidden places of a page.
  ///
  /// - Throws: ``DocumentReadingError`` where it holds no text, or too much.
  static func read(_ decoded: DecodedText, document: Document, limits: ReadingLimits) throws
    -> ReadableDocument
  {
    var reader = HTMLReader(assembler: TextAssembler(name: document.name, limits: limits))
    var tokens = HTMLTokenizer(decoded.text)
    while let token = tokens.next() {
      switch token {
      case .start(let tag): try reader.start(tag)
      case .end(let name): try reader.end(name)
      case .text(let text): reader.text(text)
      }
    }
    try reader.endBlock()
    guard !reader.assembler.text.isEmpty else {
      throw DocumentReadingError.noText("The page", name: document.name)
    }
    var document = document
    document.mediaType = FileKind.html.mediaType
    document.repairs += decoded.repairs
    let title = reader.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ReadableDocument(
      document: document, text: reader.assembler.text, blocks: reader.assembler.blocks,
      hidden: reader.assembler.hidden, title: title.isEmpty ? nil : title)
  }

  private init(assembler: TextAssembler) { self.assembler = assembler }

  // MARK: Elements

  private mutating func start(_ tag: HTMLTag) throws {
    let name = tag.name
    // What belongs to the head ends where anything else begins.
    if counts["head", default: 0] > 0, !Self.inHead.contains(name) { try close("head") }
    if name == "br" { return breakLine() }
    if HTMLElements.block.contains(name) { try endBlock() }
    if let (names, scope) = HTMLElements.ended(by: name) { try endImplied(names, scope) }
    guard !HTMLElements.void.contains(name), open.count < Self.deepest else { return }
    open.append(element(tag))
    counts[name, default: 0] += 1
  }

  private static let inHead: Set<String> = [
    "head", "title", "meta", "link", "style", "script", "base", "noscript", "template",
  ]

  private mutating func element(_ tag: HTMLTag) -> Element {
    let parent = open.last
    var own = sheet.style(of: tag)
    if let inline = tag.attributes["style"] { own = own.overlaid(with: HTMLStyle(inline)) }
    if tag.attributes["hidden"] != nil { own.isRemoved = true }
    let style = parent.map { $0.style.overlaid(with: own) } ?? own
    let isInvisible =
      style.isRemoved || style.isTiny == true || (style.isWhite == true && style.hasBackground != true)
    var element = Element(
      name: tag.name, isHidden: isInvisible,
      isDropped: parent?.isDropped == true || HTMLElements.dropped.contains(tag.name),
      isPreformatted: parent?.isPreformatted == true
        || ["pre", "textarea", "listing", "xmp"].contains(tag.name),
      style: style, kind: kind(of: tag))
    switch tag.name {
    case "ol":
      element.counter = Int((tag.attributes["start"] ?? "").prefix(9)).map { $0 - 1 } ?? 0
      element.listType = tag.attributes["type"] ?? "1"
    case "ul", "menu", "dir": element.counter = nil
    case "li": element.number = nextNumber(tag)
    default: break
    }
    return element
  }

  private func kind(of tag: HTMLTag) -> ReadableDocument.Block.Kind? {
    if let role = tag.attributes["role"]?.lowercased() {
      if role == "doc-footnote" || role == "doc-endnotes" || role == "doc-endnote" { return .note }
    }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      return tag.name.utf8.last.map { .heading(level: Int($0) - 48) }
    case "li":
      let depth = ["ul", "ol", "menu", "dir"].reduce(0) { $0 + counts[$1, default: 0] }
      return .listItem(depth: max(1, depth))
    case "td", "th", "caption": return .tableCell
    case "blockquote": return .quotation
    case "pre", "listing", "xmp": return .code
    default: return nil
    }
  }

  /// The number of the next item of the innermost list.
  private mutating func nextNumber(_ tag: HTMLTag) -> String? {
    guard let index = open.lastIndex(where: { ["ol", "ul", "menu", "dir"].contains($0.name) }),
      let last = open[index].counter
    else { return nil }
    let number = Int((tag.attributes["value"] ?? "").prefix(9)) ?? last + 1
    open[index].counter = number
    let format: NumberFormat =
      switch open[index].listType {
      case "a": .lowerLetter
      case "A": .upperLetter
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
    return format.text(number) + "."
  }

  private mutating func end(_ name: String) throws {
    if name == "br" { return breakLine() }
    if name == "p", counts["p", default: 0] == 0 { return try endBlock() }
    try close(name)
  }

  /// Closes the innermost element of a name, where the markup allows it.
  private mutating func close(_ name: String) throws {
    guard counts[name, default: 0] > 0 else { return }
    let isBlock = HTMLElements.block.contains(name) || HTMLElements.dropped.contains(name)
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    for between in open[(index + 1)...] {
      // The end of an inline element does not reach out of a block, nor that of a block out of a table.
      if !isBlock, HTMLElements.block.contains(between.name) { return }
      if between.name == "table", name != "body", name != "html" { return }
    }
    if HTMLElements.block.contains(name) { try endBlock() }
    pop(to: index)
  }

  private mutating func endImplied(_ names: Set<String>, _ scope: Set<String>) throws {
    var target: Int?
    for index in open.indices.reversed() {
      if scope.contains(open[index].name) { break }
      if names.contains(open[index].name) { target = index }
    }
    if let target { pop(to: target) }
  }

  private mutating func pop(to index: Int) {
    while open.count > index, let last = open.popLast() { counts[last.name, default: 1] -= 1 }
  }

  // MARK: Text

  private mutating func text(_ text: String) {
    guard let element = open.last else { return append(text, isHidden: false, isPreformatted: false) }
    if element.name == "style" { return sheet.add(text) }
    if element.name == "title", counts["svg", default: 0] == 0 {
      if title.isEmpty { title = String(text.prefix(1000)) }
      return
    }
    // Text in a head that was never closed belongs to the body.
    if element.isDropped {
      guard element.name == "head", !text.allSatisfy(\.isWhitespace) else { return }
      pop(to: open.count - 1)
      return self.text(text)
    }
    append(text, isHidden: element.isHidden, isPreformatted: element.isPreformatted)
  }

  private mutating func append(_ text: String, isHidden: Bool, isPreformatted: Bool) {
    if isPreformatted {
      flushSpace()
      return add(text.replacing("\r\n", with: "\n"), isHidden)
    }
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if !word.isEmpty { add(String(decoding: word, as: UTF8.self), isHidden) }
        word.removeAll(keepingCapacity: true)
        if space == nil, !runs.isEmpty { space = TextRun(text: " ", isHidden: isHidden) }
      } else {
        if space != nil { flushSpace() }
        word.append(byte)
      }
    }
    if !word.isEmpty { add(String(decoding: word, as: UTF8.self), isHidden) }
  }

  private mutating func flushSpace() {
    if let waiting = space { add(waiting.text, waiting.isHidden) }
    space = nil
  }

  private mutating func add(_ text: String, _ isHidden: Bool) {
    if let last = runs.indices.last, runs[last].isHidden == isHidden {
      runs[last].text += text
    } else {
      runs.append(TextRun(text: text, isHidden: isHidden))
    }
  }

  private mutating func breakLine() {
    guard open.last?.isDropped != true, !runs.isEmpty else { return }
    space = nil
    add("\n", runs.last?.isHidden ?? false)
  }

  private mutating func endBlock() throws {
    space = nil
    guard !runs.isEmpty else { return }
    let content = runs
    runs = []
    let index = open.lastIndex { $0.kind != nil }
    let kind = index.flatMap { open[$0].kind } ?? .paragraph
    let item = open.lastIndex { $0.number != nil }
    if try assembler.add(content, kind, number: item.flatMap { open[$0].number }), let item {
      open[item].number = nil
    }
  }
}
