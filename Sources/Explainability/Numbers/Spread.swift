/// Means, ranks and intervals of a few numbers.
enum Spread {
  /// The mean; 0 of none.
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : PreciseSum(values).value / Double(values.count)
  }

  /// The middle one, or the mean of the two in the middle; 0 of none.
  static func median(_ values: [Double]) -> Double { quantile(values.sorted(), 0.5) }

  /// A quantile of ascending numbers, between neighbours by their distance (Hyndman and Fan, 1996, type 7); 0 of none.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.indices.last else { return 0 }
    let place = min(max(share, 0), 1) * Double(last)
    let below = Int(place)
    guard below < last else { return sorted[last] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The ranks of numbers from 1, equal ones sharing the mean of their places.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }

  /// Pearson's correlation; `nil` where either list does not vary or their lengths differ.
  static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count == right.count, left.count > 1 else { return nil }
    let means = (mean(left), mean(right))
    var (both, first, second) = (PreciseSum(), PreciseSum(), PreciseSum())
    for (one, other) in zip(left, right) {
      both.add((one - means.0) * (other - means.1))
      first.add((one - means.0) * (one - means.0))
      second.add((other - means.1) * (other - means.1))
    }
    guard first.value > 0, second.value > 0 else { return nil }
    return both.value / (first.value.squareRoot() * second.value.squareRoot())
  }

  /// The places of numbers with the greatest first; equal ones in their order.
  static func descending(_ values: [Double]) -> [Int] {
    values.indices.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
  }
}
