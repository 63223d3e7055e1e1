import Foundation

/// A value of JSON.
indirect enum CheckJSON: Encodable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([CheckJSON])
  case object([String: CheckJSON])

  /// The value as text, ending in a line feed; control characters and characters that reorder text are `\u` escapes.
  static func text(of value: CheckJSON) throws(HomeworkDetectorError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let data: Data
    do {
      data = try encoder.encode(value)
    } catch {
      throw HomeworkDetectorError(
        code: "report.json", message: "The result of a check cannot be written as JSON.",
        hint: "Ask for the report as HTML or text, and report the fault.")
    }
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
      let isSafe: Bool
      switch scalar.properties.generalCategory {
      case .control: isSafe = scalar == "\n"
      case .format, .lineSeparator, .paragraphSeparator, .unassigned: isSafe = false
      default: isSafe = true
      }
      if isSafe {
        result.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          result.append(contentsOf: ("\\u" + String(format: "%04x", unit)).unicodeScalars)
        }
      }
    }
    result.append("\n")
    return String(result)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .string(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value):
      if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
    case .boolean(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}
