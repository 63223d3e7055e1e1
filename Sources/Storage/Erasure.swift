import Evidence
public import GRDB

/// Removes documents and results from a store, so that their words are nowhere in its files.
public enum Erasure {
  /// Erases in one transaction, puts it on the audit chain, then writes the store's files anew.
  ///
  /// A result that rests on an erased document goes with it, and so do the reviews of results and the list of files that were written; the
  /// files themselves are the caller's to remove, before this is called.
  ///
  /// - Parameters:
  ///   - now: The time in UTC as ISO 8601 writes it.
  ///   - actor: Who asks for it, for the audit chain.
  ///   - program: The program and its version, for the audit chain.
  /// - Returns: What is gone, and whether its bytes are out of the files already.
  /// - Throws: ``StorageError`` `store.unknown` where a target is not in the store; then nothing is erased.
  public static func erase(
    _ targets: [ErasureTarget], at now: String, actor: String, program: String, in store: Store
  ) throws -> ErasureReport {
    var report = try store.write { db in
      var documents: Set<ContentDigest> = []
      var results: [String: ContentDigest] = [:]
      for target in targets {
        switch target {
        case .document(let digest):
          guard try Documents.rowID(of: digest, in: db) != nil else { throw StorageError.unknown() }
          documents.insert(digest)
          for id in try Results.ids(restingOn: digest, in: db) {
            results[id] = try Results.summary(of: id, in: db)?.digest
          }
        case .result(let id):
          guard let summary = try Results.summary(of: id, in: db) else { throw StorageError.unknown() }
          results[summary.id] = summary.digest
        }
      }
      guard !documents.isEmpty || !results.isEmpty else { throw StorageError.unknown() }
      for id in results.keys { try Results.delete(id, in: db) }
      let digests = documents.sorted { $0.hex < $1.hex }
      for digest in digests {
        for tables in store.tables { try tables.erase(db, digest) }
        try db.execute(sql: "DELETE FROM document WHERE digest = ?", arguments: [digest.hex])
      }
      try db.execute(sql: "UPDATE store_state SET erasure_pending = 1")
      let ids = results.keys.sorted()
      for subject in digests + ids.compactMap({ results[$0] }) {
        try db.execute(sql: "DELETE FROM review WHERE result = ?", arguments: [subject.hex])
        try db.execute(sql: "DELETE FROM written_file WHERE subject = ?", arguments: [subject.hex])
      }
      let entry = try Audit.append(
        AuditEvent(
          time: now, actor: actor, action: .erasure, subjects: digests + ids.compactMap { results[$0] },
          program: program),
        in: db)
      return ErasureReport(documents: digests, results: ids, entry: entry)
    }
    do {
      try store.finishErasure()
    } catch let error as StorageError {
      report.unfinished = error
    }
    return report
  }

  /// What an id or a digest, or the beginning of one, names; `nil` where it names nothing in the store.
  ///
  /// `r-` leads the id of a result; anything else is taken for the digest of a document first.
  ///
  /// - Throws: ``StorageError`` `store.ambiguous` where it names several things.
  public static func target(named name: String, in db: Database) throws -> ErasureTarget? {
    if !name.lowercased().hasPrefix("r-"), let document = try Documents.find(prefix: name, in: db) {
      return .document(document.digest)
    }
    return try Results.summary(of: name, in: db).map { .result(id: $0.id) }
  }
}

extension StorageError {
  /// The store does not hold what was asked for.
  static func unknown() -> StorageError {
    StorageError(
      code: "store.unknown", message: "The store holds nothing with this id.",
      hint: "attest list shows what it holds.", status: .badUse)
  }
}
