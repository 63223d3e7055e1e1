import Crypto
import Evidence
import Foundation

/// Fields written one after another so that no two lists of fields give the same bytes: each is led by its length
/// in bytes, as eight bytes, most significant first.
struct CanonicalEncoding {
  private var hasher = SHA256()

  /// Starts with the name and version of what is encoded.
  init(_ name: String) {
    add(name)
  }

  /// Adds a text as UTF-8.
  mutating func add(_ text: String) {
    add(length: text.utf8.count)
    hasher.update(data: Data(text.utf8))
  }

  /// Adds a number.
  mutating func add(_ number: Int) {
    add(length: 8)
    add(length: number)
  }

  /// Adds digests, led by how many they are.
  mutating func add(_ digests: [ContentDigest]) {
    add(digests.count)
    for digest in digests { add(digest.hex) }
  }

  /// The SHA-256 of what was added.
  func digest() throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: Array(hasher.finalize())) else { throw StorageError.damaged() }
    return digest
  }

  private mutating func add(length: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(length)).bigEndian) { hasher.update(bufferPointer: $0) }
  }
}
