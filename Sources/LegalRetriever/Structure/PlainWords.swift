/// Splits text into words by its bytes: letters, digits and everything outside ASCII are of words.
enum PlainWords {
  /// The places of the words of a text, in order.
  ///
  /// - Parameter joining: further bytes that words hold.
  static func ranges(_ bytes: [UInt8], digits: Bool, joining: [UInt8] = []) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (place, byte) in bytes.enumerated() {
      let isInside =
        Letters.isLetter(byte) || byte >= 128 || (digits && Letters.isDigit(byte)) || joining.contains(byte)
      if isInside {
        if start == nil { start = place }
      } else if let begun = start {
        ranges.append(begun..<place)
        start = nil
      }
    }
    if let start { ranges.append(start..<bytes.count) }
    return ranges
  }

  /// ASCII letters made small, the rest as it is.
  static func lowered(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { Letters.isUpper($0) ? $0 | 0x20 : $0 }
  }

  /// Where some bytes stand in others, from a place on; `nil` where they do not.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    var place = start
    let last = bytes.count - needle.count
    while place <= last {
      if bytes[place] == first, isAt(needle, place, in: bytes) { return place }
      place += 1
    }
    return nil
  }

  /// Whether some bytes stand at a place.
  static func isAt(_ needle: [UInt8], _ place: Int, in bytes: [UInt8]) -> Bool {
    guard place + needle.count <= bytes.count else { return false }
    var offset = 0
    while offset < needle.count {
      if bytes[place + offset] != needle[offset] { return false }
      offset += 1
    }
    return true
  }
}
