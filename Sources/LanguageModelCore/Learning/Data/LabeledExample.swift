/// A text, or a row of numbers, and the label that a person gave it.
public struct LabeledExample: Hashable, Sendable {
  /// The text; empty where only numbers are learned from.
  public var text: String
  /// The label.
  public var label: String
  /// What the example belongs to, such as a document or a writer: a group is never divided between parts.
  public var group: String?
  /// Named numbers to learn from.
  public var values: [String: Double]

  /// An example.
  public init(text: String, label: String, group: String? = nil, values: [String: Double] = [:]) {
    self.text = text
    self.label = label
    self.group = group
    self.values = values
  }
}
