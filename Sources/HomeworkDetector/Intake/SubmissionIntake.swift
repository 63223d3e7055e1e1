public import DocumentReading
internal import Evidence
internal import Foundation

/// Sorts the files that a teacher named into submissions: by a learning platform's names, else by folders.
///
/// Known are the exports of Moodle and Canvas. In other folders, a folder is a student where it holds few files, and an
/// assignment where it holds many or further folders; a file beside folders is a submission of its own. Archives are
/// opened, also inside another one, and no deeper. Nothing is read but archives.
public struct SubmissionIntake: Sendable {
  /// The submissions, in the order of their names within each assignment.
  public private(set) var submissions: [Submission] = []
  /// What cannot be read, a sentence each; the rest is there all the same.
  public private(set) var problems: [HomeworkDetectorError] = []
  /// How many files were passed over because systems and not students make them.
  public private(set) var passedOver = 0

  /// A file with the path in which archives count as folders.
  struct Found {
    var path: String
    var load: @Sendable () throws -> Data
  }

  /// Sorts files.
  ///
  /// - Parameters:
  ///   - files: the files of one folder, or a file named itself.
  ///   - assignment: what the folder or archive is called, where that names the assignment.
  public init(_ files: [IntakeFile], assignment: String? = nil, limits: ReadingLimits = .standard) {
    var found: [Found] = []
    for file in files {
      collect(Found(path: file.path, load: file.load), archives: 0, limits, into: &found)
    }
    let assignment = assignment.flatMap(PlatformName.assignment)
    submissions = SubmissionGroups(found, assignment: assignment).submissions
    for submission in submissions {
      for file in submission.files where file.name == "link.html" && !file.isOnlineText {
        problems.append(
          HomeworkDetectorError(
            code: "submission.link", message: "An address was handed in, and Attest opens none.",
            hint: "Save what it leads to and name that.", place: file.path))
      }
    }
    for index in submissions.indices {
      submissions[index].files.removeAll { $0.name == "link.html" && !$0.isOnlineText }
    }
    submissions.removeAll { $0.files.isEmpty }
  }

  /// Adds a file, or what an archive holds.
  private mutating func collect(
    _ file: Found, archives: Int, _ limits: ReadingLimits, into found: inout [Found]
  ) {
    if PassedOverFile.matches(file.path) {
      passedOver += 1
      return
    }
    guard file.path.lowercased().hasSuffix(".zip") else {
      found.append(file)
      return
    }
    do {
      let bytes = try file.load()
      // What only bears the name of an archive is read as what it is.
      guard FileKind.sniff(bytes) == .zip else {
        found.append(file)
        return
      }
      guard archives < 2 else {
        throw HomeworkDetectorError(
          code: "archive.nested", message: "An archive lies in an archive that lies in another one.",
          hint: "Unpack it, and name the folder.", place: file.path)
      }
      let archive = try ZipArchive(bytes: bytes, name: file.path, limits: limits)
      let entries = archive.entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      for entry in entries {
        let inner = Found(path: "\(file.path)/\(entry.path)") { try archive.read(entry) }
        collect(inner, archives: archives + 1, limits, into: &found)
      }
    } catch {
      problems.append(HomeworkDetectorError(reading: error, path: file.path))
    }
  }
}
