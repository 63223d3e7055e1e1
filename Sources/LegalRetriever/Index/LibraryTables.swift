public import Evidence
internal import Foundation
public import GRDB
public import Storage

/// The tables that libraries of legal documents own in the store.
///
/// - `legal_library`: a library by name, and the number that its next passage gets.
/// - `legal_document`: a version of a document in a library; its passages have consecutive numbers. `structure` holds sections and
///   passages, `title`, `kind`, `parties` and `date` what the first page tells.
/// - `legal_text`: the document's text in pieces of a megabyte, because a PDF is not read again for each quotation.
/// - `legal_segment`: the index of the documents that were added together; `lengths` holds two bytes for each passage.
/// - `legal_posting`: where a term occurs, a row for a segment, a field and a term. It is our own inverted index, because FTS5 takes 40 to
///   110 ms for the OR of a question's words over 30,000 passages, and keeps erased words.
/// - `legal_vector`: the vectors that a model made of a document's passages, a byte for each number.
public enum LibraryTables {
  /// How the tables come into being, and how a document's rows leave them.
  public static let set = TableSet(
    name: "legal",
    migrations: [(id: "1", run: { try $0.execute(sql: schema) })],
    erase: { db, digest in try LibraryErasure.erase(digest, in: db) })

  private static let schema = """
    CREATE TABLE legal_library (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      next_passage INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE legal_segment (
      id INTEGER PRIMARY KEY,
      library_id INTEGER NOT NULL REFERENCES legal_library (id) ON DELETE CASCADE,
      first_passage INTEGER NOT NULL,
      lengths BLOB NOT NULL
    ) STRICT;
    CREATE INDEX legal_segment_library ON legal_segment (library_id, first_passage);

    CREATE TABLE legal_document (
      id INTEGER PRIMARY KEY,
      library_id INTEGER NOT NULL REFERENCES legal_library (id) ON DELETE CASCADE,
      document_id INTEGER NOT NULL REFERENCES document (id),
      segment_id INTEGER NOT NULL REFERENCES legal_segment (id),
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      effective TEXT NOT NULL,
      added_at TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT,
      parties TEXT NOT NULL,
      date TEXT,
      first_passage INTEGER NOT NULL,
      passage_count INTEGER NOT NULL,
      code_points INTEGER NOT NULL,
      pages INTEGER,
      structure BLOB NOT NULL,
      UNIQUE (library_id, name, version)
    ) STRICT;
    CREATE INDEX legal_document_document ON legal_document (document_id);
    CREATE INDEX legal_document_segment ON legal_document (segment_id);

    CREATE TABLE legal_text (
      legal_document_id INTEGER NOT NULL REFERENCES legal_document (id) ON DELETE CASCADE,
      piece INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (legal_document_id, piece)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE legal_posting (
      segment_id INTEGER NOT NULL REFERENCES legal_segment (id) ON DELETE CASCADE,
      field INTEGER NOT NULL,
      term TEXT NOT NULL,
      postings BLOB NOT NULL,
      PRIMARY KEY (segment_id, field, term)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE legal_vector (
      legal_document_id INTEGER NOT NULL REFERENCES legal_document (id) ON DELETE CASCADE,
      model TEXT NOT NULL CHECK (length(model) = 64),
      dimension INTEGER NOT NULL CHECK (dimension > 0),
      vectors BLOB NOT NULL,
      PRIMARY KEY (legal_document_id, model)
    ) STRICT, WITHOUT ROWID;
    """

  // MARK: Libraries

  /// The key of a library; `nil` where there is none of this name.
  public static func library(named name: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(db, sql: "SELECT id FROM legal_library WHERE name = ?", arguments: [name])
  }

  /// The names of the libraries, in order.
  public static func libraryNames(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM legal_library ORDER BY name")
  }

  /// Whether a document is in a library.
  public static func isInLibrary(_ digest: ContentDigest, in db: Database) throws -> Bool {
    try Int.fetchOne(
      db,
      sql: """
        SELECT 1 FROM legal_document JOIN document ON document.id = document_id WHERE digest = ? LIMIT 1
        """, arguments: [digest.hex]) != nil
  }

  /// The key of a library, which is made where there is none of this name.
  public static func makeLibrary(named name: String, at now: String, in db: Database) throws -> Int64 {
    if let library = try library(named: name, in: db) { return library }
    try db.execute(
      sql: "INSERT INTO legal_library (name, created_at) VALUES (?, ?)", arguments: [name, now])
    return db.lastInsertedRowID
  }

  /// The number that the next passage of a library gets.
  static func nextPassage(of library: Int64, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT next_passage FROM legal_library WHERE id = ?", arguments: [library])
      ?? 0
  }

  /// A number that changes with every addition to a library and every erasure from it.
  static func state(of library: Int64, in db: Database) throws -> [Int] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(max(id), 0), (SELECT next_passage FROM legal_library WHERE id = :library),
          (SELECT coalesce(max(id), 0) FROM legal_segment WHERE library_id = :library)
        FROM legal_document WHERE library_id = :library
        """, arguments: ["library": library])
    return try (0..<4).map { try row?.decode(Int.self, atIndex: $0) ?? 0 }
  }

  // MARK: Documents

  /// Every version of every document of a library, in the order they were added.
  static func entries(of library: Int64, in db: Database) throws -> [LibraryDocumentEntry] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT legal_document.id AS id, digest, legal_document.name AS name, version, effective, added_at, title, kind,
          parties, date, first_passage, passage_count, code_points, pages
        FROM legal_document JOIN document ON document.id = document_id WHERE library_id = ? ORDER BY legal_document.id
        """, arguments: [library])
    var entries: [LibraryDocumentEntry] = []
    while let row = try rows.next() {
      let parties: String = try row.kept("parties")
      let first: Int = try row.kept("first_passage")
      let count: Int = try row.kept("passage_count")
      guard let digest = ContentDigest(hex: try row.kept("digest")), first >= 0, count >= 0, first < 1 << 40
      else {
        throw StorageError.damagedIndex()
      }
      entries.append(
        LibraryDocumentEntry(
          id: try row.kept("id"), name: try row.kept("name"), digest: digest,
          version: try row.kept("version"),
          effective: try row.kept("effective"), addedAt: try row.kept("added_at"),
          metadata: DocumentMetadata(
            title: try row.kept("title"), kind: try row.keptIfAny("kind"),
            parties: (try? JSONDecoder().decode([String].self, from: Data(parties.utf8))) ?? [],
            date: try row.keptIfAny("date")),
          passages: first..<(first + count), codePointCount: try row.kept("code_points"),
          pageCount: try row.keptIfAny("pages")))
    }
    markSuperseded(&entries)
    return entries
  }

  /// A version is superseded from the day on which the next one of the same name counts.
  private static func markSuperseded(_ entries: inout [LibraryDocumentEntry]) {
    let groups = Dictionary(grouping: entries.indices) { entries[$0].name }
    for group in groups.values where group.count > 1 {
      let order = group.sorted {
        (entries[$0].effective, entries[$0].version) < (entries[$1].effective, entries[$1].version)
      }
      for (index, next) in zip(order, order.dropFirst()) {
        entries[index].supersededOn = entries[next].effective
      }
    }
  }

  /// Which files a library has: the digests of the versions by name.
  static func digests(in library: Int64, named name: String, in db: Database) throws -> [ContentDigest] {
    try String.fetchAll(
      db,
      sql: """
        SELECT digest FROM legal_document JOIN document ON document.id = document_id
        WHERE library_id = ? AND legal_document.name = ? ORDER BY version
        """, arguments: [library, name]
    ).compactMap(ContentDigest.init(hex:))
  }

  /// Sections and passages of a document.
  static func structure(of document: Int, in db: Database) throws -> [UInt8] {
    let data = try Data.fetchOne(
      db, sql: "SELECT structure FROM legal_document WHERE id = ?", arguments: [document])
    guard let data else { throw StorageError.damagedIndex() }
    return Array(data)
  }

  /// The text of a document in UTF-8.
  static func text(of document: Int, in db: Database) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let pieces = try Row.fetchCursor(
      db, sql: "SELECT bytes FROM legal_text WHERE legal_document_id = ? ORDER BY piece",
      arguments: [document])
    while let piece = try pieces.next() {
      try piece.withUnsafeData(atIndex: 0) { bytes.append(contentsOf: $0 ?? Data()) }
    }
    return bytes
  }
}

extension Row {
  /// The value of a column.
  ///
  /// - Throws: `StorageError` `store.damaged` where the column holds another kind of value; a store that was tampered with must not end
  ///   the program.
  func kept<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else { throw StorageError.damagedIndex() }
    return value
  }

  /// The value of a column that may be empty.
  func keptIfAny<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let stored: DatabaseValue = self[column]
    return stored.isNull ? nil : try kept(column)
  }
}
