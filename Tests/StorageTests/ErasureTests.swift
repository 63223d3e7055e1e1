import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ErasureTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func open(patience: TimeInterval = 10) throws -> Store {
    try Store(path: folder.store, migrations: [Samples.domain], patience: patience)
  }

  private func bytes(_ word: String) -> [UInt8] {
    Array(String(repeating: "<p>\(word) and some more text</p>\n", count: 3000).utf8)
  }

  private func erase(_ targets: [ErasureTarget], in store: Store) throws -> ErasureReport {
    try Erasure.erase(targets, at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store)
  }

  @Test func `a document goes with its results and its rows, from each byte of the files`() throws {
    let store = try open()
    let (kept, keptResult) = try Samples.fill(store, bytes: bytes("Kept-word"), word: "Kept-word")
    let (gone, goneResult) = try Samples.fill(store, bytes: bytes("Planted-word"), word: "Planted-word")
    #expect(try !folder.files(holding: "Planted-word").isEmpty)
    let report = try erase([.document(gone.digest)], in: store)
    #expect(report.isComplete)
    #expect(report.documents == [gone.digest] && report.results == [goneResult.id])
    #expect(report.entry.event.subjects == [gone.digest, goneResult.digest])
    #expect(try folder.files(holding: "Planted-word") == [])
    #expect(try !folder.files(holding: "Kept-word").isEmpty)
    let again = try open()
    #expect(try folder.files(holding: "Planted-word") == [])
    try again.read { (db) throws in
      #expect(try Documents.list(limit: 9, in: db).map(\.document) == [kept])
      #expect(try Results.list(limit: 9, in: db) == [keptResult])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM sample") == 40)
      #expect(try Audit.verify(in: db).isIntact)
      #expect(try Audit.entries(limit: 1, in: db).first == report.entry)
    }
  }

  /// A domain whose rows come in no order and in many sizes, so that SQLite moves them between pages.
  ///
  /// With
  /// `secure_delete` and an emptied log alone, words of erased rows stay in the free space of such pages.
  private static let scattered = TableSet(
    name: "scattered",
    migrations: [
      (
        id: "1",
        run: {
          try $0.execute(
            sql: """
              CREATE TABLE scattered (
                key TEXT PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document (id), text TEXT NOT NULL
              ) WITHOUT ROWID;
              CREATE INDEX scattered_text ON scattered (text);
              """)
        }
      )
    ],
    erase: { db, digest in
      try db.execute(
        sql: "DELETE FROM scattered WHERE document_id = (SELECT id FROM document WHERE digest = ?)",
        arguments: [digest.hex])
    })

  @Test func `words leave the free space of pages between which rows were moved`() throws {
    let store = try Store(path: folder.store, migrations: [Self.scattered])
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      // Knuth's MMIX generator, so that each run stores the same.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var gone: [ErasureTarget] = []
    for number in 0..<60 {
      let word = "\(number.isMultiple(of: 3) ? "Planted" : "Kept")-\(number)-"
      let bytes = Array(word.utf8)
      let document = try Samples.document(bytes)
      if number.isMultiple(of: 3) { gone.append(.document(document.digest)) }
      try store.write { db in
        try Documents.insert(document, bytes: bytes, at: Samples.now, in: db)
        let row = try Documents.rowID(of: document.digest, in: db)
        for _ in 0..<(5 + next(50)) {
          try db.execute(
            sql: "INSERT INTO scattered VALUES (?, ?, ?)",
            arguments: ["\(next(1 << 30))", row, String(repeating: word, count: 1 + next(60))])
        }
      }
    }
    #expect(try erase(gone, in: store).isComplete)
    #expect(try folder.files(holding: "Planted-") == [])
    #expect(try !folder.files(holding: "Kept-").isEmpty)
  }

  @Test func `a result goes alone`() throws {
    let store = try open()
    let (document, result) = try Samples.fill(store, bytes: bytes("alpha"), word: "alpha")
    let report = try erase([.result(id: result.id)], in: store)
    #expect(report.documents == [] && report.results == [result.id] && report.isComplete)
    #expect(try store.read { try Results.find(result.id, in: $0) } == nil)
    #expect(try store.read { try Documents.bytes(of: document.digest, in: $0) } == Data(bytes("alpha")))
  }

  @Test func `what is not there cannot be erased, and nothing else is`() throws {
    let store = try open()
    let (document, _) = try Samples.fill(store, bytes: bytes("alpha"), word: "alpha")
    let other = ErasureTarget.document(try Samples.digest("other"))
    for targets in [[.document(document.digest), other], [.result(id: "r-0000000000")], []] {
      let error = #expect(throws: StorageError.self) { try erase(targets, in: store) }
      #expect(error?.code == "store.unknown")
    }
    #expect(try store.read { try Documents.find(document.digest, in: $0) } != nil)
    #expect(try store.read { try Audit.head(in: $0) }.count == 1)
  }

  @Test func `a domain that forgets its rows stops the erasure`() throws {
    let forgetful = TableSet(name: "sample", migrations: Samples.domain.migrations, erase: { _, _ in })
    let store = try Store(path: folder.store, migrations: [forgetful])
    let (document, _) = try Samples.fill(store, bytes: bytes("alpha"), word: "alpha")
    let error = #expect(throws: StorageError.self) { try erase([.document(document.digest)], in: store) }
    #expect(error?.code == "store.constraint")
    #expect(try store.read { try Documents.find(document.digest, in: $0) } != nil)
  }

  @Test func `an id or a digest names what is to be erased`() throws {
    let store = try open()
    let (document, result) = try Samples.fill(store, bytes: bytes("alpha"), word: "alpha")
    let names: [(String, ErasureTarget?)] = [
      (result.id, .result(id: result.id)), (String(result.id.prefix(6)), .result(id: result.id)),
      (document.digest.hex, .document(document.digest)), (document.digest.short, .document(document.digest)),
      ("r-", nil), ("", nil), ("nothing", nil),
    ]
    for (name, target) in names {
      #expect(try store.read { try Erasure.target(named: name, in: $0) } == target, "\(name)")
    }
  }

  @Test func `an idle reader does not hold up an erasure`() throws {
    let store = try open(patience: 0.2)
    let other = try open(patience: 0.2)
    let (document, _) = try Samples.fill(store, bytes: bytes("Planted-word"), word: "Planted-word")
    #expect(try other.read { try Documents.list(limit: 9, in: $0) }.count == 1)
    #expect(try erase([.document(document.digest)], in: store).isComplete)
    #expect(try folder.files(holding: "Planted-word") == [])
    #expect(try other.read { try Documents.list(limit: 9, in: $0) } == [])
  }

  @Test func `a reader in mid-read holds the bytes, which is told, and the next opening finishes`() throws {
    let store = try open(patience: 0.2)
    let (document, _) = try Samples.fill(store, bytes: bytes("Planted-word"), word: "Planted-word")
    let reader = try DatabaseQueue(path: folder.store)
    let report = try reader.inDatabase { db in
      try db.beginTransaction(.deferred)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM document") == 1)
      let report = try erase([.document(document.digest)], in: store)
      // The reader sees the state it began with; everybody else sees the erasure.
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM document") == 1)
      try db.commit()
      return report
    }
    #expect(report.unfinished?.code == "store.erasure-unfinished")
    #expect(report.unfinished?.status == .needsPerson)
    #expect(try store.read { try Documents.list(limit: 9, in: $0) } == [])
    #expect(try !folder.files(holding: "Planted-word").isEmpty)
    try reader.close()
    _ = try open()
    #expect(try folder.files(holding: "Planted-word") == [])
    try store.finishErasure()
  }
}
