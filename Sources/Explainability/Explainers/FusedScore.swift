/// A score that joins several rankings of the same passages.
public struct FusedScore: Hashable, Sendable {
  /// What one ranking gives.
  public enum Part: Hashable, Sendable {
    /// A place in a list: weight / (constant + rank); `nil` for a passage that the list does not have, which adds nothing.
    case rank(list: String, rank: Int?, constant: Double, weight: Double)
    /// A score of a list: weight × score.
    case score(list: String, score: Double, weight: Double)
  }

  /// The score as the search gave it: the parts are held against it.
  public var score: Double
  /// The parts.
  public var parts: [Part]

  /// A joint score with its parts.
  public init(score: Double, parts: [Part]) {
    self.score = score
    self.parts = parts
  }
}
