public import Evidence
public import GRDB
public import Storage

/// The tables that patient records own in the store: one row for each fact that was read from a document.
///
/// `record_fact` names a fact by its document and its id in it, and holds what a search over many records asks for:
/// kind, name, first code, assertion, time as written, value as written, and the place to open first. All of it can be
/// made again from the document's bytes, which the store keeps.
public enum RecordTables {
  /// How the tables come into being, and how a document's rows leave them.
  public static let set = TableSet(
    name: "records",
    migrations: [
      (
        id: "1",
        run: { db in
          try db.execute(
            sql: """
              CREATE TABLE record_fact (
                document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                fact TEXT NOT NULL,
                kind TEXT NOT NULL,
                label TEXT,
                code TEXT,
                code_system TEXT,
                assertion TEXT NOT NULL,
                start TEXT,
                stop TEXT,
                value TEXT,
                unit TEXT,
                section TEXT NOT NULL,
                xpath TEXT NOT NULL,
                line INTEGER NOT NULL,
                source_count INTEGER NOT NULL,
                PRIMARY KEY (document_id, position)
              ) STRICT, WITHOUT ROWID;
              """)
        }
      )
    ],
    erase: { db, digest in
      guard let document = try Documents.rowID(of: digest, in: db) else { return }
      try delete(document, in: db)
    })

  /// Stores the facts of a record, in place of those that were read from the same document before.
  ///
  /// - Throws: `StorageError` `store.no-document` where the record's document is not in the store.
  public static func replace(_ record: PatientRecord, in db: Database) throws {
    guard let document = try Documents.rowID(of: record.document.digest, in: db) else {
      throw StorageError(
        code: "store.no-document", message: "The facts were read from a document that is not in the store.",
        hint: "Add the document first.", status: .badUse)
    }
    try delete(document, in: db)
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO record_fact
          (document_id, position, fact, kind, label, code, code_system, assertion, start, stop, value, unit,
           section, xpath, line, source_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, fact) in record.facts.enumerated() {
      let coding = fact.concept.codings.first
      let source = fact.sources.first
      let value = written(fact.value)
      try insertion.execute(arguments: [
        document, position, fact.id, fact.kind.rawValue, fact.concept.label, coding?.code, coding?.system.oid,
        fact.assertion.rawValue, fact.period.start?.written, fact.period.end?.written, value.text, value.unit,
        source?.section ?? "", source?.xpath ?? "", source?.line ?? 0, fact.sources.count,
      ])
    }
  }

  /// How many facts of a document are in the store; 0 where the document is not.
  public static func factCount(of digest: ContentDigest, in db: Database) throws -> Int {
    guard let document = try Documents.rowID(of: digest, in: db) else { return 0 }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM record_fact WHERE document_id = ?", arguments: [document]) ?? 0
  }

  private static func delete(_ document: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM record_fact WHERE document_id = ?", arguments: [document])
  }

  /// The number apart from its unit, and any other value in words.
  private static func written(_ value: ObservationValue?) -> (text: String?, unit: String?) {
    switch value {
    case .quantity(let quantity): (quantity.value, quantity.unit)
    case let other: (other?.text, nil)
    }
  }
}
