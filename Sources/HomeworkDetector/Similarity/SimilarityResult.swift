/// Which of several texts share passages, and what was left out of the comparison.
public struct SimilarityResult: Hashable, Sendable {
  /// The pairs that share passages, the most similar first.
  ///
  /// Places count the texts of the class first and then the earlier ones.
  public var matches: [SimilarityMatch]
  /// What was left out of the comparison, as sentences.
  public var notes: [String]

  /// A result.
  public init(matches: [SimilarityMatch], notes: [String]) {
    self.matches = matches
    self.notes = notes
  }

  /// Puts the most similar first, and pairs as similar in the order of their places.
  static func sorted(_ matches: [SimilarityMatch]) -> [SimilarityMatch] {
    matches.sorted {
      ($1.similarity, $0.first, $0.second) < ($0.similarity, $1.first, $1.second)
    }
  }
}
