/// What a classifier looks at.
public enum FeatureKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Weighted counts of words and characters; see ``TFIDF``.
  case tfidf
  /// The vector that a language model makes of the text.
  case embedding
  /// Named numbers that come with the data.
  case values
}
