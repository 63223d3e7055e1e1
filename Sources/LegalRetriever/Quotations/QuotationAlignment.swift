/// How the words of a quotation stand against the words of a source: the cheapest way to turn one into the
/// other.
///
/// The quotation is aligned whole, the source may begin and end anywhere (semi-global alignment, Needleman
/// and Wunsch 1970 with free ends in the source). Marked changes cost nothing: words in brackets stand for
/// a few words, an ellipsis for any number.
struct QuotationAlignment: Hashable, Sendable {
  /// What became of words.
  enum Step: UInt8, Hashable, Sendable {
    /// The same word; a word that print had broken counts as whole.
    case same
    /// The same word with a change that brackets mark.
    case marked
    /// Another word.
    case replaced
    /// A word that the source does not have.
    case added
    /// A word of the source that the quotation does not have.
    case missing
    /// Brackets and the words they stand for.
    case inserted
    /// An ellipsis and the words it stands for.
    case elided
    /// A number of a note in the source.
    case note
  }

  /// A step with the words it is about.
  struct Operation: Hashable, Sendable {
    var step: Step
    /// Words of the quotation.
    var quoted: Range<Int>
    /// Words of the source.
    var source: Range<Int>
  }

  /// The steps, in order.
  var operations: [Operation] = []
  /// Words of the source from the first to the last that the quotation has.
  var source: Range<Int> = 0..<0
  /// What the unmarked changes cost, 100 a word.
  var cost = 0

  /// The most cells that are computed.
  static let mostCells = 24_000_000
  /// The most words that brackets stand for.
  static let mostInserted = 12
}

/// Aligns words; one aligner serves one pair of texts.
struct QuotationAligner {
  /// The cleaned text with the quotation.
  let quotedText: UnsafeBufferPointer<UInt32>
  /// The cleaned text of the source.
  let sourceText: UnsafeBufferPointer<UInt32>
  /// The words of the quotation.
  let quoted: [QuotedWord]
  /// The words of the source.
  let source: [QuotedWord]
  /// Whether each of them is part of a citation, which quotations leave out more often than other words.
  let isCitation: [Bool]

  private static let word: Int32 = 100
  private static let citationWord: Int32 = 15

  private enum Move: UInt8 {
    case same, marked, replaced, added, missing, inserted, elided, note, twoOfSource, twoOfQuoted, start
  }

  /// The cheapest alignment; `nil` where there is nothing to align or too much.
  func align() -> QuotationAlignment? {
    let (n, m) = (quoted.count, source.count)
    guard n > 0, m > 0, (n + 1) * (m + 1) <= QuotationAlignment.mostCells else { return nil }
    let sourcePairs = pairs(source, sourceText)
    let quotedPairs = pairs(quoted, quotedText)
    let bare = source.map { withoutNote($0) }
    let notes = source.indices.map { isNote($0) }
    var moves = [UInt8](repeating: Move.start.rawValue, count: (n + 1) * (m + 1))
    var jumps: [Int: [Int32]] = [:]
    var before = [Int32](repeating: 0, count: m + 1)
    var beforeThat = before
    var row = before
    for i in 1...n {
      let word = quoted[i - 1]
      let base = i * (m + 1)
      switch word.kind {
      case .ellipsis, .inserted:
        jumps[i] = wild(word.kind, before, &row, &moves, base)
      case .plain, .changed:
        row[0] = before[0] + Self.word
        moves[base] = Move.added.rawValue
        let isChanged = word.kind == .changed
        let isPaired = i > 1 && quoted[i - 2].kind == .plain && word.kind == .plain
        for j in 1...m {
          var best = before[j - 1] + Self.word
          var move = Move.replaced
          let candidate = source[j - 1]
          if candidate.key == word.key || bare[j - 1] == word.key {
            best = before[j - 1]
            move = isChanged ? .marked : .same
          } else if isChanged, fits(word, candidate) {
            best = before[j - 1]
            move = .marked
          }
          if before[j] + Self.word < best {
            best = before[j] + Self.word
            move = .added
          }
          let skip = notes[j - 1] ? 1 : isCitation[j - 1] ? Self.citationWord : Self.word
          if row[j - 1] + skip < best {
            best = row[j - 1] + skip
            move = notes[j - 1] ? .note : .missing
          }
          if j > 1, sourcePairs[j - 1] == word.key, before[j - 2] < best {
            best = before[j - 2]
            move = .twoOfSource
          }
          if isPaired, quotedPairs[i - 1] == candidate.key, beforeThat[j - 1] < best {
            best = beforeThat[j - 1]
            move = .twoOfQuoted
          }
          row[j] = best
          moves[base + j] = move.rawValue
        }
      }
      beforeThat = before
      swap(&before, &row)
    }
    guard let cost = before.min(), let end = before.firstIndex(of: cost) else { return nil }
    return trace(from: end, cost: Int(cost), moves, jumps)
  }

  /// A row for brackets or an ellipsis; returns where each cell comes from.
  private func wild(
    _ kind: QuotedWord.Kind, _ before: [Int32], _ row: inout [Int32], _ moves: inout [UInt8], _ base: Int
  ) -> [Int32] {
    var from = [Int32](repeating: 0, count: before.count)
    var least = 0
    for j in before.indices {
      moves[base + j] = (kind == .ellipsis ? Move.elided : .inserted).rawValue
      if kind == .ellipsis {
        if before[j] <= before[least] { least = j }
        row[j] = before[least]
        from[j] = Int32(least)
      } else {
        row[j] = before[j]
        from[j] = Int32(j)
        for k in 1...QuotationAlignment.mostInserted where k <= j && before[j - k] + Int32(4 * k) < row[j] {
          row[j] = before[j - k] + Int32(4 * k)
          from[j] = Int32(j - k)
        }
      }
    }
    return from
  }

  private func trace(from end: Int, cost: Int, _ moves: [UInt8], _ jumps: [Int: [Int32]])
    -> QuotationAlignment
  {
    let m = source.count
    var operations: [QuotationAlignment.Operation] = []
    var (i, j) = (quoted.count, end)
    while i > 0 {
      let move = Move(rawValue: moves[i * (m + 1) + j]) ?? .start
      var (step, di, dj) = (QuotationAlignment.Step.same, 1, 1)
      switch move {
      case .same: break
      case .marked: step = .marked
      case .replaced: step = .replaced
      case .added: (step, dj) = (.added, 0)
      case .missing: (step, di) = (.missing, 0)
      case .note: (step, di) = (.note, 0)
      case .twoOfSource: dj = 2
      case .twoOfQuoted: di = 2
      case .inserted, .elided:
        step = move == .inserted ? .inserted : .elided
        dj = j - Int(jumps[i]?[j] ?? Int32(j))
      case .start: return QuotationAlignment(operations: operations.reversed(), source: j..<end, cost: cost)
      }
      guard di <= i, dj <= j else { break }
      operations.append(.init(step: step, quoted: (i - di)..<i, source: (j - dj)..<j))
      i -= di
      j -= dj
    }
    return QuotationAlignment(operations: operations.reversed(), source: j..<end, cost: cost)
  }

  /// For each word, the hash of the letters of the word before it and its own together.
  private func pairs(_ words: [QuotedWord], _ text: UnsafeBufferPointer<UInt32>) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: words.count)
    for index in words.indices.dropFirst()
    where words[index - 1].kind == .plain && words[index].kind == .plain {
      var key = words[index - 1].key
      for place in words[index].range where WordLetters.begins(text[place]) {
        WordLetters.fold(text[place]) { key = WordLetters.hash(key, $0) }
      }
      keys[index] = key
    }
    return keys
  }

  /// The hash of a source's word without a note's number that print has put behind it, as in `evidence3`.
  private func withoutNote(_ word: QuotedWord) -> UInt64 {
    var end = word.range.upperBound
    while end > word.range.lowerBound, TextScan.isDigit(sourceText[end - 1]) { end -= 1 }
    let digits = word.range.upperBound - end
    guard digits > 0, digits <= 2, end - word.range.lowerBound >= 3, TextScan.isLetter(sourceText[end - 1])
    else { return word.key }
    var key = WordLetters.seed
    for place in word.range.lowerBound..<end where WordLetters.begins(sourceText[place]) {
      WordLetters.fold(sourceText[place]) { key = WordLetters.hash(key, $0) }
    }
    return key
  }

  /// Whether a source's word is the number of a note: one or two digits right behind a word's or a
  /// sentence's end.
  private func isNote(_ index: Int) -> Bool {
    let range = source[index].range
    guard range.count <= 2, range.lowerBound > 0, range.allSatisfy({ TextScan.isDigit(sourceText[$0]) })
    else { return false }
    switch sourceText[range.lowerBound - 1] {
    case 0x2E, 0x2C, 0x3B, 0x22, 0x27, 0x29, 0x3F, 0x2014: return true
    default: return false
    }
  }

  /// Whether a word with brackets may stand for a word of the source: the letters outside the brackets are
  /// its own.
  private func fits(_ word: QuotedWord, _ candidate: QuotedWord) -> Bool {
    guard word.head + word.tail > 0 else { return false }
    let letters = { (text: UnsafeBufferPointer<UInt32>, range: Range<Int>) -> [UInt32] in
      var letters: [UInt32] = []
      for place in range where WordLetters.begins(text[place]) {
        WordLetters.fold(text[place]) { letters.append($0) }
      }
      return letters
    }
    let (own, other) = (letters(quotedText, word.range), letters(sourceText, candidate.range))
    guard other.count >= word.head, other.count >= word.tail, word.head <= own.count, word.tail <= own.count
    else { return false }
    return own.prefix(word.head) == other.prefix(word.head)
      && own.suffix(word.tail) == other.suffix(word.tail)
  }
}
