/// How predictable one token was to a model that had read what stands before it.
///
/// All logarithms are natural. The moments are those of Fast-DetectGPT's analytic curvature (Bao et al., ICLR 2024, eq. 5).
public struct TokenScore: Hashable, Sendable, Codable {
  /// The token and its place.
  public var token: TextToken
  /// The log-probability of the token, at most 0; `nil` for a token that nothing stands before.
  public var logProbability: Float?
  /// The token's place among the vocabulary by probability: 1 is the most probable; 0, as the figures below, where nothing stands before it.
  public var rank: Int32
  /// The entropy of the model's distribution, in nats.
  public var entropy: Float
  /// The mean of the log-probability under the model's own distribution: minus the entropy.
  public var meanLogProbability: Float
  /// The variance of the log-probability under the model's own distribution.
  public var varianceLogProbability: Float

  /// A score.
  public init(
    token: TextToken, logProbability: Float?, rank: Int32, entropy: Float, meanLogProbability: Float,
    varianceLogProbability: Float
  ) {
    self.token = token
    self.logProbability = logProbability
    self.rank = rank
    self.entropy = entropy
    self.meanLogProbability = meanLogProbability
    self.varianceLogProbability = varianceLogProbability
  }
}
