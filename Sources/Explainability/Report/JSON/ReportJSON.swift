internal import Foundation

/// How reports are written as JSON.
enum ReportJSON {
  /// A value as JSON with sorted keys and two-space indentation, in which no text can act on a terminal or in a web page.
  ///
  /// - Throws: ``ExplainabilityError`` `report.number`.
  static func text(of value: some Encodable, report: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data: Data
    do {
      data = try encoder.encode(value)
    } catch {
      throw ExplainabilityError.notWritable(resultID: report)
    }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": result.append(scalar)
      case "<", ">", "&": escape(scalar, into: &result)
      default:
        if SafeText.isUnsafe(scalar) { escape(scalar, into: &result) } else { result.append(scalar) }
      }
    }
    result.append("\n")
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar, into result: inout String.UnicodeScalarView) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      result.append(
        contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
    }
  }
}
