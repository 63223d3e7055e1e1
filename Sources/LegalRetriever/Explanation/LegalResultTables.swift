public import Foundation
public import GRDB
public import Storage

/// The table of legal results: what a stored answer or check of citations holds beyond its statements, as JSON.
///
/// A row leaves with its result, and a result leaves with any document it rests on.
public enum LegalResultTables {
  /// How the table comes into being.
  public static let set = TableSet(
    name: "legal-results",
    migrations: [
      (
        id: "1",
        run: { db in
          try db.execute(
            sql: """
              CREATE TABLE legal_result (
                result_id TEXT NOT NULL PRIMARY KEY REFERENCES result (id) ON DELETE CASCADE,
                json BLOB NOT NULL
              ) STRICT;
              """)
        }
      )
    ],
    erase: { _, _ in })

  /// Stores what a result holds, in place of what it held.
  public static func replace(_ json: Data, result: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO legal_result (result_id, json) VALUES (?, ?)
        ON CONFLICT (result_id) DO UPDATE SET json = excluded.json
        """, arguments: [result, json])
  }

  /// What a result holds; `nil` where there is none.
  public static func json(ofResult id: String, in db: Database) throws -> Data? {
    try Data.fetchOne(db, sql: "SELECT json FROM legal_result WHERE result_id = ?", arguments: [id])
  }
}
