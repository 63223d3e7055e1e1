internal import Foundation

/// The bytes of a signed file: `{"classifier":` payload `,"signature":{…}}` and a line feed.
///
/// The signature is of the payload's bytes as they stand in the file, so nothing in them can differ unseen, not even
/// a space or the order of names.
struct SignedFile {
  /// The bytes that are signed: a JSON object.
  var payload: Data
  /// Who signed, and the signature; `nil` for a file that nobody signed.
  var seal: Seal?

  /// A key and its signature.
  struct Seal: Codable {
    /// Always `Ed25519`.
    var algorithm: String
    /// The key.
    var publicKey: VerifyingKey
    /// The 64 bytes of the signature.
    var value: Data
  }

  private static let head = Data(#"{"classifier":"#.utf8)
  private static let middle = Data(#","signature":"#.utf8)

  /// A payload, signed where a key is given.
  init(payload: Data, key: SigningKey?) throws {
    self.payload = payload
    seal = try key.map {
      Seal(algorithm: "Ed25519", publicKey: $0.publicKey, value: try $0.signature(of: payload))
    }
  }

  /// The parts of a file; `nil` where its bytes are of another form.
  init?(_ data: Data) {
    var rest = data[...]
    while let last = rest.last, last == 10 || last == 13 || last == 32 { rest = rest.dropLast() }
    guard rest.starts(with: Self.head), rest.last == UInt8(ascii: "}") else { return nil }
    let body = rest.dropFirst(Self.head.count).dropLast()
    guard let cut = body.range(of: Self.middle, options: .backwards) else {
      payload = Data(body)
      return
    }
    let tail = Data(body[cut.upperBound...])
    guard let seal = try? JSONDecoder().decode(Seal.self, from: tail), seal.algorithm == "Ed25519" else {
      return nil
    }
    payload = Data(body[..<cut.lowerBound])
    self.seal = seal
  }

  /// The file's bytes.
  func data() throws -> Data {
    var bytes = Self.head + payload
    if let seal { bytes += Self.middle + (try Self.encoder().encode(seal)) }
    return bytes + Data("}\n".utf8)
  }

  /// Writes JSON with sorted names: the same value gives the same bytes.
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
