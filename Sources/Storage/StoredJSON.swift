import Evidence
import Foundation

/// JSON as the store keeps it: keys sorted, so that the same value has the same bytes.
enum StoredJSON {
  /// A value as JSON.
  ///
  /// - Throws: ``StorageError``; the encoder's own error would quote the value.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw StorageError(
        code: "store.no-json", message: "The result holds a number that cannot be stored.",
        hint: "Please report this.", status: .badInput)
    }
  }

  /// A value from its JSON.
  ///
  /// - Throws: ``StorageError`` `store.damaged`; the decoder's own error would quote the value.
  static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw StorageError.damaged()
    }
  }
}
