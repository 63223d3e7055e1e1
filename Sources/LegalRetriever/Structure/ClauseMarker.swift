/// The number or letter that begins an article, a section, a clause or an item.
struct ClauseMarker: Hashable, Sendable {
  /// How it is written.
  enum Style: Hashable, Sendable {
    /// `ARTICLE VI`, `Chapter 2`, `Part A`: divides a document into a few parts.
    case article
    /// `Section 6.2`, `§ 12`, `6.2`, `12.`, `IV.`: what pinpoints name first.
    case section
    /// `(a)`, `a.`.
    case lowerLetter
    /// `(A)`, `A.`.
    case upperLetter
    /// `(iv)`, `iv.`.
    case lowerRoman
    /// `(IV)`.
    case upperRoman
    /// `(12)`.
    case number
    /// `•`, `-`.
    case bullet
  }

  /// How it is written.
  var style: Style
  /// What it says, without brackets and points: `VI`, `6.2`, `a`.
  var label: String
  /// The word before it, such as `Article`, `Schedule`; `nil` where there is none.
  var word: String?
  /// How many bytes it takes.
  var count: Int

  /// The marker at a place; `nil` where there is none.
  ///
  /// - Parameters:
  ///   - start: a place in bytes.
  ///   - end: where to stop.
  static func read(_ bytes: [UInt8], at start: Int, end: Int) -> ClauseMarker? {
    guard start < end else { return nil }
    let first = bytes[start]
    if first == Letters.open { return bracketed(bytes, start, end) }
    if Letters.isDigit(first) { return numbered(bytes, start, end) }
    if first == 0xC2, start + 1 < end, bytes[start + 1] == 0xA7 { return afterSign(bytes, start, end) }
    if Letters.isUpper(first), let marker = worded(bytes, start, end) { return marker }
    if Letters.isLetter(first) { return lettered(bytes, start, end) }
    return bullet(bytes, start, end)
  }

  /// `(a)`, `(iv)`, `(12)`, `a)`.
  private static func bracketed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    var place = start + 1
    while place < end, place - start <= 6, Letters.isLetter(bytes[place]) || Letters.isDigit(bytes[place]) {
      place += 1
    }
    guard place > start + 1, place < end, bytes[place] == Letters.close else { return nil }
    return single(bytes[(start + 1)..<place], count: place + 1 - start)
  }

  /// `6.2`, `6.2.1`, `12.`, `12)`; a number alone begins nothing.
  private static func numbered(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    var place = start
    var parts = 0
    while true {
      let digits = place
      while place < end, Letters.isDigit(bytes[place]), place - digits < 3 { place += 1 }
      guard place > digits else { break }
      parts += 1
      guard place < end, bytes[place] == Letters.stop, parts < 6, place + 1 < end,
        Letters.isDigit(bytes[place + 1])
      else { break }
      place += 1
    }
    let number = start..<place
    guard parts > 0, number.count < 16 else { return nil }
    if place < end,
      bytes[place] == Letters.stop || bytes[place] == Letters.close || bytes[place] == Letters.colon
    {
      place += 1
    } else if parts == 1 {
      // `12  Title` with two blanks or more.
      guard place + 1 < end, Letters.isSpace(bytes[place]), Letters.isSpace(bytes[place + 1]),
        bytes[place] != Letters.newline, number.count < 3
      else { return nil }
    }
    guard place >= end || Letters.isSpace(bytes[place]) || (parts > 1 && bytes[place] == Letters.open) else {
      // `4.1Title` and `1.Definitions` occur; `3.5%` and `1.5x` are no numbers of clauses.
      guard Letters.isUpper(bytes[place]), bytes[place - 1] == Letters.stop || parts > 1 else { return nil }
      return ClauseMarker(
        style: .section, label: String(decoding: bytes[number], as: UTF8.self), count: place - start)
    }
    return ClauseMarker(
      style: .section, label: String(decoding: bytes[number], as: UTF8.self), count: place - start)
  }

  /// `§ 12`, `§12.3`.
  private static func afterSign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    var place = start + 2
    while place < end, Letters.isSpace(bytes[place]), place - start < 5 { place += 1 }
    return value(bytes, start: start, from: place, end: end, style: .section, word: "§")
  }

  /// `Section 6.2`, `ARTICLE VI`, `Schedule A`.
  private static func worded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    var place = start
    while place < end, Letters.isLetter(bytes[place]), place - start < 9 { place += 1 }
    let word = String(decoding: bytes[start..<place].map { $0 | 0x20 }, as: UTF8.self)
    guard let style = words[word] else { return nil }
    if word == "sec", place < end, bytes[place] == Letters.stop { place += 1 }
    let blank = place
    while place < end, Letters.isSpace(bytes[place]), place - blank < 4 { place += 1 }
    guard place > blank else { return nil }
    return value(
      bytes, start: start, from: place, end: end, style: style, word: word == "sec" ? "section" : word)
  }

  /// The number behind `Section` or `§`: digits with points, Roman digits or a letter.
  private static func value(
    _ bytes: [UInt8], start: Int, from: Int, end: Int, style: Style, word: String
  ) -> ClauseMarker? {
    var place = from
    while place < end, place - from < 12,
      Letters.isDigit(bytes[place]) || Letters.isUpper(bytes[place])
        || (place > from && (bytes[place] == Letters.stop || bytes[place] == Letters.hyphen)
          && place + 1 < end && Letters.isDigit(bytes[place + 1]))
    { place += 1 }
    let label = bytes[from..<place]
    guard !label.isEmpty else { return nil }
    let isNumber = label.contains(where: Letters.isDigit)
    guard isNumber || label.count == 1 || label.allSatisfy({ "IVXLC".utf8.contains($0) }) else { return nil }
    if place < end, bytes[place] == Letters.stop || bytes[place] == Letters.colon { place += 1 }
    guard place >= end || Letters.isSpace(bytes[place]) || bytes[place] == Letters.open || bytes[place] >= 128
    else { return nil }
    return ClauseMarker(
      style: style, label: String(decoding: label, as: UTF8.self), word: word, count: place - start)
  }

  /// `a.`, `B.`, `iv.`, `IV.`, `a)`.
  private static func lettered(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    var place = start
    while place < end, Letters.isLetter(bytes[place]), place - start < 5 { place += 1 }
    guard place + 1 < end, bytes[place] == Letters.stop || bytes[place] == Letters.close,
      Letters.isSpace(bytes[place + 1])
    else { return nil }
    let label = bytes[start..<place]
    if label.allSatisfy({ "IVX".utf8.contains($0) }), bytes[place] == Letters.stop {
      return ClauseMarker(
        style: .section, label: String(decoding: label, as: UTF8.self), count: place + 1 - start)
    }
    guard label.count == 1 || label.allSatisfy({ "ivx".utf8.contains($0) }) else { return nil }
    return single(label, count: place + 1 - start)
  }

  private static func bullet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ClauseMarker? {
    let byte = bytes[start]
    var count = 0
    if byte == Letters.hyphen || byte == UInt8(ascii: "*") {
      count = 1
    } else if byte == 0xE2, start + 2 < end {
      let sign = (UInt16(bytes[start + 1]) << 8) | UInt16(bytes[start + 2])
      if [0x80A2, 0x8093, 0x8094, 0x97A6, 0x978F, 0x96AA].contains(sign) { count = 3 }
    } else if byte == 0xC2, start + 1 < end, bytes[start + 1] == 0xB7 {
      count = 2
    }
    guard count > 0, start + count < end, Letters.isSpace(bytes[start + count]) else { return nil }
    return ClauseMarker(style: .bullet, label: "•", count: count)
  }

  /// A letter, a Roman digit or a number by itself.
  private static func single(_ label: ArraySlice<UInt8>, count: Int) -> ClauseMarker? {
    let text = String(decoding: label, as: UTF8.self)
    guard let first = label.first else { return nil }
    if label.allSatisfy(Letters.isDigit) {
      return label.count < 4 ? ClauseMarker(style: .number, label: text, count: count) : nil
    }
    if label.allSatisfy({ "ivxl".utf8.contains($0) }) {
      return ClauseMarker(style: .lowerRoman, label: text, count: count)
    }
    if label.allSatisfy({ "IVXL".utf8.contains($0) }) {
      return ClauseMarker(style: .upperRoman, label: text, count: count)
    }
    guard label.allSatisfy({ $0 == first }), label.count < 5 else { return nil }
    return ClauseMarker(
      style: Letters.isUpper(first) ? .upperLetter : .lowerLetter, label: text, count: count)
  }

  private static let words: [String: Style] = [
    "article": .article, "chapter": .article, "part": .article, "title": .article, "exhibit": .article,
    "schedule": .article, "annex": .article, "appendix": .article, "section": .section, "sec": .section,
    "clause": .section, "paragraph": .section,
  ]
}
