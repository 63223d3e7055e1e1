public import Evidence
public import GRDB

/// The audit chain of a store: what was done when, to which digests, in rows that cannot be changed unseen.
///
/// Each function works in the transaction of the connection it is given, so an event is on the chain exactly where
/// what it tells of is in the store; see ``Store/write(_:)``.
public enum Audit {
  /// Puts an event on the chain.
  @discardableResult
  public static func append(_ event: AuditEvent, in db: Database) throws -> AuditEntry {
    let head = try head(in: db)
    let entry = try AuditEntry(sequence: head.count + 1, event: event, previous: head.hash)
    try db.cachedStatement(
      sql: """
        INSERT INTO audit (sequence, time, actor, action, subjects, program, previous, hash, models)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.sequence, event.time, event.actor, event.action.name,
      event.subjects.map(\.hex).joined(separator: " "), event.program, entry.previous.hex, entry.hash.hex,
      event.models.map(\.hex).joined(separator: " "),
    ])
    try db.cachedStatement(sql: "UPDATE audit_head SET count = ?, hash = ?")
      .execute(arguments: [entry.sequence, entry.hash.hex])
    return entry
  }

  /// The end of the chain as the store names it.
  ///
  /// - Throws: ``StorageError`` `store.damaged` where the store names none.
  public static func head(in db: Database) throws -> AuditHead {
    guard let head = try storedHead(in: db) else { throw StorageError.damaged() }
    return head
  }

  /// The last rows, newest first.
  public static func entries(limit: Int, in db: Database) throws -> [AuditEntry] {
    try Row.fetchAll(db, sql: "\(selection) ORDER BY sequence DESC LIMIT ?", arguments: [limit]).map { row in
      guard let entry = entry(from: row) else { throw StorageError.damaged() }
      return entry
    }
  }

  /// Walks along the chain: finds an edited, removed, moved or added row, and a cut-off end.
  public static func verify(in db: Database) throws -> AuditVerification {
    let head = try storedHead(in: db)
    var last = AuditHead.empty
    var fault: AuditVerification.Fault?
    let rows = try Row.fetchCursor(db, sql: "\(selection) ORDER BY sequence")
    while let row = try rows.next() {
      if fault == nil {
        fault = try self.fault(of: row, after: last)
        if fault == nil, let entry = entry(from: row) { last.hash = entry.hash }
      }
      last.count += 1
    }
    return AuditVerification(
      entryCount: last.count, head: head, fault: fault ?? self.fault(of: head, atEnd: last))
  }

  /// The hash of a row as the chain has it; `nil` where there is no such row.
  public static func hash(ofRow sequence: Int, in db: Database) throws -> ContentDigest? {
    try String.fetchOne(db, sql: "SELECT hash FROM audit WHERE sequence = ?", arguments: [sequence])
      .flatMap { ContentDigest(hex: $0) }
  }

  /// The last row that tells of an action on a subject, at a time where one is given; `nil` where there is none.
  public static func last(
    _ action: AuditEvent.Action, on subject: ContentDigest, at time: String? = nil, in db: Database
  ) throws -> AuditEntry? {
    let row = try Row.fetchOne(
      db,
      sql: """
        \(selection) WHERE action = :action AND instr(subjects, :subject) > 0 AND (:time IS NULL OR time = :time)
        ORDER BY sequence DESC LIMIT 1
        """,
      arguments: ["action": action.name, "subject": subject.hex, "time": time])
    return row.flatMap(entry)
  }

  private static func fault(of row: Row, after last: AuditHead) throws -> AuditVerification.Fault? {
    let expected = last.count + 1
    let sequence: Int = try row.value("sequence")
    guard sequence == expected else { return .missing(sequence: expected) }
    guard let entry = entry(from: row), try entry.hash == entry.expectedHash() else {
      return .altered(sequence: sequence)
    }
    return entry.previous == last.hash ? nil : .unlinked(sequence: sequence)
  }

  private static func fault(of head: AuditHead?, atEnd last: AuditHead) -> AuditVerification.Fault? {
    guard let head else { return .noHead }
    if head.count > last.count { return .cutOff(expected: head.count, found: last.count) }
    if head.count < last.count { return .added(expected: head.count, found: last.count) }
    return head.hash == last.hash ? nil : .otherHead
  }

  private static func storedHead(in db: Database) throws -> AuditHead? {
    guard let row = try Row.fetchOne(db, sql: "SELECT count, hash FROM audit_head") else { return nil }
    guard let hash = try? ContentDigest(storedHex: row.value("hash")) else { return nil }
    return AuditHead(count: try row.value("count"), hash: hash)
  }

  private static let selection =
    "SELECT sequence, time, actor, action, subjects, program, previous, hash, models FROM audit"

  /// The row's entry; `nil` where a column no longer holds what was written.
  private static func entry(from row: Row) -> AuditEntry? {
    guard
      let sequence: Int = try? row.value("sequence"),
      let time: String = try? row.value("time"),
      let actor: String = try? row.value("actor"),
      let action: String = try? row.value("action"),
      let subjects = digests(try? row.value("subjects")),
      let models = digests(try? row.value("models")),
      let program: String = try? row.value("program"),
      let previous = try? ContentDigest(storedHex: row.value("previous")),
      let hash = try? ContentDigest(storedHex: row.value("hash"))
    else { return nil }
    return AuditEntry(
      sequence: sequence,
      event: AuditEvent(
        time: time, actor: actor, action: AuditEvent.Action(stored: action), subjects: subjects,
        program: program, models: models),
      previous: previous, hash: hash)
  }

  /// The digests of a column; `nil` where it no longer holds what was written.
  private static func digests(_ text: String?) -> [ContentDigest]? {
    guard let names = text?.split(separator: " ") else { return nil }
    let digests = names.compactMap { ContentDigest(hex: String($0)) }
    return digests.count == names.count ? digests : nil
  }
}
