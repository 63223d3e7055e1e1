internal import Crypto
internal import Foundation

/// The public part of a key that classifiers are signed with: 32 bytes of Ed25519.
public struct VerifyingKey: Hashable, Sendable, Codable {
  /// The bytes as base64.
  public let base64: String

  /// A key from its bytes.
  init(_ bytes: Data) { base64 = bytes.base64EncodedString() }

  /// A key from its base64 text; `nil` where that is none.
  public init?(base64 text: String) {
    guard let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }), bytes.count == 32 else {
      return nil
    }
    self.init(bytes)
  }

  /// Reads the base64 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let key = VerifyingKey(base64: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a public key")
    }
    self = key
  }

  /// Writes the base64 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base64)
  }

  /// The public keys of a program's folder: every file `keys/*.pub`.
  ///
  /// A key of someone else is trusted by putting its file there.
  public static func trusted(home: String) -> Set<VerifyingKey> {
    let folder = home + "/keys"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Set(
      names.filter { $0.hasSuffix(".pub") }.compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).flatMap {
          VerifyingKey(base64: String(decoding: $0, as: UTF8.self))
        }
      })
  }

  /// Whether a signature is this key's, of these bytes.
  func isValid(_ signature: Data, of payload: Data) -> Bool {
    guard let bytes = Data(base64Encoded: base64),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    else { return false }
    return key.isValidSignature(signature, for: payload)
  }
}
