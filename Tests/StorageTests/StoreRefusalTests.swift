import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct StoreRefusalTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["text", "short", "truncated header", "database", "database with a log", "damaged header"])
  func `what is not a store is refused and left untouched`(kind: String) throws {
    let path = folder.path + "/other.file"
    switch kind {
    case "text": try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    case "short": try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    case "truncated header": try Data("SQLite format 3\0".utf8).write(to: URL(fileURLWithPath: path))
    case "database":
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
      }
    case "database with a log":
      try DatabasePool(path: path).write {
        try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)")
      }
    default:
      try Store(path: path, migrations: []).write { _ = try Audit.append(Samples.event([]), in: $0) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes.replaceSubrange(0..<16, with: Data("SQLite format 4\0".utf8))
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = #expect(throws: StorageError.self) { try Store(path: path, migrations: []) }
    #expect(error?.code == "store.foreign")
    #expect(error?.status == .badUse)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasSuffix(".anchor") }
        == ["other.file"])
  }

  @Test func `another program's database in use is refused and left untouched`() throws {
    let path = folder.path + "/other.file"
    let pool = try DatabasePool(path: path)
    try pool.write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    let error = #expect(throws: StorageError.self) { try Store(path: path, migrations: []) }
    #expect(error?.code == "store.foreign")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")) == log)
    #expect(try pool.read { try Int.fetchOne($0, sql: "SELECT x FROM t") } == 1)
  }

  @Test(arguments: [
    ("", "store.no-path"), ("folder", "store.not-a-file"), ("/dev/null", "store.not-a-file"),
    ("file/below", "store.cannot-open"), ("/proc/attest/attest.sqlite", "store.cannot-open"),
    (String(repeating: "n", count: 300), "store.cannot-open"),
  ])
  func `a place that cannot be a store is refused in one sentence`(name: String, code: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder", withIntermediateDirectories: false)
    try Data([1]).write(to: URL(fileURLWithPath: folder.path + "/file"))
    let path = name.isEmpty || name.hasPrefix("/") ? name : folder.path + "/" + name
    let error = #expect(throws: StorageError.self) { try Store(path: path, migrations: []) }
    #expect(error?.code == code)
    #expect(error?.status == .badUse)
    #expect(error?.message.hasSuffix(".") == true && error?.hint?.hasSuffix(".") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "The superuser may write anywhere, so no place is read-only."))
  func `a read-only place is refused`() throws {
    let locked = folder.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: locked, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    let error = #expect(throws: StorageError.self) { try Store(path: locked + "/a.sqlite", migrations: []) }
    #expect(error?.code == "store.read-only")
  }

  @Test func `SQLite's own refusal to write is told`() throws {
    let error = StorageError(DatabaseError(resultCode: .SQLITE_READONLY), place: "a.sqlite")
    #expect(error.description.hasPrefix("a.sqlite: The store cannot be written in this place."))
    #expect(error.status == .badUse)
  }
}
