/// Reads the name of a case, and the word that introduces it, before the core of a citation.
struct CaseNameReader {
  /// The cleaned text.
  let text: UnsafeBufferPointer<UInt32>

  /// A name in the cleaned text.
  struct Reading {
    /// The whole name.
    var range: Range<Int>
    /// The party before `v.`.
    var first: Range<Int>?
    /// The party after it, or the whole name.
    var second: Range<Int>
    /// The word before it, such as `see`.
    var signal: String?
  }

  /// How many words a name may have.
  private static let mostWords = 26
  /// How many code points before the core are looked at.
  private static let farthest = 260

  /// The name that ends before a place; `nil` for none.
  ///
  /// - Parameters:
  ///   - end: where the core of the citation begins.
  ///   - limit: how far back the name may reach, such as the end of the citation before.
  ///   - isShort: whether a single party is wanted, as before `515 U. S., at 241`.
  func read(before end: Int, limit: Int, isShort: Bool) -> Reading? {
    var stop = end
    while stop > limit, text[stop - 1] == 0x20 { stop -= 1 }
    // A year may stand between the name and the core: `Smith v. Jones (1990) 5 Cal.4th 1`.
    if stop > limit + 6, text[stop - 1] == 0x29, text[stop - 6] == 0x28,
      (stop - 5..<stop - 1).allSatisfy({ TextScan.isDigit(text[$0]) })
    {
      stop -= 6
      while stop > limit, text[stop - 1] == 0x20 { stop -= 1 }
    }
    let hasComma = stop > limit && text[stop - 1] == 0x2C
    if hasComma { stop -= 1 }
    guard stop > limit, isNameEnd(text[stop - 1]) else { return nil }
    let lowest = max(limit, end - Self.farthest)
    var words: [Range<Int>] = []
    var versus: Int?
    var place = stop
    while place > lowest, words.count < Self.mostWords {
      guard let word = word(endingAt: place, lowest) else { break }
      if stops(word, isAfterVersus: versus == nil, hasWords: !words.isEmpty, isShort: isShort) { break }
      if isVersus(word), !words.isEmpty, versus == nil { versus = words.count }
      words.append(word)
      if text[word.lowerBound] == 0x28, words.count > 1 { break }
      place = word.lowerBound
      while place > lowest, text[place - 1] == 0x20 { place -= 1 }
      if place > lowest, text[place - 1] == 0x0A { break }
    }
    // Without a comma, a full stop ends the sentence before and no name.
    if versus == nil, !hasComma, text[stop - 1] == 0x2E { return nil }
    return trimmed(words, versus: versus, isShort: isShort, lowest: lowest)
  }

  /// The last word that ends at a place.
  private func word(endingAt end: Int, _ lowest: Int) -> Range<Int>? {
    var start = end
    while start > lowest, !TextScan.isSpace(text[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func isNameEnd(_ scalar: UInt32) -> Bool {
    TextScan.isLetter(scalar) || TextScan.isDigit(scalar) || scalar == 0x2E || scalar == 0x29
      || scalar == 0x27
      || scalar == 0x5D || scalar == 0x2A
  }

  private func isVersus(_ word: Range<Int>) -> Bool {
    guard word.count <= 3, text[word.lowerBound] == 0x76 else { return false }
    switch word.count {
    case 1: return true
    case 2: return text[word.lowerBound + 1] == 0x2E || text[word.lowerBound + 1] == 0x73
    default: return text[word.lowerBound + 1] == 0x73 && text[word.lowerBound + 2] == 0x2E
    }
  }

  /// Whether a name cannot reach over this word.
  private func stops(_ word: Range<Int>, isAfterVersus: Bool, hasWords: Bool, isShort: Bool) -> Bool {
    let last = text[word.upperBound - 1]
    if last == 0x3B || last == 0x22 || last == 0x3A || last == 0x3F || last == 0x21 || last == 0x2014 {
      return true
    }
    let first = text[word.lowerBound]
    if first == 0x22 || first == 0xA7 || first == 0x2014 { return true }
    if last == 0x29, first != 0x28, hasWords, !isAfterVersus { return true }
    if isVersus(word) { return false }
    if TextScan.isUppercase(first) || first == 0x28 || first == 0x5B || first == 0x26 || first == 0x27 {
      if hasWords, last == 0x2E, !CaseWords.isAbbreviation(text[word]) { return true }
      return false
    }
    if TextScan.isDigit(first) { return last == 0x2E || !hasWords && isShort }
    return !CaseWords.isConnector(text[word])
  }

  /// The words in order, without those at their head that belong to the sentence.
  private func trimmed(_ backward: [Range<Int>], versus: Int?, isShort: Bool, lowest: Int) -> Reading? {
    var words = Array(backward.reversed())
    var versusPlace = versus.map { words.count - 1 - $0 }
    // `In re`, `Ex parte` and `Matter of` begin a name.
    var head = 0
    let limit = versusPlace ?? words.count
    for index in 0..<limit
    where CaseWords.beginsName(
      text[words[index]], followed: index + 1 < words.count ? text[words[index + 1]] : nil)
    {
      head = index
      break
    }
    if head == 0 {
      // A signal, a conjunction or a sentence's first word is not part of the name.
      for index in stride(from: limit - 1, through: 0, by: -1) where CaseWords.isLeading(text[words[index]]) {
        // `Center For Biological Diversity`: between capitalised words it is part of the name.
        if index > 0, CaseWords.isPreposition(text[words[index]]), isInsideName(words[index - 1]) { continue }
        head = index + 1
        break
      }
    }
    let lead = head > 0 ? words[head - 1] : nil
    words.removeFirst(min(head, words.count))
    versusPlace = versusPlace.map { $0 - head }
    while let word = words.first, !isNameStart(word) || isNoteNumber(word, before: words.dropFirst().first) {
      words.removeFirst()
      versusPlace = versusPlace.map { $0 - 1 }
    }
    guard var start = words.first?.lowerBound, let end = words.last?.upperBound else { return nil }
    if text[start] == 0x28 || text[start] == 0x5B && !isShort { start += 1 }
    guard start < end else { return nil }
    let signal = signal(before: start, lead: lead, lowest: lowest)
    guard let versusPlace, versusPlace > 0, versusPlace + 1 < words.count else {
      if versusPlace == 0, words.count > 1 {
        let rest = words[1].lowerBound..<end
        return Reading(range: rest, first: nil, second: rest, signal: signal)
      }
      return Reading(range: start..<end, first: nil, second: start..<end, signal: signal)
    }
    var firstEnd = words[versusPlace - 1].upperBound
    if text[firstEnd - 1] == 0x2C { firstEnd -= 1 }
    let second = words[versusPlace + 1].lowerBound..<end
    return Reading(range: start..<end, first: start..<firstEnd, second: second, signal: signal)
  }

  private func isInsideName(_ word: Range<Int>) -> Bool {
    TextScan.isUppercase(text[word.lowerBound]) && TextScan.isLetter(text[word.upperBound - 1])
  }

  /// Whether a word is the number of a note before the name: `39 Ruth v. Doe`.
  private func isNoteNumber(_ word: Range<Int>, before next: Range<Int>?) -> Bool {
    guard let next, word.count <= 3, word.allSatisfy({ TextScan.isDigit(text[$0]) }) else { return false }
    return TextScan.isUppercase(text[next.lowerBound])
  }

  private func isNameStart(_ word: Range<Int>) -> Bool {
    let first = text[word.lowerBound]
    // `(quoting` opens a parenthesis with a word of the sentence.
    if first == 0x28, word.count > 1, (0x61...0x7A).contains(text[word.lowerBound + 1]) { return false }
    if first == 0x28 || first == 0x5B || first == 0x27 { return word.count > 1 }
    return TextScan.isUppercase(first) || TextScan.isDigit(first)
  }

  /// The signal that stands directly before a name, such as `see also`.
  private func signal(before start: Int, lead: Range<Int>?, lowest: Int) -> String? {
    var end = start
    while end > 0, TextScan.isSpace(text[end - 1]) || text[end - 1] == 0x28 || text[end - 1] == 0x2C {
      end -= 1
    }
    return CaseWords.signal(text, endingAt: end)
  }
}
