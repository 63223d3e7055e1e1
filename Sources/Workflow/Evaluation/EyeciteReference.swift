import Evidence
import Foundation

/// What eyecite found in texts, as `Scripts/references/eyecite_citations.py` writes it.
struct EyeciteReference {
  /// What was measured.
  struct Head: Decodable {
    var version: String
    var bytes: Int
    var seconds: Double
    var counts: [String: Int]
  }

  /// A citation.
  struct Row: Decodable {
    var file: String
    var kind: String
    var start: Int
    var end: Int
    var parts: [String: String]
    var year: Int?
    var court: String?
    var pinpoint: String?
  }

  var head: Head
  var rows: [String: [Row]]

  /// Reads the file.
  init(path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        code: "evaluate.no-data", message: "There is no such file.",
        hint: "Write it with Scripts/references/eyecite_citations.py.", place: path, status: .missing)
    }
    let decoder = JSONDecoder()
    do {
      let lines = bytes.split(separator: 0x0A)
      guard let first = lines.first else { throw CocoaError(.fileReadCorruptFile) }
      head = try decoder.decode(Head.self, from: first)
      rows = Dictionary(
        grouping: try lines.dropFirst().map { try decoder.decode(Row.self, from: $0) }, by: \.file)
    } catch {
      throw WorkflowError(
        code: "evaluate.reference", message: "The file is not one of eyecite's citations.",
        hint: "Write it with Scripts/references/eyecite_citations.py.", place: path, status: .badInput)
    }
  }
}
