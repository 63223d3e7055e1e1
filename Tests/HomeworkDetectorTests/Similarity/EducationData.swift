import Foundation
import Testing

/// The education samples beside the repository, which are not part of it.
enum EducationData {
  /// The folder: `$ATTEST_DATA/education`, or else beside the repository; `nil` where it is absent.
  static var folder: URL? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data =
      ProcessInfo.processInfo.environment["ATTEST_DATA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
    let folder = data.appendingPathComponent("education")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  static var isThere: Bool { folder != nil }
  static let absence: Comment = "The samples in ../shared/data are not there."

  private struct Row: Decodable {
    var text: String
    var label: String
  }

  /// The essays of people in a set.
  static func essays(_ name: String) throws -> [String] {
    guard let folder else { return [] }
    let lines = try Data(contentsOf: folder.appendingPathComponent("\(name).jsonl")).split(separator: 0x0A)
    return try lines.map { try JSONDecoder().decode(Row.self, from: Data($0)) }.filter { $0.label == "human" }
      .map(\.text)
  }
}
