/// Writes JSON as the same bytes for the same value: members in the order of their names, no white space (RFC 8259).
///
/// Foundation's encoder is several times slower on Linux and cannot keep a decimal's digits.
struct JSONWriter {
  /// What has been written, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// A writer with room for a number of bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes syntax as it stands.
  mutating func writeSyntax(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text that needs no escapes, such as a UUID inside a string.
  mutating func writeRaw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a value.
  mutating func write(_ value: JSONValue) {
    switch value {
    case .string(let text): writeString(text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: number.literal.utf8)
    case .boolean(let flag): writeSyntax(flag ? "true" : "false")
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): write(object)
    case .written(let ready): bytes.append(contentsOf: ready)
    }
  }

  /// Writes an object with its members in the order of their names' bytes.
  mutating func write(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in object.members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      writeString(member.key)
      bytes.append(UInt8(ascii: ":"))
      write(member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes text in quotation marks.
  ///
  /// U+2028 and U+2029 are escaped although JSON allows them, because older JavaScript takes them for line ends.
  mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        var width = 1
        if byte == 0xE2 {
          guard index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 else {
            index += 1
            continue
          }
          width = 3
        } else if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[start..<index])
        writeEscape(byte, last: source[index + width - 1])
        index += width
        start = index
      }
      bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ byte: UInt8, last: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): writeSyntax("\\\"")
    case UInt8(ascii: "\\"): writeSyntax("\\\\")
    case 8: writeSyntax("\\b")
    case 9: writeSyntax("\\t")
    case 10: writeSyntax("\\n")
    case 12: writeSyntax("\\f")
    case 13: writeSyntax("\\r")
    case 0xE2:
      if last == 0xA8 { writeSyntax("\\u2028") } else { writeSyntax("\\u2029") }
    default:
      writeSyntax("\\u00")
      let digits: StaticString = "0123456789abcdef"
      digits.withUTF8Buffer {
        bytes.append($0[Int(byte >> 4)])
        bytes.append($0[Int(byte & 15)])
      }
    }
  }
}
