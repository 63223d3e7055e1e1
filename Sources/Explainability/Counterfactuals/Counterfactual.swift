public import Evidence

/// The smallest change that was found to move a result over its threshold, or that none was found.
public struct Counterfactual: Hashable, Sendable, Codable {
  /// How the change was looked for.
  public enum Search: String, Hashable, Sendable, Codable {
    /// All smaller changes were tried: none of them is enough.
    case exhaustive
    /// Taken step by step, each time what moves the score most, then thinned out: a smaller change may exist.
    case greedy
  }

  /// What is taken away; empty where nothing was found.
  public var features: [ExplainableFeature]
  /// Whether a change was found that moves the result over its threshold.
  public var isFound: Bool
  /// The score now.
  public var score: Double
  /// The score after the change; the nearest that was reached where none was found.
  public var scoreAfter: Double
  /// The threshold.
  public var threshold: Double
  /// How the change was looked for.
  public var search: Search
  /// All changes of at most this many features were tried.
  public var triedUpTo: Int

  /// A change, or none.
  public init(
    features: [ExplainableFeature], isFound: Bool, score: Double, scoreAfter: Double, threshold: Double,
    search: Search, triedUpTo: Int
  ) {
    self.features = features
    self.isFound = isFound
    self.score = score
    self.scoreAfter = scoreAfter
    self.threshold = threshold
    self.search = search
    self.triedUpTo = triedUpTo
  }
}
