public import Evidence

/// What a list shows of a result, without decoding the finding.
public struct ResultSummary: Hashable, Sendable, Codable {
  /// The id that a person types: `r-` and the first ten hexadecimal digits of ``digest``, or more where two results
  /// would share them.
  public var id: String
  /// The SHA-256 over kind, inputs, rules and options: the same analysis of the same input has the same digest.
  public var digest: ContentDigest
  /// The kind of analysis, such as `record-summary`.
  public var kind: String
  /// The heading; it can name a person.
  public var title: String
  /// When it was stored, in UTC as ISO 8601 writes it.
  public var createdAt: String
  /// The number of statements.
  public var claimCount: Int
  /// The number of statements that can hurt if overlooked.
  public var criticalCount: Int
  /// The number of statements out of the ordinary or in doubt.
  public var warningCount: Int
  /// The documents it rests on, in the result's order.
  public var documents: [ContentDigest]
  /// The names of those documents, in the same order.
  public var documentNames: [String]

  /// A summary.
  public init(
    id: String, digest: ContentDigest, kind: String, title: String, createdAt: String, claimCount: Int,
    criticalCount: Int, warningCount: Int, documents: [ContentDigest], documentNames: [String]
  ) {
    self.id = id
    self.digest = digest
    self.kind = kind
    self.title = title
    self.createdAt = createdAt
    self.claimCount = claimCount
    self.criticalCount = criticalCount
    self.warningCount = warningCount
    self.documents = documents
    self.documentNames = documentNames
  }
}
