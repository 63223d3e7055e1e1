internal import Evidence

/// Logistic regression with L2 regularisation, learned by LIBLINEAR: one against the rest where there are more than two
/// labels.
///
/// LIBLINEAR 2.3 has no multinomial objective. For K > 2 labels, K binary regressions are learned, each of one label
/// against all others, and their probabilities are divided by their sum. The bias is regularised like a weight.
public struct LogisticRegression: Hashable, Sendable, Codable {
  /// How it is learned.
  public struct Options: Hashable, Sendable {
    /// The weight of the errors against the size of the weights: C, greater than 0.
    public var cost: Double
    /// Whether each class counts as if it had as many examples as the others.
    public var isBalanced: Bool
    /// How small the gradient becomes relative to the first one.
    public var tolerance: Double

    /// Options.
    public init(cost: Double, isBalanced: Bool = false, tolerance: Double = 1e-4) {
      self.cost = cost
      self.isBalanced = isBalanced
      self.tolerance = tolerance
    }
  }

  /// The labels in the order of their UTF-8 bytes.
  public let labels: [String]
  /// A row of weights for each label; for two labels one row, of the second one.
  public let weights: [PackedNumbers]
  /// A bias for each row.
  public let biases: PackedNumbers

  /// Learns.
  ///
  /// - Parameters:
  ///   - examples: the features of each example.
  ///   - labels: the label of each example.
  ///   - width: how many features there are.
  /// - Throws: ``LanguageModelCoreError`` where there is one label only or an option is refused.
  public init(learning examples: [FeatureVector], labels: [String], width: Int, options: Options) throws {
    try self.init(
      LinearProblem(examples, width: width), rows: Array(examples.indices), labels: labels, options: options)
  }

  /// Learns from a selection of examples.
  ///
  /// - Parameter labels: the label of every example of the problem.
  init(_ problem: LinearProblem, rows: [Int], labels: [String], options: Options) throws {
    let known = Self.ordered(rows.map { labels[$0] })
    guard known.count > 1 else {
      throw LanguageModelCoreError(
        code: "learning.one-class", message: "There is only one label to learn from.",
        hint: "Give examples of at least two labels in each part of the data.")
    }
    let solutions = try (known.count == 2 ? [known[1]] : known).map { label in
      let isPositive = rows.map { labels[$0] == label }
      let positives = Double(isPositive.count { $0 })
      let negatives = Double(isPositive.count) - positives
      let half = Double(isPositive.count) / 2
      return try problem.solve(
        rows: rows, isPositive: isPositive, cost: options.cost,
        positiveWeight: options.isBalanced ? half / positives : 1,
        negativeWeight: options.isBalanced ? half / negatives : 1, tolerance: options.tolerance)
    }
    self.labels = known
    weights = solutions.map { PackedNumbers($0.weights) }
    biases = PackedNumbers(solutions.map(\.bias))
  }

  /// The log-odds of each row of weights: one number for two labels, else one for each label.
  public func decisions(_ example: FeatureVector) -> [Double] {
    zip(weights, biases.values).map { example.dot($0.values) + $1 }
  }

  /// The logarithm of each label's probability, ln(1/(1 + exp(−d))), before the division by their sum.
  public func logits(_ example: FeatureVector) -> [Double] {
    let decisions = decisions(example)
    guard labels.count == 2, let odds = decisions.first else {
      return decisions.map { -Logistic.softplus(-$0) }
    }
    return [-Logistic.softplus(odds), -Logistic.softplus(-odds)]
  }

  /// The probability of each label, in the order of ``labels``.
  public func probabilities(_ example: FeatureVector) -> [Double] {
    Logistic.softmax(logits(example))
  }

  /// The labels once each, in the order of their UTF-8 bytes.
  static func ordered(_ labels: [String]) -> [String] {
    Set(labels).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
