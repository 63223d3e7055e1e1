import Crypto
import Evidence
import Foundation

/// Turns names of students into pseudonyms by a key that lies apart from the store.
///
/// A pseudonym is the beginning of the HMAC-SHA256 (RFC 2104) of the name: the same name gives the same pseudonym, and without the
/// key nobody can tell, nor try out, which name it is. Without the key file the pseudonyms in a store stay what they are.
public struct PseudonymKey: Sendable {
  private let key: SymmetricKey

  /// The key in a file, which is made where there is none, readable by its owner alone.
  ///
  /// - Throws: `WorkflowError` where the file cannot be read or made, or is no key.
  public init(path: String) throws {
    if PathKind(path) == .missing {
      let fresh = SymmetricKey(size: .bits256)
      let folder = (path as NSString).deletingLastPathComponent
      if !folder.isEmpty { try OutputFile.makeFolder(folder) }
      let bytes = fresh.withUnsafeBytes { Data($0) }
      let isMade = FileManager.default.createFile(
        atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
      guard isMade else { throw Self.error("cannot be made", path) }
    }
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count == 32 else {
      throw Self.error("cannot be read", path)
    }
    key = SymmetricKey(data: bytes)
  }

  /// The file that is used where none is named: beside the store's folder, not in it.
  public static func path(forStore store: String) -> String {
    let folder = (store as NSString).deletingLastPathComponent
    return (folder as NSString).appendingPathComponent("keys/pseudonyms.key")
  }

  /// The pseudonym of a name, such as `s-1f0c5a77e1`; spaces around it and case do not count.
  public func pseudonym(of name: String) -> String {
    let plain = name.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    let code = HMAC<SHA256>.authenticationCode(for: Data(plain.utf8), using: key)
    return "s-" + code.prefix(5).map { String(format: "%02x", $0) }.joined()
  }

  private static func error(_ what: String, _ path: String) -> WorkflowError {
    WorkflowError(
      code: "key.file", message: "The key for the names of students \(what).",
      hint: "Name another store with --store, or put the key back.", place: path, status: .missing)
  }
}
