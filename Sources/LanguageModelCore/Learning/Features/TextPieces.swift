/// The pieces of a text that ``TFIDF`` counts.
enum TextPieces {
  /// The sequences of words, joined by single spaces.
  ///
  /// A word is two or more letters, digits or low lines in a row; the text is in lower case.
  static func words(_ text: String, _ lengths: ClosedRange<Int>) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    func end() {
      if current.count > 1 { words.append(String(current)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.lowercased().unicodeScalars {
      if isWordScalar(scalar) { current.append(scalar) } else { end() }
    }
    end()
    var pieces: [String] = []
    for length in lengths where length <= words.count {
      for start in 0...(words.count - length) {
        pieces.append(words[start..<(start + length)].joined(separator: " "))
      }
    }
    return pieces
  }

  /// The sequences of code points within words, where a word is what stands between white space, with a space before
  /// and after it; a word shorter than a length is one piece.
  static func characters(_ text: String, _ lengths: ClosedRange<Int>) -> [String] {
    var pieces: [String] = []
    let space = Unicode.Scalar(UInt8(ascii: " "))
    let words = text.lowercased().unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    for word in words {
      let scalars = [space] + Array(word) + [space]
      for length in lengths {
        guard length < scalars.count else {
          pieces.append(string(scalars[...]))
          break
        }
        for start in 0...(scalars.count - length) { pieces.append(string(scalars[start..<(start + length)])) }
      }
    }
    return pieces
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: scalar == "_"
    }
  }
}
