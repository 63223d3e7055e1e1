extension Quantity {
  /// The literal to show: as written, but a literal of more than six significant digits is rounded.
  ///
  /// Rounded to two digits after the point, or, below 1, to four significant digits; half away from zero, on the decimal
  /// digits. Digits before the point are never touched. A rounded value is always accompanied by the literal as written.
  var displayValue: String {
    guard DecimalText.significantDigits(value) > 6, let parts = DecimalText.parts(value) else { return value }
    let isBelowOne = parts.whole.allSatisfy { $0 == 48 }
    let decimals = isBelowOne ? DecimalText.leadingZeros(inFractionOf: value) + 4 : 2
    return DecimalText.rounded(value, decimals: decimals) ?? value
  }

  /// Whether the value shown is not the one written.
  var isRounded: Bool { displayValue != value }

  /// The unit to show: as written, but an annotation that is the whole unit loses its braces: `{tablet}` is a tablet.
  var displayUnit: String? {
    guard let unit else { return nil }
    if let plain = Self.plainUnits[unit] { return plain }
    guard unit.hasPrefix("{"), unit.hasSuffix("}") else { return unit }
    let inner = unit.dropFirst().dropLast()
    return inner.isEmpty || inner.contains("{") ? unit : String(inner)
  }

  /// UCUM units that people write otherwise (The Unified Code for Units of Measure, tables 2 to 5).
  private static let plainUnits: [String: String] = [
    "mm[Hg]": "mmHg", "Cel": "°C", "[degF]": "°F", "[in_i]": "in", "[in_us]": "in", "[ft_i]": "ft",
    "[ft_us]": "ft",
    "[lb_av]": "lb", "[oz_av]": "oz", "[iU]": "IU", "[IU]": "IU", "[pH]": "pH", "m[iU]/L": "mIU/L",
    "u[iU]/mL": "µIU/mL",
    "[iU]/mL": "IU/mL", "[iU]/L": "IU/L", "a": "years", "mo": "months", "wk": "weeks",
    "{drinks}/wk": "drinks/week",
    "{drinks}/d": "drinks/day", "{packs}/d": "packs/day", "mL/min/{1.73_m2}": "mL/min/1.73 m²",
    "mL/min/1.73.m2": "mL/min/1.73 m²", "kg/m2": "kg/m²", "10*3/uL": "10³/µL", "10*6/uL": "10⁶/µL",
    "10*9/L": "10⁹/L", "10*12/L": "10¹²/L", "ug/mL": "µg/mL", "ug/L": "µg/L", "ug/dL": "µg/dL", "uL": "µL",
    "ug": "µg",
  ]

  /// The value and unit to show.
  var displayText: String { displayUnit.map { "\(displayValue) \($0)" } ?? displayValue }
}

extension ObservationValue {
  /// The value to show, with numbers of many digits rounded; `nil` when there is none.
  var displayText: String? {
    switch self {
    case .quantity(let quantity): quantity.displayText
    case .range(let low?, let high?): "\(low.displayValue)–\(high.displayText)"
    case .range(let low?, nil): "≥ \(low.displayText)"
    case .range(nil, let high?): "≤ \(high.displayText)"
    case .ratio(let numerator, let denominator): "\(numerator.displayText) / \(denominator.displayText)"
    default: text
    }
  }

  /// The numbers in the value.
  var quantities: [Quantity] {
    switch self {
    case .quantity(let quantity): [quantity]
    case .range(let low, let high): [low, high].compactMap { $0 }
    case .ratio(let numerator, let denominator): [numerator, denominator]
    default: []
    }
  }
}

extension ReferenceRange {
  /// The range to show, with numbers of many digits rounded; `nil` when nothing was written.
  var displayText: String? {
    low == nil && high == nil ? words : ObservationValue.range(low: low, high: high).displayText
  }
}
