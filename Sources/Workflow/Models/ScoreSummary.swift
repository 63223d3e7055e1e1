public import Evidence
import Foundation

/// What the scores of all tokens say of a text together.
///
/// Tokens that nothing stands before have no log-probability and are left out of every figure but ``tokens``.
public struct ScoreSummary: Hashable, Sendable, Codable {
  /// How many tokens the text has.
  public var tokens: Int
  /// How many of them have a log-probability.
  public var scored: Int
  /// The mean of the log-probabilities, in nats; `nil` where none is scored, as are the figures below.
  public var meanLogProbability: Double?
  /// The exponential of minus that.
  public var perplexity: Double?
  /// The mean of the ranks, 1 being the most probable.
  public var meanRank: Double?
  /// The mean of the entropies, in nats.
  public var meanEntropy: Double?
  /// The curvature of the log-probability: how much likelier the text is than what the model itself would sample, in standard deviations.
  ///
  /// The sum of log-probabilities minus that of their means under the model, over the root of the sum of their variances (Bao et al.,
  /// *Fast-DetectGPT*, ICLR 2024, eq. 5, with the scoring model as the sampling model). `nil` where the variances are all 0.
  public var curvature: Double?
  /// How many tokens are of each predictability, by the name of ``Predictability``.
  public var counts: [String: Int]

  /// The summary of scores.
  public init(_ score: TextScore) {
    tokens = score.tokens.count
    let read = score.tokens.compactMap { token in token.logProbability.map { (Double($0), token) } }
    scored = read.count
    counts = Dictionary(uniqueKeysWithValues: Predictability.allCases.map { ($0.rawValue, 0) })
    for (_, token) in read { counts[Predictability(rank: Int(token.rank)).rawValue, default: 0] += 1 }
    guard !read.isEmpty else { return }
    let number = Double(read.count)
    let sum = read.reduce(0) { $0 + $1.0 }
    let mean = read.reduce(0) { $0 + Double($1.1.meanLogProbability) }
    let variance = read.reduce(0) { $0 + Double($1.1.varianceLogProbability) }
    meanLogProbability = sum / number
    perplexity = Self.finite(exp(-sum / number))
    meanRank = read.reduce(0) { $0 + Double($1.1.rank) } / number
    meanEntropy = read.reduce(0) { $0 + Double($1.1.entropy) } / number
    curvature = variance > 0 ? Self.finite((sum - mean) / variance.squareRoot()) : nil
  }

  private static func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}
