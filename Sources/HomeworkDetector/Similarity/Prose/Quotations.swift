/// Finds what a text quotes: passages in quotation marks and quoted blocks.
enum Quotations {
  /// From how many words on a passage in quotation marks is a quotation without a citation behind it.
  ///
  /// Fewer words in quotation marks are a title, a term or irony.
  static let words = 5

  /// The longest passage in quotation marks, in code points; a mark without a partner quotes nothing.
  static let longest = 3_000

  /// What a text quotes.
  ///
  /// - Parameter text: Code points of a text as it was read.
  /// - Returns: Half-open ranges of code points with their marks, in order and apart.
  static func find(in text: [UInt32]) -> [Range<Int>] {
    merged(marked(in: text) + lines(in: text))
  }

  // MARK: Quotation marks

  private enum Mark {
    case double, single, straightSingle
  }

  private static func marked(in text: [UInt32]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: [Mark: (place: Int, closer: UInt32)] = [:]
    var blank = 0
    for (place, code) in text.enumerated() {
      if code.isLineEnd {
        blank += 1
        // A mark left open in one paragraph is not closed in the next.
        if blank > 1 { open = [:] }
        continue
      }
      if !code.isWhitespace { blank = 0 }
      guard let mark = mark(code) else { continue }
      let before = place > 0 ? text[place - 1] : 0x20
      let after = place + 1 < text.count ? text[place + 1] : 0x20
      let closer = open[mark]?.closer
      if closes(code, mark, closer, before, after), let start = open[mark]?.place {
        let range = start..<place + 1
        open[mark] = nil
        if range.count <= longest, isQuotation(range, mark, text) { result.append(range) }
      } else if let closer = opens(code, mark, before, after) {
        open[mark] = (place, closer)
      }
    }
    return result
  }

  private static func mark(_ code: UInt32) -> Mark? {
    switch code {
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: .double
    case 0x2018, 0x2019, 0x201A, 0x2039, 0x203A: .single
    case 0x27: .straightSingle
    default: nil
    }
  }

  /// The mark that closes what one opens, if it may open; 0 for any.
  private static func opens(_ code: UInt32, _ mark: Mark, _ before: UInt32, _ after: UInt32) -> UInt32? {
    guard !after.isWhitespace, before.isWhitespace || isOpening(before) else { return nil }
    switch code {
    case 0xAB: return 0xBB
    case 0xBB: return 0xAB
    case 0x2039: return 0x203A
    case 0x22, 0x27: return code
    default: return 0
    }
  }

  private static func closes(
    _ code: UInt32, _ mark: Mark, _ closer: UInt32?, _ before: UInt32, _ after: UInt32
  ) -> Bool {
    guard let closer, !before.isWhitespace, !after.isWordCharacter else { return false }
    if closer == 0 { return code != 0x22 && code != 0x201E && code != 0x201A }
    return code == closer
  }

  private static func isOpening(_ code: UInt32) -> Bool {
    switch code {
    case 0x28, 0x5B, 0x2D, 0x2013, 0x2014, 0x22, 0x27, 0x2018, 0x201C, 0x2F, 0x3A: true
    default: false
    }
  }

  private static func isQuotation(_ range: Range<Int>, _ mark: Mark, _ text: [UInt32]) -> Bool {
    if hasCitation(behind: range.upperBound, in: text) { return true }
    guard mark != .straightSingle else { return false }
    return wordCount(text[range]) >= words
  }

  /// How many words stand between spaces.
  private static func wordCount(_ text: ArraySlice<UInt32>) -> Int {
    text.split { $0.isWhitespace }.count { $0.contains { $0.isWordCharacter } }
  }

  /// Whether a citation follows: a year or a page in parentheses, or a number in square brackets.
  private static func hasCitation(behind place: Int, in text: [UInt32]) -> Bool {
    var start = place
    while start < text.count, text[start] == 0x20 || [0x2E, 0x2C, 0x3B].contains(text[start]),
      start < place + 4
    {
      start += 1
    }
    guard start < text.count, text[start] == 0x28 || text[start] == 0x5B else { return false }
    let closer: UInt32 = text[start] == 0x28 ? 0x29 : 0x5D
    let rest = text[start + 1..<min(text.count, start + 100)]
    guard let end = rest.firstIndex(of: closer) else { return false }
    return rest[..<end].contains { $0.isDigitASCII }
  }

  // MARK: Blocks

  private struct Line {
    var range: Range<Int>
    var isBlank: Bool
    var isQuoted: Bool
    var isIndented: Bool
  }

  /// Lines that Markdown quotes, and blocks that stand apart by their indentation.
  private static func lines(in text: [UInt32]) -> [Range<Int>] {
    var lines: [Line] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end].isLineEnd {
      lines.append(line(start..<end, of: text))
      start = end + 1
    }
    var result = lines.filter(\.isQuoted).map(\.range)
    let filled = lines.filter { !$0.isBlank }
    // Where most lines are indented, indentation sets nothing apart.
    guard filled.count(where: \.isIndented) * 2 < filled.count else { return result }
    var block: [Line] = []
    for line in lines + [Line(range: 0..<0, isBlank: true, isQuoted: false, isIndented: false)] {
      if line.isIndented {
        block.append(line)
      } else {
        // One indented line is the beginning of a paragraph.
        if block.count > 1 { result += block.map(\.range) }
        block = []
      }
    }
    return result
  }

  private static func line(_ range: Range<Int>, of text: [UInt32]) -> Line {
    var place = range.lowerBound
    var column = 0
    while place < range.upperBound, text[place] == 0x20 || text[place] == 0x09 {
      column += text[place] == 0x09 ? 4 : 1
      place += 1
    }
    let isBlank = text[place..<range.upperBound].allSatisfy(\.isWhitespace)
    let isQuoted = !isBlank && column < 4 && text[place] == 0x3E
    return Line(range: range, isBlank: isBlank, isQuoted: isQuoted, isIndented: !isBlank && column >= 4)
  }

  // MARK: Ranges

  /// Ranges in order, those that touch or overlap made one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
