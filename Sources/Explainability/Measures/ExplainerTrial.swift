public import Evidence

/// What an explainer must get right on scores whose truth is known: a planted feature, features that do the same, features that do nothing.
///
/// The properties are Shapley's axioms (1953) read as tests; each answer is a distance from what must be, 0 for a perfect explainer.
public struct ExplainerTrial: Hashable, Sendable, Codable {
  /// The share of rounds in which the planted feature was ranked first, 0 to 1.
  public var plantedFirst: Double
  /// The greatest difference between the parts of two features that do the same, as a share of the range of the score.
  public var asymmetry: Double
  /// The greatest part given to a feature that does nothing, as a share of the range of the score.
  public var dummy: Double
  /// How many scores were made up.
  public var rounds: Int

  /// Tries an explainer on scores that are made up from a seed.
  ///
  /// Each has nine features: seven with small weights and teams among them, of which one is planted with a weight ten times as great, two do the
  /// same, and one does nothing.
  public init(
    _ explainer: some Explainer<any Explainable>, rounds: Int = 20, seed: UInt64
  ) async throws {
    var draws = SeededDraws(seed: seed)
    var planted = 0
    var (unequal, idle) = (0.0, 0.0)
    for _ in 0..<max(rounds, 1) {
      let order = draws.permutation(of: 9)
      let (giant, twin, other, nothing) = (order[0], order[1], order[2], order[3])
      var weights = (0..<9).map { _ in 2 * draws.unit() - 1 }
      weights[giant] = 10
      weights[other] = weights[twin]
      weights[nothing] = 0
      let partner = order[4]
      let strength = 2 * draws.unit() - 1
      let score = SyntheticScore(
        weights: weights,
        teams: [
          .init([twin, partner, order[7]], weight: strength),
          .init([other, partner, order[7]], weight: strength),
          .init([order[5], order[6]], weight: 2 * draws.unit() - 1),
        ])
      let explanation = try await explainer.explain(score)
      let parts = Dictionary(
        explanation.contributions.map { ($0.feature, $0.value) }, uniquingKeysWith: { first, _ in first })
      let values = score.features.map { parts[$0.id] ?? 0 }
      if Spread.descending(values).first == giant { planted += 1 }
      let all = weights.reduce(0) { $0 + $1.magnitude }
      unequal = max(unequal, (values[twin] - values[other]).magnitude / all)
      idle = max(idle, values[nothing].magnitude / all)
    }
    self.rounds = max(rounds, 1)
    plantedFirst = Double(planted) / Double(self.rounds)
    asymmetry = unequal
    dummy = idle
  }
}
