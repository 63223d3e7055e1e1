/// Code points with the offset in the original that each came from.
struct CodePoints {
  private(set) var codes: [UInt32] = []
  private(set) var offsets: [Int] = []

  var count: Int { codes.count }

  init(capacity: Int = 0) {
    codes.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity)
  }

  subscript(_ index: Int) -> UInt32 { codes[index] }

  /// The code point at an index, and a space where there is none.
  func code(at index: Int) -> UInt32 { index >= 0 && index < codes.count ? codes[index] : 0x20 }

  var last: UInt32? { codes.last }

  mutating func append(_ code: UInt32, _ offset: Int) {
    codes.append(code)
    offsets.append(offset)
  }

  /// Appends a run of another text's code points.
  mutating func append(_ text: CodePoints, _ range: Range<Int>) {
    codes.append(contentsOf: text.codes[range])
    offsets.append(contentsOf: text.offsets[range])
  }

  mutating func replace(at index: Int, by code: UInt32) { codes[index] = code }

  mutating func removeLast() {
    codes.removeLast()
    offsets.removeLast()
  }

  /// The code points as a string.
  var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codes.count + codes.count / 8)
    for code in codes {
      if code < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: code))
      } else if let scalar = Unicode.Scalar(code) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Questions about a code point.
extension UInt32 {
  var isLowercaseASCII: Bool { self >= 0x61 && self <= 0x7A }
  var isUppercaseASCII: Bool { self >= 0x41 && self <= 0x5A }
  var isLetterASCII: Bool { isLowercaseASCII || isUppercaseASCII }
  var isDigitASCII: Bool { self >= 0x30 && self <= 0x39 }
  var lowercasedASCII: UInt32 { isUppercaseASCII ? self + 32 : self }

  /// A letter of any script.
  var isLetter: Bool {
    if self < 0x80 { return isLetterASCII }
    guard let scalar = Unicode.Scalar(self) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  /// A letter, a number or an underscore: what Unicode regular expressions call a word character.
  var isWordCharacter: Bool {
    if self < 0x80 { return isLetterASCII || isDigitASCII || self == 0x5F }
    guard let scalar = Unicode.Scalar(self) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// A space, a tab, a line end or another control that separates.
  var isWhitespace: Bool {
    if self < 0x80 { return self == 0x20 || (self >= 0x09 && self <= 0x0D) || (self >= 0x1C && self <= 0x1F) }
    return self == 0x85 || self == 0xA0 || self == 0x1680 || (self >= 0x2000 && self <= 0x200A)
      || self == 0x2028 || self == 0x2029 || self == 0x202F || self == 0x205F || self == 0x3000
  }

  /// The end of a line or a paragraph.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D || self == 0x85 || self == 0x2028 || self == 0x2029 }

  /// A full stop, an exclamation mark or a question mark.
  var isTerminator: Bool { self == 0x2E || self == 0x21 || self == 0x3F }

  /// A quotation mark or a bracket that may close behind a sentence's end.
  var isCloser: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB: true
    default: false
    }
  }

  /// A character that takes no space and shows nothing.
  var isZeroWidth: Bool {
    switch self {
    case 0x00AD, 0x034F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0001,
      0xE0020...0xE007F:
      true
    default: false
    }
  }
}
