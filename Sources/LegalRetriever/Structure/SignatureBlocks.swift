/// Finds where the parties sign: from the words that open a signature block to the next schedule or the end.
struct SignatureBlocks {
  /// How many bytes of such a block are looked at before it counts as ended.
  private static let longest = 4000

  private var isOpen = false
  private var begin = 0

  /// Whether a unit belongs to a signature block.
  mutating func holds(_ unit: TextUnit, _ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes[unit.range].prefix(400), as: UTF8.self)
    let lines = Self.lines(text)
    let start = text.prefix(24).uppercased()
    if Self.openings.contains(where: { start.hasPrefix($0) }), unit.range.count < 1200 {
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
    let isSentence = text.last == "." && text.utf8.count > 120
    if isOpen { return lines >= 2 || (!isSentence && (lines >= 1 || unit.range.count < 120)) }
    return lines >= 3 && text.contains("y:") && !isSentence && unit.range.count < 600
  }

  private static let openings = ["IN WITNESS WHEREOF", "IN WITNESS THEREOF", "EXECUTED AS A DEED"]

  /// How many of the things that stand on signature lines a text holds.
  private static func lines(_ text: String) -> Int {
    ["By:", "BY:", "Name:", "NAME:", "Title:", "TITLE:", "/s/", "____", "Its:", "Date:", "DATE:"].count {
      text.contains($0)
    }
  }
}
