public import Evidence

/// What an erasure removed.
public struct ErasureReport: Hashable, Sendable {
  /// The digests of the documents that are gone.
  public var documents: [ContentDigest]
  /// The ids of the results that are gone.
  public var results: [String]
  /// The row of the audit chain that tells of it.
  public var entry: AuditEntry
  /// Why the bytes are not yet out of the store's files, and what to do; `nil` where they are.
  ///
  /// The erasure itself has happened: nothing of it can be read through the store any more.
  public var unfinished: StorageError?

  /// Whether the erased words are nowhere in the store's files.
  public var isComplete: Bool { unfinished == nil }

  /// What an erasure removed.
  public init(
    documents: [ContentDigest], results: [String], entry: AuditEntry, unfinished: StorageError? = nil
  ) {
    self.documents = documents
    self.results = results
    self.entry = entry
    self.unfinished = unfinished
  }
}
