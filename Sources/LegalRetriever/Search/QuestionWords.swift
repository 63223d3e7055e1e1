/// A question cut into words, with what helps to tell the name of a document from the rest.
struct QuestionWords: Sendable {
  /// A word that is no stop word.
  struct Word: Sendable {
    /// The word as written, in small letters.
    var text: String
    /// What it is compared by.
    var term: String
    /// Where it stands in the question, in bytes.
    var range: Range<Int>
    /// Whether it begins with a capital letter.
    var isName: Bool
    /// Whether a full stop, a semicolon or the like stands between it and the word before.
    var isBehindBreak: Bool
    /// Whether a word that connects parts of a name, such as "between" or "and", or nothing, stands before it.
    var isConnected: Bool
  }

  private(set) var words: [Word] = []
  /// A phrase in quotation marks.
  struct Phrase: Sendable {
    /// Its words, stop words included.
    var words: [[UInt8]]
    /// The terms of those that are no stop words.
    var terms: [String]
  }

  /// The phrases in quotation marks that have a word which is no stop word.
  private(set) var phrases: [Phrase] = []

  /// The words of a question.
  init(_ question: String) {
    let bytes = Array(question.utf8)
    let quoted = Self.quoted(bytes)
    phrases = quoted.compactMap { range in
      let terms = SearchTerm.terms(in: String(decoding: bytes[range], as: UTF8.self))
      return terms.isEmpty ? nil : Phrase(words: SearchTerm.rawWords(bytes, in: range), terms: terms)
    }
    var scanner = WordScanner(bytes)
    var last = 0
    var between: [[UInt8]] = []
    while scanner.next(before: bytes.count) {
      guard let term = SearchTerm.term(of: scanner.word, isPlain: scanner.isPlain) else {
        between.append(scanner.word)
        continue
      }
      let start = scanner.start
      let gap = bytes[min(last, start)..<start]
      words.append(
        Word(
          text: String(decoding: scanner.word, as: UTF8.self), term: String(decoding: term, as: UTF8.self),
          range: start..<scanner.end,
          isName: Letters.isUpper(bytes[start]) || bytes[start] >= 128,
          isBehindBreak: Self.holdsBreak(gap), isConnected: between.allSatisfy(Self.connectors.contains)))
      last = scanner.end
      between = []
    }
  }

  private static func holdsBreak(_ gap: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in gap {
      if ";?!:".utf8.contains(byte) { return true }
      if Letters.isSpace(byte), previous == Letters.stop { return gap.count > 3 }
      previous = byte
    }
    return false
  }

  /// The stretches between double quotation marks, in bytes.
  private static func quoted(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    var place = 0
    while place < bytes.count {
      let isPlain = bytes[place] == 0x22
      let isCurly =
        place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
        && (bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D)
      if isPlain || isCurly {
        if let start = open {
          ranges.append(start..<place)
          open = nil
        } else {
          open = place + (isPlain ? 1 : 3)
        }
        place += isPlain ? 1 : 3
      } else {
        place += 1
      }
    }
    return ranges
  }

  private static let connectors: Set<[UInt8]> = Set(
    [
      "the", "a", "an", "of", "and", "between", "by", "for", "its", "with", "is", "if", "any", "in", "to",
      "s", "our",
    ]
    .map { Array($0.utf8) })
}
