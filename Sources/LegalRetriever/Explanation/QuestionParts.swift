internal import Foundation

/// The words of a question that a library is searched for, so that some can be left out.
public struct QuestionParts: Sendable {
  /// The words that are no stop words, as the question writes them, in order.
  public let words: [String]
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]
  private let terms: [String]

  /// The words of a question.
  public init(_ question: String) {
    let asked = QuestionWords(question)
    bytes = Array(question.utf8)
    ranges = asked.words.map(\.range)
    terms = asked.words.map(\.term)
    words = ranges.map { [bytes] in String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The question with only some of its words; stop words and marks stay.
  ///
  /// - Parameter kept: whether each word is kept, in the order of ``words``.
  public func question(keeping kept: [Bool]) -> String {
    var left = bytes
    for (range, isKept) in zip(ranges, kept) where !isKept {
      for place in range { left[place] = Letters.space }
    }
    return String(decoding: left, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  /// Where words of the question stand in a text, whatever their ending: half-open ranges of its code points, in order.
  public func matches(in text: String) -> [Range<Int>] {
    let wanted = Set(terms)
    let bytes = Array(text.utf8)
    var scanner = WordScanner(bytes)
    var ranges: [Range<Int>] = []
    var (byte, codePoint) = (0, 0)
    func place(_ wanted: Int) -> Int {
      while byte < wanted {
        if bytes[byte] & 0xC0 != 0x80 { codePoint += 1 }
        byte += 1
      }
      return codePoint
    }
    while scanner.next(before: bytes.count) {
      guard let term = SearchTerm.term(of: scanner.word, isPlain: scanner.isPlain),
        wanted.contains(String(decoding: term, as: UTF8.self))
      else { continue }
      let start = place(scanner.start)
      ranges.append(start..<place(scanner.end))
    }
    return ranges
  }
}
