/// A text cut into words, numbers and marks, in which references are looked for.
struct ReferenceTokens {
  struct Token {
    enum Kind { case word, number, mark }

    var kind: Kind
    /// The word in lower case, the number's digits or the mark; dashes are `-`.
    var text: String
    /// Where it stands in the text, in code points.
    var range: Range<Int>
    /// Whether spaces stand before it, and whether a line's end is among them.
    var isSpaced: Bool
    var startsLine: Bool
    /// Whether it is a word that begins with a capital letter.
    var isCapitalized: Bool
  }

  let codes: [UInt32]
  private(set) var tokens: [Token] = []

  init(_ text: String) {
    codes = text.unicodeScalars.map(\.value)
    var index = 0
    var isSpaced = true
    var startsLine = true
    while index < codes.count {
      let code = codes[index]
      if code.isWhitespace {
        isSpaced = true
        if code.isLineEnd { startsLine = true }
        index += 1
        continue
      }
      if code.isZeroWidth {
        index += 1
        continue
      }
      let start = index
      let kind: Token.Kind = code.isDigitASCII ? .number : code.isLetter ? .word : .mark
      index += 1
      while kind != .mark, index < codes.count,
        kind == .number ? codes[index].isDigitASCII : codes[index].isLetter
      {
        index += 1
      }
      let raw = CodePoints.string(codes[start..<index])
      let text = kind == .word ? raw.lowercased() : Self.isDash(code) ? "-" : raw
      tokens.append(
        Token(
          kind: kind, text: text, range: start..<index, isSpaced: isSpaced, startsLine: startsLine,
          isCapitalized: kind == .word && raw.first?.isUppercase == true))
      isSpaced = false
      startsLine = false
    }
  }

  static func isDash(_ code: UInt32) -> Bool {
    code == 0x2D || (code >= 0x2010 && code <= 0x2015) || code == 0x2212
  }

  /// The token at an index, and nil beyond the text.
  subscript(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

  var count: Int { tokens.count }

  func isMark(_ index: Int, _ text: String) -> Bool {
    self[index].map { $0.kind == .mark && $0.text == text } ?? false
  }

  func word(_ index: Int) -> String? { self[index].flatMap { $0.kind == .word ? $0.text : nil } }

  /// The number at an index with at most so many digits.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard let token = self[index], token.kind == .number, digits.contains(token.text.utf8.count) else {
      return nil
    }
    return Int(token.text)
  }

  /// The text between two code points.
  func string(_ range: Range<Int>) -> String { CodePoints.string(codes[range]) }
}
