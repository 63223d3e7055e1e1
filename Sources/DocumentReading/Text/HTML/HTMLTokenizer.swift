/// Splits an HTML page into tags and text in one pass over the bytes.
///
/// It does as the HTML Standard's section 13.2.5 for pages without mistakes, and comes close to it for others.
/// Comments, declarations and the content of scripts and the like are passed over.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  /// The element whose content is no markup, until its end tag.
  private var rawName: String?

  /// A tokenizer over UTF-8.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Elements whose content is text up to their end tag.
  static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// The next piece; `nil` at the end.
  mutating func next() -> HTMLToken? {
    if let name = rawName {
      rawName = nil
      if let text = rawText(name) { return text }
    }
    while position < bytes.count {
      if bytes[position] != 0x3C { return text() }
      guard position + 1 < bytes.count else { return text() }
      switch bytes[position + 1] {
      case UInt8(ascii: "!"): passDeclaration()
      case UInt8(ascii: "?"): pass(to: 0x3E, from: position + 2)
      case UInt8(ascii: "/"):
        guard position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) else {
          pass(to: 0x3E, from: position + 2)
          continue
        }
        position += 2
        let name = tagName()
        passAttributes(keep: nil)
        return .end(name: name)
      case let byte where Self.isLetter(byte):
        position += 1
        var tag = HTMLTag(name: tagName())
        passAttributes { name, value in
          if tag.attributes[name] == nil { tag.attributes[name] = value }
        }
        if Self.raw.contains(tag.name) { rawName = tag.name }
        return .start(tag)
      default: return text()
      }
    }
    return nil
  }

  // MARK: Text

  private mutating func text() -> HTMLToken {
    let start = position
    position += 1
    while position < bytes.count, !isMarkup(position) { position += 1 }
    return .text(HTMLReference.resolved(bytes[start..<position]))
  }

  private func isMarkup(_ index: Int) -> Bool {
    guard bytes[index] == 0x3C, index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// The content of an element that holds no markup; its end tag comes next.
  private mutating func rawText(_ name: String) -> HTMLToken? {
    let start = position
    let wanted = Array(name.utf8)
    while position < bytes.count {
      if bytes[position] == 0x3C, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/"),
        bytes[(position + 2)...].prefix(wanted.count).elementsEqual(wanted, by: { $0 | 0x20 == $1 })
      {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    let content = bytes[start..<position]
    let hasReferences = name == "title" || name == "textarea"
    return .text(
      hasReferences ? HTMLReference.resolved(content) : String(decoding: content, as: UTF8.self))
  }

  // MARK: Markup

  private mutating func passDeclaration() {
    if bytes[position...].starts(with: Array("<!--".utf8)) {
      var index = position + 4
      while index + 2 < bytes.count {
        if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
          position = index + 3
          return
        }
        index += 1
      }
      position = bytes.count
    } else {
      pass(to: 0x3E, from: position + 2)
    }
  }

  private mutating func pass(to byte: UInt8, from start: Int) {
    position = min(start, bytes.count)
    while position < bytes.count, bytes[position] != byte { position += 1 }
    position = min(position + 1, bytes.count)
  }

  private mutating func tagName() -> String {
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x2F,
      bytes[position] != 0x3E
    {
      position += 1
    }
    // A name prefixed as Office writes it, such as `o:p`, is a name like any other.
    return String(decoding: bytes[start..<min(position, start + 64)], as: UTF8.self).lowercased()
  }

  /// Reads to behind the tag's end and gives each attribute that is kept.
  private mutating func passAttributes(keep: ((String, String) -> Void)?) {
    while position < bytes.count {
      while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == 0x2F { position += 1 }
      guard position < bytes.count else { return }
      if bytes[position] == 0x3E {
        position += 1
        return
      }
      let nameStart = position
      position += 1
      while position < bytes.count, !Self.isSpace(bytes[position]),
        ![0x2F, 0x3E, 0x3D].contains(bytes[position])
      {
        position += 1
      }
      let name = nameStart..<position
      while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
      var value = position..<position
      if position < bytes.count, bytes[position] == 0x3D {
        position += 1
        value = attributeValue()
      }
      guard let keep, name.count <= 16 else { continue }
      let text = String(decoding: bytes[name], as: UTF8.self).lowercased()
      if HTMLTag.kept.contains(text) {
        let shown = value.prefix(8 << 10)
        keep(text, HTMLReference.resolved(bytes[shown]))
      }
    }
  }

  private mutating func attributeValue() -> Range<Int> {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27 {
      let start = position + 1
      position = start
      while position < bytes.count, bytes[position] != quote { position += 1 }
      let value = start..<position
      position = min(position + 1, bytes.count)
      return value
    }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x3E { position += 1 }
    return start..<position
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
