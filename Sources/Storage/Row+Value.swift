import GRDB

extension Row {
  /// The value of a column.
  ///
  /// - Throws: ``StorageError`` `store.damaged` where the column holds another kind of value; GRDB's subscript would
  ///   end the program, and a store that was tampered with must not.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else { throw StorageError.damaged() }
    return value
  }
}
