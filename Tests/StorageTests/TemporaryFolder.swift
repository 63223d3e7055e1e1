import Foundation

/// A folder that is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "attest-storage-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of the store in this folder.
  var store: String { path + "/deep/er/attest.sqlite" }

  /// The names of the files beside the store, in which a word's bytes stand.
  func files(holding word: String) throws -> [String] {
    let folder = (store as NSString).deletingLastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))
      return bytes.range(of: Data(word.utf8)) != nil
    }
  }

  static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
