/// Small questions about code points of a cleaned text.
enum TextScan {
  /// An ASCII digit.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  /// An ASCII letter.
  @inline(__always)
  static func isASCIILetter(_ scalar: UInt32) -> Bool { (scalar | 0x20) &- 0x61 < 26 }

  /// An ASCII letter or digit.
  @inline(__always)
  static func isAlphanumeric(_ scalar: UInt32) -> Bool { isDigit(scalar) || isASCIILetter(scalar) }

  /// A letter of any script.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  /// A capital letter.
  @inline(__always)
  static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return Unicode.Scalar(scalar)?.properties.isUppercase == true
  }

  /// A small letter.
  @inline(__always)
  static func isLowercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 }
    return Unicode.Scalar(scalar)?.properties.isLowercase == true
  }

  /// White space of a cleaned text.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x0A }

  /// A small ASCII letter for a capital one, and everything else as it is.
  @inline(__always)
  static func lowered(_ scalar: UInt32) -> UInt32 { scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }

  /// A string of code points.
  static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }
}
