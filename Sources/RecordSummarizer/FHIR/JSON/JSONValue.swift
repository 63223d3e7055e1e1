/// A JSON value, with numbers kept as the literals they will be written as.
enum JSONValue: Hashable, Sendable {
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A decimal number, digit for digit.
  case decimal(FHIRDecimal)
  /// True or false.
  case boolean(Bool)
  /// A list.
  case array([JSONValue])
  /// Members.
  case object(JSONObject)
  /// A value that has been written already, for parts that stand in many resources.
  case written([UInt8])

  /// Text without leading and trailing white space and without the characters that FHIR strings may not hold; `nil` when
  /// nothing is left, because FHIR has no empty strings.
  init?(text: String?) {
    guard let text, let clean = Self.clean(text) else { return nil }
    self = .string(clean)
  }

  /// Whether it holds nothing that FHIR would allow to be written.
  var isEmpty: Bool {
    switch self {
    case .string(let text): text.isEmpty
    case .array(let items): items.isEmpty
    case .object(let object): object.isEmpty
    case .integer, .decimal, .boolean, .written: false
    }
  }

  /// The same value, written once for all the places it stands in.
  var prewritten: JSONValue {
    var writer = JSONWriter()
    writer.write(self)
    return .written(writer.bytes)
  }

  /// Text as FHIR allows it (HL7 FHIR R4, section 2.24.0.1: no control characters but tab, line feed and return).
  static func clean(_ text: String) -> String? {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    if first > 32, last > 32, bytes.allSatisfy({ $0 >= 32 }) { return text }
    var kept = Array(bytes.filter { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 })
    while let byte = kept.last, byte <= 32 { kept.removeLast() }
    let start = kept.firstIndex { $0 > 32 } ?? kept.endIndex
    return start == kept.endIndex ? nil : String(decoding: kept[start...], as: UTF8.self)
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Text.
  init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// True or false.
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// A list.
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Members.
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}
