public import Evidence

/// Exact Shapley values of at most twelve features or groups, from the score of every subset.
///
/// Shapley, A Value for n-Person Games, 1953: a feature's value is the mean, over all orders in which the features could be added, of
/// what it adds when its turn comes. The score is asked for 2ⁿ times.
public struct ShapleyValues: Explainer {
  /// The most features; more take ``ShapleyValueSampling`` or ``GroupedFeatures``.
  public static let limit = 12

  /// The explainer.
  public init() {}

  /// The name of the method.
  public var method: String { "Shapley values over all subsets (Shapley, 1953)" }

  /// Exact, for the baseline that the subject names.
  public var exactness: Exactness { .exact }

  /// The score of nothing, then what each feature adds; together they are the score.
  ///
  /// - Throws: ``ExplainabilityError`` `explain.too-many` for more than ``limit`` features, and what the subject's score throws.
  public func explain(_ subject: any Explainable) async throws -> Explanation {
    let count = subject.features.count
    guard count <= Self.limit else { throw ExplainabilityError.tooMany(count, limit: Self.limit) }
    var scores: [Double] = []
    scores.reserveCapacity(1 << count)
    for subset in 0..<(1 << count) {
      try Task.checkCancellation()
      let score = try await subject.score(keeping: (0..<count).map { subset >> $0 & 1 == 1 })
      guard score.isFinite else { throw ExplainabilityError.notANumber() }
      scores.append(score)
    }
    let weights = Self.weights(count)
    let values = (0..<count).map { place in
      var sum = PreciseSum()
      for subset in scores.indices where subset >> place & 1 == 0 {
        sum.add(weights[subset.nonzeroBitCount] * (scores[subset | 1 << place] - scores[subset]))
      }
      return sum.value
    }
    return Self.tree(
      subject, values: values, errors: nil, nothing: scores[0], whole: scores[scores.count - 1],
      formula: "mean over all orders of what it adds when its turn comes")
  }

  /// The weight of a subset of each size that lacks the feature: size! · (n − size − 1)! / n!.
  private static func weights(_ count: Int) -> [Double] {
    guard count > 0 else { return [] }
    var weights = [1 / Double(count)]
    for size in 1..<max(count, 1) {
      weights.append(weights[size - 1] * Double(size) / Double(count - size))
    }
    return weights
  }

  /// The values of features as a tree.
  static func tree(
    _ subject: any Explainable, values: [Double], errors: [Double]?, nothing: Double, whole: Double,
    formula: String
  ) -> Explanation {
    let base = Explanation(
      "without any feature", value: nothing,
      formula: "the score when each feature is replaced: \(subject.baseline)"
    )
    let parts = subject.features.indices.map { place in
      Explanation(
        subject.features[place].label, value: values[place], formula: formula,
        feature: subject.features[place].id, standardError: errors?[place],
        citations: subject.features[place].citations)
    }
    return Explanation(
      "score", value: whole, formula: "score without any feature + what each feature adds", combination: .sum,
      details: [base] + parts)
  }
}
