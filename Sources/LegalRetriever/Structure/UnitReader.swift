internal import DocumentReading

/// Divides a document into sentences, headings and numbered items, and sets apart what belongs to pages and not to the text.
struct UnitReader {
  /// A sentence longer than this many bytes is divided where its own numbering divides it.
  private static let longSentence = 1200
  /// A unit longer than this is not joined with the block behind a page break.
  private static let longestContinued = 4000

  let text: DocumentText
  private(set) var units: [TextUnit] = []
  /// Page numbers, running heads and rules, in bytes and in order.
  private(set) var omitted: [Range<Int>] = []
  /// Numbers that are printed at the foot of pages, with their places in bytes.
  private(set) var pageNumbers: [(place: Int, number: Int)] = []
  /// The block that each unit begins in, from 0, page numbers not counted.
  private(set) var paragraphs: [Int] = []
  /// What the format marks; `nil` where it marks nothing.
  private let marked: MarkedStructure?
  private var signatures = SignatureBlocks()

  private var bytes: [UInt8] { text.bytes }

  /// The units of a document.
  init(_ document: ReadableDocument, text: DocumentText, marked: MarkedStructure? = nil) {
    self.text = text
    self.marked = marked
    units.reserveCapacity(text.bytes.count / 150)
    var isOpen = false
    var paragraph = 0
    var lastDivision: Int?
    for block in marked == nil ? PageNotes.part(document, text: text) : document.blocks {
      var range = text.trimmed(text.byteRange(block.range))
      if range.isEmpty { continue }
      if block.kind == .runningHead || (marked == nil && isPageMark(range)) {
        omitted.append(range)
        continue
      }
      if marked == nil { range = withoutPageNumber(range) }
      if range.isEmpty { continue }
      let start: Int?
      if marked != nil {
        start = isOpen && block.division == lastDivision ? broken(block, range) : nil
        lastDivision = block.division
      } else {
        start = isOpen ? continued(range) : nil
      }
      if start != nil {
        units.removeLast()
        paragraphs.removeLast()
      } else {
        paragraph += 1
      }
      let joint = marked != nil && start != nil ? range.lowerBound : nil
      append(
        (start ?? range.lowerBound)..<range.upperBound, block: block, paragraph: paragraph, joint: joint)
      isOpen = block.kind == .paragraph && units.last?.isHeading == false && !endsSentence(range)
    }
  }

  // MARK: Pages

  /// Whether a block is only a page number, a rule or both.
  private mutating func isPageMark(_ range: Range<Int>) -> Bool {
    guard range.count < 40 else {
      return range.count < 200 && bytes[range].allSatisfy { "_-=* ".utf8.contains($0) || Letters.isSpace($0) }
    }
    var number = 0
    var digits = 0
    var letters = 0
    for byte in bytes[range] {
      if Letters.isDigit(byte), digits < 5 {
        number = number * 10 + Int(byte - 48)
        digits += 1
      } else if Letters.isLetter(byte) {
        letters += 1
      } else if byte >= 128 || !(Letters.isSpace(byte) || "_-.*=|/".utf8.contains(byte)) {
        return false
      }
    }
    if letters > 0 {
      let words = text.string(range).lowercased().split { !$0.isLetter }
      let isRoman = words.count == 1 && digits == 0 && words[0].utf8.allSatisfy { "ivxl".utf8.contains($0) }
      let isPage = digits > 0 && words.allSatisfy { ["page", "of", "p"].contains($0) }
      guard isRoman || isPage else { return false }
    }
    if digits > 0, letters == 0, digits < 5 { pageNumbers.append((range.lowerBound, number)) }
    return true
  }

  /// The block without a page number that three blanks part from its end.
  private mutating func withoutPageNumber(_ range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] == Letters.hyphen { start -= 1 }
    let digitsEnd = start
    while start > range.lowerBound, Letters.isDigit(bytes[start - 1]) { start -= 1 }
    guard (1...4).contains(digitsEnd - start), let number = Int(text.string(start..<digitsEnd)) else {
      return range
    }
    while start > range.lowerBound, bytes[start - 1] == Letters.hyphen { start -= 1 }
    var end = start
    while end > range.lowerBound, Letters.isSpace(bytes[end - 1]) { end -= 1 }
    guard start - end >= 3 else { return range }
    pageNumbers.append((start, number))
    omitted.append(start..<range.upperBound)
    return range.lowerBound..<end
  }

  // MARK: Blocks

  /// Where the sentence began that this block goes on with, behind the foot of a page.
  private func continued(_ range: Range<Int>) -> Int? {
    guard Letters.isLower(bytes[range.lowerBound]), let last = units.last,
      ClauseMarker.read(bytes, at: range.lowerBound, end: range.upperBound) == nil,
      last.range.count < Self.longestContinued
    else { return nil }
    return last.range.lowerBound
  }

  /// Where the sentence began that a page broke in two, where both pieces lie in one part of a marked document.
  private func broken(_ block: ReadableDocument.Block, _ range: Range<Int>) -> Int? {
    guard block.kind == .paragraph, block.definedTerm == nil, let last = units.last, last.place != nil,
      !last.isNote, last.range.count < Self.longestContinued,
      let end = bytes[last.range].last, Letters.isWord(end), end != 0x94,
      ClauseMarker.read(bytes, at: range.lowerBound, end: range.upperBound) == nil
    else { return nil }
    // A list goes on with "and"; it is no broken sentence.
    let tail = bytes[last.range].suffix(4)
    let isList = tail.elementsEqual(" and".utf8) || tail.suffix(3).elementsEqual(" or".utf8)
    return isList ? nil : last.range.lowerBound
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].last else { return true }
    return ".!?;:\"".utf8.contains(last) || (last == 0x9D && range.count > 2)
  }

  private mutating func append(
    _ range: Range<Int>, block: ReadableDocument.Block, paragraph: Int, joint: Int?
  ) {
    var cuts = self.cuts(range)
    if let joint { cuts.removeAll { $0 == joint } }
    if marked != nil, case .heading = block.kind { cuts = [range.lowerBound, range.upperBound] }
    for (index, (lower, upper)) in zip(cuts, cuts.dropFirst()).enumerated() {
      let place = text.trimmed(lower..<upper)
      guard bytes[place].contains(where: Letters.isWord) else { continue }
      var unit = TextUnit(range: place)
      unit.isNote = block.kind == .note
      if unit.isNote { (unit.note, unit.beginsNote) = (block.number, index == 0 && block.number != nil) }
      UnitFeatures.describe(&unit, bytes: bytes)
      if let marked {
        mark(&unit, block: block, isFirst: index == 0, place: marked.place(of: block.division))
        units.append(unit)
        paragraphs.append(paragraph)
        continue
      }
      if !unit.isNote { unit.isSignature = signatures.holds(unit, bytes) }
      if unit.isHeading, unit.marker == nil, !isLine(place, in: range) { unit.isHeading = false }
      if index == 0 {
        if case .heading = block.kind { unit.isHeading = true }
        if let number = block.number { UnitFeatures.addNumber(number, to: &unit) }
        if unit.isHeading, unit.title == nil { unit.title = text.string(place.prefix(120)) }
      }
      units.append(unit)
      paragraphs.append(paragraph)
    }
  }

  /// Says of a unit what the format marks.
  private func mark(
    _ unit: inout TextUnit, block: ReadableDocument.Block, isFirst: Bool, place: MarkedStructure.Place
  ) {
    unit.place = place
    unit.isContents = block.kind == .contents
    unit.isSignature = block.kind == .signature
    unit.isHeading = false
    if case .heading = block.kind {
      unit.isHeading = true
      unit.definedTerm = nil
    } else if !unit.isNote, unit.definedTerm == nil {
      unit.definedTerm =
        isFirst ? block.definedTerm ?? UnitFeatures.termDefined(within: unit.range, bytes: bytes) : nil
    } else if unit.isNote {
      unit.definedTerm = nil
    }
  }

  /// Whether a unit is a line or several by itself.
  private func isLine(_ unit: Range<Int>, in block: Range<Int>) -> Bool {
    var start = unit.lowerBound
    while start > block.lowerBound, Letters.isSpace(bytes[start - 1]) { start -= 1 }
    var end = unit.upperBound
    while end < block.upperBound, Letters.isSpace(bytes[end]) { end += 1 }
    let before = start == block.lowerBound || bytes[start..<unit.lowerBound].contains(Letters.newline)
    return before && (end == block.upperBound || bytes[unit.upperBound..<end].contains(Letters.newline))
  }

  // MARK: Sentences

  /// The beginnings of the units of a block, and its end.
  private func cuts(_ range: Range<Int>) -> [Int] {
    let end = range.upperBound
    var cuts = [range.lowerBound]
    var items: [Int] = []
    var lineStart = range.lowerBound
    var place = range.lowerBound
    while place < end {
      let byte = bytes[place]
      switch byte {
      case Letters.stop, UInt8(ascii: "!"), UInt8(ascii: "?"):
        var next = afterClosers(place + 1, end)
        guard next < end, Letters.isSpace(bytes[next]) else {
          place += 1
          continue
        }
        next = afterSpaces(next, end)
        if next < end, !Letters.isLower(bytes[next]),
          byte != Letters.stop
            || SentenceEnds.isEnd(bytes, stop: place, start: cuts.last ?? range.lowerBound, next: next)
        {
          cuts.append(next)
          lineStart = next
          place = next
        } else {
          place += 1
        }
      case Letters.semicolon, Letters.colon, Letters.comma:
        if let item = item(behind: place, end) { items.append(item) }
        place += 1
      case 9...13, 0x20:
        let next = afterSpaces(place, end)
        if next < end, breaks(place..<next, lineStart: lineStart, start: cuts.last ?? range.lowerBound, end) {
          cuts.append(next)
        }
        if bytes[place..<next].contains(Letters.newline) { lineStart = next }
        place = next
      default: place += 1
      }
    }
    cuts.append(end)
    return withItems(cuts, items)
  }

  /// Divides sentences that are very long at their numbered items.
  private func withItems(_ cuts: [Int], _ items: [Int]) -> [Int] {
    guard !items.isEmpty, zip(cuts, cuts.dropFirst()).contains(where: { $1 - $0 > Self.longSentence }) else {
      return cuts
    }
    var result: [Int] = []
    var rest = items[...]
    for (lower, upper) in zip(cuts, cuts.dropFirst()) {
      result.append(lower)
      while let item = rest.first, item < upper {
        rest.removeFirst()
        if upper - lower > Self.longSentence, item > lower { result.append(item) }
      }
    }
    if let last = cuts.last { result.append(last) }
    return result
  }

  /// The beginning of a numbered item behind a semicolon, a colon, or a comma and `and`.
  private func item(behind place: Int, _ end: Int) -> Int? {
    var next = place + 1
    guard next < end, Letters.isSpace(bytes[next]) else { return nil }
    next = afterSpaces(next, end)
    var hasWord = false
    for word in ["and/or", "and", "or"] where bytes[next..<end].starts(with: word.utf8) {
      let behind = afterSpaces(next + word.utf8.count, end)
      if behind > next + word.utf8.count {
        next = behind
        hasWord = true
      }
      break
    }
    guard next < end, bytes[place] != Letters.comma || hasWord else { return nil }
    guard bytes[next] == Letters.open, let marker = ClauseMarker.read(bytes, at: next, end: end),
      next + marker.count < end, Letters.isSpace(bytes[next + marker.count])
    else { return nil }
    return next
  }

  /// Whether white space parts two units: an empty stretch before a number, or the end of a line that is a line of its own.
  private func breaks(_ gap: Range<Int>, lineStart: Int, start: Int, _ end: Int) -> Bool {
    guard gap.lowerBound > start else { return false }
    let last = bytes[gap.lowerBound - 1]
    let first = bytes[gap.upperBound]
    let isTerminal = ".;:!?\"".utf8.contains(last) || last == 0x9D
    if bytes[gap].contains(Letters.newline) {
      if last == Letters.hyphen, Letters.isLower(first) { return false }
      if isTerminal, !Letters.isLower(first) { return true }
      if ClauseMarker.read(bytes, at: gap.upperBound, end: end) != nil { return true }
      if Letters.isLower(first) { return last == Letters.semicolon || last == Letters.colon }
      let length = gap.lowerBound - lineStart
      return !(length > 55 && length < 130) && last != Letters.comma
    }
    guard gap.count >= 3 else { return false }
    if Letters.openingQuote(bytes, gap.upperBound) > 0 { return isTerminal }
    guard let marker = ClauseMarker.read(bytes, at: gap.upperBound, end: end) else { return false }
    return isTerminal || (marker.word != nil && Letters.isUpper(first))
  }

  private func afterSpaces(_ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end, Letters.isSpace(bytes[place]) { place += 1 }
    return place
  }

  private func afterClosers(_ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end {
      let quote = Letters.closingQuote(bytes, place)
      if quote > 0 {
        place += quote
      } else if bytes[place] == Letters.close || bytes[place] == UInt8(ascii: "]")
        || bytes[place] == UInt8(ascii: "'")
      {
        place += 1
      } else {
        break
      }
    }
    return min(place, end)
  }
}
