/// A token of a normalised text with the language model's expectation of it.
public struct ScoredToken: Hashable, Sendable {
  /// Where it stands: a half-open range of code points, perhaps with the space before it.
  public var range: Range<Int>
  /// Its log-probability in nats.
  public var logProbability: Double
  /// Its place among all tokens the model could have expected, from 1.
  public var rank: Double
  /// The entropy of the model's expectation in nats.
  public var entropy: Double
  /// The variance of the log-probability under the model's own expectation.
  public var variance: Double

  /// A scored token.
  public init(range: Range<Int>, logProbability: Double, rank: Double, entropy: Double, variance: Double) {
    self.range = range
    self.logProbability = logProbability
    self.rank = rank
    self.entropy = entropy
    self.variance = variance
  }

  /// How far the log-probability lies above what the model expects of its own text, in nats.
  var excess: Double { logProbability + entropy }
}
