internal import Crypto
internal import Evidence
internal import Foundation

/// The key that a computer signs its classifiers with: Ed25519 (RFC 8032).
///
/// It lies in `keys/signing.key` of the program's folder, readable by its owner alone; the public part beside it in
/// `signing.pub` may be given to others.
public struct SigningKey: Sendable {
  private let bytes: Data
  /// The public part.
  public let publicKey: VerifyingKey

  /// Reads the key of a program's folder, and makes it where there is none.
  ///
  /// - Parameter home: the program's folder.
  /// - Throws: ``LanguageModelCoreError`` `signing.key` where it cannot be read or made, is none, or others may read it.
  public init(home: String) throws {
    let folder = home + "/keys"
    let path = folder + "/signing.key"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Self.fault("The folder of the signing key cannot be made.", "Name a folder with $ATTEST_HOME.")
    }
    if access(path, F_OK) != 0 {
      let made = Curve25519.Signing.PrivateKey().rawRepresentation
      try Self.create(path, Data(made.base64EncodedString().utf8) + Data("\n".utf8))
    }
    var facts = stat()
    guard stat(path, &facts) == 0, let text = FileManager.default.contents(atPath: path) else {
      throw Self.fault("The signing key cannot be read.", "Check who owns the file.")
    }
    guard facts.st_mode & 0o077 == 0 else {
      throw Self.fault("The signing key may be read by others.", "Close it with `chmod 600`.")
    }
    guard let bytes = Data(base64Encoded: String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace }),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else {
      throw Self.fault(
        "The file of the signing key holds no key.", "Remove it: a new key is made at the next training.")
    }
    self.bytes = bytes
    publicKey = VerifyingKey(key.publicKey.rawRepresentation)
    let shared = folder + "/signing.pub"
    if access(shared, F_OK) != 0 {
      try? Data((publicKey.base64 + "\n").utf8).write(to: URL(fileURLWithPath: shared), options: .atomic)
    }
  }

  /// The signature of some bytes: 64 bytes.
  func signature(of payload: Data) throws -> Data {
    try Curve25519.Signing.PrivateKey(rawRepresentation: bytes).signature(for: payload)
  }

  /// Writes a new file for its owner alone, and leaves one that another process made meanwhile as it is.
  ///
  /// It is linked to its name when it is whole, so that no reader finds half of a key.
  private static func create(_ path: String, _ data: Data) throws {
    let temporary = "\(path).\(UUID().uuidString.prefix(8)).part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw fault(
        "The signing key cannot be written.", "Name a folder that you may write to with $ATTEST_HOME.")
    }
    defer { unlink(temporary) }
    let count = data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    let isKept = fsync(descriptor) == 0
    close(descriptor)
    guard count == data.count, isKept else {
      throw fault("The signing key could not be written whole.", "Free some space on the disk.")
    }
    guard link(temporary, path) == 0 || errno == EEXIST else {
      throw fault(
        "The signing key cannot be written.", "Name a folder that you may write to with $ATTEST_HOME.")
    }
  }

  private static func fault(_ message: String, _ hint: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "signing.key", message: message, hint: hint, place: "keys/signing.key", status: .missing)
  }
}
