internal import Evidence
internal import Foundation

/// Chooses how strongly a head is regularised by cross-validation: the setting whose predictions for examples that it
/// did not see have the least logarithmic loss.
///
/// Everything that is learned, the vocabulary and the scales of the features included, is learned anew in each fold.
struct RegularizationSearch {
  /// What was found.
  struct Outcome {
    /// The cost C.
    var cost: Double
    /// Whether the features are standardised.
    var isStandardized: Bool
    /// The mean logarithmic loss in nats of each cost, with the standardisation that was chosen.
    var losses: [Double]
    /// For each example, the logits of the labels that it got from a head that had not seen it.
    var logits: [[Double]]
    /// How many folds there were.
    var folds: Int
  }

  var plan: FeatureSpace.Plan
  var costs: [Double]
  var folds: Int
  var isBalanced: Bool
  var seed: UInt64
  var tolerance = 1e-4

  /// Searches.
  ///
  /// - Parameters:
  ///   - rows: the examples that take part.
  ///   - labels: the label of every example of `raw`.
  ///   - groups: the group of every example of `raw`.
  ///   - check: is called between two solutions, and throws where the work should stop.
  ///   - progress: is given the part done, 0 to 1.
  func run(
    _ raw: RawFeatures, rows: [Int], labels: [String], groups: [String?], check: () throws -> Void,
    progress: (Double) -> Void
  ) throws -> Outcome {
    let known = LogisticRegression.ordered(rows.map { labels[$0] })
    let count = Self.foldCount(rows: rows, labels: labels, groups: groups, most: folds)
    guard known.count > 1, count > 1 else {
      throw LanguageModelCoreError(
        code: "learning.too-few", message: "There are too few examples to learn from.",
        hint: "Give at least two labels, and two examples of each in different groups.")
    }
    let parts = DataSplit.folds(
      count, labels: rows.map { labels[$0] }, groups: rows.map { groups[$0] }, seed: seed)
    let candidates = Self.candidates(plan.features)
    var best: Outcome?
    for (turn, isStandardized) in candidates.enumerated() {
      var logits = [[[Double]]](
        repeating: [[Double]](repeating: [], count: rows.count), count: costs.count)
      for fold in 0..<count {
        let inside = rows.indices.filter { parts[$0] != fold }.map { rows[$0] }
        let outside = rows.indices.filter { parts[$0] == fold }
        if outside.isEmpty { continue }
        let space = FeatureSpace(learning: raw, rows: inside, plan: plan, isStandardized: isStandardized)
        let vectors = space.vectors(raw, rows: rows)
        let problem = LinearProblem(vectors, width: space.width)
        let positions = rows.indices.filter { parts[$0] != fold }
        for (place, cost) in costs.enumerated() {
          try check()
          let head = try LogisticRegression(
            problem, rows: positions, labels: rows.map { labels[$0] },
            options: .init(cost: cost, isBalanced: isBalanced, tolerance: tolerance))
          for row in outside {
            logits[place][row] = Self.aligned(head.logits(vectors[row]), head.labels, known)
          }
        }
        progress((Double(turn) + Double(fold + 1) / Double(count)) / Double(candidates.count))
      }
      let losses = logits.map { Self.loss($0, labels: rows.map { labels[$0] }, known: known) }
      guard let place = losses.indices.min(by: { losses[$0] < losses[$1] - 1e-12 }) else { continue }
      if let best, let least = best.losses.min(), losses[place] >= least - 1e-12 { continue }
      best = Outcome(
        cost: costs[place], isStandardized: isStandardized, losses: losses, logits: logits[place],
        folds: count)
    }
    guard let best else {
      throw LanguageModelCoreError(
        code: "learning.configuration", message: "There is no cost to choose from.",
        hint: "Name numbers greater than 0 under “costs”.", status: .badUse)
    }
    return best
  }

  /// The folds that are possible: no more than the label with the fewest groups has groups.
  static func foldCount(rows: [Int], labels: [String], groups: [String?], most: Int) -> Int {
    var found: [String: Set<String>] = [:]
    for row in rows { found[labels[row], default: []].insert(groups[row].map { "g" + $0 } ?? "r\(row)") }
    return min(most, found.values.map(\.count).min() ?? 0)
  }

  /// Only numbers can be standardised.
  private static func candidates(_ features: FeatureConfiguration) -> [Bool] {
    switch features.kind {
    case .tfidf: [false]
    case .embedding, .values: features.standardize.candidates
    }
  }

  /// The logits in the order of all labels; a label that a fold did not see gets one in a million.
  private static func aligned(_ logits: [Double], _ labels: [String], _ known: [String]) -> [Double] {
    if labels == known { return logits }
    let found = Dictionary(zip(labels, logits), uniquingKeysWith: { first, _ in first })
    return known.map { found[$0] ?? Foundation.log(1e-6) }
  }

  /// The mean of −ln p of the right label, where no p is below 10⁻¹⁵.
  static func loss(_ logits: [[Double]], labels: [String], known: [String]) -> Double {
    let places = Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
    let losses = zip(logits, labels).map { logits, label in
      -Foundation.log(max(1e-15, Logistic.softmax(logits)[places[label] ?? 0]))
    }
    return losses.reduce(0, +) / Double(max(1, losses.count))
  }
}
