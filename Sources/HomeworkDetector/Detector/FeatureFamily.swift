/// What kind of evidence a feature is.
public enum FeatureFamily: String, Hashable, Sendable, Codable, CaseIterable {
  /// How well the language model expected the text.
  case predictability
  /// How much predictability and sentences vary within the text.
  case variation
  /// The small words of grammar.
  case functionWords
  /// How long, how varied and how abstract the words are.
  case vocabulary
  /// How long the sentences are and how they begin and are joined.
  case syntax

  /// The family in words.
  public var title: String {
    switch self {
    case .predictability: "how well a language model expected the words"
    case .variation: "how much the text varies from sentence to sentence"
    case .functionWords: "small words of grammar"
    case .vocabulary: "choice of words"
    case .syntax: "how sentences are built"
    }
  }
}
