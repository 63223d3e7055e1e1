/// Kinds of bytes in UTF-8 text.
enum Letters {
  static let space = UInt8(ascii: " ")
  static let newline = UInt8(ascii: "\n")
  static let stop = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let hyphen = UInt8(ascii: "-")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) && byte < 128 }
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 128 }

  /// How many bytes a quotation mark takes that opens at a place; 0 where none does.
  static func openingQuote(_ bytes: [UInt8], _ place: Int) -> Int { quote(bytes, place, [0x9C, 0x98, 0x9D]) }

  /// How many bytes a quotation mark takes that closes at a place; 0 where none does.
  static func closingQuote(_ bytes: [UInt8], _ place: Int) -> Int { quote(bytes, place, [0x9D, 0x99, 0x9C]) }

  private static func quote(_ bytes: [UInt8], _ place: Int, _ last: [UInt8]) -> Int {
    guard place < bytes.count else { return 0 }
    if bytes[place] == 0x22 { return 1 }
    guard place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x80 else { return 0 }
    return last.contains(bytes[place + 2]) ? 3 : 0
  }
}
