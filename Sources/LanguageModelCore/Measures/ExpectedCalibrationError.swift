/// The expected calibration error, and the table of bins that a reliability diagram is drawn from.
///
/// The mean over bins, weighted by their examples, of |mean probability − share of positives| (Naeini, Cooper
/// and Hauskrecht, AAAI 2015). A bin holds what is above its lower edge and at most its upper edge; the first
/// holds its lower edge too.
public struct ExpectedCalibrationError: Hashable, Sendable, Codable {
  /// How the probabilities are divided into bins.
  public enum Binning: String, Hashable, Sendable, Codable {
    /// Bins of the same width from 0 to 1.
    case equalWidth
    /// Bins of about as many examples, with quantiles for edges; equal probabilities stay together.
    case equalMass
  }

  /// A row of the table.
  public struct Bin: Hashable, Sendable, Codable {
    /// The lower edge.
    public let lower: Double
    /// The upper edge.
    public let upper: Double
    /// How many examples are in it.
    public let count: Int
    /// The mean of their probabilities; `nil` for an empty bin.
    public let meanProbability: Double?
    /// The share of them that is positive; `nil` for an empty bin.
    public let observed: Double?
  }

  /// The table, in ascending order, with empty bins.
  public let bins: [Bin]
  /// The expected calibration error, 0 to 1.
  public let value: Double
  /// The greatest difference in any bin, 0 to 1.
  public let maximum: Double

  /// The error of probabilities of the positive class.
  ///
  /// - Parameters:
  ///   - probabilities: between 0 and 1.
  ///   - labels: whether each example is positive.
  ///   - bins: how many bins, at least 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty` and `measure.range`.
  public init(
    probabilities: [Double], labels: [Bool], bins: Int = 10, binning: Binning = .equalWidth
  ) throws {
    try MeasureInput.checkCounts(probabilities.count, labels.count, "probabilities and labels")
    try MeasureInput.checkProbabilities(probabilities)
    guard bins >= 1 else { throw MeasureInput.error("range", "The number of bins must be at least 1.") }
    let edges =
      switch binning {
      case .equalWidth: (0...bins).map { Double($0) / Double(bins) }
      case .equalMass: Self.quantileEdges(probabilities.sorted(), bins: bins)
      }
    var counts = [Int](repeating: 0, count: bins)
    var positives = counts
    var sums = [Double](repeating: 0, count: bins)
    for (probability, label) in zip(probabilities, labels) {
      let bin = Self.bin(of: probability, edges)
      counts[bin] += 1
      sums[bin] += probability
      if label { positives[bin] += 1 }
    }
    self.bins = (0..<bins).map { bin in
      let count = Double(counts[bin])
      return Bin(
        lower: edges[bin], upper: edges[bin + 1], count: counts[bin],
        meanProbability: counts[bin] > 0 ? sums[bin] / count : nil,
        observed: counts[bin] > 0 ? Double(positives[bin]) / count : nil)
    }
    let gaps = (0..<bins).map { bin in abs(sums[bin] - Double(positives[bin])) }
    value = gaps.reduce(0, +) / Double(labels.count)
    maximum = (0..<bins).reduce(0) { counts[$1] > 0 ? max($0, gaps[$1] / Double(counts[$1])) : $0 }
  }

  /// The error of the confidence in the likeliest class (Guo et al., ICML 2017, section 2).
  ///
  /// The likeliest class is the first of those that share the greatest probability.
  ///
  /// - Parameters:
  ///   - probabilities: a row an example, a column a class.
  ///   - labels: the class of each example, from 0.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.range` and
  ///   `measure.label`.
  public init(
    probabilities: [[Double]], labels: [Int], bins: Int = 10, binning: Binning = .equalWidth
  ) throws {
    _ = try MeasureInput.checkRows(probabilities, labels: labels, name: "probabilities")
    var confidences: [Double] = []
    var right: [Bool] = []
    for (row, label) in zip(probabilities, labels) {
      try MeasureInput.checkProbabilities(row)
      var best = 0
      for place in row.indices where row[place] > row[best] { best = place }
      confidences.append(row[best])
      right.append(best == label)
    }
    try self.init(probabilities: confidences, labels: right, bins: bins, binning: binning)
  }

  /// The bin of a probability: as many as there are inner edges below it.
  private static func bin(of probability: Double, _ edges: [Double]) -> Int {
    var (low, high) = (1, edges.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] < probability { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Quantiles at equal steps; the place of each is worked out in whole numbers, free of rounding.
  private static func quantileEdges(_ sorted: [Double], bins: Int) -> [Double] {
    (0...bins).map { step in
      let (below, rest) = (step * (sorted.count - 1)).quotientAndRemainder(dividingBy: bins)
      guard rest > 0 else { return sorted[below] }
      return sorted[below] + Double(rest) / Double(bins) * (sorted[below + 1] - sorted[below])
    }
  }
}
