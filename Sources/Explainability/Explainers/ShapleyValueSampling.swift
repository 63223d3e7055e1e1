public import Evidence

/// Shapley values estimated from random orders of the features, each with its standard error.
///
/// Castro, Gómez and Tejada, Computers & Operations Research 36, 2009. Each order is also taken backwards, which lowers the error where
/// a feature adds more the earlier it comes (Mitchell, Cooper, Frank and Holmes, JMLR 23, 2022, section 4.1). Along each order the parts
/// sum to the score, so their means do too.
public struct ShapleyValueSampling: Explainer {
  /// How many orders are drawn; each is also taken backwards.
  public let orders: Int
  /// The same seed draws the same orders.
  public let seed: UInt64

  /// The explainer.
  ///
  /// - Parameter orders: at least 2; fewer count as 2, since one has no standard error.
  public init(orders: Int = 5_000, seed: UInt64) {
    self.orders = max(orders, 2)
    self.seed = seed
  }

  /// The name of the method.
  public var method: String { "Shapley values from sampled orders (Castro, Gómez and Tejada, 2009)" }

  /// Approximate: each part has a standard error.
  public var exactness: Exactness { .approximate }

  /// The score of nothing, then what each feature adds on average.
  public func explain(_ subject: any Explainable) async throws -> Explanation {
    let count = subject.features.count
    var oracle = Oracle(subject)
    var draws = SeededDraws(seed: seed)
    let nothing = try await oracle.nothing()
    let whole = try await oracle.whole()
    var means = [Double](repeating: 0, count: count)
    var squares = [Double](repeating: 0, count: count)
    for number in 1...orders {
      let order = draws.permutation(of: count)
      var pair = [Double](repeating: 0, count: count)
      for direction in [order, order.reversed()] {
        var kept = [Bool](repeating: false, count: count)
        var before = nothing
        for place in direction {
          kept[place] = true
          let after = try await oracle.score(keeping: kept)
          pair[place] += (after - before) / 2
          before = after
        }
      }
      // Welford's recurrence: mean and squared distances in one pass.
      for place in means.indices {
        let distance = pair[place] - means[place]
        means[place] += distance / Double(number)
        squares[place] += distance * (pair[place] - means[place])
      }
    }
    let errors = squares.map { (max($0, 0) / Double(orders - 1) / Double(orders)).squareRoot() }
    return ShapleyValues.tree(
      subject, values: means, errors: errors, nothing: nothing, whole: whole,
      formula: "mean over \(orders) random orders and their reverses of what it adds when its turn comes")
  }
}
