extension FHIRElement {
  /// A `Quantity` with the digits as written; `nil` when the literal is not a decimal number.
  ///
  /// A literal such as `<5` gives a comparator. The unit is given as a UCUM code when it has no white space.
  static func quantity(_ quantity: Quantity) -> JSONValue? {
    var literal = quantity.value.trimmingWhitespace
    var comparator: String?
    if let first = literal.utf8.first, first == UInt8(ascii: "<") || first == UInt8(ascii: ">") {
      let sign = literal.prefix { "<>=".contains($0) }
      guard sign.count == 1 || sign == "<=" || sign == ">=" else { return nil }
      comparator = String(sign)
      literal = String(literal.dropFirst(sign.count)).trimmingWhitespace
    }
    guard let value = FHIRDecimal(literal) else { return nil }
    var object = JSONObject()
    object["value"] = .decimal(value)
    object["comparator"] = comparator.map { .string($0) }
    if let unit = JSONValue(text: quantity.unit) {
      object["unit"] = unit
      if case .string(let code) = unit, !code.utf8.contains(where: { $0 <= 32 }) {
        object["system"] = .string(ucum)
        object["code"] = unit
      }
    }
    return .object(object)
  }

  /// A `SimpleQuantity`: a quantity that may have no comparator.
  static func simpleQuantity(_ quantity: Quantity?) -> JSONValue? {
    guard let quantity, case .object(let object)? = Self.quantity(quantity), object["comparator"] == nil
    else {
      return nil
    }
    return .object(object)
  }

  /// A `Range`; `nil` when an end is not a decimal number, or there is none.
  static func range(low: Quantity?, high: Quantity?) -> JSONValue? {
    var object = JSONObject()
    object["low"] = simpleQuantity(low)
    object["high"] = simpleQuantity(high)
    guard (low == nil) == (object["low"] == nil), (high == nil) == (object["high"] == nil) else { return nil }
    return object.isEmpty ? nil : .object(object)
  }

  /// A `Ratio`; `nil` when a part is not a decimal number.
  static func ratio(_ numerator: Quantity, _ denominator: Quantity) -> JSONValue? {
    guard let numerator = quantity(numerator), let denominator = quantity(denominator) else { return nil }
    return ["numerator": numerator, "denominator": denominator]
  }

  /// An `Observation.referenceRange`; `nil` when nothing was written.
  static func referenceRange(_ range: ReferenceRange) -> JSONValue? {
    var object = JSONObject()
    object["low"] = simpleQuantity(range.low)
    object["high"] = simpleQuantity(range.high)
    let isComplete =
      (range.low == nil) == (object["low"] == nil) && (range.high == nil) == (object["high"] == nil)
    object["text"] = JSONValue(text: range.words) ?? (isComplete ? nil : JSONValue(text: range.text))
    return object.isEmpty ? nil : .object(object)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingWhitespace: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Nothing below U+0080 but the space and control characters is white space.
    if (33..<127).contains(first), (33..<127).contains(last) { return self }
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
