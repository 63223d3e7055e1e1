/// A label and what it labels, both for people.
public struct LabeledValue: Hashable, Sendable, Codable {
  /// What the value is, such as `Born`.
  public var label: String
  /// The value in words.
  public var value: String

  /// A label with its value.
  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
