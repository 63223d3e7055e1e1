/// A label such as `(a)`, `(1)`, `(iv)` with the ways it may be counted.
struct ItemLabel: Hashable {
  /// How a label counts.
  enum Style: Hashable {
    case number, lowerLetter, lowerRoman, upperLetter, upperRoman
    /// In italics, as the fifth and sixth levels of the Code of Federal Regulations are (1 CFR 21.11).
    case italicNumber, italicRoman
  }

  /// A way to count it.
  struct Reading: Hashable {
    var style: Style
    /// Its place in the count, from 1.
    var ordinal: Int
  }

  /// The label without brackets.
  var text: String
  /// The ways it may be counted.
  var readings: [Reading]

  /// A label; `nil` where it counts nothing.
  init?(_ text: String, isItalic: Bool = false) {
    self.text = text
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), digits.count <= 3 {
      guard text.count - digits.count <= 2 else { return nil }
      readings = [Reading(style: isItalic ? .italicNumber : .number, ordinal: number)]
      return
    }
    guard text.count <= 6, text.allSatisfy({ $0.isASCII && $0.isLetter }),
      let first = text.lowercased().first,
      let byte = first.asciiValue
    else { return nil }
    let isLower = text == text.lowercased()
    guard isLower || text == text.uppercased() else { return nil }
    readings = []
    if text.lowercased().allSatisfy({ $0 == first }), text.count <= 3 {
      let ordinal = Int(byte) - 96 + 26 * (text.count - 1)
      readings.append(Reading(style: isLower ? .lowerLetter : .upperLetter, ordinal: ordinal))
    }
    if let value = RomanNumeral.value(text.lowercased()) {
      let style: Style = isItalic ? .italicRoman : isLower ? .lowerRoman : .upperRoman
      readings.append(Reading(style: style, ordinal: value))
    }
    if readings.isEmpty { return nil }
  }
}
