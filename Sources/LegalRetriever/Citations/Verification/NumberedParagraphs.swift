/// The numbered paragraphs of a judgment: lines that begin with 1, 2, 3 and so on.
enum NumberedParagraphs {
  /// The fewest paragraphs that are taken for a numbering.
  private static let fewest = 5
  /// The most numbers that may be missing between two.
  private static let mostMissing = 3

  /// The paragraphs, in order; empty for a text without a numbering.
  static func places(in source: [UInt32]) -> [LibraryDocument.Place] {
    var found: [(number: Int, start: Int)] = []
    var isLineStart = true
    var index = 0
    while index < source.count {
      let scalar = source[index]
      if scalar == 0x0A || scalar == 0x0D || scalar == 0x2029 || scalar == 0x0C {
        isLineStart = true
        index += 1
        continue
      }
      if isLineStart, CleanedText.isSpace(scalar) {
        index += 1
        continue
      }
      if isLineStart, let (number, end) = number(source, index) {
        let last = found.last?.number ?? 0
        if number > last, number - last <= (last == 0 ? 1 : mostMissing) { found.append((number, index)) }
        index = end
      }
      isLineStart = false
      index += 1
    }
    guard found.count >= fewest else { return [] }
    return found.enumerated().map { position, paragraph in
      let end = position + 1 < found.count ? found[position + 1].start : source.count
      return .init(
        kind: .paragraph, label: String(paragraph.number),
        span: CodePointRange(start: paragraph.start, end: end))
    }
  }

  /// `12.`, `12)`, `[12]` or `12` before a wide gap.
  private static func number(_ source: [UInt32], _ start: Int) -> (Int, Int)? {
    var place = start
    let isBracketed = source[place] == 0x5B
    if isBracketed { place += 1 }
    let first = place
    var value = 0
    while place < source.count, TextScan.isDigit(source[place]), place - first < 4 {
      value = value * 10 + Int(source[place] - 0x30)
      place += 1
    }
    guard place > first, place < source.count, value > 0 else { return nil }
    let next = source[place]
    if isBracketed { return next == 0x5D ? (value, place) : nil }
    if next == 0x2E || next == 0x29 {
      return place + 1 < source.count && CleanedText.isSpace(source[place + 1]) ? (value, place) : nil
    }
    return next == 0x09 ? (value, place) : nil
  }
}
