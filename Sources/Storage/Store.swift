import Evidence
import Foundation
public import GRDB

/// The file in which documents, results and the audit chain are kept: SQLite, opened for one reader or many.
///
/// - Durability: each ``write(_:)`` is one transaction, on the disk when it returns (`synchronous = FULL` with a
///   write-ahead log). A process killed at any moment leaves the transactions that returned, and no part of another.
/// - Sharing: several processes may open one store; whoever wants to write waits up to ten seconds for the others.
/// - Confidence: the file has mode 0600, deleted content is overwritten (`secure_delete`), and SQLite's temporary
///   data stay in memory.
///
/// The store reads no clock: callers pass the time in.
public final class Store: Sendable {
  /// The file, as it was named.
  public let path: String
  /// The tables in the file, the store's own first.
  let tables: [TableSet]
  let pool: DatabasePool

  /// Opens a store, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: The file. Missing folders are made with mode 0700, a missing file with mode 0600.
  ///   - migrations: The tables of every domain; a store is refused that has tables which are not among them.
  /// - Throws: ``StorageError`` for what is not a store or was written by a newer version, a place that may not be
  ///   written, a folder, or a full disk.
  public convenience init(path: String, migrations: [TableSet] = []) throws {
    try self.init(path: path, migrations: migrations, patience: 10)
  }

  /// Opens a store, waiting at most `patience` seconds for other programs that use it.
  init(path: String, migrations: [TableSet], patience: TimeInterval) throws {
    self.path = path
    tables = [StorageTables.set] + migrations
    let migrator = SchemaMigrator(sets: tables)
    pool = try Store.translating(path) {
      try StoreFile.prepare(path)
      let pool = try Store.retrying(patience) {
        try DatabasePool(path: path, configuration: Store.configuration(patience))
      }
      // GRDB sets NORMAL once the write-ahead log is on, and that may lose the last commits with the power.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      if try !pool.read({ try migrator.isCurrent($0, place: path) }) {
        try pool.write { try migrator.migrate($0, place: path) }
      }
      return pool
    }
    try? finishErasure(patience: min(patience, 0.2))
  }

  /// The file that is used where none is named: `attest.sqlite` in `$ATTEST_HOME`, else in `~/.local/share/attest`.
  public static func defaultPath(environment: [String: String]) -> String {
    if let home = environment["ATTEST_HOME"], !home.isEmpty {
      return (home as NSString).appendingPathComponent("attest.sqlite")
    }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return (home as NSString).appendingPathComponent(".local/share/attest/attest.sqlite")
  }

  /// Reads from one unchanging state of the store, whatever others write meanwhile.
  ///
  /// - Throws: ``StorageError``, or what the body throws.
  public func read<T>(_ body: (Database) throws -> T) throws -> T {
    try Store.translating(path) { try pool.read(body) }
  }

  /// Writes in one transaction: all of it is stored when this returns, and nothing of it when this throws.
  ///
  /// The body must not call `read` or `write` of the same store.
  ///
  /// - Throws: ``StorageError``, or what the body throws.
  public func write<T>(_ body: (Database) throws -> T) throws -> T {
    let value = try Store.translating(path) { try pool.write(body) }
    noteHead()
    return value
  }

  /// Notes the end of the audit chain beside the store, where it has moved.
  ///
  /// The store's own rows are on the disk already. Where the note cannot be written it stays behind, which is no fault: it must only never
  /// be ahead.
  private func noteHead() {
    let state = try? pool.read { db in
      (
        head: try Audit.head(in: db),
        isAnchored: try Bool.fetchOne(db, sql: "SELECT anchored FROM store_state") ?? false
      )
    }
    guard let state, state.head.count > 0 else { return }
    let anchor = AuditAnchor(store: path)
    // A note that was taken away is not made again here: that would hide it.
    if state.isAnchored, !anchor.exists { return }
    guard anchor.advance(to: state.head), !state.isAnchored else { return }
    try? pool.write { try $0.execute(sql: "UPDATE store_state SET anchored = 1") }
  }

  /// Walks along the audit chain, and holds its end against the note beside the store and against one that a person kept.
  ///
  /// - Parameter noted: a row and its hash that a person noted earlier.
  public func verifyAudit(noted: AuditHead? = nil) throws -> AuditVerification {
    let anchor = AuditAnchor(store: path)
    let note = anchor.read()
    return try read { db in
      var verification = try Audit.verify(in: db)
      verification.anchor = note
      guard verification.fault == nil else { return verification }
      let isAnchored = try Bool.fetchOne(db, sql: "SELECT anchored FROM store_state") ?? false
      if let note {
        if note.count > verification.entryCount {
          verification.fault = .cutOffBehindAnchor(expected: note.count, found: verification.entryCount)
        } else if note.count > 0, try Audit.hash(ofRow: note.count, in: db) != note.hash {
          verification.fault = .otherThanAnchor(sequence: note.count)
        }
      } else if isAnchored || anchor.exists {
        verification.fault = .noAnchor
      }
      if verification.fault == nil, let noted, noted.count > 0,
        try Audit.hash(ofRow: noted.count, in: db) != noted.hash
      {
        verification.fault = .otherThanNoted(sequence: noted.count)
      }
      if verification.fault == nil, let row = try Reviews.firstFault(in: db) {
        verification.fault = .review(sequence: row)
      }
      return verification
    }
  }

  /// Notes the end of the chain anew beside the store, for a store that was moved without its note, and puts that on the chain.
  ///
  /// - Throws: ``StorageError`` `store.anchor` where the note cannot be written.
  public func renewAnchor(at now: String, actor: String, program: String) throws {
    let head = try Store.translating(path) {
      try pool.write { db in
        try Audit.append(
          AuditEvent(time: now, actor: actor, action: .anchor, subjects: [], program: program), in: db)
        try db.execute(sql: "UPDATE store_state SET anchored = 1")
        return try Audit.head(in: db)
      }
    }
    guard AuditAnchor(store: path).replace(with: head) else {
      throw StorageError(
        code: "store.anchor", message: "The note beside the store cannot be written.",
        hint: "See that you may write in its folder.", place: path, status: .missing)
    }
  }

  /// Runs the body, and turns errors of SQLite into a sentence that holds no stored value.
  static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageError(error, place: path)
    } catch is RowDecodingError {
      throw StorageError.damaged(place: path)
    } catch var error as StorageError where error.place == nil {
      error.place = path
      throw error
    }
  }

  /// Runs the body again while another program holds the file: SQLite does not wait by itself while the journal's
  /// mode changes, nor while the last other user of the file closes it.
  private static func retrying<T>(_ patience: TimeInterval, _ body: () throws -> T) throws -> T {
    let pause = 0.02
    for _ in 0..<Int(patience / pause) {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {
        Thread.sleep(forTimeInterval: pause)
      }
    }
    return try body()
  }

  private static func configuration(_ patience: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.label = "attest.store"
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
      try StoreFile.mark(db)
    }
    return configuration
  }
}
