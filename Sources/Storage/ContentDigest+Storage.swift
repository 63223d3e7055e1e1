import Evidence

extension ContentDigest {
  /// A digest from a column of the store.
  init(storedHex hex: String) throws {
    guard let digest = ContentDigest(hex: hex) else { throw StorageError.damaged() }
    self = digest
  }
}
