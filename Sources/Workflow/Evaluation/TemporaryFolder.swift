import Foundation

/// A folder that is there as long as the value that names it.
final class TemporaryFolder: Sendable {
  /// Where it is.
  let url: URL

  /// Makes an empty folder that only this account can read.
  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "attest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in it.
  func path(_ name: String) -> String { url.appending(path: name).path }
}
