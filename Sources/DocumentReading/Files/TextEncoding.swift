/// How the characters of a file are written as bytes, as far as it can be told from its start.
enum TextEncoding: Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)
  case windows1252
  /// One that is not read, with its name.
  case other(String)

  /// The name for people.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .windows1252: "Windows-1252"
    case .other(let name): name
    }
  }

  /// The encoding of two or four bytes a character that the first bytes show, with the length of the byte-order mark.
  ///
  /// Without a mark the zero bytes beside ASCII tell (*Extensible Markup Language 1.0*, appendix F.1).
  static func wide(_ head: some Collection<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    let b = Array(head.prefix(4))
    if b.count == 4 {
      if b == [0xFF, 0xFE, 0, 0] { return (.utf32(bigEndian: false), 4) }
      if b == [0, 0, 0xFE, 0xFF] { return (.utf32(bigEndian: true), 4) }
    }
    if b.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false), 2) }
    if b.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true), 2) }
    guard b.count == 4 else { return nil }
    switch (b[0] == 0, b[1] == 0, b[2] == 0, b[3] == 0) {
    case (false, true, true, true): return (.utf32(bigEndian: false), 0)
    case (true, true, true, false): return (.utf32(bigEndian: true), 0)
    case (false, true, false, true): return (.utf16(bigEndian: false), 0)
    case (true, false, true, false): return (.utf16(bigEndian: true), 0)
    default: return nil
    }
  }

  /// The encoding that a declaration names.
  static func named(_ name: String) -> TextEncoding {
    switch name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII", "ANSI_X3.4-1968", "UNICODE-1-1-UTF-8": .utf8
    case "UTF-16", "UTF16", "UTF-16LE", "ISO-10646-UCS-2", "UCS-2", "UNICODE": .utf16(bigEndian: false)
    case "UTF-16BE": .utf16(bigEndian: true)
    case "UTF-32", "UTF-32LE", "ISO-10646-UCS-4", "UCS-4": .utf32(bigEndian: false)
    case "UTF-32BE": .utf32(bigEndian: true)
    // What is declared as Latin-1 is read as Windows-1252, as browsers do: the two differ in control characters only.
    case "ISO-8859-1", "ISO8859-1", "ISO_8859-1", "LATIN1", "LATIN-1", "L1", "WINDOWS-1252", "CP1252",
      "CP-1252":
      .windows1252
    default: .other(name)
    }
  }
}
