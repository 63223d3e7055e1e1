import Evidence
import Foundation
import GRDB

extension Store {
  /// Removes what earlier erasures left in free pages and in the write-ahead log.
  ///
  /// ``Erasure`` calls it, and each opening of a store tries it where an erasure was interrupted. It does nothing
  /// where nothing is left.
  ///
  /// - Throws: ``StorageError`` `store.erasure-unfinished` while another program holds an older state of the store
  ///   open: its words are gone from the store but not yet from the bytes of its files. Any other error likewise
  ///   leaves the work to the next call.
  public func finishErasure() throws {
    try finishErasure(patience: nil)
  }

  func finishErasure(patience: TimeInterval?) throws {
    guard try read({ try Bool.fetchOne($0, sql: "SELECT erasure_pending FROM store_state") }) == true else {
      return
    }
    do {
      // Behind a barrier, because a reader of our own would hold the log as well.
      try pool.barrierWriteWithoutTransaction { db in
        let usual = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
        if let patience { try db.execute(sql: "PRAGMA busy_timeout = \(Int(patience * 1000))") }
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(usual)") }
        try Store.scrub(db)
      }
    } catch let error as DatabaseError {
      guard [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode.primaryResultCode) else {
        throw StorageError(error, place: path)
      }
      throw StorageError(
        code: "store.erasure-unfinished",
        message:
          "What was erased can no longer be read from the store, but another program has the store open, "
          + "so the erased bytes are still in its files.",
        hint: "Close the other program, then run any command on this store to finish.",
        place: path, status: .needsPerson)
    }
  }

  /// Writes every page anew and empties the log.
  ///
  /// `secure_delete` overwrites a deleted row, but not the copy that is left in a page's free space when SQLite once
  /// moved the row to another page; only `VACUUM` removes that.
  private static func scrub(_ db: Database) throws {
    // VACUUM copies the store to temporary storage. A very large one has to go to a file, which has no name.
    let size = try Int.fetchOne(
      db, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    let usesFile = (size ?? 0) > 512 << 20
    if usesFile { try db.execute(sql: "PRAGMA temp_store = FILE") }
    defer { if usesFile { try? db.execute(sql: "PRAGMA temp_store = MEMORY") } }
    try db.execute(sql: "VACUUM")
    _ = try db.checkpoint(.truncate)
    // Only now: a crash before this line leaves the work to the next opening.
    try db.execute(sql: "UPDATE store_state SET erasure_pending = 0")
    _ = try? db.checkpoint(.truncate)
  }
}
