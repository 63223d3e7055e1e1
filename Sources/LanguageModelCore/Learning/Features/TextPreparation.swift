internal import Foundation

/// Brings texts to one form before anything is learned from them, so that a classifier does not learn how they were
/// typed.
///
/// Unicode's NFKC, straight quotation marks and apostrophes, hyphens for dashes, single spaces for white space, none at
/// the ends.
public enum TextPreparation {
  /// The text in that form.
  public static func prepare(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result.append(" ") }
      isSpaceDue = false
      result.append(plain(scalar))
    }
    return String(result)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }
}
