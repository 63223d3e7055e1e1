/// The features of one example: numbers at places of a space whose other places are 0.
public struct FeatureVector: Hashable, Sendable {
  /// The places, counted from 0, ascending.
  public private(set) var indices: [Int]
  /// The number at each place.
  public private(set) var values: [Double]

  /// A vector from its places, ascending, and the number at each.
  public init(indices: [Int], values: [Double]) {
    precondition(indices.count == values.count, "each place has a number")
    self.indices = indices
    self.values = values
  }

  /// A vector with a number at every place.
  public init(dense values: [Double]) {
    self.init(indices: Array(values.indices), values: values)
  }

  /// The sum of the products with a row of weights.
  public func dot(_ weights: [Double]) -> Double {
    var sum = 0.0
    for (index, value) in zip(indices, values) { sum += value * weights[index] }
    return sum
  }

  /// The vector with another one behind it, whose places begin at `offset`.
  func joined(with other: FeatureVector, from offset: Int) -> FeatureVector {
    FeatureVector(indices: indices + other.indices.map { $0 + offset }, values: values + other.values)
  }
}
