internal import Foundation

/// The standard normal distribution.
enum NormalDistribution {
  /// The probability of a value no greater than `x`.
  static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

  /// The value that is not exceeded with probability `p`: infinite at 0 and 1.
  ///
  /// Starts from a bound of the tail and improves it with Halley's method on `cumulative`, to the last few
  /// bits; a step that would leave the bracket halves it instead.
  static func quantile(_ p: Double) -> Double {
    if p.isNaN || p < 0 || p > 1 { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    if p == 0.5 { return 0 }
    // The lower tail keeps its precision where 1 − p would lose it.
    if p > 0.5 { return -quantile(1 - p) }
    // The tail beyond x is at most exp(−x²/2)/2, so the answer does not lie below this start.
    var x = -(-2 * log(2 * p)).squareRoot()
    var low = x.nextDown
    var high = 0.0
    for _ in 0..<100 {
      let excess = cumulative(x) - p
      if excess == 0 { return x }
      if excess > 0 { high = x } else { low = x }
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      let step = excess / density
      var next = x - step / (1 + x * step / 2)
      // Where rounding moves the last step onto an end of the bracket, the search is over, not the bracket to
      // be halved.
      if abs(next - x) <= 4 * x.ulp { return next }
      if !(next > low && next < high) { next = (low + high) / 2 }
      x = next
    }
    return x
  }
}
