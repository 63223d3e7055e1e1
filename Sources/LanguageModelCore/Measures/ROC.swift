/// The receiver operating characteristic: what share of the positives is found at what share of false alarms.
///
/// An example counts as positive at a threshold where its score is at least that (Fawcett, Pattern
/// Recognition Letters 27, 2006). Examples of equal score enter together.
public struct ROC: Hashable, Sendable {
  /// What a threshold gives.
  public struct Point: Hashable, Sendable {
    /// The least score that counts as positive; +∞ for the first point, where nothing does.
    public let threshold: Double
    /// The share of the negatives whose score is at least the threshold, 0 to 1.
    public let falsePositiveRate: Double
    /// The share of the positives whose score is at least the threshold, 0 to 1.
    public let truePositiveRate: Double
  }

  /// A point for each distinct score, from the highest threshold, after the point (0, 0).
  public let points: [Point]
  /// The area under the curve, 0 to 1.
  public let auc: Double

  /// The curve of some scores.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive.
  ///   - labels: whether each example is positive.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.not-finite`, and
  ///   `measure.one-class` where all labels agree.
  public init(scores: [Double], labels: [Bool]) throws {
    let steps = try RankedSteps(scores: scores, labels: labels)
    guard steps.positives > 0, steps.negatives > 0 else { throw MeasureInput.oneClass }
    points =
      [Point(threshold: .infinity, falsePositiveRate: 0, truePositiveRate: 0)]
      + steps.steps.map { step in
        Point(
          threshold: step.score,
          falsePositiveRate: Double(step.falsePositives) / Double(steps.negatives),
          truePositiveRate: Double(step.truePositives) / Double(steps.positives))
      }
    auc = steps.area
  }

  /// The area under the curve; `nil` where all labels agree.
  ///
  /// It is the probability that a positive scores above a negative, ties counted half: the Mann-Whitney
  /// statistic over the number of pairs, which is what midranks give (Hanley and McNeil, Radiology 143,
  /// 1982).
  ///
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty` and `measure.not-finite`.
  public static func auc(scores: [Double], labels: [Bool]) throws -> Double? {
    let steps = try RankedSteps(scores: scores, labels: labels)
    guard steps.positives > 0, steps.negatives > 0 else { return nil }
    return steps.area
  }

  /// The point that finds most positives with a false-positive rate of at most `rate`, nothing interpolated.
  ///
  /// Of points that find as many, it is the one with the fewest false alarms. The figure describes these
  /// examples; what holds for new ones is a matter for ``ConformalThreshold``.
  ///
  /// - Parameter rate: the greatest false-positive rate allowed; below 0 counts as 0.
  public func point(atFalsePositiveRate rate: Double) -> Point {
    var best = points[0]
    for point in points
    where point.falsePositiveRate <= rate && point.truePositiveRate > best.truePositiveRate {
      best = point
    }
    return best
  }

  /// The greatest true-positive rate with a false-positive rate of at most `rate`.
  ///
  /// See ``point(atFalsePositiveRate:)``.
  public func truePositiveRate(atFalsePositiveRate rate: Double) -> Double {
    point(atFalsePositiveRate: rate).truePositiveRate
  }
}
