/// Text of a document made harmless to show: no control characters, nothing that reorders or hides text.
///
/// Every renderer passes every string through here first, then through its own escaping.
enum SafeText {
  /// Whether a character is never shown: C0 and C1 controls other than line feed and tab, bidirectional overrides and isolates,
  /// tag characters, interlinear annotation, line and paragraph separators, and noncharacters.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
    case 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The text with each unsafe character replaced by U+FFFD and line ends written as line feeds.
  static func lines(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r":
        result.append("\n")
      case "\n" where afterReturn:
        break
      default:
        result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The text on one line: unsafe characters replaced, each run of white space made one space, none at either end.
  static func line(_ text: String) -> String {
    if isLine(text) { return text }
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in lines(text).unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text is plain ASCII on one line, single-spaced: most are, and need no copy.
  private static func isLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for unit in text.utf8 {
      guard (0x20..<0x7F).contains(unit), unit != 0x20 || previous != 0x20 else { return false }
      previous = unit
    }
    return previous != 0x20 || text.utf8.isEmpty
  }

  /// The text cut after a number of characters, and whether anything was cut off.
  static func cut(_ text: String, to limit: Int) -> (text: String, isCut: Bool) {
    guard text.utf8.count > limit,
      let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return (text, false) }
    return (String(text[..<end]), true)
  }
}
