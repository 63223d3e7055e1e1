/// A reference range that a vendor wrote as words, such as `65-110 mg/dL`, `(3.8-10.8)`, `<200` or `>= 60`.
///
/// Only a single range in the value's own unit is read; words that set conditions, such as `M 13-18; F 12-16`, stay words.
struct WrittenRange {
  /// The lower end.
  var low: Quantity?
  /// The upper end.
  var high: Quantity?

  /// The range that the words write, in the value's unit; `nil` for any other words.
  init?(_ words: String, unit: String?) {
    var rest = Substring(words.trimmed)
    if rest.first == "(", rest.last == ")" { rest = rest.dropFirst().dropLast() }
    let isUpper = Self.comparator(&rest)
    guard let first = Self.number(&rest) else { return nil }
    if let isUpper {
      guard Self.isUnit(rest, unit) else { return nil }
      let end = Quantity(value: first, unit: unit)
      if isUpper { high = end } else { low = end }
      return
    }
    Self.skipSpace(&rest)
    // A unit may stand after each number.
    if let unit, rest.lowercased().hasPrefix(unit.lowercased()) { rest = rest.dropFirst(unit.count) }
    Self.skipSpace(&rest)
    guard let dash = rest.first, dash == "-" || dash == "–" else { return nil }
    rest = rest.dropFirst()
    guard let second = Self.number(&rest), Self.isUnit(rest, unit), let from = Double(first),
      let to = Double(second), from <= to
    else { return nil }
    low = Quantity(value: first, unit: unit)
    high = Quantity(value: second, unit: unit)
  }

  private static func skipSpace(_ rest: inout Substring) {
    while rest.first == " " { rest = rest.dropFirst() }
  }

  /// Whether a sign before the number makes it the upper end; `nil` without one.
  private static func comparator(_ rest: inout Substring) -> Bool? {
    for (sign, isUpper) in [
      ("<=", true), (">=", false), ("≤", true), ("≥", false), ("<", true), (">", false),
    ]
    where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
      return isUpper
    }
    return nil
  }

  private static func number(_ rest: inout Substring) -> String? {
    skipSpace(&rest)
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !digits.isEmpty, Double(digits) != nil else { return nil }
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  private static func isUnit(_ rest: Substring, _ unit: String?) -> Bool {
    let text = String(rest).trimmed.lowercased()
    guard let unit = unit?.lowercased() else { return text.isEmpty }
    return text.isEmpty || text == unit || text == unit.filter { $0 != "[" && $0 != "]" }
  }
}
