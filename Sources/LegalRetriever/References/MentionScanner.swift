/// Finds the words that name places of the same document: `Section 6.2(b)`, `Articles IV and V`, `subsection (a)(1)`.
///
/// What is said to lie in another document is passed over: `section 21(4) of the Regulation of Investigatory Powers Act`.
struct MentionScanner {
  /// How many numbers of one list are read.
  private static let most = 12

  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private(set) var mentions: [ReferenceMention] = []

  /// The mentions in a range of a text.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    place = range.lowerBound
    while place < end {
      let isStart = place == range.lowerBound || !Letters.isWord(bytes[place - 1])
      if isStart, let (kind, behind) = word(at: place) {
        let start = place
        place = behind
        list(kind, from: start, isOutside: isForeign(before: start, range.lowerBound))
      } else {
        place += 1
      }
    }
  }

  private static let words: [String: ReferenceMention.Kind] = [
    "section": .provision, "sections": .provision, "sec.": .provision, "secs.": .provision,
    "clause": .provision,
    "clauses": .provision, "regulation": .provision, "rule": .provision, "rules": .provision,
    "article": .part("article"), "articles": .part("article"), "part": .part("part"), "parts": .part("part"),
    "chapter": .part("chapter"), "chapters": .part("chapter"), "exhibit": .part("exhibit"),
    "schedule": .part("schedule"), "annex": .part("annex"), "appendix": .part("appendix"),
    "subsection": .item(isSubsection: true), "subsections": .item(isSubsection: true),
    "subparagraph": .item(isSubsection: false), "subparagraphs": .item(isSubsection: false),
    "paragraph": .paragraph, "paragraphs": .paragraph, "para": .paragraph, "paras": .paragraph,
    "s": .provision, "ss": .provision, "reg": .provision, "regs": .provision, "art": .part("article"),
  ]

  /// The word that says what is named, and the place behind the white space that follows it.
  private func word(at start: Int) -> (ReferenceMention.Kind, Int)? {
    var behind = start
    if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA7 {
      while behind + 1 < end, bytes[behind] == 0xC2, bytes[behind + 1] == 0xA7 { behind += 2 }
      return (.provision, blanks(behind))
    }
    guard Letters.isLetter(bytes[start]) else { return nil }
    while behind < end, Letters.isLetter(bytes[behind]), behind - start < 14 { behind += 1 }
    if behind < end, bytes[behind] == Letters.stop { behind += 1 }
    let text = String(decoding: bytes[start..<behind], as: UTF8.self).lowercased()
    guard let kind = Self.words[text] else { return nil }
    let next = blanks(behind)
    guard next > behind, next < end else { return nil }
    return (kind, next)
  }

  private func blanks(_ start: Int) -> Int {
    var next = start
    var lines = 0
    while next < end {
      if Letters.isSpace(bytes[next]) {
        // An empty line parts what belongs not together.
        if bytes[next] == Letters.newline { lines += 1 }
        if lines > 1 { return start }
        next += 1
      } else if bytes[next] == 0xC2, next + 1 < end, bytes[next + 1] == 0xA0 {
        next += 2
      } else {
        break
      }
    }
    return next
  }

  /// Reads the numbers behind the word, joined by commas, "and", "or", "to" and "through".
  private mutating func list(_ kind: ReferenceMention.Kind, from start: Int, isOutside: Bool) {
    var found: [ReferenceMention] = []
    var start = start
    var next = place
    while found.count < Self.most, let (number, items, behind) = numbered(at: next, kind) {
      found.append(ReferenceMention(kind: kind, number: number, items: items, range: start..<behind))
      place = behind
      guard let following = joined(behind) else { break }
      (start, next) = (following, following)
    }
    guard !found.isEmpty, !isOutside else { return }
    let tail = self.tail(place)
    if tail == .elsewhere { return }
    if tail == .here { for index in found.indices { found[index].isExplicit = true } }
    mentions += found
  }

  /// A number with the items behind it.
  private func numbered(at start: Int, _ kind: ReferenceMention.Kind) -> (String?, [String], Int)? {
    var behind = start
    while behind < end, behind - start < 16 {
      let byte = bytes[behind]
      if Letters.isDigit(byte) || Letters.isLetter(byte) {
        behind += 1
      } else if byte == Letters.stop || byte == Letters.hyphen, behind > start, behind + 1 < end,
        Letters.isDigit(bytes[behind + 1])
      {
        behind += 1
      } else {
        break
      }
    }
    let label = String(decoding: bytes[start..<behind], as: UTF8.self)
    let isNumber = label.first?.isNumber == true
    let isLetters =
      !label.isEmpty && label.allSatisfy { "IVXLC".contains($0) } || label.count == 1 && label < "["
    var items: [String] = []
    var place = label.isEmpty || isNumber || isLetters ? behind : start
    while place < end, bytes[place] == Letters.open, items.count < 6 {
      var close = place + 1
      while close < end, close - place < 7, Letters.isLetter(bytes[close]) || Letters.isDigit(bytes[close]) {
        close += 1
      }
      guard close > place + 1, close < end, bytes[close] == Letters.close else { break }
      items.append(String(decoding: bytes[(place + 1)..<close], as: UTF8.self))
      place = close + 1
    }
    switch kind {
    case .provision: guard isNumber || (isLetters && label.count > 1) else { return nil }
    case .part: guard isNumber || isLetters else { return nil }
    case .item: guard !items.isEmpty, label.isEmpty else { return nil }
    case .paragraph: guard isNumber || (label.isEmpty && !items.isEmpty) else { return nil }
    }
    return (label.isEmpty ? nil : label, items, place)
  }

  /// Where the next number of a list begins.
  private func joined(_ start: Int) -> Int? {
    var next = start
    if next < end, bytes[next] == Letters.comma { next = blanks(next + 1) } else { next = blanks(next) }
    for word in ["and", "or", "to", "through", "and/or"] where bytes[next..<end].starts(with: word.utf8) {
      let behind = blanks(next + word.utf8.count)
      if behind > next + word.utf8.count { next = behind }
      break
    }
    guard next > start, next < end,
      Letters.isDigit(bytes[next]) || bytes[next] == Letters.open || isRoman(next)
    else { return nil }
    return next
  }

  private func isRoman(_ start: Int) -> Bool {
    var behind = start
    while behind < end, "IVXLC".utf8.contains(bytes[behind]) { behind += 1 }
    return behind > start && (behind >= end || !Letters.isWord(bytes[behind]))
  }

  // MARK: Whose place it is

  private enum Tail { case here, elsewhere, open }

  /// What is said behind the numbers of where they are.
  private func tail(_ start: Int) -> Tail {
    let rest = String(decoding: bytes[min(start, end)..<min(end, start + 80)], as: UTF8.self)
    let words = rest.split(whereSeparator: { $0.isWhitespace || $0 == "," }).prefix(3).map(String.init)
    guard let first = words.first?.lowercased() else { return .open }
    if ["above", "below", "hereof", "hereto", "herein"].contains(where: { first.hasPrefix($0) }) {
      return .here
    }
    if first.hasPrefix("thereof") { return .elsewhere }
    guard first == "of" || first == "to" || first == "in", words.count > 1, rest.first != "." else {
      return .open
    }
    let second = words[1]
    if second == "this" || second == "This" { return .here }
    if Self.words[second.lowercased()] != nil { return .open }
    if ["the", "that", "such", "those", "each", "his", "her", "its"].contains(second.lowercased()) {
      let third = words.count > 2 ? words[2].lowercased().filter(\.isLetter) : ""
      if first != "of" || ["agreement", "schedule"].contains(third) && second == "the" { return .open }
      return .elsewhere
    }
    let isName = second.first?.isUppercase == true || second == "title"
    return first == "of" && isName ? .elsewhere : .open
  }

  /// Whether what stands before says that another law is meant, as in `17 CFR § 240.1`.
  private func isForeign(before start: Int, _ lower: Int) -> Bool {
    let before = String(decoding: bytes[max(lower, start - 24)..<start], as: UTF8.self)
    let word = before.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    return ["U.S.C.", "CFR", "C.F.R.", "USC", "Code", "Code,", "Act", "Act,", "Stat."].contains(word)
  }
}
