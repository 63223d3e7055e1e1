/// How many examples of each label a part of the data held.
public struct PartCounts: Hashable, Sendable, Codable {
  /// `training`, `calibration` or `heldOut`.
  public var part: String
  /// How many groups there were, where examples have groups; else how many examples.
  public var groups: Int
  /// The number of examples of each label.
  public var labels: [String: Int]

  /// Counts.
  public init(part: String, groups: Int, labels: [String: Int]) {
    self.part = part
    self.groups = groups
    self.labels = labels
  }

  /// All examples.
  public var examples: Int { labels.values.reduce(0, +) }
}
