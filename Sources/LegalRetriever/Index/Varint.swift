/// Whole numbers in as few bytes as they need, seven bits each, the lowest first (as in Protocol Buffers, *Encoding*, Base 128 varints).
enum Varint {
  /// Writes a number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads numbers one after another.
  struct Reader {
    private let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether nothing is left.
    var isAtEnd: Bool { place >= bytes.count }

    /// The next number; `nil` where the bytes end or hold none.
    @inline(__always)
    mutating func next() -> Int? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while place < bytes.count, shift < 63 {
        let byte = bytes[place]
        place += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return Int(truncatingIfNeeded: value & 0x7FFF_FFFF_FFFF_FFFF) }
        shift += 7
      }
      return nil
    }

    /// The next text: its length in bytes, then UTF-8.
    mutating func nextText() -> String? {
      guard let count = next(), count <= bytes.count - place else { return nil }
      defer { place += count }
      return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
    }
  }

  /// Writes a text: its length in bytes, then UTF-8.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.count, to: &bytes)
    bytes += text.utf8
  }
}
