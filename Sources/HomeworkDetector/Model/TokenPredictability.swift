/// How predictable one token of a text was to the language model: not a sign of who wrote it.
///
/// Source: Gehrmann, Strobelt and Rush, "GLTR: Statistical Detection and Visualization of Generated Text", ACL 2019.
public struct TokenPredictability: Hashable, Sendable, Codable {
  /// Where it stands in the submission's text: a half-open range of Unicode code points.
  public var range: Range<Int>
  /// Its place among all tokens the model could have expected, from 1; `nil` for the first token.
  public var rank: Int?
  /// Its log-probability in nats; `nil` for the first token.
  public var logProbability: Double?

  /// A token's predictability.
  public init(range: Range<Int>, rank: Int?, logProbability: Double?) {
    self.range = range
    self.rank = rank
    self.logProbability = logProbability
  }
}
