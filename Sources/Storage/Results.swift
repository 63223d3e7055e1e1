public import Evidence
import Foundation
public import GRDB

/// The results of a store.
///
/// Each function works in the transaction of the connection it is given; see ``Store/write(_:)``.
public enum Results {
  /// Stores a result, unless the same analysis of the same input is already there.
  ///
  /// - Parameters:
  ///   - finding: The result. Each document of `documents` and each input of its stamp has to be in the store.
  ///   - now: The time in UTC as ISO 8601 writes it.
  /// - Returns: `nil` where it is already there; then nothing is changed.
  /// - Throws: ``StorageError`` `store.no-document` where a document is not in the store.
  @discardableResult
  public static func insert(_ finding: Finding, at now: String, in db: Database) throws -> ResultSummary? {
    let digest = try digest(kind: finding.kind, stamp: finding.stamp)
    guard try id(of: digest, in: db) == nil else { return nil }
    return try write(finding, digest: digest, id: freeID(for: digest, in: db), at: now, in: db)
  }

  /// Stores a result in place of an earlier one of the same analysis of the same input, under the same id.
  ///
  /// - Throws: ``StorageError`` `store.no-document` where a document is not in the store.
  @discardableResult
  public static func replace(_ finding: Finding, at now: String, in db: Database) throws -> ResultSummary {
    let digest = try digest(kind: finding.kind, stamp: finding.stamp)
    let known = try id(of: digest, in: db)
    if let known { try delete(known, in: db) }
    return try write(finding, digest: digest, id: known ?? freeID(for: digest, in: db), at: now, in: db)
  }

  /// The result with this id or with an id that begins so, with or without the leading `r-`; `nil` where there is none.
  ///
  /// - Throws: ``StorageError`` `store.ambiguous` where several ids begin so, `store.damaged` where the result no
  ///   longer can be read.
  public static func find(_ id: String, in db: Database) throws -> StoredResult? {
    guard let summary = try summary(of: id, in: db) else { return nil }
    var json = Data()
    let pieces = try Row.fetchCursor(
      db, sql: "SELECT json FROM result_finding WHERE result_id = ? ORDER BY piece", arguments: [summary.id])
    while let piece = try pieces.next() {
      try piece.withUnsafeData(atIndex: 0) { json.append($0 ?? Data()) }
    }
    return StoredResult(summary: summary, finding: try StoredJSON.decode(Finding.self, from: json))
  }

  /// The result of this analysis of these inputs; `nil` where there is none.
  ///
  /// It answers whether work can be spared, before the work: only kind, inputs, rules and options are looked at.
  public static func find(kind: String, stamp: RunStamp, in db: Database) throws -> StoredResult? {
    try id(of: digest(kind: kind, stamp: stamp), in: db).flatMap { try find($0, in: db) }
  }

  /// What a list shows of the result with this id or beginning of an id; `nil` where there is none.
  ///
  /// - Throws: ``StorageError`` `store.ambiguous` where several ids begin so.
  public static func summary(of id: String, in db: Database) throws -> ResultSummary? {
    guard let pattern = HexPrefix(id, lead: "r-") else { return nil }
    if let row = try Row.fetchOne(db, sql: "\(selection) WHERE id = ?", arguments: [pattern.lower]) {
      return try summary(from: row, in: db)
    }
    let rows = try Row.fetchAll(
      db, sql: "\(selection) WHERE id >= ? AND id < ? LIMIT 2", arguments: [pattern.lower, pattern.upper])
    guard rows.count < 2 else { throw StorageError.ambiguous() }
    return try rows.first.map { try summary(from: $0, in: db) }
  }

  /// The results that were stored last, newest first, of one kind or of all.
  public static func list(limit: Int, kind: String? = nil, in db: Database) throws -> [ResultSummary] {
    try Row.fetchAll(
      db,
      sql: """
        \(selection) WHERE :kind IS NULL OR kind = :kind
        ORDER BY created_at DESC, rowid DESC LIMIT :limit
        """,
      arguments: ["kind": kind, "limit": limit]
    ).map { try summary(from: $0, in: db) }
  }

  /// The ids of the results that rest on a document.
  public static func ids(restingOn document: ContentDigest, in db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT result_id FROM result_document JOIN document ON document.id = document_id
        WHERE document.digest = ? ORDER BY result_id
        """,
      arguments: [document.hex])
  }

  /// What names an analysis: the SHA-256 over kind, inputs, rules and options.
  ///
  /// The program's version is not in it, so
  /// that a later version replaces the result instead of adding one.
  static func digest(kind: String, stamp: RunStamp) throws -> ContentDigest {
    var encoding = CanonicalEncoding("attest-result/1")
    encoding.add(kind)
    encoding.add(stamp.inputs)
    encoding.add(stamp.rules)
    encoding.add(stamp.options.count)
    for option in stamp.options {
      encoding.add(option.label)
      encoding.add(option.value)
    }
    return try encoding.digest()
  }

  /// Deletes a result and its links to documents.
  static func delete(_ id: String, in db: Database) throws {
    try db.execute(sql: "DELETE FROM result WHERE id = ?", arguments: [id])
  }

  private static func id(of digest: ContentDigest, in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT id FROM result WHERE digest = ?", arguments: [digest.hex])
  }

  /// The shortest id of at least ten digits that no other result has.
  private static func freeID(for digest: ContentDigest, in db: Database) throws -> String {
    for length in 10..<64 {
      let id = "r-" + digest.hex.prefix(length)
      if try Row.fetchOne(db, sql: "SELECT 1 FROM result WHERE id = ?", arguments: [id]) == nil {
        return id
      }
    }
    return "r-" + digest.hex
  }

  private static func write(
    _ finding: Finding, digest: ContentDigest, id: String, at now: String, in db: Database
  ) throws -> ResultSummary {
    let claims = finding.sections.lazy.flatMap(\.claims)
    try db.execute(
      sql: """
        INSERT INTO result
          (id, digest, kind, title, created_at, claim_count, critical_count, warning_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, digest.hex, finding.kind, finding.title, now,
        finding.sections.reduce(0) { $0 + $1.claims.count },
        claims.count { $0.emphasis == .critical }, claims.count { $0.emphasis == .warning },
      ])
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO result_finding (result_id, piece, json) VALUES (?, ?, ?)")
    var piece = 0
    try FindingJSON.write(finding, pieceSize: Documents.pieceSize) { json in
      try insertion.execute(arguments: [id, piece, json])
      piece += 1
    }
    var seen: Set<ContentDigest> = []
    let documents = (finding.documents.map(\.digest) + finding.stamp.inputs).filter {
      seen.insert($0).inserted
    }
    for (position, document) in documents.enumerated() {
      guard let row = try Documents.rowID(of: document, in: db) else {
        throw StorageError(
          code: "store.no-document", message: "The result rests on a document that is not in the store.",
          hint: "Add the document first.", status: .badUse)
      }
      try db.execute(
        sql: "INSERT INTO result_document (result_id, position, document_id) VALUES (?, ?, ?)",
        arguments: [id, position, row])
    }
    guard let row = try Row.fetchOne(db, sql: "\(selection) WHERE id = ?", arguments: [id]) else {
      throw StorageError.damaged()
    }
    return try summary(from: row, in: db)
  }

  private static let selection = """
    SELECT id, digest, kind, title, created_at, claim_count, critical_count, warning_count FROM result
    """

  private static func summary(from row: Row, in db: Database) throws -> ResultSummary {
    let id: String = try row.value("id")
    let documents = try Row.fetchAll(
      db,
      sql: """
        SELECT document.digest, document.name FROM result_document JOIN document ON document.id = document_id
        WHERE result_id = ? ORDER BY position
        """,
      arguments: [id])
    return ResultSummary(
      id: id, digest: try ContentDigest(storedHex: row.value("digest")),
      kind: try row.value("kind"),
      title: try row.value("title"), createdAt: try row.value("created_at"),
      claimCount: try row.value("claim_count"),
      criticalCount: try row.value("critical_count"),
      warningCount: try row.value("warning_count"),
      documents: try documents.map { try ContentDigest(storedHex: $0.value("digest")) },
      documentNames: try documents.map { try $0.value("name") })
  }
}
