public import Evidence

/// Words of a document, whole and untouched, with what is to be said of them.
public struct PageQuotation: Hashable, Sendable {
  /// The words.
  public var text: String
  /// Labels with their values, such as where the words stand.
  public var facts: [LabeledValue]

  /// Words of a document.
  public init(_ text: String, facts: [LabeledValue] = []) {
    self.text = text
    self.facts = facts
  }
}
