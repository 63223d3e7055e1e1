/// An entry's markup laid out on indented lines, and told apart into markup and content.
///
/// It only moves white space: a cut or broken excerpt is laid out as far as it goes, never repaired.
struct XMLLayout {
  /// A stretch of a line.
  struct Piece: Hashable {
    /// The characters.
    var text: String
    /// Whether they are content (text, or an attribute's value) and not markup.
    var isContent: Bool
  }

  /// The lines, each with its indentation as its first piece where it has any.
  private(set) var lines: [[Piece]] = []
  /// Whether the layout stops before the end of the markup.
  private(set) var isCut = false

  /// The layout of some markup, up to a number of bytes of output.
  init(_ xml: String, limit: Int) {
    // White space between tags is dropped, so twice the limit is read before the rest is given up unseen.
    let isLong = xml.utf8.count > limit * 2
    let tokens = Self.tokens(isLong ? String(decoding: xml.utf8.prefix(limit * 2), as: UTF8.self) : xml)
    var depth = 0
    var bytes = 0
    var index = 0
    while index < tokens.count {
      var line: [Piece] = []
      var indent = depth
      switch tokens[index] {
      case .start(let text):
        line = Self.pieces(ofTag: text)
        // An element that holds only text, or nothing, stands on one line.
        if index + 1 < tokens.count, case .end(let end) = tokens[index + 1] {
          line.append(Piece(text: end, isContent: false))
          index += 1
        } else if index + 2 < tokens.count, case .text(let content) = tokens[index + 1],
          case .end(let end) = tokens[index + 2]
        {
          line.append(Piece(text: content, isContent: true))
          line.append(Piece(text: end, isContent: false))
          index += 2
        } else {
          depth += 1
        }
      case .end(let text):
        depth = max(depth - 1, 0)
        indent = depth
        line = [Piece(text: text, isContent: false)]
      case .single(let text): line = Self.pieces(ofTag: text)
      case .other(let text): line = [Piece(text: text, isContent: false)]
      case .text(let text): line = [Piece(text: text, isContent: true)]
      }
      if indent > 0 {
        line.insert(Piece(text: String(repeating: "  ", count: min(indent, 24)), isContent: false), at: 0)
      }
      bytes += line.reduce(1) { $0 + $1.text.utf8.count }
      if bytes > limit {
        isCut = true
        if lines.isEmpty {
          lines.append([Piece(text: SafeText.cut(xml, to: limit).text, isContent: false)])
        }
        return
      }
      lines.append(line)
      index += 1
    }
    isCut = isLong
  }

  private enum Token {
    case start(String)
    case end(String)
    case single(String)
    case other(String)
    case text(String)
  }

  private static func tokens(_ xml: String) -> [Token] {
    var tokens: [Token] = []
    let units = Array(SafeText.lines(xml).utf8)
    var index = 0
    while index < units.count {
      let start = index
      func token() -> String { SafeText.line(String(decoding: units[start..<index], as: UTF8.self)) }
      guard units[index] == 0x3C else {
        while index < units.count, units[index] != 0x3C { index += 1 }
        let text = token()
        if !text.isEmpty { tokens.append(.text(text)) }
        continue
      }
      if has("<!--", in: units, at: start) {
        index = end(of: "-->", in: units, from: start + 4)
        tokens.append(.other(token()))
      } else if has("<![CDATA[", in: units, at: start) {
        index = end(of: "]]>", in: units, from: start + 9)
        tokens.append(.other(token()))
      } else if has("<?", in: units, at: start) || has("<!", in: units, at: start) {
        index = end(of: ">", in: units, from: start + 2)
        tokens.append(.other(token()))
      } else {
        index = endOfTag(units, from: start)
        let text = token()
        if text.hasPrefix("</") {
          tokens.append(.end(text))
        } else {
          tokens.append(text.hasSuffix("/>") ? .single(text) : .start(text))
        }
      }
    }
    return tokens
  }

  private static func has(_ mark: String, in units: [UInt8], at index: Int) -> Bool {
    units[index...].starts(with: mark.utf8)
  }

  /// The index behind the next such mark, or the end of the text.
  private static func end(of mark: String, in units: [UInt8], from start: Int) -> Int {
    var position = start
    while position < units.count {
      if has(mark, in: units, at: position) { return position + mark.utf8.count }
      position += 1
    }
    return units.count
  }

  /// The index behind a tag's `>`, not counting any inside quotes.
  private static func endOfTag(_ units: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var index = start + 1
    while index < units.count {
      let unit = units[index]
      index += 1
      if let open = quote {
        if unit == open { quote = nil }
      } else if unit == 0x22 || unit == 0x27 {
        quote = unit
      } else if unit == 0x3E {
        break
      }
    }
    return index
  }

  /// A tag with its attributes' values told apart.
  private static func pieces(ofTag tag: String) -> [Piece] {
    var pieces: [Piece] = []
    let units = tag.utf8
    var start = units.startIndex
    var index = units.startIndex
    var quote: UInt8?
    func add(_ end: String.Index, isContent: Bool) {
      if start < end { pieces.append(Piece(text: String(tag[start..<end]), isContent: isContent)) }
      start = end
    }
    while index < units.endIndex {
      let unit = units[index]
      if unit == quote {
        add(index, isContent: true)
        quote = nil
      } else if quote == nil, unit == 0x22 || unit == 0x27 {
        add(units.index(after: index), isContent: false)
        quote = unit
      }
      index = units.index(after: index)
    }
    add(units.endIndex, isContent: quote != nil)
    return pieces
  }
}
