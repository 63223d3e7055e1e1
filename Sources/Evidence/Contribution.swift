/// What one feature adds to a number: a signed part in the number's own unit.
public struct Contribution: Hashable, Sendable, Codable {
  /// The feature's name, unique in its explanation.
  public var feature: String
  /// The feature in words.
  public var label: String
  /// What it adds, in the unit of the number that is explained; below zero it takes away.
  public var value: Double
  /// The standard error of an estimated part, in the same unit; `nil` for an exact one.
  public var standardError: Double?

  /// A part of a number.
  public init(feature: String, label: String, value: Double, standardError: Double? = nil) {
    self.feature = feature
    self.label = label
    self.value = value
    self.standardError = standardError
  }
}
