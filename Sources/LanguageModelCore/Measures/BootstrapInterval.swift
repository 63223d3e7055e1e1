/// An interval for any statistic of examples, from drawing the examples again with replacement.
///
/// Efron and Tibshirani, An Introduction to the Bootstrap, 1993: percentile, section 13.3; bias-corrected and
/// accelerated (BCa), section 14.3. Examples that belong together (of one document, one author) are drawn
/// together, and left out together for the acceleration: without that the interval is too narrow. The same
/// seed gives the same interval.
public struct BootstrapInterval: Hashable, Sendable, Codable {
  /// How the ends are found.
  public enum Method: String, Hashable, Sendable, Codable {
    /// The quantiles of the statistic over the draws.
    case percentile
    /// Quantiles moved for the statistic's bias and for how its spread changes with its value.
    case bca
  }

  /// The statistic of the examples themselves.
  public let estimate: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double
  /// How often such intervals hold the true value, such as 0.95; about so for few groups.
  public let confidence: Double
  /// How the ends were found.
  public let method: Method
  /// How many draws were made.
  public let resamples: Int
  /// For how many of them the statistic was not defined; they were left out.
  public let undefined: Int
  /// How many groups the draws were made from.
  public let groups: Int

  /// The interval of examples that are each drawn by themselves.
  ///
  /// See ``init(groups:confidence:method:resamples:seed:statistic:)``.
  ///
  /// - Parameter count: how many examples there are.
  public init(
    count: Int, confidence: Double = 0.95, method: Method = .percentile, resamples: Int = 2000,
    seed: UInt64, statistic: ([Int]) throws -> Double?
  ) throws {
    try self.init(
      groups: Array(0..<max(0, count)), confidence: confidence, method: method, resamples: resamples,
      seed: seed, statistic: statistic)
  }

  /// The interval of examples of which those of one group are drawn together.
  ///
  /// - Parameters:
  ///   - groups: the group of each example.
  ///   - confidence: above 0 and below 1.
  ///   - resamples: how many draws, at least 1; 2,000 and more for BCa.
  ///   - seed: the same seed gives the same draws.
  ///   - statistic: the statistic of some rows, of which some may occur several times; `nil` where it is not
  ///     defined.
  /// - Throws: ``LanguageModelCoreError`` `measure.empty`; `measure.range`; `measure.undefined` where the
  ///   statistic is not defined for the examples themselves or for half of the draws; `measure.degenerate`
  ///   where BCa has no ends because every draw lies on one side of the estimate; and what `statistic`
  ///   throws.
  public init(
    groups: [some Hashable], confidence: Double = 0.95, method: Method = .percentile,
    resamples: Int = 2000, seed: UInt64, statistic: ([Int]) throws -> Double?
  ) throws {
    try MeasureInput.checkCounts(groups.count, groups.count, "examples")
    try MeasureInput.checkOpenShare(confidence, "confidence")
    guard resamples >= 1 else {
      throw MeasureInput.error("range", "The number of draws must be at least 1.")
    }
    let members = Self.members(groups)
    guard let estimate = try statistic(Array(groups.indices)), estimate.isFinite else {
      throw MeasureInput.error("undefined", "The statistic is not defined for the examples.")
    }
    let draws = try Self.draws(members, resamples: resamples, seed: seed, statistic: statistic)
    guard draws.count * 2 > resamples else {
      throw MeasureInput.error(
        "undefined", "The statistic is not defined for \(resamples - draws.count) of \(resamples) draws.",
        hint: "Give more examples.")
    }
    var shares = ((1 - confidence) / 2, (1 + confidence) / 2)
    if method == .bca {
      shares = try Self.movedShares(
        shares, bias: Self.bias(draws, estimate),
        acceleration: try Self.acceleration(members, statistic: statistic))
    }
    self.estimate = estimate
    lower = SampleQuantile.interpolated(draws, shares.0)
    upper = SampleQuantile.interpolated(draws, shares.1)
    self.confidence = confidence
    self.method = method
    self.resamples = resamples
    undefined = resamples - draws.count
    self.groups = members.count
  }

  /// The rows of each group, groups in the order in which they first occur.
  private static func members(_ groups: [some Hashable]) -> [[Int]] {
    var members: [[Int]] = []
    var places: [AnyHashable: Int] = [:]
    for (row, group) in groups.enumerated() {
      if let place = places[group] {
        members[place].append(row)
      } else {
        places[group] = members.count
        members.append([row])
      }
    }
    return members
  }

  /// The statistic of each draw that defines it, ascending.
  private static func draws(
    _ members: [[Int]], resamples: Int, seed: UInt64, statistic: ([Int]) throws -> Double?
  ) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(resamples)
    var rows: [Int] = []
    for _ in 0..<resamples {
      rows.removeAll(keepingCapacity: true)
      for _ in members.indices { rows += members[generator.index(below: members.count)] }
      if let value = try statistic(rows), value.isFinite { values.append(value) }
    }
    return values.sorted()
  }

  /// The normal quantile of the share of draws below the estimate, equal ones counted half.
  private static func bias(_ sorted: [Double], _ estimate: Double) -> Double {
    let below = sorted.count { $0 < estimate }
    let equal = sorted.count { $0 == estimate }
    return NormalDistribution.quantile((Double(below) + Double(equal) / 2) / Double(sorted.count))
  }

  /// The skewness of the statistic's jackknife values over 6; 0 where they all agree.
  private static func acceleration(
    _ members: [[Int]], statistic: ([Int]) throws -> Double?
  ) throws -> Double {
    var values: [Double] = []
    for left in members.indices {
      var rows: [Int] = []
      for (place, group) in members.enumerated() where place != left { rows += group }
      guard !rows.isEmpty else { continue }
      if let value = try statistic(rows), value.isFinite { values.append(value) }
    }
    guard !values.isEmpty else { return 0 }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + (mean - $1) * (mean - $1) }
    let cubes = values.reduce(0) { $0 + (mean - $1) * (mean - $1) * (mean - $1) }
    // Values that agree but for rounding have no skewness.
    let noise = mean.magnitude * 1e-14
    guard squares > noise * noise * Double(values.count), squares > 0 else { return 0 }
    return cubes / (6 * squares * squares.squareRoot())
  }

  /// The shares that BCa takes instead of the plain ones.
  private static func movedShares(
    _ shares: (Double, Double), bias: Double, acceleration: Double
  ) throws -> (Double, Double) {
    guard bias.isFinite else {
      throw MeasureInput.error(
        "degenerate", "All draws lie on one side of the estimate, so BCa has no interval.",
        hint: "Use the percentile method.")
    }
    func moved(_ share: Double) -> Double {
      let sum = bias + NormalDistribution.quantile(share)
      return NormalDistribution.cumulative(bias + sum / (1 - acceleration * sum))
    }
    return (moved(shares.0), moved(shares.1))
  }
}
