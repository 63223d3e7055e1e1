/// How much an explanation can change when the input changes a little.
///
/// Yeh et al., NeurIPS 2019, definition 2.2, estimated from random neighbours: the greatest distance between the explanations of the input and of
/// neighbours within a radius, divided by the length of the input's explanation, as Captum reports it. Small is good.
public enum MaximumSensitivity {
  /// The sensitivity over neighbours that are given.
  ///
  /// - Parameters:
  ///   - explain: the attributions of an input.
  ///   - input: the input.
  ///   - neighbours: inputs near it.
  /// - Returns: 0 where there are no neighbours.
  /// - Throws: what the explanation throws.
  public static func measure(
    of explain: ([Double]) throws -> [Double], at input: [Double], neighbours: [[Double]]
  ) throws -> Double {
    let own = try explain(input)
    let length = norm(own)
    var greatest = 0.0
    for neighbour in neighbours {
      let other = try explain(neighbour)
      guard other.count == own.count else { throw ExplainabilityError.mismatch("attributions") }
      let distance = norm(zip(other, own).map { $0 - $1 })
      greatest = max(greatest, length > 0 ? distance / length : distance)
    }
    return greatest
  }

  /// Neighbours in which each number lies at most a radius away, each value as likely as another; the same for the same seed.
  ///
  /// - Parameter radii: the radius for each number of the input.
  public static func neighbours(of input: [Double], radii: [Double], count: Int, seed: UInt64) -> [[Double]] {
    var draws = SeededDraws(seed: seed)
    return (0..<max(count, 0)).map { _ in
      zip(input, radii).map { $0 + (2 * draws.unit() - 1) * $1 }
    }
  }

  private static func norm(_ numbers: [Double]) -> Double {
    PreciseSum(numbers.map { $0 * $0 }).value.squareRoot()
  }
}
