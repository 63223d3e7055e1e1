/// Whether explanations change when what the model learned is thrown away.
///
/// Adebayo et al., Sanity Checks for Saliency Maps, NeurIPS 2018: where an explanation of a randomised model ranks features as that of the
/// trained one does, it tells of the input and not of the model. The agreement is Spearman's rank correlation.
public struct RandomizationAgreement: Hashable, Sendable, Codable {
  /// The rank correlation of each case; cases in which a list does not vary are left out.
  public var correlations: [Double]

  /// The agreement over cases.
  ///
  /// - Parameter cases: for each case the attributions by the trained and by the randomised model, in the same order of features.
  public init(_ cases: [(trained: [Double], randomized: [Double])]) {
    correlations = cases.compactMap { RankAgreement.spearman($0.trained, $0.randomized) }
  }

  /// The middle of the correlations without their signs; 0 of none.
  public var medianMagnitude: Double { Spread.median(correlations.map(\.magnitude)) }
}
