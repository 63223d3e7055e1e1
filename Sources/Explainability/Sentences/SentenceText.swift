/// A sentence or a piece of evidence as the check compares it.
enum SentenceText {
  /// The text on one line, with one way to write spaces, apostrophes, hyphens and micro signs.
  static func normalized(_ text: String) -> String {
    let line = SafeText.line(text)
    if line.utf8.allSatisfy({ $0 < 0x80 }) { return line }
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2002...0x200A, 0x202F: result.append(" ")
      case 0x2018, 0x2019, 0x02BC: result.append("'")
      case 0x201C, 0x201D: result.append("\"")
      case 0x2010, 0x2011, 0x2212: result.append("-")
      case 0xB5: result.append("\u{3BC}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a token stands in a text with no letter or digit directly before or after it.
  ///
  /// A token that ends in a digit is not found inside a longer number: neither `7` nor `2` is found in `7.2`.
  static func contains(_ text: [Unicode.Scalar], _ token: [Unicode.Scalar]) -> Bool {
    guard let first = token.first, let last = token.last, token.count <= text.count else { return false }
    for start in 0...(text.count - token.count) where text[start] == first {
      let end = start + token.count
      if start > 0, text[start - 1].isWordPart, first.isWordPart { continue }
      if end < text.count, text[end].isWordPart, last.isWordPart { continue }
      guard text[start..<end].elementsEqual(token) else { continue }
      if first.isDigit, start > 1, isNumberMark(text[start - 1]), text[start - 2].isDigit { continue }
      if last.isDigit, end + 1 < text.count, isNumberMark(text[end]), text[end + 1].isDigit { continue }
      return true
    }
    return false
  }

  private static func isNumberMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", "-", "*", "^", "/": true
    default: false
    }
  }

  /// The words of a text in lower case: runs of letters, digits and apostrophes.
  static func words(_ text: String) -> [String] {
    words(Array(text.lowercased().unicodeScalars))
  }

  /// The words of a text that is in lower case already.
  static func words(_ text: [Unicode.Scalar]) -> [String] {
    text.split { !($0.isWordPart || $0 == "'") }.map { word in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: word)
      return String(view)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit of any script, or a number such as `½`.
  var isDigit: Bool {
    value < 0x80 ? (0x30...0x39).contains(value) : properties.numericType != nil
  }

  /// Whether it is part of a word: a letter, a mark on a letter, or a digit.
  var isWordPart: Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) || (0x30...0x39).contains(value)
    }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
