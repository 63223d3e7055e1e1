internal import Evidence
internal import Foundation
public import GRDB
public import Storage

/// The tables that checked submissions own in the store.
///
/// `submission_check` holds one row for each stored check: whose it is by pseudonym, of which assignment, until when it is kept,
/// and the whole check as JSON. Texts of other submissions are not in it: a row never holds another student's words.
public enum SubmissionTables {
  /// A stored check.
  public struct Row: Sendable {
    /// The id of the result.
    public var result: String
    /// The student's pseudonym.
    public var pseudonym: String
    /// The check, names as pseudonyms and without the texts of other submissions.
    public var check: SubmissionCheck
  }

  /// How the tables come into being, and how a document's rows leave them.
  public static let set = TableSet(
    name: "submissions",
    migrations: [
      (
        id: "1",
        run: { db in
          try db.execute(
            sql: """
              CREATE TABLE submission_check (
                result_id TEXT NOT NULL PRIMARY KEY REFERENCES result (id) ON DELETE CASCADE,
                document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                pseudonym TEXT NOT NULL,
                assignment TEXT NOT NULL,
                keep_until TEXT,
                json BLOB NOT NULL
              ) STRICT;
              CREATE INDEX submission_check_pseudonym ON submission_check (pseudonym);
              CREATE INDEX submission_check_assignment ON submission_check (assignment);
              CREATE INDEX submission_check_document_id ON submission_check (document_id);
              """)
        }
      )
    ],
    erase: { db, digest in
      guard let document = try Documents.rowID(of: digest, in: db) else { return }
      try db.execute(sql: "DELETE FROM submission_check WHERE document_id = ?", arguments: [document])
    })

  /// Stores a check in place of the one that the result had.
  ///
  /// - Parameters:
  ///   - keepUntil: The day from which it is erased, as `2026-03-31`; `nil` to keep it.
  /// - Throws: `StorageError` `store.no-document` where the check's document is not in the store.
  public static func replace(
    _ check: SubmissionCheck, result: String, pseudonym: String, keepUntil: String?, in db: Database
  ) throws {
    guard let document = try Documents.rowID(of: check.document.digest, in: db) else {
      throw StorageError(
        code: "store.no-document", message: "The check rests on a document that is not in the store.",
        hint: "Add the document first.", status: .badUse)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO submission_check (result_id, document_id, pseudonym, assignment, keep_until, json)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        result, document, pseudonym, check.assignment ?? "", keepUntil, try encoder.encode(check),
      ])
  }

  /// The check of a result; `nil` where there is none.
  public static func check(ofResult id: String, in db: Database) throws -> Row? {
    try rows("result_id = ?", [id], in: db).first
  }

  /// The text of a student's submission to an assignment; `nil` where none is kept.
  public static func text(of pseudonym: String, assignment: String?, in db: Database) throws -> String? {
    try rows("pseudonym = ? AND assignment = ?", [pseudonym, assignment ?? ""], in: db).first?.check.text
  }

  /// The ids of the results of a student.
  public static func results(ofStudent pseudonym: String, in db: Database) throws -> [String] {
    try ids("pseudonym = ?", [pseudonym], in: db)
  }

  /// The ids of the results of an assignment or class.
  public static func results(ofAssignment name: String, in db: Database) throws -> [String] {
    try ids("assignment = ?", [name], in: db)
  }

  /// The ids of the results whose time is over.
  ///
  /// - Parameter day: Today, as `2026-03-31`.
  public static func expired(on day: String, in db: Database) throws -> [String] {
    try ids("keep_until IS NOT NULL AND keep_until <= ?", [day], in: db)
  }

  private static func ids(_ condition: String, _ arguments: StatementArguments, in db: Database) throws
    -> [String]
  {
    try String.fetchAll(
      db, sql: "SELECT result_id FROM submission_check WHERE \(condition) ORDER BY result_id",
      arguments: arguments)
  }

  private static func rows(_ condition: String, _ arguments: StatementArguments, in db: Database) throws
    -> [Row]
  {
    try GRDB.Row.fetchAll(
      db,
      sql: "SELECT result_id, pseudonym, json FROM submission_check WHERE \(condition) ORDER BY rowid DESC",
      arguments: arguments
    ).map { row in
      guard let id = row["result_id"] as String?, let pseudonym = row["pseudonym"] as String?,
        let json = row["json"] as Data?,
        let check = try? JSONDecoder().decode(SubmissionCheck.self, from: json)
      else {
        throw HomeworkDetectorError(
          code: "store.check", message: "A stored check cannot be read.",
          hint: "Erase it, and check the file again.",
          status: .badInput)
      }
      return Row(result: id, pseudonym: pseudonym, check: check)
    }
  }
}
