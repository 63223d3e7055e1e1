import Crypto
public import Evidence
public import Foundation

extension ContentDigest {
  /// The SHA-256 of some bytes.
  ///
  /// - Throws: never in practice; the digest of bytes always has thirty-two bytes.
  public static func sha256(of bytes: Data) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: Array(SHA256.hash(data: bytes))) else {
      throw StorageError.damaged()
    }
    return digest
  }
}
