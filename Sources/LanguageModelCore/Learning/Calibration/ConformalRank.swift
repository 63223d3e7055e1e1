internal import Foundation

/// The rank that split-conformal prediction takes its threshold from.
enum ConformalRank {
  /// The ⌈(n + 1)·(1 − alpha)⌉-th smallest of n numbers; +∞ where that is more than n.
  ///
  /// Lei et al., Journal of the American Statistical Association 113, 2018, section 2.2. The rank is worked
  /// out as n + 1 − ⌊(n + 1)·alpha⌋; a billionth is added before rounding down, so that 0.07 of 100 is 7 and
  /// not 6.
  ///
  /// - Parameters:
  ///   - scores: in any order.
  ///   - alpha: above 0 and below 1.
  static func threshold(_ scores: [Double], alpha: Double) -> Double {
    let rank = scores.count + 1 - Int((Double(scores.count + 1) * alpha + 1e-9).rounded(.down))
    return rank > scores.count ? .infinity : scores.sorted()[max(0, rank - 1)]
  }
}
