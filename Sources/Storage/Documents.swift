import Crypto
public import Evidence
public import Foundation
public import GRDB

/// The documents of a store: their descriptions and their bytes as received.
///
/// Each function works in the transaction of the connection it is given; see ``Store/write(_:)``.
public enum Documents {
  /// The most bytes that are kept in one row.
  static let pieceSize = 1 << 20

  /// Stores a document with its bytes.
  ///
  /// - Parameters:
  ///   - document: What is known of the document; its size and its digest are those of the bytes.
  ///   - bytes: The bytes as received, before any repair.
  ///   - now: The time in UTC as ISO 8601 writes it, such as `2024-05-06T07:08:09Z`.
  /// - Returns: `false` where the same bytes are already there; then nothing is changed.
  /// - Throws: ``StorageError`` `store.wrong-digest` where the bytes are not those of the digest.
  @discardableResult
  public static func insert(
    _ document: Document, bytes: some ContiguousBytes, at now: String, in db: Database
  ) throws -> Bool {
    if try rowID(of: document.digest, in: db) != nil { return false }
    try bytes.withUnsafeBytes { buffer in
      guard buffer.count == document.byteCount, digest(of: buffer) == document.digest else {
        throw StorageError(
          code: "store.wrong-digest",
          message: "The bytes to be stored are not those the document was read from.",
          hint: "Run the command again; the file may have changed while it was read.", status: .badInput)
      }
      try db.cachedStatement(
        sql: """
          INSERT INTO document (digest, name, media_type, byte_count, imported_at, repairs)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        document.digest.hex, document.name, document.mediaType, document.byteCount, now,
        String(decoding: try StoredJSON.encode(document.repairs), as: UTF8.self),
      ])
      let id = db.lastInsertedRowID
      let insertion = try db.cachedStatement(
        sql: "INSERT INTO document_bytes (document_id, piece, bytes) VALUES (?, ?, ?)")
      for (number, start) in stride(from: 0, to: buffer.count, by: pieceSize).enumerated() {
        let piece = Data(buffer[start..<min(start + pieceSize, buffer.count)])
        try insertion.execute(arguments: [id, number, piece])
      }
    }
    return true
  }

  /// The document with this digest; `nil` where it is not in the store.
  public static func find(_ digest: ContentDigest, in db: Database) throws -> StoredDocument? {
    try Row.fetchOne(db, sql: "\(selection) WHERE digest = ?", arguments: [digest.hex]).map(document(from:))
  }

  /// The document whose digest begins with these hexadecimal digits; `nil` where there is none.
  ///
  /// - Throws: ``StorageError`` `store.ambiguous` where there are several.
  public static func find(prefix: String, in db: Database) throws -> StoredDocument? {
    guard let pattern = HexPrefix(prefix) else { return nil }
    let rows = try Row.fetchAll(
      db, sql: "\(selection) WHERE digest >= ? AND digest < ? LIMIT 2",
      arguments: [pattern.lower, pattern.upper])
    guard rows.count < 2 else { throw StorageError.ambiguous() }
    return try rows.first.map(document(from:))
  }

  /// The documents that came in last, newest first.
  public static func list(limit: Int, in db: Database) throws -> [StoredDocument] {
    try Row.fetchAll(db, sql: "\(selection) ORDER BY id DESC LIMIT ?", arguments: [limit]).map(
      document(from:))
  }

  /// The bytes of a document as they were received; `nil` where it is not in the store.
  ///
  /// - Throws: ``StorageError`` `store.damaged` where they no longer have the digest.
  public static func bytes(of digest: ContentDigest, in db: Database) throws -> Data? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT id, byte_count FROM document WHERE digest = ?", arguments: [digest.hex])
    else { return nil }
    let id: Int64 = try row.value("id")
    let count: Int = try row.value("byte_count")
    // A count that no file can have would be taken for a size of memory.
    let kept = try Int.fetchOne(
      db, sql: "SELECT sum(length(bytes)) FROM document_bytes WHERE document_id = ?", arguments: [id])
    guard kept ?? 0 == count else { throw StorageError.damaged() }
    var bytes = Data(capacity: count)
    let pieces = try Row.fetchCursor(
      db, sql: "SELECT bytes FROM document_bytes WHERE document_id = ? ORDER BY piece", arguments: [id])
    while let piece = try pieces.next() {
      try piece.withUnsafeData(atIndex: 0) { bytes.append($0 ?? Data()) }
    }
    guard bytes.withUnsafeBytes({ self.digest(of: $0) }) == digest else { throw StorageError.damaged() }
    return bytes
  }

  /// The document's key in the store, which a domain's tables refer to; `nil` where it is not in the store.
  public static func rowID(of digest: ContentDigest, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE digest = ?"), arguments: [digest.hex])
  }

  /// The SHA-256 of some bytes.
  static func digest(of bytes: UnsafeRawBufferPointer) -> ContentDigest? {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return ContentDigest(bytes: Array(hasher.finalize()))
  }

  private static let selection =
    "SELECT digest, name, media_type, byte_count, imported_at, repairs FROM document"

  private static func document(from row: Row) throws -> StoredDocument {
    let repairs: String = try row.value("repairs")
    return StoredDocument(
      document: Document(
        digest: try ContentDigest(storedHex: row.value("digest")),
        name: try row.value("name"), mediaType: try row.value("media_type"),
        byteCount: try row.value("byte_count"),
        repairs: try StoredJSON.decode([Repair].self, from: Data(repairs.utf8))),
      importedAt: try row.value("imported_at"))
  }
}
