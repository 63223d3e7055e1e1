/// How alike two lists of numbers order the same things.
public enum RankAgreement {
  /// Spearman's rank correlation, equal numbers sharing the mean of their ranks.
  ///
  /// - Returns: −1 to 1; `nil` where a list does not vary, has fewer than two numbers, or the lengths differ.
  public static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count == right.count else { return nil }
    return Spread.correlation(Spread.ranks(left), Spread.ranks(right))
  }

  /// The greatest difference of two lists as a share of the range of the first; `nil` where that does not vary or the lengths differ.
  public static func greatestError(of estimates: [Double], against truth: [Double]) -> Double? {
    guard estimates.count == truth.count, let least = truth.min(), let most = truth.max(), most > least else {
      return nil
    }
    let error = zip(estimates, truth).map { ($0 - $1).magnitude }.max() ?? 0
    return error / (most - least)
  }
}
