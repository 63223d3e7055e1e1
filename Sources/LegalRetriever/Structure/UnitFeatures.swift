/// Tells a heading, a defined term and a line of a table of contents from ordinary text.
enum UnitFeatures {
  private static let longestTitle = 90
  /// Words that stay small in titles.
  private static let minor: Set<String> = [
    "of", "and", "or", "the", "to", "for", "in", "on", "by", "with", "a", "an", "not", "no", "upon", "from",
    "as", "at", "without", "its",
  ]

  /// Fills in what a unit begins with.
  static func describe(_ unit: inout TextUnit, bytes: [UInt8]) {
    let (start, end) = (unit.range.lowerBound, unit.range.upperBound)
    unit.marker = ClauseMarker.read(bytes, at: start, end: end)
    unit.definedTerm = definedTerm(bytes, start + (unit.marker?.count ?? 0), end)
    if unit.definedTerm != nil { return }
    unit.isContents = isContents(bytes, unit.range, hasMarker: unit.marker != nil)
    let behind = start + (unit.marker?.count ?? 0)
    guard unit.marker != nil || unit.range.count < 120 else { return }
    unit.title = title(bytes, behind, end)
    if let title = unit.title, unit.range.count < 120 {
      unit.isHeading = Double(title.utf8.count) >= 0.6 * Double(unit.range.count) - 8
    } else if unit.marker != nil, end - behind < 3 {
      unit.isHeading = true
    }
  }

  /// Gives a unit the number that its format keeps apart from the text.
  static func addNumber(_ number: String, to unit: inout TextUnit) {
    guard unit.marker == nil || unit.marker?.style == .bullet else { return }
    let bytes = Array(number.utf8) + [Letters.space]
    guard var marker = ClauseMarker.read(bytes, at: 0, end: bytes.count) else { return }
    marker.count = 0
    unit.marker = marker
  }

  /// The title at a place: capitalised words up to a stop, a colon, a dash or a wide gap.
  private static func title(_ bytes: [UInt8], _ place: Int, _ end: Int) -> String? {
    var start = place
    while start < end, Letters.isSpace(bytes[start]) || isJoint(bytes[start]) { start += 1 }
    guard start < end, Letters.isUpper(bytes[start]) || bytes[start] >= 128 else { return nil }
    var stop = start
    while stop < end {
      guard stop - start <= longestTitle else { return nil }
      let byte = bytes[stop]
      if byte == Letters.stop || byte == Letters.colon || byte == Letters.semicolon || byte == Letters.newline
      {
        break
      }
      if byte == 0xE2, stop + 2 < end, bytes[stop + 1] == 0x80, bytes[stop + 2] == 0x94 { break }
      if byte == Letters.space, stop + 2 < end, bytes[stop + 1] == Letters.space,
        bytes[stop + 2] == Letters.space
      {
        break
      }
      stop += 1
    }
    let title = String(decoding: bytes[start..<stop], as: UTF8.self)
    guard bytes[start..<stop].contains(where: { $0 >= 128 }) else {
      return isPlainTitle(bytes[start..<stop]) ? trimmed(title) : nil
    }
    let words = title.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }
    guard !words.isEmpty, words.count <= 14, !["Ibid", "Id"].contains(title) else { return nil }
    let big = words.count { $0.first?.isUppercase == true || minor.contains($0.lowercased()) }
    return Double(big) >= 0.8 * Double(words.count) ? trimmed(title) : nil
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == Letters.stop || byte == Letters.colon || byte == Letters.hyphen
  }

  /// Whether most words of a line in ASCII are written big, or are of those that stay small in titles.
  private static func isPlainTitle(_ line: ArraySlice<UInt8>) -> Bool {
    var (words, big) = (0, 0)
    var start: Int?
    func close(_ end: Int) {
      guard let begun = start else { return }
      start = nil
      words += 1
      let isBig =
        Letters.isUpper(line[begun])
        || (end - begun <= 7
          && minor.contains(String(decoding: line[begun..<end], as: UTF8.self).lowercased()))
      if isBig { big += 1 }
    }
    for place in line.indices {
      let byte = line[place]
      if Letters.isLetter(byte) || byte == UInt8(ascii: "'") || byte == Letters.hyphen {
        if start == nil { start = place }
      } else {
        close(place)
      }
    }
    close(line.endIndex)
    return words > 0 && words <= 14 && Double(big) >= 0.8 * Double(words)
  }

  private static func trimmed(_ title: String) -> String {
    title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The term of a definition: `“Term” means`, behind a number or not.
  private static func definedTerm(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
    var place = start
    while place < end, Letters.isSpace(bytes[place]) { place += 1 }
    let quote = Letters.openingQuote(bytes, place)
    guard quote > 0 else { return nil }
    let termStart = place + quote
    place = termStart
    while place < end, place - termStart < 90, Letters.closingQuote(bytes, place) == 0 { place += 1 }
    guard place < end, place > termStart + 1, place - termStart < 90 else { return nil }
    let term = termStart..<place
    place += max(1, Letters.closingQuote(bytes, place))
    func skipBlanks() {
      while place < end, Letters.isSpace(bytes[place]) || bytes[place] == Letters.comma { place += 1 }
    }
    skipBlanks()
    if place < end, bytes[place] == Letters.open {
      let open = place
      while place < end, place - open < 80, bytes[place] != Letters.close { place += 1 }
      place += 1
      skipBlanks()
    }
    var wordEnd = place
    while wordEnd < end, Letters.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    guard place < wordEnd else { return nil }
    let word = String(decoding: bytes[place..<wordEnd], as: UTF8.self)
    guard verbs.contains(word) else { return nil }
    return trimmed(String(decoding: bytes[term], as: UTF8.self))
  }

  /// The term of a definition that begins with `The term`, as statutes of the United States write it, behind a heading or not.
  static func termDefined(within range: Range<Int>, bytes: [UInt8]) -> String? {
    let end = min(range.upperBound, range.lowerBound + 200)
    let words = Array("erm ".utf8)
    var place = range.lowerBound
    while place + words.count < end {
      if bytes[place...].starts(with: words), place >= 5, bytes[place - 1] | 0x20 == UInt8(ascii: "t"),
        let term = definedTerm(bytes, place + words.count, range.upperBound)
      {
        return term
      }
      place += 1
    }
    return nil
  }

  private static let verbs: Set<String> = [
    "means", "mean", "has", "have", "shall", "refers", "refer", "includes", "include", "or", "is", "are",
  ]

  /// Whether a unit is of a table of contents: several numbers of sections behind page numbers, or a row of points.
  private static func isContents(_ bytes: [UInt8], _ range: Range<Int>, hasMarker: Bool) -> Bool {
    var entries = 0
    var points = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      points = byte == Letters.stop ? points + 1 : (byte == Letters.space && points > 0 ? points : 0)
      if points >= 6 { return true }
      if Letters.isDigit(byte), place > range.lowerBound, bytes[place - 1] == Letters.space {
        var next = place
        while next < range.upperBound, Letters.isDigit(bytes[next]) { next += 1 }
        let digitsEnd = next
        while next < range.upperBound, Letters.isSpace(bytes[next]) { next += 1 }
        if next > digitsEnd, digitsEnd - place < 4, next < range.upperBound,
          Letters.isUpper(bytes[next]) || Letters.isDigit(bytes[next]),
          let marker = ClauseMarker.read(bytes, at: next, end: range.upperBound),
          marker.style == .section || marker.style == .article
        {
          entries += 1
          if entries >= 3 { return true }
        }
        place = digitsEnd
      } else {
        place += 1
      }
    }
    return false
  }
}
