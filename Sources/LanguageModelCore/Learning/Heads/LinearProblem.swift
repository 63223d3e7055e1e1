internal import CLinear
internal import Evidence

/// Examples laid out for LIBLINEAR (Fan et al., Journal of Machine Learning Research 9, 2008), to be solved for many
/// selections of them.
///
/// The solver is the trust-region Newton method for L2-regularised logistic regression (`L2R_LR`), which draws no random
/// numbers: the same examples in the same order give the same weights.
final class LinearProblem {
  /// The weights of one solution.
  struct Solution {
    /// One weight for each feature.
    var weights: [Double]
    /// The weight of the constant feature 1.
    var bias: Double
  }

  private let nodes: UnsafeMutableBufferPointer<feature_node>
  private let starts: [Int]
  private let width: Int

  /// Lays out examples.
  ///
  /// - Parameter width: how many features there are.
  init(_ rows: [FeatureVector], width: Int) {
    self.width = width
    // Each row ends with the constant feature and a node whose index is -1.
    let total = rows.reduce(0) { $0 + $1.indices.count + 2 }
    nodes = .allocate(capacity: total)
    var starts: [Int] = []
    var place = 0
    for row in rows {
      starts.append(place)
      for (index, value) in zip(row.indices, row.values) {
        nodes.initializeElement(at: place, to: feature_node(index: Int32(index + 1), value: value))
        place += 1
      }
      nodes.initializeElement(at: place, to: feature_node(index: Int32(width + 1), value: 1))
      nodes.initializeElement(at: place + 1, to: feature_node(index: -1, value: 0))
      place += 2
    }
    self.starts = starts
  }

  deinit {
    nodes.deinitialize()
    nodes.deallocate()
  }

  /// The weights w and bias b that are least in ½(|w|² + b²) + C Σ cᵢ ln(1 + exp(−yᵢ(w·xᵢ + b))).
  ///
  /// The bias is regularised like a weight, as LIBLINEAR does.
  ///
  /// - Parameters:
  ///   - rows: the examples that are learned from.
  ///   - isPositive: whether y is +1, for each of `rows`.
  ///   - cost: C, greater than 0.
  ///   - positiveWeight: c of the examples with y = +1; that of the others is `negativeWeight`.
  ///   - tolerance: how small the gradient becomes relative to the first one.
  /// - Throws: ``LanguageModelCoreError`` `learning.parameter` with what LIBLINEAR says.
  func solve(
    rows: [Int], isPositive: [Bool], cost: Double, positiveWeight: Double, negativeWeight: Double,
    tolerance: Double
  ) throws -> Solution {
    Self.quiet
    guard let base = nodes.baseAddress, isPositive.contains(true), isPositive.contains(false) else {
      throw Self.fault("There is only one class to learn from.")
    }
    var targets = isPositive.map { $0 ? 1.0 : -1.0 }
    var pointers: [UnsafeMutablePointer<feature_node>?] = rows.map { base + starts[$0] }
    var labels: [Int32] = [1, -1]
    var weights = [positiveWeight, negativeWeight]
    return try targets.withUnsafeMutableBufferPointer { targets in
      try pointers.withUnsafeMutableBufferPointer { pointers in
        try labels.withUnsafeMutableBufferPointer { labels in
          try weights.withUnsafeMutableBufferPointer { weights in
            var problem = problem(
              l: Int32(rows.count), n: Int32(width + 1), y: targets.baseAddress, x: pointers.baseAddress,
              bias: 1)
            var parameter = parameter(
              solver_type: Int32(L2R_LR), eps: tolerance, C: cost, nr_weight: 2,
              weight_label: labels.baseAddress, weight: weights.baseAddress, p: 0.1, init_sol: nil)
            if let words = check_parameter(&problem, &parameter) { throw Self.fault(String(cString: words)) }
            var model = train(&problem, &parameter)
            defer { free_and_destroy_model(&model) }
            guard let model, let found = model.pointee.w else { throw Self.fault("no model was made") }
            // The first label that the examples name is the positive one of the solution.
            let sign = model.pointee.label[0] == 1 ? 1.0 : -1.0
            return Solution(
              weights: (0..<width).map { sign * found[$0] }, bias: sign * found[width])
          }
        }
      }
    }
  }

  /// Keeps LIBLINEAR from writing to the output: made once.
  private static let quiet: Void = set_print_string_function { _ in }

  private static func fault(_ words: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "learning.parameter", message: "The solver refuses to learn: \(words).",
      hint: "Check the labels of the data and the grid of the regularisation.")
  }
}
