public import Evidence

/// The fewest terms of an additive score that, set to 0, move it over its threshold: exact, because the terms are independent.
///
/// Taking the terms that speak most for the present side, the greatest first, is the smallest change there is.
public enum SmallestShift {
  /// The smallest change of an additive score.
  ///
  /// - Parameters:
  ///   - contributions: what each term adds; a term is taken away by setting its part to 0.
  ///   - score: the score now.
  ///   - threshold: a score at it counts as above it.
  public static func find(_ contributions: [Contribution], score: Double, threshold: Double)
    -> Counterfactual
  {
    let isAbove = score >= threshold
    let order = contributions.filter { isAbove ? $0.value > 0 : $0.value < 0 }
      .sorted {
        $0.value.magnitude != $1.value.magnitude
          ? $0.value.magnitude > $1.value.magnitude : $0.feature < $1.feature
      }
    var left = PreciseSum([score])
    var taken: [ExplainableFeature] = []
    for contribution in order {
      left.add(-contribution.value)
      taken.append(ExplainableFeature(id: contribution.feature, label: contribution.label))
      if (left.value >= threshold) != isAbove {
        return Counterfactual(
          features: taken, isFound: true, score: score, scoreAfter: left.value, threshold: threshold,
          search: .exhaustive, triedUpTo: taken.count)
      }
    }
    return Counterfactual(
      features: [], isFound: false, score: score, scoreAfter: left.value, threshold: threshold,
      search: .exhaustive, triedUpTo: contributions.count)
  }
}
