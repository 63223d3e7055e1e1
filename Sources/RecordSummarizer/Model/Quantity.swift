/// A number as written, with its unit (HL7 v3 data type PQ).
public struct Quantity: Hashable, Sendable {
  /// The decimal literal as written, such as `7.20`.
  public var value: String
  /// The unit as written, by rule UCUM; `nil` for none or `1`.
  public var unit: String?

  /// A number with its unit.
  public init(value: String, unit: String? = nil) {
    self.value = value
    self.unit = unit.flatMap { $0.isEmpty || $0 == "1" ? nil : $0 }
  }

  /// The number, for axes and comparisons; `nil` when the literal is not a decimal number.
  public var number: Double? { Double(value) }

  /// The number and its unit for people, such as `7.2 %` or `145 mm[Hg]`.
  public var text: String { unit.map { "\(value) \($0)" } ?? value }
}
