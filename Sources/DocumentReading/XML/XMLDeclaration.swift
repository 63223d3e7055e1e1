/// The XML declaration at the start of a document, as far as its place and its encoding go.
struct XMLDeclaration {
  /// Where it stands, from `<` to behind `>`.
  var range: Range<Int>
  /// The encoding it names, at most forty characters of those that encodings' names have.
  var encoding: String?

  /// The declaration behind `start` and white space; `nil` where there is none within the first kilobyte.
  init?(_ bytes: UnsafeRawBufferPointer, from start: Int) {
    var i = start
    while i < bytes.count, Self.isSpace(bytes[i]) { i += 1 }
    let head = Array(bytes[i..<min(i + 1024, bytes.count)])
    guard head.starts(with: Array("<?xml".utf8)), head.count > 5, Self.isSpace(head[5]) else { return nil }
    guard let end = (6..<head.count).first(where: { head[$0] == 0x3E && head[$0 - 1] == 0x3F }) else {
      return nil
    }
    range = i..<(i + end + 1)
    encoding = Self.encoding(in: head[0..<end])
  }

  private static func encoding(in text: ArraySlice<UInt8>) -> String? {
    let word = Array("encoding".utf8)
    guard let at = text.indices.first(where: { text[$0...].starts(with: word) }) else { return nil }
    var rest = text[(at + word.count)...].drop { isSpace($0) }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { isSpace($0) }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    let name = rest.dropFirst().prefix { $0 != quote }.prefix(40)
    let clean = name.filter { byte in
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      return isLetter || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F, 0x3A].contains(byte)
    }
    return clean.isEmpty ? nil : String(decoding: clean, as: UTF8.self)
  }

  /// White space of XML.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
