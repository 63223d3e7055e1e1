/// Reads the parentheses behind a citation: court and date, and what else they hold.
struct ParenthesisReader {
  /// The cleaned text.
  let text: UnsafeBufferPointer<UInt32>
  /// The longest text in parentheses, in code points.
  static let longest = 700

  /// A parenthesis in the cleaned text.
  struct Reading {
    /// Where its content stands.
    var content: Range<Int>
    /// The place behind the closing sign.
    var end: Int
  }

  /// The court and the date of a decision.
  struct CourtAndDate {
    /// The court's abbreviation; empty where the date stands alone.
    var court: Range<Int>
    /// The year.
    var year: Int
  }

  /// The parenthesis or bracket that begins at a place, behind an optional space; `nil` for none.
  func read(at start: Int, allowsBracket: Bool = false) -> Reading? {
    var place = start
    if place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, text[place] == 0x28 || allowsBracket && text[place] == 0x5B else { return nil }
    let first = place + 1
    var depth = 0
    let limit = min(text.count, place + Self.longest)
    while place < limit {
      switch text[place] {
      case 0x28, 0x5B: depth += 1
      case 0x29, 0x5D:
        depth -= 1
        if depth == 0 { return Reading(content: first..<place, end: place + 1) }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Court and date in a parenthesis such as `CA9 2018`, `S. D. N. Y. Jan. 3, 2019` or `1995`; `nil` where
  /// it holds no date.
  func courtAndDate(_ content: Range<Int>) -> CourtAndDate? {
    let content = trimmed(content)
    guard content.count >= 4, content.count < 90 else { return nil }
    var end = content.upperBound
    // `1993-94` covers two years; the first is taken. `en banc` and `per curiam` may follow the year.
    for tail in Self.tails where hasSuffix(tail, content) { end -= tail.count }
    var first = end
    while first > content.lowerBound, TextScan.isDigit(text[first - 1]) || text[first - 1] == 0x2D {
      first -= 1
    }
    let digits = text[first..<min(first + 4, end)]
    guard end - first == 4 || end - first == 7 && text[first + 4] == 0x2D || end - first == 9,
      digits.count == 4,
      digits.allSatisfy(TextScan.isDigit)
    else { return nil }
    let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard (1600...2200).contains(year) else { return nil }
    guard first == content.lowerBound || text[first - 1] == 0x20 else { return nil }
    return CourtAndDate(court: withoutDate(trimmed(content.lowerBound..<first)), year: year)
  }

  private static let tails = [", en banc", " en banc", ", per curiam", " per curiam", " (per curiam)"].map {
    Array($0.unicodeScalars.map(\.value))
  }

  private func hasSuffix(_ tail: [UInt32], _ range: Range<Int>) -> Bool {
    range.count > tail.count && text[(range.upperBound - tail.count)..<range.upperBound].elementsEqual(tail)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x2C { end -= 1 }
    return start..<end
  }

  private static let months: Set<String> = [
    "January", "Jan.", "February", "Feb.", "March", "Mar.", "April", "Apr.", "May", "June", "Jun.", "July",
    "Jul.",
    "August", "Aug.", "September", "Sept.", "Sep.", "October", "Oct.", "November", "Nov.", "December", "Dec.",
  ]

  /// A court's abbreviation without the month and day behind it.
  private func withoutDate(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var start = end
    while start > range.lowerBound, TextScan.isDigit(text[start - 1]) { start -= 1 }
    if start < end, end - start <= 2 { end = trimmed(range.lowerBound..<start).upperBound }
    start = end
    while start > range.lowerBound, text[start - 1] != 0x20 { start -= 1 }
    if Self.months.contains(TextScan.string(text[start..<end])) {
      return trimmed(range.lowerBound..<start)
    }
    return trimmed(range)
  }
}
