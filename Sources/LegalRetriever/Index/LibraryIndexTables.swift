internal import Evidence
internal import Foundation
internal import GRDB
internal import Storage

/// Reads the index of a library.
enum LibraryIndexTables {
  /// The segments of a library in order of their passages.
  static func segments(of library: Int64, in db: Database) throws -> [(
    id: Int64, first: Int, lengths: [UInt16]
  )] {
    try Row.fetchAll(
      db,
      sql: "SELECT id, first_passage, lengths FROM legal_segment WHERE library_id = ? ORDER BY first_passage",
      arguments: [library]
    ).map { row in
      let data: Data = try row.kept("lengths")
      let numbers = data.withUnsafeBytes { bytes in
        (0..<bytes.count / 2).map { UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8 }
      }
      return (try row.kept("id"), try row.kept("first_passage"), numbers)
    }
  }

  /// Where a term occurs, over all segments.
  static func postings(_ term: String, _ field: IndexField, segments: [Int64], in db: Database) throws
    -> PostingList
  {
    let statement = try db.cachedStatement(
      sql: "SELECT postings FROM legal_posting WHERE segment_id = ? AND field = ? AND term = ?")
    var list = PostingList()
    for segment in segments {
      guard let row = try Row.fetchOne(statement, arguments: [segment, field.rawValue, term]) else {
        continue
      }
      let bytes = try row.withUnsafeData(atIndex: 0) { Array($0 ?? Data()) }
      if list.passages.isEmpty {
        list = try PostingList(decoding: bytes)
      } else {
        list.append(try PostingList(decoding: bytes))
      }
    }
    return list
  }

  /// How many bytes the index of a library takes, its texts left out.
  static func size(of library: Int64, in db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(length(term) + length(postings)), 0) FROM legal_posting
        JOIN legal_segment ON legal_segment.id = segment_id WHERE library_id = ?
        """, arguments: [library]) ?? 0
  }

  // MARK: Vectors

  /// Keeps the vectors of a document's passages.
  static func save(
    _ vectors: [Int8], dimension: Int, model: ContentDigest, document: Int, in db: Database
  ) throws {
    let data = vectors.withUnsafeBytes { Data($0) }
    try db.execute(
      sql: """
        INSERT INTO legal_vector (legal_document_id, model, dimension, vectors) VALUES (?, ?, ?, ?)
        ON CONFLICT (legal_document_id, model) DO UPDATE SET dimension = excluded.dimension, vectors = excluded.vectors
        """, arguments: [document, model.hex, dimension, data])
  }

  /// Takes over the vectors that the same documents have in other libraries, where their passages are the same.
  static func takeOverVectors(to library: Int64, model: ContentDigest, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO legal_vector (legal_document_id, model, dimension, vectors)
        SELECT own.id, known.model, known.dimension, known.vectors FROM legal_document AS own
        JOIN legal_document AS other ON other.document_id = own.document_id AND other.id <> own.id
          AND other.structure = own.structure
        JOIN legal_vector AS known ON known.legal_document_id = other.id AND known.model = :model
        WHERE own.library_id = :library AND NOT EXISTS (
          SELECT 1 FROM legal_vector WHERE legal_document_id = own.id AND model = :model)
        GROUP BY own.id
        """, arguments: ["library": library, "model": model.hex])
  }

  /// The vectors of a document's passages; `nil` where they were not made.
  static func vectors(of document: Int, model: ContentDigest, in db: Database) throws -> (
    dimension: Int, numbers: [Int8]
  )? {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT dimension, vectors FROM legal_vector WHERE legal_document_id = ? AND model = ?"),
        arguments: [document, model.hex])
    else { return nil }
    let numbers = try row.withUnsafeData(atIndex: 1) { data in
      (data ?? Data()).withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
    }
    return (try row.kept("dimension"), numbers)
  }

  /// The documents of a library whose passages have no vectors of a model.
  static func documentsWithoutVectors(of library: Int64, model: ContentDigest, in db: Database) throws
    -> [Int]
  {
    try Int.fetchAll(
      db,
      sql: """
        SELECT id FROM legal_document WHERE library_id = ? AND NOT EXISTS (
          SELECT 1 FROM legal_vector WHERE legal_document_id = legal_document.id AND model = ?) ORDER BY id
        """, arguments: [library, model.hex])
  }
}
