internal import Foundation

/// A logistic model whose log-odds are a base and one curve for each feature, so that its account of a text is exact.
///
/// Each curve is piecewise linear between three knots and level outside them, and its mean over the training texts is 0: a
/// generalised additive model (Hastie and Tibshirani, 1990) with linear splines.
public struct AdditiveModel: Hashable, Sendable, Codable {
  /// The curve of a feature.
  public struct Curve: Hashable, Sendable, Codable {
    /// The feature's name.
    public var feature: String
    /// Where the curve bends, ascending, in the feature's unit.
    public var knots: [Double]
    /// What the curve adds to the log-odds at each knot.
    public var heights: [Double]

    /// What it adds at a value; a value that is no number adds nothing.
    public func height(at value: Double) -> Double {
      guard !value.isNaN, let first = knots.first, let last = knots.last else { return 0 }
      if value <= first { return heights[0] }
      if value >= last { return heights[heights.count - 1] }
      var above = 1
      while knots[above] < value { above += 1 }
      let part = (value - knots[above - 1]) / (knots[above] - knots[above - 1])
      return heights[above - 1] + part * (heights[above] - heights[above - 1])
    }
  }

  /// The log-odds of a text of which nothing is known.
  public var base: Double
  /// The curves.
  public var curves: [Curve]

  /// A model that is known.
  public init(base: Double, curves: [Curve]) {
    self.base = base
    self.curves = curves
  }

  /// The log-odds of the values of all curves' features, in the order of the curves.
  public func logOdds(_ values: [Double]) -> Double {
    zip(curves, values).reduce(base) { $0 + $1.0.height(at: $1.1) }
  }
}
