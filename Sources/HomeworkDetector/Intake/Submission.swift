/// What one student handed in for one assignment.
public struct Submission: Sendable {
  /// The student as the learning platform or the folder names them; a file's path where nothing names a student.
  public var name: String
  /// The platform's number for the student or the submission.
  public var identifier: String?
  /// The assignment, where a folder or archive names one.
  public var assignment: String?
  /// The files, in the order of their paths.
  public var files: [SubmissionFile]

  /// A submission.
  public init(name: String, identifier: String? = nil, assignment: String? = nil, files: [SubmissionFile]) {
    self.name = name
    self.identifier = identifier
    self.assignment = assignment
    self.files = files
  }
}
