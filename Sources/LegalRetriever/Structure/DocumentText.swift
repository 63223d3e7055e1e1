/// A text in bytes of UTF-8, with the way between places in bytes and places in code points.
struct DocumentText: Sendable {
  /// How many bytes lie between two marks.
  private static let stride = 512

  let bytes: [UInt8]
  /// How many code points begin before each multiple of ``stride``; empty where every byte is a code point.
  private let marks: [Int]
  /// How many code points the text has.
  let codePointCount: Int

  /// A text.
  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// A text in UTF-8.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    var place = 0
    while place < bytes.count {
      marks.append(count)
      let end = min(bytes.count, place + Self.stride)
      for byte in bytes[place..<end] where byte & 0xC0 != 0x80 { count += 1 }
      place = end
    }
    codePointCount = count
    self.marks = count == bytes.count ? [] : marks
  }

  /// How many code points begin before a place in bytes.
  func codePoint(atByte place: Int) -> Int {
    let place = max(0, min(place, bytes.count))
    guard !marks.isEmpty else { return place }
    let mark = min(place / Self.stride, marks.count - 1)
    var count = marks[mark]
    for byte in bytes[(mark * Self.stride)..<place] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte at which a code point begins.
  func byte(atCodePoint place: Int) -> Int {
    guard !marks.isEmpty else { return max(0, min(place, bytes.count)) }
    guard place < codePointCount else { return bytes.count }
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= place { low = middle } else { high = middle }
    }
    var count = marks[low]
    var byte = low * Self.stride
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if count == place { return byte }
        count += 1
      }
      byte += 1
    }
    return bytes.count
  }

  /// A range of bytes in code points.
  func codePoints(_ range: Range<Int>) -> Range<Int> {
    let lower = codePoint(atByte: range.lowerBound)
    return lower..<max(lower, codePoint(atByte: range.upperBound))
  }

  /// A range of code points in bytes.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    let lower = byte(atCodePoint: range.lowerBound)
    return lower..<max(lower, byte(atCodePoint: range.upperBound))
  }

  /// The text of a range of bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Letters.isSpace(bytes[start]) { start += 1 }
    while end > start, Letters.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
