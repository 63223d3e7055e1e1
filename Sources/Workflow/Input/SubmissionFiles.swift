public import DocumentReading
public import Evidence
internal import Foundation
public import HomeworkDetector

/// The submissions behind the arguments of a command: files, folders and archives, read when they are needed.
///
/// Links to folders are not followed, and what stands in a folder under a hidden name is passed over. One argument's
/// files are sorted together, and its folder's or archive's name is the assignment.
public struct SubmissionFiles: Sendable {
  /// The submissions: those of files named one by one, then those of each folder or archive.
  public private(set) var submissions: [Submission] = []
  /// What cannot be read, a sentence each; the rest is there all the same.
  public private(set) var problems: [any AttestError] = []
  /// How many files were passed over because systems and not students make them.
  public private(set) var passedOver = 0

  private let limits: ReadingLimits
  /// Folders deeper than this are not gone into.
  private static let deepest = 32

  /// The submissions behind the arguments.
  public init(_ arguments: [String], limits: ReadingLimits = .standard) {
    self.limits = limits
    var single: [String] = []
    for argument in arguments where !Self.isClass(argument) {
      if PathKind(argument) == .missing {
        problems.append(
          WorkflowError(
            code: "file.missing", message: "There is no such file.", hint: "Check the path.", place: argument,
            status: .badInput))
      } else {
        single.append(argument)
      }
    }
    // Files named one by one belong together as those of a folder do.
    if !single.isEmpty {
      let names = Self.names(of: single)
      take(SubmissionIntake(zip(single, names).map { file(at: $0, name: $1) }, limits: limits))
    }
    for argument in arguments where Self.isClass(argument) {
      let name = URL(fileURLWithPath: argument).standardizedFileURL.lastPathComponent
      var files: [IntakeFile] = []
      let before = submissions.count + problems.count
      if PathKind(argument) == .folder {
        walk(argument, name: "", shown: argument, depth: 0, into: &files)
      } else {
        files = [file(at: argument, name: name)]
      }
      take(SubmissionIntake(files, assignment: name, limits: limits))
      if submissions.count + problems.count == before {
        problems.append(
          WorkflowError(
            code: "input.no-submissions", message: "There is no submission in this folder or archive.",
            hint: "Name a folder with the students' files.", place: argument, status: .badInput))
      }
    }
  }

  /// Whether an argument holds the submissions of several students: a folder, or an archive by its name.
  private static func isClass(_ argument: String) -> Bool {
    PathKind(argument) == .folder || argument.lowercased().hasSuffix(".zip") && PathKind(argument) == .file
  }

  /// The last parts of paths, as many of each as tell those of one name apart.
  private static func names(of paths: [String]) -> [String] {
    let steps = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.pathComponents.filter { $0 != "/" } }
    let most = steps.map(\.count).max() ?? 0
    var names = steps.map { $0.suffix(1).joined(separator: "/") }
    for length in 2...max(2, most) {
      let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      guard counts.values.contains(where: { $0 > 1 }) else { break }
      for index in names.indices where counts[names[index], default: 0] > 1 {
        names[index] = steps[index].suffix(length).joined(separator: "/")
      }
    }
    return names
  }

  private mutating func take(_ intake: SubmissionIntake) {
    submissions += intake.submissions
    problems += intake.problems
    passedOver += intake.passedOver
  }

  private func file(at path: String, name: String) -> IntakeFile {
    IntakeFile(path: name) { [limits] in
      try FileBytes.read(path, name: name, limit: limits.fileSize)
    }
  }

  private mutating func walk(
    _ folder: String, name: String, shown: String, depth: Int, into files: inout [IntakeFile]
  ) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      problems.append(
        WorkflowError(
          code: "input.unreadable", message: "This folder cannot be read.",
          hint: "Ask its owner, or change its permissions.", place: shown, status: .badInput))
      return
    }
    for entry in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = (folder as NSString).appendingPathComponent(entry)
      let inner = name.isEmpty ? entry : "\(name)/\(entry)"
      switch PathKind(path) {
      case .folder:
        guard !PathKind.isLink(path), !entry.hasPrefix("."), depth < Self.deepest else { continue }
        walk(
          path, name: inner, shown: (shown as NSString).appendingPathComponent(entry), depth: depth + 1,
          into: &files)
      case .file: files.append(file(at: path, name: inner))
      default: break
      }
    }
  }
}
