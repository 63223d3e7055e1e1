import DocumentReading
import Evidence
import HomeworkDetector

/// A file of a submission that was read, on its way to a check.
struct SubmissionItem: Sendable {
  /// The name that a teacher knows it by: the student, and the file where there are several.
  var name: String
  /// The student, as the platform or the file's name tells.
  var student: String
  /// The assignment or class.
  var assignment: String?
  /// What was read.
  var read: ReadSubmission
  /// The bytes of the file.
  var bytes: FileContents
  /// The normalised text; `nil` for a program.
  var normalized: NormalizedText?
  /// The passages of the normalised text that are scored.
  var ranges: [Range<Int>] = []
  /// What the check found.
  var detection: Detection?

  /// The bytes of a file, shared and not copied.
  final class FileContents: Sendable {
    let bytes: [UInt8]
    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
  }

  /// Reads a file.
  ///
  /// - Parameter isOnlyFile: whether the student handed in no other.
  /// - Throws: `HomeworkDetectorError` in a sentence.
  init(_ file: SubmissionFile, of submission: Submission, isOnlyFile: Bool, limits: ReadingLimits) throws {
    student = submission.name
    assignment = submission.assignment
    name = isOnlyFile ? submission.name : "\(submission.name), \(file.name)"
    read = try ReadSubmission(file, limits: limits)
    bytes = FileContents(try file.bytes())
    guard read.kind == .prose else { return }
    let document = read.document
    let text = TextNormalizer.normalize(
      document.text, hidden: document.hidden, isMarkdown: document.document.mediaType.contains("markdown"))
    normalized = text
    ranges = Detector.passages(of: text)
  }

  /// The text of each passage.
  var passages: [String] {
    guard let normalized else { return [] }
    let codes = Array(normalized.text.unicodeScalars)
    return ranges.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: codes[range])
      return String(view)
    }
  }
}
