internal import Foundation

/// Turns scores into probabilities with a logistic curve: 1/(1 + exp(−(slope·score + intercept))).
///
/// Platt, Advances in Large Margin Classifiers, 1999, with the targets that he smooths, (n₊ + 1)/(n₊ + 2) and
/// 1/(n₋ + 2), fitted by Newton's method with backtracking (Lin, Lin and Weng, Machine Learning 68, 2007).
public struct PlattScaling: Hashable, Sendable, Codable {
  /// How much a score of one more adds to the log-odds.
  public let slope: Double
  /// The log-odds of a score of 0.
  public let intercept: Double

  /// A curve that is known.
  public init(slope: Double, intercept: Double) {
    self.slope = slope
    self.intercept = intercept
  }

  /// The curve that fits scores of examples that the scores were not learned from.
  ///
  /// Where all scores are equal the slope is 0.
  ///
  /// - Parameters:
  ///   - scores: any finite numbers.
  ///   - labels: whether each example is positive.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.not-finite`, and
  ///   `measure.one-class` where all labels agree.
  public init(scores: [Double], labels: [Bool]) throws {
    try MeasureInput.checkCounts(scores.count, labels.count, "scores and labels")
    try MeasureInput.checkFinite(scores, "score")
    let positives = Double(labels.count { $0 })
    let negatives = Double(labels.count) - positives
    guard positives > 0, negatives > 0 else { throw MeasureInput.oneClass }
    let (high, low) = ((positives + 1) / (positives + 2), 1 / (negatives + 2))
    let targets = labels.map { $0 ? high : low }
    // The fit is made on scores between −1 and 1, so that no scale of theirs makes it ill-conditioned.
    let (least, greatest) = scores.reduce((Double.infinity, -Double.infinity)) {
      (min($0.0, $1), max($0.1, $1))
    }
    let centre = least / 2 + greatest / 2
    let scale = greatest / 2 - least / 2
    guard scale > 0 else {
      let mean = targets.reduce(0, +) / Double(targets.count)
      self.init(slope: 0, intercept: log(mean / (1 - mean)))
      return
    }
    let (slope, intercept) = Self.fitted(
      scores.map { ($0 - centre) / scale }, targets, start: log((positives + 1) / (negatives + 1)))
    self.init(slope: slope / scale, intercept: intercept - slope / scale * centre)
  }

  /// The probability that an example of this score is positive.
  public func probability(_ score: Double) -> Double { Logistic.probability(slope * score + intercept) }

  /// The slope and intercept of least cross-entropy with the targets; the function is convex.
  private static func fitted(
    _ scores: [Double], _ targets: [Double], start: Double
  ) -> (slope: Double, intercept: Double) {
    func loss(_ slope: Double, _ intercept: Double) -> Double {
      zip(scores, targets).reduce(0) { sum, pair in
        let x = slope * pair.0 + intercept
        return sum + Logistic.softplus(x) - pair.1 * x
      }
    }
    var (slope, intercept) = (0.0, start)
    var value = loss(slope, intercept)
    for _ in 0..<200 {
      var (gradient, other) = (0.0, 0.0)
      // A little added to the diagonal keeps the matrix invertible.
      var (second, mixed, otherSecond) = (1e-12, 0.0, 1e-12)
      for (score, target) in zip(scores, targets) {
        let probability = Logistic.probability(slope * score + intercept)
        let weight = probability * (1 - probability)
        gradient += (probability - target) * score
        other += probability - target
        second += weight * score * score
        mixed += weight * score
        otherSecond += weight
      }
      if max(abs(gradient), abs(other)) < 1e-11 * Double(scores.count) { break }
      let determinant = second * otherSecond - mixed * mixed
      guard determinant > 0 else { break }
      let step = -(otherSecond * gradient - mixed * other) / determinant
      let otherStep = -(second * other - mixed * gradient) / determinant
      let descent = gradient * step + other * otherStep
      var length = 1.0
      var improved = false
      while length > 1e-10 {
        let candidate = loss(slope + length * step, intercept + length * otherStep)
        if candidate < value + 1e-4 * length * descent {
          slope += length * step
          intercept += length * otherStep
          value = candidate
          improved = true
          break
        }
        length /= 2
      }
      // No length helps any more: the loss is at its least within rounding.
      if !improved { break }
    }
    return (slope, intercept)
  }
}
