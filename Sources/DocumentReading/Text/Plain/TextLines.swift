/// The lines of a text, found in one pass, with their places in code points.
struct TextLines {
  /// A line without the white space at its ends.
  struct Line {
    /// Code points of the trimmed line; empty where there is nothing but white space.
    var range: Range<Int>
    /// The same in bytes of UTF-8.
    var bytes: Range<Int>
    /// Blanks before it, a tab counting four.
    var indent: Int
    /// The page, from 0: form feeds part pages.
    var page: Int

    var isBlank: Bool { range.isEmpty }
  }

  /// The text in UTF-8.
  let bytes: [UInt8]
  private(set) var lines: [Line] = []
  /// Where each page begins and ends, in code points, its form feed left out.
  private(set) var pages: [Range<Int>] = []

  /// The lines of a text; a byte-order mark at its start belongs to none.
  init(_ text: String) {
    bytes = Array(text.utf8)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    // The code points before `index`.
    var code = hasMark ? 1 : 0
    var pageStart = code
    var line = Pending()
    var index = hasMark ? 3 : 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A where index > 0 && bytes[index - 1] == 0x0D:
        // The line feed behind a carriage return ends no second line.
        code += 1
      case 0x0A, 0x0D:
        lines.append(line.ended(at: (index, code), page: pages.count))
        line = Pending()
        code += 1
      case 0x0C:
        lines.append(line.ended(at: (index, code), page: pages.count))
        line = Pending()
        pages.append(pageStart..<code)
        code += 1
        pageStart = code
      case 0x20, 0x09, 0x0B:
        if line.start == nil { line.indent += byte == 0x09 ? 4 : 1 }
        code += 1
      case 0xC2...0xE3 where Self.blank(bytes, at: index) > 0:
        index += Self.blank(bytes, at: index) - 1
        if line.start == nil { line.indent += 1 }
        code += 1
      default:
        if line.start == nil { line.start = (index, code) }
        if byte & 0xC0 != 0x80 { code += 1 }
        line.end = (index + 1, code)
      }
      index += 1
    }
    lines.append(line.ended(at: (index, code), page: pages.count))
    pages.append(pageStart..<code)
  }

  /// The bytes of a line.
  func content(_ line: Line) -> ArraySlice<UInt8> { bytes[line.bytes] }

  /// The text of a line.
  func string(_ line: Line) -> String { String(decoding: bytes[line.bytes], as: UTF8.self) }

  /// The bytes of the white space beyond ASCII at a place, 0 where there is none (Unicode's `White_Space`).
  private static func blank(_ bytes: [UInt8], at index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  /// A line that is being read: places in bytes and code points.
  private struct Pending {
    var start: (byte: Int, code: Int)?
    var end = (byte: 0, code: 0)
    var indent = 0

    func ended(at place: (byte: Int, code: Int), page: Int) -> Line {
      guard let start else {
        return Line(
          range: place.code..<place.code, bytes: place.byte..<place.byte, indent: indent, page: page)
      }
      return Line(range: start.code..<end.code, bytes: start.byte..<end.byte, indent: indent, page: page)
    }
  }
}
