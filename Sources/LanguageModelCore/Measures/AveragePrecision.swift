/// Average precision: the precision at each threshold, weighted by the recall that the threshold adds.
///
/// Σ (Rₙ − Rₙ₋₁)·Pₙ over the distinct scores from the highest down, nothing interpolated (Manning, Raghavan
/// and Schütze, Introduction to Information Retrieval, 2008, section 8.4). By chance it is the share of
/// positives.
public enum AveragePrecision {
  /// The average precision, 0 to 1; `nil` where no example is positive.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive.
  ///   - labels: whether each example is positive.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty` and `measure.not-finite`.
  public static func value(scores: [Double], labels: [Bool]) throws -> Double? {
    let ranked = try RankedSteps(scores: scores, labels: labels)
    guard ranked.positives > 0 else { return nil }
    var sum = 0.0
    var before = 0
    for step in ranked.steps where step.truePositives > before {
      let precision = Double(step.truePositives) / Double(step.truePositives + step.falsePositives)
      sum += Double(step.truePositives - before) * precision
      before = step.truePositives
    }
    return sum / Double(ranked.positives)
  }
}
