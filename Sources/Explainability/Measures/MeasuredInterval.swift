/// A mean with the interval that drawing the cases again gives.
public struct MeasuredInterval: Hashable, Sendable, Codable {
  /// The mean over the cases.
  public var mean: Double
  /// The lower end of the interval.
  public var lower: Double
  /// The upper end of the interval.
  public var upper: Double
  /// How many cases there are.
  public var count: Int

  /// A mean with its interval.
  public init(mean: Double, lower: Double, upper: Double, count: Int) {
    self.mean = mean
    self.lower = lower
    self.upper = upper
    self.count = count
  }

  /// The mean of cases with its 95 % percentile bootstrap interval (Efron and Tibshirani, 1993, section 13.3).
  ///
  /// - Parameters:
  ///   - values: one for each case; none gives 0 with an interval from 0 to 0.
  ///   - resamples: how often the cases are drawn again.
  ///   - seed: the same seed gives the same draws.
  public init(_ values: [Double], resamples: Int = 2000, seed: UInt64) {
    self.init(values, resamples: resamples, seed: seed) { Spread.mean($0) }
  }

  /// Any statistic of cases with its 95 % percentile bootstrap interval.
  init<Case>(_ cases: [Case], resamples: Int = 2000, seed: UInt64, statistic: ([Case]) -> Double) {
    var draws = SeededDraws(seed: seed)
    var means: [Double] = []
    if !cases.isEmpty {
      means.reserveCapacity(resamples)
      for _ in 0..<max(resamples, 1) {
        means.append(statistic(cases.map { _ in cases[draws.index(below: cases.count)] }))
      }
      means.sort()
    }
    mean = cases.isEmpty ? 0 : statistic(cases)
    lower = Spread.quantile(means, 0.025)
    upper = Spread.quantile(means, 0.975)
    count = cases.count
  }
}
