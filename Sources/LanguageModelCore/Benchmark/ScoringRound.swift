/// Seconds that one round of reading a text took, three ways, one after the other.
public struct ScoringRound: Hashable, Sendable, Codable {
  /// How many tokens were read.
  public var tokens: Int
  /// Seconds for llama.cpp alone, with the logits of the last token.
  public var last: Double
  /// Seconds for llama.cpp alone, with the logits of every token.
  public var all: Double
  /// Seconds for scoring: tokenising, the logits of every token, log-probability, rank, entropy and moments.
  public var scored: Double
}
