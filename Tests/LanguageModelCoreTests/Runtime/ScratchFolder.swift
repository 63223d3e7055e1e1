import Foundation

/// A folder for one test, removed with it.
final class ScratchFolder {
  /// The folder's path.
  let path: String

  /// Makes the folder.
  init() throws {
    path = NSTemporaryDirectory() + "/attest-models-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and gives its path.
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}
