/// Finds where the parties sign: from the words that open a signature block to the next schedule or the end.
struct SignatureBlocks {
  /// How many bytes of such a block are looked at before it counts as ended.
  private static let longest = 4000

  private var isOpen = false
  private var begin = 0

  /// Whether a unit belongs to a signature block.
  mutating func holds(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    let text = bytes[unit.range].prefix(400)
    let (lines, hasBy) = Self.lines(text)
    if unit.range.count < 1200, Self.opens(text) {
      isOpen = true
      begin = unit.range.upperBound
      // The testimonium itself is a sentence of the agreement.
      return lines >= 2
    }
    let isClause =
      unit.marker.map { $0.style == .article || ($0.style == .section && $0.label.first?.isNumber == true) }
      ?? false
    if isOpen, isClause || unit.range.lowerBound - begin > Self.longest { isOpen = false }
    // A sentence in a block, such as a proviso behind it, is none of the names.
    let isSentence = text.last == Letters.stop && text.count > 120
    if isOpen { return lines >= 2 || (!isSentence && (lines >= 1 || unit.range.count < 120)) }
    return lines >= 3 && hasBy && !isSentence && unit.range.count < 600
  }

  private static let openings = ["IN WITNESS WHEREOF", "IN WITNESS THEREOF", "EXECUTED AS A DEED"].map {
    Array($0.lowercased().utf8)
  }

  /// Whether a text begins with words that open a signature block.
  private static func opens(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first | 0x20 == UInt8(ascii: "i") || first | 0x20 == UInt8(ascii: "e")
    else {
      return false
    }
    let start = PlainWords.lowered(text.prefix(24))
    return openings.contains { PlainWords.isAt($0, 0, in: start) }
  }

  private static let labels = ["By", "BY", "Name", "NAME", "Title", "TITLE", "Its", "Date", "DATE"].map {
    Array($0.utf8)
  }

  /// How many of the things that stand on signature lines a text holds, and whether `y:` stands in it.
  private static func lines(_ text: ArraySlice<UInt8>) -> (count: Int, hasBy: Bool) {
    var seen = 0
    var hasBy = false
    for place in text.indices {
      switch text[place] {
      case Letters.colon:
        let before = text[text.startIndex..<place]
        if before.last == UInt8(ascii: "y") { hasBy = true }
        for (number, label) in labels.enumerated() where before.suffix(label.count).elementsEqual(label) {
          seen |= 1 << number
        }
      case UInt8(ascii: "/") where text[place...].starts(with: [0x2F, 0x73, 0x2F]): seen |= 1 << 9
      case UInt8(ascii: "_") where text[place...].starts(with: [0x5F, 0x5F, 0x5F, 0x5F]): seen |= 1 << 10
      default: break
      }
    }
    return (seen.nonzeroBitCount, hasBy)
  }
}
