public import Evidence

/// A result whose features are kept or taken away in groups, so that a few groups stand for many features.
public struct GroupedFeatures: Explainable {
  /// A group of features.
  public struct Group: Hashable, Sendable {
    /// Unique among the groups.
    public var id: String
    /// The group in words.
    public var label: String
    /// The places of its features in the features of the whole.
    public var members: [Int]

    /// A group of features.
    public init(id: String, label: String, members: [Int]) {
      self.id = id
      self.label = label
      self.members = members
    }
  }

  /// The groups as features.
  public let features: [ExplainableFeature]
  private let whole: any Explainable
  private let groups: [Group]
  private let ungrouped: [Int]

  /// A result seen by groups; features in no group are always kept.
  public init(_ whole: any Explainable, groups: [Group]) {
    self.whole = whole
    let known = whole.features
    self.groups = groups.map { group in
      var group = group
      group.members = group.members.filter(known.indices.contains)
      return group
    }
    let grouped = Set(groups.flatMap(\.members))
    ungrouped = known.indices.filter { !grouped.contains($0) }
    features = self.groups.map { group in
      ExplainableFeature(
        id: group.id, label: group.label, citations: group.members.flatMap { known[$0].citations })
    }
  }

  /// What stands in the place of a group that is taken away.
  public var baseline: String { whole.baseline }

  /// The score when only some groups are kept.
  public func score(keeping kept: [Bool]) async throws -> Double {
    var all = [Bool](repeating: false, count: whole.features.count)
    for place in ungrouped { all[place] = true }
    for (place, group) in groups.enumerated() where place < kept.count && kept[place] {
      for member in group.members { all[member] = true }
    }
    return try await whole.score(keeping: all)
  }
}
