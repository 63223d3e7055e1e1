public import Evidence

/// A result as the store keeps it: what a list shows, and the whole finding.
public struct StoredResult: Hashable, Sendable, Codable {
  /// What a list shows.
  public var summary: ResultSummary
  /// The whole of it.
  public var finding: Finding

  /// A stored result.
  public init(summary: ResultSummary, finding: Finding) {
    self.summary = summary
    self.finding = finding
  }

  /// The id that a person types.
  public var id: String { summary.id }
  /// The kind of analysis.
  public var kind: String { summary.kind }
  /// The heading.
  public var title: String { summary.title }
  /// The documents it rests on.
  public var documents: [ContentDigest] { summary.documents }
  /// When it was stored, in UTC as ISO 8601 writes it.
  public var createdAt: String { summary.createdAt }
}
