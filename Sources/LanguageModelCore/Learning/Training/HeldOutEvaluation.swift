internal import Evidence
internal import Foundation

/// What a classifier's probabilities for held-out examples are worth.
struct HeldOutEvaluation {
  /// What is measured.
  private enum Figure: String, CaseIterable {
    case accuracy
    case balancedAccuracy = "balanced accuracy"
    case macroF1 = "macro-F1"
    case area = "AUROC"
    case averagePrecision = "average precision"
    case loss = "logarithmic loss, nats"
    case brier = "Brier score"
    case calibrationError = "expected calibration error"
    case coverage = "right label in the set"
    case setSize = "labels in the set"
    case uncertain
    case accuracyWhereCertain = "accuracy where certain"
  }

  /// The right labels against the given ones.
  let confusion: ConfusionMatrix

  private let probabilities: [[Double]]
  private let right: [Int]
  private let given: [Int]
  private let sets: [[Int]]
  private let groups: [String]
  private let isGrouped: Bool
  private let seed: UInt64

  /// An evaluation.
  ///
  /// - Parameters:
  ///   - probabilities: of each label, for each example; at least one example.
  ///   - right: the number of the right label of each example.
  ///   - groups: the group of each example.
  ///   - isBlank: whether each example has no feature that is known.
  init(
    probabilities: [[Double]], right: [Int], groups: [String?], isBlank: [Bool], rule: UncertaintyRule,
    seed: UInt64
  ) throws {
    let labels = probabilities.first?.count ?? 0
    given = probabilities.map { row in row.indices.max { (row[$0], -$0) < (row[$1], -$1) } ?? 0 }
    confusion = try ConfusionMatrix(truth: right, predicted: given, classes: labels)
    sets = try zip(probabilities, isBlank).map { try rule.remaining($0, isBlank: $1) }
    self.probabilities = probabilities
    self.right = right
    self.groups = groups.enumerated().map { row, group in group.map { "group " + $0 } ?? "row \(row)" }
    isGrouped = Set(self.groups).count < groups.count
    self.seed = seed
  }

  /// Every figure, with an interval where one can be made.
  ///
  /// - Parameter check: is called often, and throws where the work should stop.
  func measures(check: () throws -> Void) throws -> [HeldOutMeasure] {
    let isBinary = confusion.counts.count == 2
    let figures = Figure.allCases.filter { isBinary || ![.area, .averagePrecision].contains($0) }
    return try figures.compactMap { figure in
      guard let value = try value(figure, Array(right.indices)), value.isFinite else { return nil }
      var measure = HeldOutMeasure(name: figure.rawValue, value: value)
      if !isGrouped, let count = successes(figure), count.trials > 0 {
        let interval = try WilsonInterval(successes: count.successes, trials: count.trials)
        (measure.lower, measure.upper) = (interval.lower, interval.upper)
        measure.interval = "Wilson"
        return measure
      }
      do {
        let interval = try BootstrapInterval(groups: groups, resamples: 1000, seed: seed) { rows in
          try check()
          return try self.value(figure, rows)
        }
        (measure.lower, measure.upper) = (interval.lower, interval.upper)
        measure.interval = isGrouped ? "bootstrap of groups" : "bootstrap"
      } catch let error as LanguageModelCoreError where error.code == "measure.undefined" {
        // The figure stands without an interval.
      }
      return measure
    }
  }

  /// What was counted, for figures that are a share of examples.
  private func successes(_ figure: Figure) -> (successes: Int, trials: Int)? {
    let certain = sets.indices.filter { sets[$0].count == 1 }
    switch figure {
    case .accuracy: return (confusion.agreeing, right.count)
    case .coverage: return (sets.indices.count { sets[$0].contains(right[$0]) }, right.count)
    case .uncertain: return (right.count - certain.count, right.count)
    case .accuracyWhereCertain: return (certain.count { sets[$0] == [right[$0]] }, certain.count)
    default: return nil
    }
  }

  /// A figure of some rows; `nil` where it is not defined for them.
  private func value(_ figure: Figure, _ rows: [Int]) throws -> Double? {
    func mean(_ value: (Int) -> Double) -> Double { rows.reduce(0) { $0 + value($1) } / Double(rows.count) }
    func matrix() throws -> ConfusionMatrix {
      try ConfusionMatrix(
        truth: rows.map { right[$0] }, predicted: rows.map { given[$0] }, classes: confusion.counts.count)
    }
    let labels = rows.map { right[$0] }
    let isPositive = labels.map { $0 == 1 }
    switch figure {
    case .accuracy: return mean { right[$0] == given[$0] ? 1 : 0 }
    case .balancedAccuracy: return try matrix().balancedAccuracy
    case .macroF1: return try matrix().macroF1
    case .area: return try ROC.auc(scores: rows.map { probabilities[$0][1] }, labels: isPositive)
    case .averagePrecision:
      return try AveragePrecision.value(scores: rows.map { probabilities[$0][1] }, labels: isPositive)
    case .loss: return mean { -Foundation.log(max(1e-15, probabilities[$0][right[$0]])) }
    case .brier:
      return confusion.counts.count == 2
        ? try BrierScore.value(probabilities: rows.map { probabilities[$0][1] }, labels: isPositive)
        : try BrierScore.value(probabilities: rows.map { probabilities[$0] }, labels: labels)
    case .calibrationError:
      return try ExpectedCalibrationError(probabilities: rows.map { probabilities[$0] }, labels: labels).value
    case .coverage: return mean { sets[$0].contains(right[$0]) ? 1 : 0 }
    case .setSize: return mean { Double(sets[$0].count) }
    case .uncertain: return mean { sets[$0].count == 1 ? 0 : 1 }
    case .accuracyWhereCertain:
      let certain = rows.filter { sets[$0].count == 1 }
      guard !certain.isEmpty else { return nil }
      return Double(certain.count { sets[$0] == [right[$0]] }) / Double(certain.count)
    }
  }
}
