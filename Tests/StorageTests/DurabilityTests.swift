import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

/// Processes that are killed, and processes that meet.
///
/// Each exit test runs its body in a process of its own.
@Suite struct DurabilityTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// The bytes of the document with a number; two pieces and a bit.
  static func bytes(_ number: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 2 * Documents.pieceSize + number)
  }

  @Test func `a process killed in the middle of a write leaves the writes before it`() async throws {
    let path = folder.store
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try Store(path: path, migrations: [Samples.domain])
      try Samples.fill(store, bytes: DurabilityTests.bytes(1), word: "whole")
      try store.write { (db) throws in
        let bytes = DurabilityTests.bytes(2)
        // More than SQLite's cache holds, so that pages of it are in the log already.
        try Documents.insert(Samples.document(bytes, name: "half"), bytes: bytes, at: Samples.now, in: db)
        kill(getpid(), SIGKILL)
      }
    }
    let store = try Store(path: path, migrations: [Samples.domain])
    try store.read { (db) throws in
      #expect(try Documents.list(limit: 9, in: db).map(\.name) == ["whole.xml"])
      let digest = try Samples.digest(DurabilityTests.bytes(1))
      #expect(try Documents.bytes(of: digest, in: db) == Data(DurabilityTests.bytes(1)))
      #expect(try Results.list(limit: 9, in: db).count == 1)
      #expect(try Audit.verify(in: db).isIntact)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
    }
  }

  @Test func `a process killed at any moment loses nothing it acknowledged and leaves no half document`()
    async throws
  {
    for round in 0..<8 {
      let path = folder.store + "\(round)"
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, round = round as Int] in
        Thread.detachNewThread {
          // The first rounds strike while the store is being made.
          Thread.sleep(forTimeInterval: Double(round * round) * 0.012)
          kill(getpid(), SIGKILL)
        }
        let store = try Store(path: path, migrations: [Samples.domain])
        for number in 0..<100_000 {
          try Samples.fill(store, bytes: DurabilityTests.bytes(number), word: "number\(number)")
          // The acknowledgement: how many are stored.
          try "\(number + 1)".write(toFile: path + ".count", atomically: true, encoding: .utf8)
        }
      }
      let acknowledged =
        (try? String(contentsOfFile: path + ".count", encoding: .utf8)).flatMap(Int.init) ?? 0
      let store = try Store(path: path, migrations: [Samples.domain])
      try store.read { (db) throws in
        let documents = try Documents.list(limit: 100_000, in: db)
        #expect(documents.count == acknowledged || documents.count == acknowledged + 1)
        for document in documents {
          #expect(try Documents.bytes(of: document.digest, in: db)?.count == document.byteCount)
        }
        #expect(try Results.list(limit: 100_000, in: db).count == documents.count)
        let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM sample")
        #expect(rows == documents.count * 40)
        #expect(try Audit.verify(in: db).isIntact && Audit.head(in: db).count == documents.count)
      }
    }
  }

  @Test func `a process killed between an erasure and its cleaning leaves the cleaning to the next opening`()
    async throws
  {
    let folder = folder
    let path = folder.store
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let killer = TableSet(
        name: "sample", migrations: Samples.domain.migrations,
        erase: { db, digest in
          try Samples.domain.erase(db, digest)
          db.afterNextTransaction { _ in kill(getpid(), SIGKILL) }
        })
      let store = try Store(path: path, migrations: [killer])
      let (document, _) = try Samples.fill(store, bytes: Array("Planted-word".utf8), word: "Planted-word")
      _ = try Erasure.erase(
        [.document(document.digest)], at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store)
    }
    #expect(try !folder.files(holding: "Planted-word").isEmpty)
    let store = try Store(path: path, migrations: [Samples.domain])
    #expect(try folder.files(holding: "Planted-word") == [])
    #expect(try store.read { try Audit.entries(limit: 1, in: $0) }.first?.event.action == .erasure)
  }

  @Test func `two processes open a new store and write at the same time`() async throws {
    let path = folder.store
    async let one = #expect(processExitsWith: .success) { [path = path as String] in
      let store = try Store(path: path, migrations: [Samples.domain])
      for number in 0..<20 { try Samples.fill(store, bytes: [1, UInt8(number)], word: "one\(number)") }
    }
    async let two = #expect(processExitsWith: .success) { [path = path as String] in
      let store = try Store(path: path, migrations: [Samples.domain])
      for number in 0..<20 { try Samples.fill(store, bytes: [2, UInt8(number)], word: "two\(number)") }
    }
    _ = await (one, two)
    let store = try Store(path: path, migrations: [Samples.domain])
    #expect(try store.read { try Documents.list(limit: 99, in: $0) }.count == 40)
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
  }
}
