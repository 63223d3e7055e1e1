/// The letters of words, without what print changes: capitals, ligatures and signs between them.
enum WordLetters {
  /// What the hash of a word begins with (FNV-1a, 64 bits).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of letters with one more.
  @inline(__always)
  static func hash(_ key: UInt64, _ letter: UInt32) -> UInt64 {
    (key ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  /// Whether a code point is a letter or a digit.
  @inline(__always)
  static func begins(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return TextScan.isAlphanumeric(scalar) }
    if scalar < 0xC0 { return false }
    return TextScan.isLetter(scalar)
  }

  /// A sign that is compared as a word is.
  @inline(__always)
  static func isSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x24, 0x25, 0xA2, 0xA3, 0x20AC, 0xA7: true
    default: false
    }
  }

  /// Gives the letters that a code point stands for, in small form.
  @inline(__always)
  static func fold(_ scalar: UInt32, _ take: (UInt32) -> Void) {
    if scalar < 0x80 { return take(TextScan.lowered(scalar)) }
    switch scalar {
    case 0xFB00: take(0x66); take(0x66)
    case 0xFB01: take(0x66); take(0x69)
    case 0xFB02: take(0x66); take(0x6C)
    case 0xFB03: take(0x66); take(0x66); take(0x69)
    case 0xFB04: take(0x66); take(0x66); take(0x6C)
    case 0xFB05, 0xFB06: take(0x73); take(0x74)
    default:
      if let lowered = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first {
        take(lowered.value)
      } else {
        take(scalar)
      }
    }
  }
}
