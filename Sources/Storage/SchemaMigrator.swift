import GRDB

/// Brings a store's tables up to the present version, in one transaction for all of them.
///
/// GRDB's own migrator runs each step in a transaction of its own and reads which steps were taken before the first
/// of them, so two programs that open a new store at the same time can both try to take the first step.
struct SchemaMigrator {
  /// Every set of tables, the store's own first.
  let sets: [TableSet]

  private var steps: [(name: String, run: @Sendable (Database) throws -> Void)] {
    sets.flatMap { set in set.migrations.map { (name: "\(set.name)/\($0.id)", run: $0.run) } }
  }

  /// Whether every step has been taken.
  ///
  /// - Throws: ``StorageError`` `store.newer` where the store has taken a step that this program does not know.
  func isCurrent(_ db: Database, place: String) throws -> Bool {
    let taken = try takenSteps(db)
    let known = Set(steps.map(\.name))
    guard taken.isSubset(of: known) else { throw StorageError.newer(place: place) }
    return taken.count == known.count
  }

  /// Takes the missing steps, in a transaction that may write.
  func migrate(_ db: Database, place: String) throws {
    // Asked again, because another program may have migrated while we waited for the right to write.
    if try isCurrent(db, place: place) { return }
    try db.execute(sql: "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY) STRICT")
    let taken = try takenSteps(db)
    for step in steps where !taken.contains(step.name) {
      try step.run(db)
      try db.execute(sql: "INSERT INTO schema_migration (name) VALUES (?)", arguments: [step.name])
    }
  }

  private func takenSteps(_ db: Database) throws -> Set<String> {
    guard try db.tableExists("schema_migration") else { return [] }
    return try Set(String.fetchAll(db, sql: "SELECT name FROM schema_migration"))
  }
}
