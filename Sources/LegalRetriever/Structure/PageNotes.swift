internal import DocumentReading

/// Footnotes of paged documents: what stands below a rule on a page, each with its number.
enum PageNotes {
  /// The blocks, with those at the foot of pages parted into notes.
  static func part(_ document: ReadableDocument, text: DocumentText) -> [ReadableDocument.Block] {
    guard document.pages.count > 1 else { return document.blocks }
    var blocks: [ReadableDocument.Block] = []
    var page = 0
    var isBelowRule = false
    for block in document.blocks {
      while page < document.pages.count, document.pages[page].range.upperBound <= block.range.lowerBound {
        page += 1
        isBelowRule = false
      }
      guard block.kind == .paragraph else {
        blocks.append(block)
        continue
      }
      let range = text.byteRange(block.range)
      var start = range.lowerBound
      for line in lines(text.bytes, range) {
        if isRule(text.bytes, line), isNoteBehind(line.upperBound, text.bytes) {
          append(start..<line.lowerBound, isBelowRule, text, &blocks)
          isBelowRule = true
          start = line.upperBound
        }
      }
      append(start..<range.upperBound, isBelowRule, text, &blocks)
    }
    return blocks
  }

  private static func append(
    _ range: Range<Int>, _ isNote: Bool, _ text: DocumentText, _ blocks: inout [ReadableDocument.Block]
  ) {
    func add(_ range: Range<Int>, _ kind: ReadableDocument.Block.Kind, _ number: String?) {
      let range = text.trimmed(range)
      if range.isEmpty { return }
      blocks.append(ReadableDocument.Block(range: text.codePoints(range), kind: kind, number: number))
    }
    guard isNote else { return add(range, .paragraph, nil) }
    var start = range.lowerBound
    var number: String?
    for line in lines(text.bytes, range) {
      guard let next = self.number(text.bytes, line),
        number == nil || Int(next) == Int(number ?? "").map({ $0 + 1 })
      else { continue }
      add(start..<line.lowerBound, .note, number)
      (start, number) = (line.lowerBound, next)
    }
    add(start..<range.upperBound, .note, number)
  }

  private static func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where bytes[place] == Letters.newline {
      lines.append(start..<(place + 1))
      start = place + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }

  /// Whether a line is nothing but a rule: four dashes or low lines and more.
  private static func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let signs = String(decoding: bytes[line], as: UTF8.self).filter { !$0.isWhitespace }
    return signs.count >= 4 && signs.allSatisfy { "—–―_‒─".contains($0) }
  }

  /// Whether a note begins behind a rule, with its number or a star; rules part the captions of opinions too.
  private static func isNoteBehind(_ place: Int, _ bytes: [UInt8]) -> Bool {
    var start = place
    while start < bytes.count, Letters.isSpace(bytes[start]), bytes[start] != 0x0C { start += 1 }
    guard start < bytes.count else { return false }
    return bytes[start] == UInt8(ascii: "*") || number(bytes, start..<min(bytes.count, start + 12)) != nil
  }

  /// The number at the beginning of a line, where a capital letter, a quotation mark or the like follows.
  private static func number(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
    var place = line.lowerBound
    while place < line.upperBound, Letters.isSpace(bytes[place]) { place += 1 }
    let start = place
    while place < line.upperBound, Letters.isDigit(bytes[place]), place - start < 4 { place += 1 }
    let digits = start..<place
    guard (1...3).contains(digits.count) else { return nil }
    while place < line.upperBound, Letters.isSpace(bytes[place]) { place += 1 }
    guard place < line.upperBound,
      Letters.isUpper(bytes[place]) || bytes[place] >= 128 || bytes[place] == 0x22
    else {
      return nil
    }
    return String(decoding: bytes[digits], as: UTF8.self)
  }
}
