public import Evidence

/// A score whose truth is known, to hold explainers against.
///
/// The score is the sum of the weights of the kept features, plus for each pair a weight that is added only where both are kept.
public struct SyntheticScore: Explainable {
  /// Two features that do something together.
  public struct Pair: Hashable, Sendable {
    /// The place of the one.
    public var first: Int
    /// The place of the other.
    public var second: Int
    /// What is added where both are kept.
    public var weight: Double

    /// Two features.
    public init(_ first: Int, _ second: Int, weight: Double) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// The weight of each feature.
  public var weights: [Double]
  /// The pairs.
  public var pairs: [Pair]

  /// A score with known weights.
  public init(weights: [Double], pairs: [Pair] = []) {
    self.weights = weights
    self.pairs = pairs
  }

  /// The features, called by their places.
  public var features: [ExplainableFeature] {
    weights.indices.map { ExplainableFeature(id: "feature-\($0)", label: "feature \($0)") }
  }

  /// Nothing stands in the place of a feature that is taken away.
  public var baseline: String { "nothing" }

  /// The score when only some features are kept.
  public func score(keeping kept: [Bool]) -> Double {
    var sum = PreciseSum(zip(weights, kept).map { $1 ? $0 : 0 })
    for pair in pairs where kept[pair.first] && kept[pair.second] { sum.add(pair.weight) }
    return sum.value
  }

  /// The Shapley value of each feature: its weight, and half of each pair's.
  public var shapleyValues: [Double] {
    var values = weights
    for pair in pairs {
      values[pair.first] += pair.weight / 2
      values[pair.second] += pair.weight / 2
    }
    return values
  }
}
