internal import Foundation

/// What words are compared by: their stem without accents and possessives; stop words have none.
enum SearchTerm {
  /// The term of a word in small letters; `nil` for a stop word.
  static func term(of word: [UInt8], isPlain: Bool) -> [UInt8]? {
    var word = word
    if !isPlain {
      let folded = String(decoding: word, as: UTF8.self)
        .folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      word = Array(folded.utf8)
    }
    if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) { word.removeLast(2) }
    word.removeAll { $0 == 0x27 }
    guard !word.isEmpty, !stopWords.contains(word) else { return nil }
    return EnglishStemmer.stem(word)
  }

  /// The terms of a text in order.
  static func terms(in text: String) -> [String] { words(in: text).map(\.term) }

  /// The words of a text in order, each with its term; stop words are left out.
  static func words(in text: String) -> [(term: String, word: String)] {
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes)
    var words: [(term: String, word: String)] = []
    while scanner.next(before: bytes.count) {
      if let term = term(of: scanner.word, isPlain: scanner.isPlain) {
        words.append((String(decoding: term, as: UTF8.self), String(decoding: scanner.word, as: UTF8.self)))
      }
    }
    return words
  }

  /// The words of a text in small letters, stop words included.
  static func rawWords(_ bytes: [UInt8], in range: Range<Int>, omitting omitted: [Range<Int>] = [])
    -> [[UInt8]]
  {
    var scanner = WordScanner(bytes, omitting: omitted)
    scanner.move(to: range.lowerBound)
    var words: [[UInt8]] = []
    while scanner.next(before: range.upperBound) { words.append(scanner.word) }
    return words
  }

  private static let stopWords: Set<[UInt8]> = Set(
    """
    a an the of and or to in on at by for with from as is are was were be been being this that these those it its \
    such any all each other not no nor shall will may can could would should must do does did has have had if then \
    than but so upon under herein hereof hereto thereof therein thereto hereby thereby which who whom whose what when \
    where how why there here i you we they he she my your our their his her us them me am about into over out up \
    down off own same too very just also more most some only between through during before after above below
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
