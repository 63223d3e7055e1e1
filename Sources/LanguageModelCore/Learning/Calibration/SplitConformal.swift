/// Sets of classes that hold the right one with a probability of at least 1 − alpha.
///
/// A class stays in the set when 1 − its probability is at most a threshold, which is a quantile of the same
/// figure of the right classes of calibration examples (least ambiguous sets: Sadinle, Lei and Wasserman,
/// Journal of the American Statistical Association 114, 2019; split-conformal prediction: Vovk, Gammerman and
/// Shafer, 2005). The promise is on average, for examples that are exchangeable with those of the
/// calibration, which nothing may have been learned from. A set can be empty: no class is likely enough.
public struct SplitConformal: Hashable, Sendable, Codable {
  /// What the promise is made for.
  public enum Coverage: String, Hashable, Sendable, Codable {
    /// For examples of all classes together.
    case marginal
    /// For the examples of each class by themselves.
    ///
    /// Mondrian conformal prediction (Vovk, Gammerman and Shafer, 2005, section 4.5): a rare class is not
    /// given up for a frequent one, but each class needs examples of its own.
    case classConditional
  }

  /// The greatest 1 − probability of a class in a set, for each class.
  ///
  /// It is +∞, written as `null`, where too few examples were given to leave the class out of any set.
  public let thresholds: [Double]
  /// How many calibration examples each class had.
  public let examples: [Int]
  /// The greatest probability of missing the right class that was asked for.
  public let alpha: Double
  /// What the promise is made for.
  public let coverage: Coverage

  /// The thresholds that calibration examples give.
  ///
  /// - Parameters:
  ///   - probabilities: a row an example, a column a class.
  ///   - labels: the right class of each example, from 0.
  ///   - alpha: above 0 and below 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.range` and
  ///   `measure.label`.
  public init(
    probabilities: [[Double]], labels: [Int], alpha: Double, coverage: Coverage = .marginal
  ) throws {
    let classes = try MeasureInput.checkRows(probabilities, labels: labels, name: "probabilities")
    try MeasureInput.checkOpenShare(alpha, "alpha")
    var scores = [[Double]](repeating: [], count: classes)
    for (row, label) in zip(probabilities, labels) {
      try MeasureInput.checkProbabilities(row)
      scores[label].append(1 - row[label])
    }
    switch coverage {
    case .marginal:
      let threshold = ConformalRank.threshold(scores.flatMap { $0 }, alpha: alpha)
      thresholds = [Double](repeating: threshold, count: classes)
    case .classConditional:
      thresholds = scores.map { ConformalRank.threshold($0, alpha: alpha) }
    }
    examples = scores.map(\.count)
    self.alpha = alpha
    self.coverage = coverage
  }

  /// The classes that stay possible, ascending.
  ///
  /// - Parameter probabilities: the probability of each class.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape` for another number of classes, and `measure.range`.
  public func predictionSet(_ probabilities: [Double]) throws -> [Int] {
    try MeasureInput.checkCounts(probabilities.count, thresholds.count, "probabilities and classes")
    try MeasureInput.checkProbabilities(probabilities)
    return probabilities.indices.filter { 1 - probabilities[$0] <= thresholds[$0] }
  }

  private enum CodingKeys: String, CodingKey {
    case thresholds, examples, alpha, coverage
  }

  /// Reads thresholds, and throws where they are none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    thresholds = try container.decode([Double?].self, forKey: .thresholds).map { $0 ?? .infinity }
    examples = try container.decode([Int].self, forKey: .examples)
    alpha = try container.decode(Double.self, forKey: .alpha)
    coverage = try container.decode(Coverage.self, forKey: .coverage)
    guard !thresholds.isEmpty, thresholds.count == examples.count, alpha > 0, alpha < 1,
      thresholds.allSatisfy({ $0 >= 0 && ($0 <= 1 || $0 == .infinity) }), examples.allSatisfy({ $0 >= 0 })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .thresholds, in: container, debugDescription: "The numbers are no conformal thresholds.")
    }
  }

  /// Writes the thresholds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(thresholds.map { $0.isFinite ? $0 : nil }, forKey: .thresholds)
    try container.encode(examples, forKey: .examples)
    try container.encode(alpha, forKey: .alpha)
    try container.encode(coverage, forKey: .coverage)
  }
}
