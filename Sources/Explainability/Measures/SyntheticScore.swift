public import Evidence

/// A score whose truth is known, to hold explainers against.
///
/// The score is the sum of the weights of the kept features, plus for each team a weight that is added only where all of it is kept.
public struct SyntheticScore: Explainable {
  /// Features that do something together.
  public struct Team: Hashable, Sendable {
    /// The places of its features.
    public var members: Set<Int>
    /// What is added where all of them are kept.
    public var weight: Double

    /// Features that do something together.
    public init(_ members: Set<Int>, weight: Double) {
      self.members = members
      self.weight = weight
    }
  }

  /// The weight of each feature.
  public var weights: [Double]
  /// The teams.
  public var teams: [Team]

  /// A score with known weights.
  public init(weights: [Double], teams: [Team] = []) {
    self.weights = weights
    self.teams = teams
  }

  /// The features, called by their places.
  public var features: [ExplainableFeature] {
    weights.indices.map { ExplainableFeature(id: "feature-\($0)", label: "feature \($0)") }
  }

  /// Nothing stands in the place of a feature that is taken away.
  public var baseline: String { "nothing" }

  /// The score when only some features are kept.
  public func score(keeping kept: [Bool]) -> Double {
    var sum = PreciseSum(zip(weights, kept).map { $1 ? $0 : 0 })
    for team in teams where team.members.allSatisfy({ kept[$0] }) { sum.add(team.weight) }
    return sum.value
  }

  /// The Shapley value of each feature: its weight, and its equal share of each team's.
  public var shapleyValues: [Double] {
    var values = weights
    for team in teams {
      for member in team.members { values[member] += team.weight / Double(team.members.count) }
    }
    return values
  }
}
