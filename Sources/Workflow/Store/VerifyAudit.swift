import Storage

/// Walks along a store's audit chain and says whether each row is as it was written.
public struct VerifyAudit: Sendable {
  private let store: RecordStore

  /// A check of a store's audit chain.
  public init(store: RecordStore) { self.store = store }

  /// Walks along the chain.
  public func run() throws -> AuditState {
    AuditState(try store.store.read { db in try Audit.verify(in: db) })
  }
}
