import Evidence
import Foundation
import LegalRetriever

/// The file that a model of clauses is kept in: JSON with sorted names, the same for the same labels.
enum ClauseModelFile {
  /// The most bytes of a file that is read.
  private static let most = 200_000_000

  /// The file's bytes.
  static func data(_ model: ClauseModel) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(model) + Data("\n".utf8)
  }

  /// Reads a file.
  ///
  /// - Throws: ``WorkflowError`` `clauses.missing` or `clauses.form`.
  static func read(_ path: String) throws -> ClauseModel {
    guard PathKind(path) == .file, let data = FileManager.default.contents(atPath: path) else {
      throw WorkflowError(
        code: "clauses.missing", message: "The model of clauses cannot be read.",
        hint: "Make one: attest train clauses LABELS --output FILE.", place: path, status: .badInput)
    }
    guard data.count <= most, let model = try? JSONDecoder().decode(ClauseModel.self, from: data),
      model.isSound
    else {
      throw WorkflowError(
        code: "clauses.form", message: "This is no model of clauses, or one of another version.",
        hint: "Make it again: attest train clauses LABELS --output FILE.",
        place: (path as NSString).lastPathComponent,
        status: .badInput)
    }
    return model
  }
}
