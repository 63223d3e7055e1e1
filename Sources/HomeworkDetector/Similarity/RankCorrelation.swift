/// Spearman's rank correlation.
enum RankCorrelation {
  /// The correlation of the ranks of two series, from −1 to 1; equal values share the mean of their ranks.
  ///
  /// - Returns: nil where the series differ in length, have fewer than two values, or one of them does not vary.
  static func spearman(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count == second.count, first.count > 1 else { return nil }
    let (a, b) = (ranks(first), ranks(second))
    // The mean of all ranks, whatever ties there are.
    let mean = Double(first.count + 1) / 2
    var product = 0.0
    var squares = (0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += (x - mean) * (y - mean)
      squares.0 += (x - mean) * (x - mean)
      squares.1 += (y - mean) * (y - mean)
    }
    guard squares.0 > 0, squares.1 > 0 else { return nil }
    return product / (squares.0 * squares.1).squareRoot()
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var result = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { result[order[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return result
  }
}
