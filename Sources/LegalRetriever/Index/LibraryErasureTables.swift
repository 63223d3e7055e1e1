internal import Evidence
internal import Foundation
internal import GRDB
internal import Storage

/// Takes a document out of every library, so that no word of it stays in an index.
enum LibraryErasure {
  /// Erases every version that has this digest.
  static func erase(_ digest: ContentDigest, in db: Database) throws {
    guard let row = try Documents.rowID(of: digest, in: db) else { return }
    let documents = try Row.fetchAll(
      db,
      sql:
        "SELECT id, library_id, segment_id, first_passage, passage_count FROM legal_document WHERE document_id = ?",
      arguments: [row])
    for document in documents {
      let id: Int = try document.kept("id")
      let first: Int = try document.kept("first_passage")
      let count: Int = try document.kept("passage_count")
      let segment: Int64 = try document.kept("segment_id")
      try erasePostings(segment: segment, document: id, passages: first..<(first + count), in: db)
      try db.execute(sql: "DELETE FROM legal_document WHERE id = ?", arguments: [id])
      try db.execute(
        sql: """
          DELETE FROM legal_segment WHERE id = ? AND NOT EXISTS (
            SELECT 1 FROM legal_document WHERE segment_id = legal_segment.id)
          """, arguments: [segment])
      let library: Int64 = try document.kept("library_id")
      try db.execute(
        sql: """
          DELETE FROM legal_library WHERE id = ? AND NOT EXISTS (
            SELECT 1 FROM legal_document WHERE library_id = legal_library.id)
          """, arguments: [library])
    }
  }

  private static func erasePostings(
    segment: Int64, document: Int, passages: Range<Int>, in db: Database
  ) throws {
    var changed: [(field: Int, term: String, rest: PostingList)] = []
    let rows = try Row.fetchCursor(
      db, sql: "SELECT field, term, postings FROM legal_posting WHERE segment_id = ?", arguments: [segment])
    while let row = try rows.next() {
      let field: Int = try row.kept("field")
      let bytes: Data = try row.kept("postings")
      let list = try PostingList(decoding: Array(bytes))
      let rest = list.removing(field == IndexField.body.rawValue ? passages : document..<(document + 1))
      if rest != list { changed.append((field, try row.kept("term"), rest)) }
    }
    let update = try db.cachedStatement(
      sql: "UPDATE legal_posting SET postings = ? WHERE segment_id = ? AND field = ? AND term = ?")
    let deletion = try db.cachedStatement(
      sql: "DELETE FROM legal_posting WHERE segment_id = ? AND field = ? AND term = ?")
    for (field, term, rest) in changed {
      if rest.passages.isEmpty {
        try deletion.execute(arguments: [segment, field, term])
      } else {
        try update.execute(arguments: [Data(rest.encoded), segment, field, term])
      }
    }
  }
}
