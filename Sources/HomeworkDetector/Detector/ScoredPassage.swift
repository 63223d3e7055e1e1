/// A passage of a normalised text that a language model has scored.
public struct ScoredPassage: Hashable, Sendable {
  /// Where it stands in the normalised text: a half-open range of code points.
  public var range: Range<Int>
  /// Its tokens without the first one; ranges count from the passage's start.
  public var tokens: [ScoredToken]

  /// A scored passage.
  public init(range: Range<Int>, tokens: [ScoredToken]) {
    self.range = range
    self.tokens = tokens
  }
}
