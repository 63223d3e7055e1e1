public import Evidence
public import Explainability

/// The log-odds of a detection when features are set to their average over the training texts, turned so that more is more of the present side.
public struct FeatureDeletion: Explainable {
  private let score: AdditiveScore
  private let sign: Double

  /// The deletion of a score's features.
  public init(score: AdditiveScore) {
    self.score = score
    sign = score.score < score.base ? -1 : 1
  }

  /// The features.
  public var features: [ExplainableFeature] {
    score.terms.map { ExplainableFeature(id: $0.feature, label: $0.label) }
  }

  /// The average over the training texts, at which each curve is 0.
  public var baseline: String { "the average over the training texts" }

  /// How much each feature speaks for the present side.
  public var attributions: [Double] { score.terms.map { sign * $0.value } }

  /// The log-odds, turned to the present side.
  public func score(keeping kept: [Bool]) -> Double {
    sign * zip(score.terms, kept).reduce(score.base) { $1.1 ? $0 + $1.0.value : $0 }
  }
}
