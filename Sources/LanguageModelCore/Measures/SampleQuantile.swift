/// Quantiles of a sample.
enum SampleQuantile {
  /// The quantile of sorted numbers, linear between the two nearest.
  ///
  /// Definition 7 of Hyndman and Fan, The American Statistician 50, 1996.
  ///
  /// - Parameters:
  ///   - sorted: at least one number, ascending.
  ///   - share: from 0 to 1.
  static func interpolated(_ sorted: [Double], _ share: Double) -> Double {
    let place = min(max(share, 0), 1) * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
