import Foundation

extension ExplanationReport {
  /// The whole report as JSON: sorted keys, two-space indentation, the same bytes for the same report.
  ///
  /// Control characters and characters that reorder text are written as `\u` escapes, so that a file's text cannot act on a
  /// terminal that shows it.
  ///
  /// - Throws: ``ExplainabilityError`` when a measurement is not a finite number.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data: Data
    do {
      data = try encoder.encode(self)
    } catch {
      throw ExplainabilityError.notWritable(resultID: resultID)
    }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      if scalar != "\n", SafeText.isUnsafe(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result.append(
            contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
        }
      } else {
        result.append(scalar)
      }
    }
    result.append("\n")
    return String(result)
  }
}
