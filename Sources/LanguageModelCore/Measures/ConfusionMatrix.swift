/// How often each class was given where each was right, and the figures made of that.
///
/// A figure whose denominator is 0 is `nil`; in a mean over classes it counts as 0. The means are over the
/// classes that occur or were given at least once (Sokolova and Lapalme, Information Processing & Management
/// 45, 2009).
public struct ConfusionMatrix: Hashable, Sendable, Codable {
  /// The counts: a row for each right class, a column for each given class.
  public let counts: [[Int]]

  /// Counts pairs.
  ///
  /// - Parameters:
  ///   - truth: the right class of each example, from 0.
  ///   - predicted: the class that was given.
  ///   - classes: how many classes there are.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty` and `measure.label`.
  public init(truth: [Int], predicted: [Int], classes: Int) throws {
    try MeasureInput.checkCounts(truth.count, predicted.count, "right and given labels")
    try MeasureInput.checkLabels(truth, classes: classes)
    try MeasureInput.checkLabels(predicted, classes: classes)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for (right, given) in zip(truth, predicted) { counts[right][given] += 1 }
    self.counts = counts
  }

  /// Counts negatives (class 0) and positives (class 1); a score of at least the threshold means positive.
  ///
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty` and `measure.not-finite`.
  public init(scores: [Double], labels: [Bool], threshold: Double) throws {
    try MeasureInput.checkCounts(scores.count, labels.count, "scores and labels")
    try MeasureInput.checkFinite(scores, "score")
    guard !threshold.isNaN else {
      throw MeasureInput.error("not-finite", "The threshold is not a number.")
    }
    try self.init(
      truth: labels.map { $0 ? 1 : 0 }, predicted: scores.map { $0 >= threshold ? 1 : 0 }, classes: 2)
  }

  /// Reads counts, and throws where they are not a square of whole numbers from 0 with something in it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    counts = try container.decode([[Int]].self, forKey: .counts)
    guard
      counts.allSatisfy({ $0.count == counts.count && $0.allSatisfy { (0...Int(Int32.max)).contains($0) } }),
      total > 0
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .counts, in: container, debugDescription: "The counts are no confusion matrix.")
    }
  }

  /// How many examples there are.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many examples got the right class.
  public var agreeing: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The share of the examples that got the right class.
  public var accuracy: Double { Double(agreeing) / Double(total) }

  /// The mean recall of the classes that occur (Brodersen et al., ICPR 2010).
  public var balancedAccuracy: Double {
    let recalls = counts.indices.compactMap(recall(of:))
    return recalls.reduce(0, +) / Double(recalls.count)
  }

  /// How many examples of a class got it; 0 for a class that there is not.
  public func truePositives(of label: Int) -> Int {
    counts.indices.contains(label) ? counts[label][label] : 0
  }

  /// How many examples of other classes got this one.
  public func falsePositives(of label: Int) -> Int {
    guard counts.indices.contains(label) else { return 0 }
    return counts.reduce(0) { $0 + $1[label] } - counts[label][label]
  }

  /// How many examples of a class got another.
  public func falseNegatives(of label: Int) -> Int {
    guard counts.indices.contains(label) else { return 0 }
    return counts[label].reduce(0, +) - counts[label][label]
  }

  /// How many examples of other classes did not get this one.
  public func trueNegatives(of label: Int) -> Int {
    total - truePositives(of: label) - falsePositives(of: label) - falseNegatives(of: label)
  }

  /// The share of those given a class that are of it; `nil` where none was given it.
  public func precision(of label: Int) -> Double? {
    Self.share(truePositives(of: label), truePositives(of: label) + falsePositives(of: label))
  }

  /// The share of a class that was given it (sensitivity, true-positive rate); `nil` where it does not occur.
  public func recall(of label: Int) -> Double? {
    Self.share(truePositives(of: label), truePositives(of: label) + falseNegatives(of: label))
  }

  /// The share of the other classes that was given this one; `nil` where no other occurs.
  public func falsePositiveRate(of label: Int) -> Double? {
    Self.share(falsePositives(of: label), falsePositives(of: label) + trueNegatives(of: label))
  }

  /// The harmonic mean of precision and recall, 2·TP/(2·TP + FP + FN).
  ///
  /// It is `nil` where the class neither occurs nor is given.
  public func f1(of label: Int) -> Double? {
    let twice = 2 * truePositives(of: label)
    return Self.share(twice, twice + falsePositives(of: label) + falseNegatives(of: label))
  }

  /// The mean precision of the classes.
  public var macroPrecision: Double { mean(precision(of:)) }

  /// The mean recall of the classes.
  public var macroRecall: Double { mean(recall(of:)) }

  /// The mean F1 of the classes.
  public var macroF1: Double { mean(f1(of:)) }

  /// F1 of the counts of all classes together.
  ///
  /// It equals ``accuracy``, because each example has one class and gets one. Micro-averaged precision and recall are the same number.
  public var microF1: Double { accuracy }

  private func mean(_ figure: (Int) -> Double?) -> Double {
    let present = counts.indices.filter { f1(of: $0) != nil }
    return present.reduce(0.0) { $0 + (figure($1) ?? 0) } / Double(present.count)
  }

  private static func share(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
