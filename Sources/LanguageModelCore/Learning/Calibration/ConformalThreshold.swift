/// A threshold that flags a new negative with a probability of at most alpha.
///
/// It holds whatever the scores' distribution is.
/// Split-conformal prediction (Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World, 2005,
/// section 4.2) with the scores of negatives only, such as of texts that people wrote. The promise is on
/// average over calibration examples and new ones, and holds when they are exchangeable: texts of another
/// kind, or many of one author, break it. About positives nothing is promised.
public struct ConformalThreshold: Hashable, Sendable, Codable {
  /// A score above it is flagged.
  ///
  /// It is +∞, written as `null`, where the examples are too few for any flag to be allowed.
  public let threshold: Double
  /// The greatest probability of a false alarm that was asked for.
  public let alpha: Double
  /// How many negatives it was made from.
  public let examples: Int

  /// The threshold that some negatives give.
  ///
  /// - Parameters:
  ///   - negativeScores: scores of negatives that nothing was learned from; higher means more likely
  ///     positive.
  ///   - alpha: above 0 and below 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.not-finite` and `measure.range`. No examples are no error:
  ///   the threshold is +∞.
  public init(negativeScores: [Double], alpha: Double) throws {
    try MeasureInput.checkFinite(negativeScores, "score")
    try MeasureInput.checkOpenShare(alpha, "alpha")
    threshold = ConformalRank.threshold(negativeScores, alpha: alpha)
    self.alpha = alpha
    examples = negativeScores.count
  }

  /// Whether a score is above the threshold.
  public func flags(_ score: Double) -> Bool { score > threshold }

  private enum CodingKeys: String, CodingKey {
    case threshold, alpha, examples
  }

  /// Reads a threshold, and throws where it is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // The key must be there: one that was lost must not turn into a threshold.
    threshold = try container.decode(Double?.self, forKey: .threshold) ?? .infinity
    alpha = try container.decode(Double.self, forKey: .alpha)
    examples = try container.decode(Int.self, forKey: .examples)
    guard !threshold.isNaN, threshold > -.infinity, alpha > 0, alpha < 1, examples >= 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .threshold, in: container, debugDescription: "The numbers are no conformal threshold.")
    }
  }

  /// Writes the threshold.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(threshold.isFinite ? threshold : nil, forKey: .threshold)
    try container.encode(alpha, forKey: .alpha)
    try container.encode(examples, forKey: .examples)
  }
}
