import CLibXML2

/// Character references of HTML, such as `&nbsp;` and `&#8217;`, made into characters.
///
/// Names are those of HTML 4.01, which libxml2 knows; one that it does not know stays as written.
enum HTMLReference {
  /// The text of bytes of UTF-8 with its references resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x26, let (scalar, end) = reference(bytes, from: index + 1) {
        output.append(contentsOf: String(Character(scalar)).utf8)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The character that is referred to, and the place behind the reference.
  private static func reference(_ bytes: ArraySlice<UInt8>, from start: Int) -> (Unicode.Scalar, Int)? {
    guard start < bytes.endIndex else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(bytes, from: start + 1) }
    let name = bytes[start...].prefix(32).prefix { isLetterOrDigit($0) }
    guard !name.isEmpty else { return nil }
    let isClosed = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    let word = String(decoding: name, as: UTF8.self)
    guard isClosed || ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"].contains(word) else { return nil }
    guard
      let entity = word.withCString({ text in
        text.withMemoryRebound(to: UInt8.self, capacity: word.utf8.count + 1) { htmlEntityLookup($0) }
      }), let scalar = Unicode.Scalar(entity.pointee.value)
    else { return nil }
    return (scalar, isClosed ? name.endIndex + 1 : name.endIndex)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, from start: Int) -> (Unicode.Scalar, Int)? {
    guard start < bytes.endIndex else { return nil }
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    let digits = bytes[(isHex ? start + 1 : start)...].prefix(12).prefix { isLetterOrDigit($0) }
    guard !digits.isEmpty, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    let isClosed = digits.endIndex < bytes.endIndex && bytes[digits.endIndex] == UInt8(ascii: ";")
    let end = isClosed ? digits.endIndex + 1 : digits.endIndex
    // Numbers of Windows-1252's characters mean those, not control characters (HTML Standard, section 13.2.5.80).
    if (0x80...0x9F).contains(value) {
      let decoded = [UInt8(value)].withUnsafeBytes { Transcoding.windows1252($0) }
      return String(decoding: decoded, as: UTF8.self).unicodeScalars.first.map { ($0, end) }
    }
    let isForbidden = value == 0 || value < 0x20 && ![0x09, 0x0A, 0x0D].contains(value)
    return (isForbidden ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", end)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
