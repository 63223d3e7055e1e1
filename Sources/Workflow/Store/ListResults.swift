import Storage

/// Lists the results of a store, newest first.
public struct ListResults: Sendable {
  private let store: RecordStore

  /// A list of what a store holds.
  public init(store: RecordStore) { self.store = store }

  /// The results that were stored last.
  ///
  /// - Parameter limit: how many at most.
  public func run(limit: Int) throws -> [ListedResult] {
    try store.store.read { db in try Results.list(limit: limit, in: db).map(ListedResult.init) }
  }
}
