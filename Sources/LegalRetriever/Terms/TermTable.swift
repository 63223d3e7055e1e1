internal import Foundation

/// Numbers the terms of the texts of one batch; a term is the stem of a word, its accents left out.
struct TermTable {
  /// What stop words and single letters are numbered.
  static let none: Int32 = -1

  /// The terms by number.
  private(set) var terms: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]

  /// An open hash table of the words as they were met: the number of each, or ``none``.
  private var slots: [Int32]
  private var words: [(start: Int, count: Int, hash: UInt64, term: Int32)] = []
  private var letters: [UInt8] = []

  init() {
    slots = Array(repeating: -1, count: 1 << 14)
  }

  /// The number of a word's term; ``none`` for a stop word.
  mutating func number(of word: [UInt8], isPlain: Bool) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      let known = words[Int(slots[slot])]
      if known.hash == hash, known.count == word.count,
        isSpelled(word, at: known.start)
      {
        return known.term
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let term = newNumber(word, isPlain: isPlain)
    slots[slot] = Int32(words.count)
    words.append((letters.count, word.count, hash, term))
    letters += word
    if words.count * 2 > slots.count { grow() }
    return term
  }

  /// Whether a word's letters stand at a place.
  private func isSpelled(_ word: [UInt8], at start: Int) -> Bool {
    var offset = 0
    while offset < word.count {
      if letters[start + offset] != word[offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func newNumber(_ word: [UInt8], isPlain: Bool) -> Int32 {
    guard let term = SearchTerm.term(of: word, isPlain: isPlain) else { return Self.none }
    if let number = numbers[term] { return number }
    let number = Int32(terms.count)
    terms.append(term)
    numbers[term] = number
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: (word.hash ^ (word.hash >> 29)) & UInt64(slots.count - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
