/// A word of a quotation or of a source, as the two are compared.
struct QuotedWord: Hashable, Sendable {
  /// What it stands for.
  enum Kind: UInt8, Hashable, Sendable {
    /// A word, or a sign that counts as one, such as `$` and `%`.
    case plain
    /// A word of which letters stand in brackets: `[t]he`, `upend[s]`.
    case changed
    /// Words in brackets, which stand for any few words or none.
    case inserted
    /// `…`, which stands for words that were left out.
    case ellipsis
  }

  /// What it stands for.
  var kind: Kind
  /// Its letters in small form, as a hash.
  var key: UInt64
  /// Where it stands in the cleaned text.
  var range: Range<Int>
  /// How many of its letters stand before the first bracket, for a changed word.
  var head: Int = 0
  /// How many of its letters stand behind the last bracket, for a changed word.
  var tail: Int = 0

  /// The words of a range of a cleaned text.
  ///
  /// - Parameter readsMarks: whether brackets and ellipses are marks of changes, as in a quotation; in a
  ///   source they are its own.
  static func words(of text: UnsafeBufferPointer<UInt32>, in range: Range<Int>, readsMarks: Bool)
    -> [QuotedWord]
  {
    var reader = QuotedWordReader(text: text, end: range.upperBound)
    return reader.read(from: range.lowerBound, readsMarks: readsMarks)
  }
}

/// Reads words.
private struct QuotedWordReader {
  let text: UnsafeBufferPointer<UInt32>
  let end: Int
  var words: [QuotedWord] = []

  mutating func read(from start: Int, readsMarks: Bool) -> [QuotedWord] {
    words.reserveCapacity((end - start) / 5)
    var place = start
    while place < end {
      let scalar = text[place]
      if readsMarks {
        if let after = ellipsis(place) {
          if words.last?.kind != .ellipsis {
            words.append(QuotedWord(kind: .ellipsis, key: 0, range: place..<after))
          }
          place = after
          continue
        }
        if scalar == 0x5B, let after = insertion(place) {
          place = after
          continue
        }
      }
      if WordLetters.begins(scalar)
        || readsMarks && scalar == 0x5B && place + 1 < end && WordLetters.begins(text[place + 1])
      {
        place = word(place, readsMarks: readsMarks)
      } else {
        if WordLetters.isSign(scalar) {
          words.append(
            QuotedWord(
              kind: .plain, key: WordLetters.hash(WordLetters.seed, scalar), range: place..<place + 1))
        }
        place += 1
      }
    }
    return words
  }

  /// The place behind `…`, `. . .`, `...`, `* * *` or `[…]`.
  private func ellipsis(_ start: Int) -> Int? {
    var place = start
    let isBracketed = text[place] == 0x5B
    if isBracketed { place += 1 }
    guard place < end else { return nil }
    if text[place] == 0x2026 {
      place += 1
      while place < end, text[place] == 0x2E { place += 1 }
    } else {
      let dot = text[place]
      guard dot == 0x2E || dot == 0x2A else { return nil }
      var count = 0
      var last = place
      while place < end, text[place] == dot || text[place] == 0x20 {
        if text[place] == dot {
          count += 1
          last = place + 1
        } else if place + 1 < end, text[place + 1] != dot {
          break
        }
        place += 1
      }
      guard count >= 3 else { return nil }
      place = last
    }
    if isBracketed {
      guard place < end, text[place] == 0x5D else { return nil }
      place += 1
    }
    return place
  }

  /// The place behind whole words in brackets, such as `[the Government]`, or behind `[sic]`; `nil` where
  /// letters of a word go on.
  private mutating func insertion(_ start: Int) -> Int? {
    var place = start + 1
    let limit = min(end, start + 200)
    while place < limit, text[place] != 0x5D {
      if text[place] == 0x5B { return nil }
      place += 1
    }
    guard place < limit else { return nil }
    let content = (start + 1)..<place
    // `[t]he` and `upend[s]` are words with a change in them.
    if place + 1 < end, WordLetters.begins(text[place + 1]) { return nil }
    if start > 0, WordLetters.begins(text[start - 1]) { return nil }
    if TextScan.string(text[content]) != "sic" {
      words.append(QuotedWord(kind: .inserted, key: 0, range: start..<place + 1))
    }
    return place + 1
  }

  /// Reads a word and returns the place behind it.
  private mutating func word(_ start: Int, readsMarks: Bool) -> Int {
    var place = start
    var (key, count, head, tail) = (WordLetters.seed, 0, -1, 0)
    while place < end {
      let scalar = text[place]
      if WordLetters.begins(scalar) {
        WordLetters.fold(scalar) { letter in
          key = WordLetters.hash(key, letter)
          count += 1
        }
        tail += 1
        place += 1
      } else if scalar == 0x27, place + 1 < end, place > start, WordLetters.begins(text[place + 1]) {
        place += 1
      } else if scalar == 0x2E || scalar == 0x2C || scalar == 0x3A, place > start, place + 1 < end,
        TextScan.isDigit(text[place - 1]), TextScan.isDigit(text[place + 1])
      {
        // `1.5` is not `15`; the comma of thousands says nothing.
        if scalar != 0x2C { key = WordLetters.hash(key, scalar) }
        place += 1
      } else if readsMarks, scalar == 0x5B || scalar == 0x5D {
        if head < 0 { head = count }
        tail = 0
        place += 1
        // `Government['s]` and `[t]he` go on; a bracket before a space does not.
        if place < end, text[place] == 0x27 { place += 1 }
        if scalar == 0x5D, place >= end || !WordLetters.begins(text[place]) { break }
        if scalar == 0x5B, place >= end || !(WordLetters.begins(text[place]) || text[place] == 0x5D) { break }
      } else {
        break
      }
    }
    var word = QuotedWord(kind: .plain, key: key, range: start..<place)
    if head >= 0 {
      word.kind = .changed
      word.head = head
      word.tail = tail
    }
    words.append(word)
    return place
  }
}
