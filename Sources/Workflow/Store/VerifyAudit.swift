import Evidence
import Storage

/// Walks along a store's audit chain and says whether each row is as it was written.
public struct VerifyAudit: Sendable {
  private let store: RecordStore

  /// A check of a store's audit chain.
  public init(store: RecordStore) { self.store = store }

  /// Walks along the chain and holds its end against the note beside the store.
  ///
  /// - Parameter noted: a row and its hash as reports show them, `ROW:HASH`, that the chain has to have.
  /// - Throws: ``WorkflowError`` `use.head` of status `badUse` for what is no such text.
  public func run(noted: String? = nil) throws -> AuditState {
    AuditState(try store.store.verifyAudit(noted: try noted.map(Self.head)))
  }

  /// Notes the chain's end anew beside the store, for a store that was moved without its note.
  public func renewAnchor(context: RunContext) throws {
    try store.store.renewAnchor(at: context.now, actor: context.actor, program: context.program)
  }

  private static func head(_ text: String) throws -> AuditHead {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let row = Int(parts[0]), row > 0, let hash = ContentDigest(hex: String(parts[1]))
    else {
      throw WorkflowError(
        code: "use.head", message: "This is not a row of the chain with its hash.",
        hint: "Write it as reports show it: the row’s number, a colon and 64 digits.", place: "--head",
        status: .badUse)
    }
    return AuditHead(count: row, hash: hash)
  }
}
