/// Brings each feature to mean 0 and standard deviation 1 over the examples learned from.
///
/// A feature that is the same in all of them is only moved to 0.
public struct Standardization: Hashable, Sendable, Codable {
  /// The mean of each feature.
  public let means: PackedNumbers
  /// The standard deviation of each feature, the population's; 1 where it is 0.
  public let deviations: PackedNumbers

  /// Learns from examples with a number at every place.
  public init(learning rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    let count = Double(max(1, rows.count))
    var means = [Double](repeating: 0, count: width)
    var squares = [Double](repeating: 0, count: width)
    for row in rows { for index in 0..<width { means[index] += row[index] / count } }
    for row in rows {
      for index in 0..<width { squares[index] += (row[index] - means[index]) * (row[index] - means[index]) }
    }
    self.means = PackedNumbers(means)
    // What is left of rounding counts as no spread.
    deviations = PackedNumbers(
      zip(squares, means).map { square, mean in
        let deviation = (square / count).squareRoot()
        return deviation > 1e-9 * max(1, abs(mean)) && Float(deviation) > 0 ? deviation : 1
      })
  }

  /// An example's features on the new scale.
  public func apply(_ row: [Double]) -> [Double] {
    row.indices.map { (row[$0] - means.values[$0]) / deviations.values[$0] }
  }
}
