public import GRDB

/// The connection that a body of ``Store/read(_:)`` or ``Store/write(_:)`` is given: GRDB's `Database`, under a
/// name that a module can write without importing GRDB.
public typealias StoreDatabase = Database
