import Crypto
public import Evidence
import Foundation
public import GRDB

/// The vectors that models made of texts, kept by the digests of both; see ``EmbeddingTables``.
///
/// Each function works in the transaction of the connection it is given; see ``Store/write(_:)``.
public enum Embeddings {
  /// What a text is called in the store: the SHA-256 of its UTF-8 bytes.
  public static func digest(of text: String) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: Array(SHA256.hash(data: Data(text.utf8)))) else {
      throw StorageError.damaged()
    }
    return digest
  }

  /// The vectors that are kept for texts.
  ///
  /// - Parameters:
  ///   - texts: The digests of the texts.
  ///   - model: The digest of the model's file.
  /// - Returns: A vector for each digest that has one.
  /// - Throws: ``StorageError`` `store.damaged`.
  public static func find(
    _ texts: some Collection<ContentDigest>, model: ContentDigest, in db: Database
  ) throws -> [ContentDigest: [Float]] {
    let statement = try db.cachedStatement(
      sql: "SELECT dimension, vector FROM embedding WHERE model = ? AND text = ?")
    var found: [ContentDigest: [Float]] = [:]
    for text in texts where found[text] == nil {
      guard let row = try Row.fetchOne(statement, arguments: [model.hex, text.hex]) else { continue }
      let bytes: Data = try row.value("vector")
      let dimension: Int = try row.value("dimension")
      guard dimension > 0, bytes.count == 4 * dimension else { throw StorageError.damaged() }
      found[text] = vector(bytes)
    }
    return found
  }

  /// Keeps vectors, in place of those that are there for the same model and text.
  ///
  /// - Parameters:
  ///   - vectors: A vector of at least one number for the digest of each text.
  ///   - model: The digest of the model's file.
  ///   - document: The document that the texts stand in, with which the vectors are erased; `nil` for texts of no document.
  /// - Throws: ``StorageError`` `store.no-document` where the document is not in the store.
  public static func save(
    _ vectors: [ContentDigest: [Float]], model: ContentDigest, document: ContentDigest? = nil, in db: Database
  ) throws {
    let row = try document.map { digest in
      guard let row = try Documents.rowID(of: digest, in: db) else {
        throw StorageError(
          code: "store.no-document", message: "The embeddings belong to a document that is not in the store.",
          hint: "Add the document first.", status: .badUse)
      }
      return row
    }
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO embedding (model, text, dimension, vector) VALUES (?, ?, ?, ?)
        ON CONFLICT (model, text) DO UPDATE SET dimension = excluded.dimension, vector = excluded.vector
        """)
    // In the digests' order, so that the same vectors give the same file.
    for (text, vector) in vectors.sorted(by: { $0.key.hex < $1.key.hex }) {
      try insertion.execute(arguments: [model.hex, text.hex, vector.count, bytes(vector)])
      if let row { try link(text, model: model, to: row, in: db) }
    }
  }

  /// Notes that texts whose vectors are kept already stand in a document too, so that they stay or go with it.
  public static func link(
    _ texts: some Collection<ContentDigest>, model: ContentDigest, to document: ContentDigest, in db: Database
  ) throws {
    guard let row = try Documents.rowID(of: document, in: db) else { throw StorageError.unknown() }
    for text in texts { try link(text, model: model, to: row, in: db) }
  }

  /// How many vectors are kept.
  public static func count(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM embedding") ?? 0
  }

  /// Erases every vector, puts it on the audit chain, then writes the store's files anew.
  ///
  /// - Parameters:
  ///   - now: The time in UTC as ISO 8601 writes it.
  ///   - actor: Who asks for it, for the audit chain, which names the models whose vectors went.
  ///   - program: The program and its version, for the audit chain.
  /// - Returns: How many vectors are gone.
  /// - Throws: ``StorageError`` `store.erasure-unfinished` where the vectors are gone from the store but another program keeps their bytes in its
  ///   files.
  @discardableResult
  public static func eraseAll(at now: String, actor: String, program: String, in store: Store) throws -> Int {
    let count = try store.write { db in
      let count = try self.count(in: db)
      guard count > 0 else { return 0 }
      let models = try String.fetchAll(db, sql: "SELECT DISTINCT model FROM embedding ORDER BY model")
      try db.execute(sql: "DELETE FROM embedding")
      try db.execute(sql: "UPDATE store_state SET erasure_pending = 1")
      try Audit.append(
        AuditEvent(
          time: now, actor: actor, action: .erasure, subjects: try models.map(ContentDigest.init(storedHex:)),
          program: program),
        in: db)
      return count
    }
    try store.finishErasure()
    return count
  }

  private static func link(
    _ text: ContentDigest, model: ContentDigest, to document: Int64, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO embedding_document (document_id, embedding_id)
        SELECT ?, id FROM embedding WHERE model = ? AND text = ?
        """
    ).execute(arguments: [document, model.hex, text.hex])
  }

  private static func bytes(_ vector: [Float]) -> Data {
    var data = Data(capacity: 4 * vector.count)
    for number in vector {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }

  private static func vector(_ data: Data) -> [Float] {
    data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map { place in
        let pattern = bytes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: pattern))
      }
    }
  }
}
