/// Finds the words of a normalised text: runs of letters with inner apostrophes and hyphens, and numbers.
public enum WordSplitter {
  /// The words of a text.
  ///
  /// - Parameter text: Code points of a text in the form of ``TextNormalizer``.
  /// - Returns: Half-open ranges of code points, in order and apart.
  public static func words(of text: [UInt32]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 0
    while index < text.count {
      let code = text[index]
      let isNumber = code.isDigitASCII
      guard isNumber || code.isLetter else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < text.count {
        let next = text[index]
        if belongs(next, isNumber) {
          index += 1
        } else if index + 1 < text.count, joins(next, isNumber), belongs(text[index + 1], isNumber) {
          index += 2
        } else {
          break
        }
      }
      result.append(start..<index)
    }
    return result
  }

  /// The words of a text; see ``words(of:)-([UInt32])``.
  public static func words(of text: String) -> [Range<Int>] { words(of: text.unicodeScalars.map(\.value)) }

  private static func belongs(_ code: UInt32, _ isNumber: Bool) -> Bool {
    isNumber ? code.isDigitASCII : code.isLetter || (code >= 0x300 && code.isMark)
  }

  private static func joins(_ code: UInt32, _ isNumber: Bool) -> Bool {
    isNumber ? code == 0x2E || code == 0x2C : code == 0x27 || code == 0x2D
  }
}

extension UInt32 {
  /// A mark that belongs to the letter before it.
  fileprivate var isMark: Bool {
    guard let scalar = Unicode.Scalar(self) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
