import Evidence
import GRDB
import Testing

@testable import Storage

@Suite struct MigrationTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func steps(_ store: Store) throws -> [String] {
    try store.read { try String.fetchAll($0, sql: "SELECT name FROM schema_migration ORDER BY name") }
  }

  private func adding(_ id: String, sql: String) -> TableSet {
    let step: @Sendable (Database) throws -> Void = { try $0.execute(sql: sql) }
    return TableSet(
      name: Samples.domain.name, migrations: Samples.domain.migrations + [(id: id, run: step)],
      erase: Samples.domain.erase)
  }

  @Test func `a domain that is new or has grown gets its tables`() throws {
    #expect(try steps(Store(path: folder.store, migrations: [])) == ["storage/1", "storage/2"])
    let store = try Store(path: folder.store, migrations: [Samples.domain])
    #expect(try steps(store) == ["sample/1", "storage/1", "storage/2"])
    try Samples.fill(store, bytes: [1], word: "alpha")
    let grown = adding("2", sql: "ALTER TABLE sample ADD COLUMN more TEXT")
    let later = try Store(path: folder.store, migrations: [grown])
    #expect(try steps(later) == ["sample/1", "sample/2", "storage/1", "storage/2"])
    #expect(
      try later.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sample WHERE more IS NULL") } == 40)
  }

  @Test func `a newer store is refused and left as it is`() throws {
    _ = try Store(path: folder.store, migrations: [adding("2", sql: "CREATE TABLE later (x)")])
    let error = #expect(throws: StorageError.self) {
      try Store(path: folder.store, migrations: [Samples.domain])
    }
    #expect(error?.code == "store.newer")
    let again = try Store(path: folder.store, migrations: [adding("2", sql: "")])
    #expect(try steps(again) == ["sample/1", "sample/2", "storage/1", "storage/2"])
  }

  @Test func `a step that fails takes back every step of the opening`() throws {
    let broken = adding("2", sql: "CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)")
    #expect(throws: StorageError.self) { try Store(path: folder.store, migrations: [broken]) }
    let store = try Store(path: folder.store, migrations: [])
    #expect(try steps(store) == ["storage/1", "storage/2"])
    #expect(try !store.read { try $0.tableExists("half") || $0.tableExists("sample") })
  }
}
