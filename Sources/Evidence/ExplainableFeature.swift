/// A part of an input that can be kept or taken away: a sentence, a fact, a term, a group of features.
public struct ExplainableFeature: Hashable, Sendable, Codable, Identifiable {
  /// Unique among the features of one input.
  public var id: String
  /// The feature in words.
  public var label: String
  /// Where it stands.
  public var citations: [Citation]

  /// A part of an input.
  public init(id: String, label: String, citations: [Citation] = []) {
    self.id = id
    self.label = label
    self.citations = citations
  }
}
