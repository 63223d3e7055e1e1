import Foundation

/// The sample data beside the repository, which is not part of it.
enum TestData {
  /// The folder of medical samples: `$ATTEST_DATA/medical`, or else beside the repository; `nil` where it is absent.
  static var medical: URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data =
      ProcessInfo.processInfo.environment["ATTEST_DATA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let folder = data.appendingPathComponent("medical")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// Every file that looks like a clinical document, hostile ones aside, in order of their paths.
  static var documents: [URL] {
    guard let medical, let all = FileManager.default.enumerator(at: medical, includingPropertiesForKeys: nil)
    else {
      return []
    }
    return all.compactMap { $0 as? URL }
      .filter {
        ["xml", "ccda", "cda"].contains($0.pathExtension.lowercased()) && !$0.path.contains("hostile-xml")
      }
      .sorted { $0.path < $1.path }
  }
}
