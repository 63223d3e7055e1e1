public import Evidence
import Storage

/// A line of the list of results.
public struct ListedResult: Hashable, Sendable, Codable {
  /// The id that other commands take.
  public var id: String
  /// The kind of analysis.
  public var kind: String
  /// When it was stored, in UTC as ISO 8601 writes it.
  public var createdAt: String
  /// The names of the files it rests on.
  public var files: [String]
  /// The digests of those files, in the same order.
  public var documents: [ContentDigest]
  /// The number of statements.
  public var lines: Int
  /// The number of statements that can hurt if overlooked.
  public var critical: Int
  /// The number of statements out of the ordinary or in doubt.
  public var warnings: Int

  init(_ summary: ResultSummary) {
    id = summary.id
    kind = summary.kind
    createdAt = summary.createdAt
    files = summary.documentNames
    documents = summary.documents
    lines = summary.claimCount
    critical = summary.criticalCount
    warnings = summary.warningCount
  }
}
