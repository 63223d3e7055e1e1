/// Turns scores into probabilities with the best rising function.
///
/// It is linear between its knots and constant beyond them.
/// Least squares under order by pooling adjacent violators (Ayer et al., Annals of Mathematical Statistics
/// 26, 1955), used for calibration by Zadrozny and Elkan, KDD 2002. It needs some hundreds of examples; with
/// fewer, ``PlattScaling`` overfits less.
public struct IsotonicCalibration: Hashable, Sendable, Codable {
  /// The scores of the knots, strictly ascending, at least one.
  public let scores: [Double]
  /// The probability at each knot, never descending.
  public let probabilities: [Double]

  /// The function that fits examples with a label each.
  ///
  /// - Throws: as ``init(scores:targets:weights:)``; `measure.one-class` where all labels agree.
  public init(scores: [Double], labels: [Bool]) throws {
    try self.init(scores: scores, targets: labels.map { $0 ? 1 : 0 })
    guard labels.contains(true), labels.contains(false) else { throw MeasureInput.oneClass }
  }

  /// The function that fits numbers between 0 and 1, such as shares.
  ///
  /// Examples of equal score are one point with their weighted mean. Of knots of equal probability only the
  /// first and last are kept.
  ///
  /// - Parameters:
  ///   - scores: any finite numbers.
  ///   - targets: from 0 to 1.
  ///   - weights: above 0; `nil` for 1 each.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.not-finite` and
  ///   `measure.range`.
  public init(scores: [Double], targets: [Double], weights: [Double]? = nil) throws {
    try MeasureInput.checkCounts(scores.count, targets.count, "scores and targets")
    try MeasureInput.checkFinite(scores, "score")
    try MeasureInput.checkProbabilities(targets)
    let weights = weights ?? [Double](repeating: 1, count: scores.count)
    try MeasureInput.checkCounts(scores.count, weights.count, "scores and weights")
    try MeasureInput.checkFinite(weights, "weight")
    guard weights.allSatisfy({ $0 > 0 }) else {
      throw MeasureInput.error("range", "A weight is not above 0.")
    }
    var blocks: [Block] = []
    for point in Self.points(scores, targets, weights) {
      blocks.append(point)
      while blocks.count > 1, blocks[blocks.count - 2].mean >= blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last)
      }
    }
    var knots: [(score: Double, probability: Double)] = []
    for block in blocks {
      knots.append((block.first, block.mean))
      if block.last > block.first { knots.append((block.last, block.mean)) }
    }
    self.scores = knots.map(\.score)
    probabilities = knots.map { min(max($0.probability, 0), 1) }
  }

  /// Reads knots, and throws where they are not such a function.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    scores = try container.decode([Double].self, forKey: .scores)
    probabilities = try container.decode([Double].self, forKey: .probabilities)
    guard !scores.isEmpty, scores.count == probabilities.count,
      scores.allSatisfy(\.isFinite), probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }),
      zip(scores, scores.dropFirst()).allSatisfy({ $0 < $1 }),
      zip(probabilities, probabilities.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .scores, in: container, debugDescription: "The knots are no rising function.")
    }
  }

  /// The probability that an example of this score is positive; no number for a score that is none.
  public func probability(_ score: Double) -> Double {
    if score.isNaN { return .nan }
    if score <= scores[0] { return probabilities[0] }
    let end = scores.count - 1
    if score >= scores[end] { return probabilities[end] }
    var (low, high) = (0, end)
    while high - low > 1 {
      let middle = (low + high) / 2
      if scores[middle] <= score { low = middle } else { high = middle }
    }
    let share = (score - scores[low]) / (scores[high] - scores[low])
    return probabilities[low] + share * (probabilities[high] - probabilities[low])
  }

  /// Scores that share one value.
  private struct Block {
    var first: Double
    var last: Double
    var sum: Double
    var weight: Double
    var mean: Double { sum / weight }

    mutating func take(_ next: Block) {
      last = next.last
      sum += next.sum
      weight += next.weight
    }
  }

  /// A block for each distinct score, ascending.
  private static func points(_ scores: [Double], _ targets: [Double], _ weights: [Double]) -> [Block] {
    var points: [Block] = []
    for row in scores.indices.sorted(by: { (scores[$0], targets[$0]) < (scores[$1], targets[$1]) }) {
      let point = Block(
        first: scores[row], last: scores[row], sum: targets[row] * weights[row], weight: weights[row])
      if let last = points.last, last.last == scores[row] {
        points[points.count - 1].take(point)
      } else {
        points.append(point)
      }
    }
    return points
  }
}
