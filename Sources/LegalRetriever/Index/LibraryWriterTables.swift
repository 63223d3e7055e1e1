internal import Evidence
internal import Foundation
internal import GRDB
internal import Storage

/// Writes documents and their index.
enum LibraryWriterTables {
  /// The most bytes of text in one row.
  private static let piece = 1 << 20

  /// Makes room for the index of a batch; gives its key.
  static func beginSegment(of library: Int64, first: Int, in db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO legal_segment (library_id, first_passage, lengths) VALUES (?, ?, x'')",
      arguments: [library, first])
    return db.lastInsertedRowID
  }

  /// The number that the next document gets.
  static func nextDocument(in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM legal_document") ?? 1
  }

  /// Writes a document, whose bytes are in the store.
  static func insert(
    _ document: LegalDocument, number: Int, passages: Range<Int>, library: Int64, segment: Int64,
    at now: String,
    in db: Database
  ) throws {
    guard let row = try Documents.rowID(of: document.document.digest, in: db) else {
      throw StorageError.damagedIndex()
    }
    let name = document.document.name
    let version =
      (try Int.fetchOne(
        db, sql: "SELECT max(version) FROM legal_document WHERE library_id = ? AND name = ?",
        arguments: [library, name]) ?? 0) + 1
    let parties = String(decoding: try JSONEncoder().encode(document.metadata.parties), as: UTF8.self)
    try db.cachedStatement(
      sql: """
        INSERT INTO legal_document (id, library_id, document_id, segment_id, name, version, effective, added_at, title,
          kind, parties, date, first_passage, passage_count, code_points, pages, structure)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, library, row, segment, name, version, document.metadata.date ?? String(now.prefix(10)), now,
      document.metadata.title, document.metadata.kind, parties, document.metadata.date, passages.lowerBound,
      passages.count, document.codePointCount, document.pageCount,
      Data(StructureCoding.encode(document.sections, document.passages, citation: document.citation)),
    ])
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO legal_text (legal_document_id, piece, bytes) VALUES (?, ?, ?)")
    let bytes = document.text.bytes
    for (number2, start) in stride(from: 0, to: bytes.count, by: piece).enumerated() {
      try insertion.execute(arguments: [
        number, number2, Data(bytes[start..<min(start + piece, bytes.count)]),
      ])
    }
  }

  /// Writes the index of a batch, and counts its passages as taken.
  static func finish(_ builder: SegmentBuilder, segment: Int64, library: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE legal_segment SET lengths = ? WHERE id = ?", arguments: [data(builder.lengths), segment])
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO legal_posting (segment_id, field, term, postings) VALUES (?, ?, ?, ?)")
    for row in builder.rows {
      try insertion.execute(arguments: [segment, row.field.rawValue, row.term, Data(row.postings)])
    }
    try db.execute(
      sql: "UPDATE legal_library SET next_passage = ? WHERE id = ?",
      arguments: [builder.passages.upperBound, library])
  }

  /// Makes one segment of all where a library has more than `limit`, so that a question reads few rows.
  static func merge(_ library: Int64, limit: Int, in db: Database) throws {
    let segments = try Row.fetchAll(
      db,
      sql: "SELECT id, first_passage, lengths FROM legal_segment WHERE library_id = ? ORDER BY first_passage",
      arguments: [library])
    guard segments.count > limit, let first = segments.first else { return }
    var lengths = Data()
    let start: Int = try first.kept("first_passage")
    for segment in segments {
      let place: Int = try segment.kept("first_passage")
      let gap = 2 * (place - start) - lengths.count
      if gap > 0 { lengths.append(Data(count: gap)) }
      lengths.append(try segment.kept("lengths"))
    }
    let merged = try beginSegment(of: library, first: start, in: db)
    try db.execute(sql: "UPDATE legal_segment SET lengths = ? WHERE id = ?", arguments: [lengths, merged])
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT field, term, postings FROM legal_posting JOIN legal_segment ON legal_segment.id = segment_id
        WHERE library_id = ? ORDER BY field, term, first_passage
        """, arguments: [library])
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO legal_posting (segment_id, field, term, postings) VALUES (?, ?, ?, ?)")
    var open: (field: Int, term: String, list: PostingList, single: Data?)?
    func close() throws {
      guard let open else { return }
      try insertion.execute(arguments: [
        merged, open.field, open.term, open.single ?? Data(open.list.encoded),
      ])
    }
    // The cursor reads rows that were there before: a segment without passages of its own comes last.
    while let row = try rows.next() {
      let field: Int = try row.kept("field")
      let term: String = try row.kept("term")
      let bytes: Data = try row.kept("postings")
      if open?.field == field, open?.term == term {
        if let single = open?.single {
          open?.list = try PostingList(decoding: Array(single))
          open?.single = nil
        }
        open?.list.append(try PostingList(decoding: Array(bytes)))
      } else {
        try close()
        open = (field, term, PostingList(), bytes)
      }
    }
    try close()
    try db.execute(
      sql: "UPDATE legal_document SET segment_id = ? WHERE library_id = ?", arguments: [merged, library])
    try db.execute(
      sql: "DELETE FROM legal_segment WHERE library_id = ? AND id <> ?", arguments: [library, merged])
  }

  /// Numbers of two bytes, the lower first.
  static func data(_ numbers: [UInt16]) -> Data {
    var data = Data(capacity: numbers.count * 2)
    for number in numbers {
      data.append(UInt8(truncatingIfNeeded: number))
      data.append(UInt8(truncatingIfNeeded: number >> 8))
    }
    return data
  }
}
