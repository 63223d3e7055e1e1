import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct StoreTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func `a fresh store is private and durable`() throws {
    let store = try Store(path: folder.store, migrations: [Samples.domain])
    try store.write { _ = try Audit.append(Samples.event([]), in: $0) }
    #expect(try TemporaryFolder.mode(folder.path + "/deep") == 0o700)
    #expect(try TemporaryFolder.mode(folder.path + "/deep/er") == 0o700)
    for suffix in ["", "-wal", "-shm"] {
      #expect(try TemporaryFolder.mode(folder.store + suffix) == 0o600, "\(suffix)")
    }
    let expected = [
      "journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "foreign_keys": "1",
      "busy_timeout": "10000",
      "application_id": "1096045396", "temp_store": "2",
    ]
    for (pragma, value) in expected {
      let found = try store.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
      #expect(found == value, "\(pragma)")
    }
  }

  @Test func `a store that is opened again holds what it held`() throws {
    let document = try Samples.fill(
      Store(path: folder.store, migrations: [Samples.domain]), bytes: [1, 2, 3], word: "alpha"
    ).0
    let size = try FileManager.default.attributesOfItem(atPath: folder.store)[.size] as? Int
    let again = try Store(path: folder.store, migrations: [Samples.domain])
    #expect(try again.read { try Documents.find(document.digest, in: $0) }?.document == document)
    #expect(try again.read { try Audit.head(in: $0) }.count == 1)
    #expect(try FileManager.default.attributesOfItem(atPath: folder.store)[.size] as? Int == size)
  }

  @Test(arguments: [
    (["ATTEST_HOME": "/data/a", "HOME": "/home/b"], "/data/a/attest.sqlite"),
    (["ATTEST_HOME": "", "HOME": "/home/b"], "/home/b/.local/share/attest/attest.sqlite"),
    (["HOME": "/home/b"], "/home/b/.local/share/attest/attest.sqlite"),
  ])
  func `the default path comes from the environment`(environment: [String: String], path: String) {
    #expect(Store.defaultPath(environment: environment) == path)
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    let store = try Store(path: folder.store, migrations: [Samples.domain])
    let document = try Samples.document([1, 2, 3])
    #expect(throws: Stop.self) {
      try store.write { (db) throws in
        try Documents.insert(document, bytes: [1, 2, 3], at: Samples.now, in: db)
        try Results.insert(Samples.finding(on: [document]), at: Samples.now, in: db)
        try Audit.append(Samples.event([document.digest]), in: db)
        throw Stop()
      }
    }
    try store.read { (db) throws in
      #expect(try Documents.list(limit: 10, in: db).isEmpty)
      #expect(try Results.list(limit: 10, in: db).isEmpty)
      #expect(try Audit.head(in: db) == .empty)
    }
  }

  @Test func `an error of SQLite becomes a sentence without values`() throws {
    let store = try Store(path: folder.store, migrations: [Samples.domain])
    let error = #expect(throws: StorageError.self) {
      try store.write { (db) throws in
        try db.execute(
          sql: "INSERT INTO sample (document_id, text) VALUES (99, ?)", arguments: ["Maria Secret"])
      }
    }
    #expect(error?.code == "store.constraint")
    #expect(error?.place == folder.store)
    #expect(error.map { String(reflecting: $0).contains("Secret") } == false)
  }

  @Test func `a full disk is told, and what was there stays`() throws {
    let store = try Store(path: folder.store, migrations: [Samples.domain])
    let (kept, _) = try Samples.fill(store, bytes: [1, 2, 3], word: "kept")
    // SQLite's own limit on the file's size fails as a full disk does.
    try store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 10)")
    }
    let bytes = [UInt8](repeating: 65, count: 200_000)
    let error = #expect(throws: StorageError.self) { try Samples.fill(store, bytes: bytes, word: "lost") }
    #expect(error?.code == "store.full")
    #expect(error?.status == .missing)
    #expect(try store.read { try Documents.list(limit: 10, in: $0) }.map(\.digest) == [kept.digest])
  }

  @Test func `a writer waits for another, and then says so`() throws {
    _ = try Store(path: folder.store, migrations: [])
    let patient = try Store(path: folder.store, migrations: [], patience: 0.1)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.store, configuration: configuration)
    try other.unsafeReentrantWrite { try $0.beginTransaction(.exclusive) }
    let error = #expect(throws: StorageError.self) {
      try patient.write { _ = try Audit.append(Samples.event([]), in: $0) }
    }
    #expect(error?.code == "store.busy")
    // Opening needs no right to write.
    let reader = try Store(path: folder.store, migrations: [], patience: 0.1)
    #expect(try reader.read { try Audit.head(in: $0) }.count == 0)
    try other.unsafeReentrantWrite { try $0.commit() }
    try patient.write { _ = try Audit.append(Samples.event([]), in: $0) }
    #expect(try reader.read { try Audit.head(in: $0) }.count == 1)
  }

  @Test func `many open a new store at once, and all write`() async throws {
    let path = folder.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let store = try Store(path: path, migrations: [Samples.domain])
          try Samples.fill(store, bytes: [UInt8(number)], word: "word\(number)")
        }
      }
      try await group.waitForAll()
    }
    let store = try Store(path: path, migrations: [Samples.domain])
    #expect(try store.read { try Documents.list(limit: 10, in: $0) }.count == 8)
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
  }
}
