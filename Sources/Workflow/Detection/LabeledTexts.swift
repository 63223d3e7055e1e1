import Evidence
import Foundation
import HomeworkDetector

/// Reads labelled texts: a JSON object a line with `id`, `text`, `label` (`human` or `ai`), `set` and `domain`.
enum LabeledTexts {
  private struct Line: Decodable {
    var id: String
    var text: String
    var label: String
    var set: String?
    var domain: String?
    var model: String?
    var tags: [String]?
  }

  /// The texts of files, or of every `.jsonl` file in folders; a text of another label is left out.
  ///
  /// - Throws: `WorkflowError` with the file and the number of the first line that is not such an object.
  static func read(_ paths: [String]) throws -> [LabeledText] {
    try paths.flatMap { path -> [String] in
      guard PathKind(path) == .folder else { return [path] }
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      return names.filter { $0.hasSuffix(".jsonl") }.sorted().map {
        (path as NSString).appendingPathComponent($0)
      }
    }.flatMap(readFile)
  }

  private static func readFile(_ path: String) throws -> [LabeledText] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        code: "input.unreadable", message: "This file cannot be read.",
        hint: "Name a .jsonl file of labelled texts, or a folder of them.", place: path, status: .badInput)
    }
    let decoder = JSONDecoder()
    let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    return try bytes.split(separator: 0x0A).enumerated().compactMap { number, line in
      guard let row = try? decoder.decode(Line.self, from: line) else {
        throw WorkflowError(
          code: "data.line", message: "A line is no JSON object with id, text and label.",
          hint: "Mend the line, or leave it out.", place: "\(path):\(number + 1)", status: .badInput)
      }
      guard row.label == "human" || row.label == "ai" else { return nil }
      let set = row.set ?? name
      return LabeledText(
        id: row.id, text: row.text, isAI: row.label == "ai", set: set, domain: row.domain ?? set,
        model: row.model,
        tags: row.tags ?? [])
    }
  }
}
