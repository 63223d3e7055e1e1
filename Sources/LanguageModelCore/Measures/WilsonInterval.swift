/// Wilson's interval for a share that was counted.
///
/// Wilson, Journal of the American Statistical Association 22, 1927, without correction for continuity. It
/// stays between 0 and 1 and is of use where the share is 0 or 1 or the examples are few.
public struct WilsonInterval: Hashable, Sendable, Codable {
  /// The share that was counted.
  public let estimate: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// How often such intervals hold the true share, such as 0.95.
  public let confidence: Double

  /// The interval of a count.
  ///
  /// - Parameters:
  ///   - successes: how many were counted, from 0 to `trials`.
  ///   - trials: out of how many, at least 1.
  ///   - confidence: above 0 and below 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.empty` and `measure.range`.
  public init(successes: Int, trials: Int, confidence: Double = 0.95) throws {
    guard trials > 0 else { throw MeasureInput.error("empty", "There are no examples to measure.") }
    guard successes >= 0, successes <= trials else {
      throw MeasureInput.error("range", "\(successes) of \(trials) is not a share.")
    }
    try MeasureInput.checkOpenShare(confidence, "confidence")
    let z = -NormalDistribution.quantile((1 - confidence) / 2)
    let n = Double(trials)
    let share = Double(successes) / n
    let denominator = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / denominator
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / denominator
    estimate = share
    // At its ends the formula gives 0 and 1 but for rounding.
    lower = successes == 0 ? 0 : max(0, centre - half)
    upper = successes == trials ? 1 : min(1, centre + half)
    self.confidence = confidence
  }
}
