import DocumentReading
import Evidence
import Foundation
import HomeworkDetector

/// Earlier writing of students, with which their submissions are compared.
///
/// A folder holds the texts of one student, or a folder for each student that bears the student's name.
struct StudentHistories {
  private var common: [String] = []
  private var byStudent: [String: [String]] = [:]

  /// Reads a folder; `nil` for none.
  ///
  /// - Throws: `WorkflowError` where it is no folder.
  init(_ folder: String?, limits: ReadingLimits) throws {
    guard let folder else { return }
    guard PathKind(folder) == .folder else {
      throw WorkflowError(
        code: "history.folder", message: "This is no folder.",
        hint: "Name a folder of the student's earlier texts, or of a folder for each student.", place: folder,
        status: .badUse)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where !name.hasPrefix(".") {
      let path = (folder as NSString).appendingPathComponent(name)
      if PathKind(path) == .folder {
        byStudent[Self.key(name), default: []] += Self.texts([path], limits)
      } else {
        common += Self.texts([path], limits)
      }
    }
  }

  /// The comparison of a submission with the same student's earlier writing; `nil` where there is none, or for a program.
  ///
  /// - Parameter count: how many submissions are checked: texts of one student are no measure for a whole class.
  func comparison(for item: SubmissionItem, of count: Int) -> HistoryComparison? {
    guard item.read.kind == .prose else { return nil }
    let earlier = byStudent[Self.key(item.student)] ?? (count == 1 ? common : [])
    return StyleComparison.compare(item.read.document.text, with: earlier)
  }

  private static func texts(_ paths: [String], _ limits: ReadingLimits) -> [String] {
    SubmissionFiles(paths, limits: limits).submissions.flatMap { submission in
      submission.files.compactMap { file in
        guard let read = try? ReadSubmission(file, limits: limits), read.kind == .prose else { return nil }
        return read.document.text
      }
    }
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
  }
}
