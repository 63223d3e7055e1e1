public import DocumentReading
internal import Evidence

/// A file of a submission that was read.
public struct ReadSubmission: Sendable {
  /// Its text, and what its format tells.
  public var document: ReadableDocument
  /// Prose or a program.
  public var kind: SubmissionCheck.Kind
  /// The language of a program.
  public var language: ProgramLanguage?

  /// Reads a file; what it is called in the result is its path.
  ///
  /// - Throws: ``HomeworkDetectorError`` in one sentence.
  public init(_ file: SubmissionFile, limits: ReadingLimits = .standard) throws {
    let bytes = try file.bytes()
    do {
      document = try TextDocumentReader.read(bytes: bytes, name: file.path, limits: limits)
    } catch {
      throw HomeworkDetectorError(reading: error, path: file.path)
    }
    // Only what is plain text can be a program: one that is pasted into a document is part of that.
    language =
      document.document.mediaType == FileKind.text.mediaType
      ? ProgramLanguage(fileName: file.name, text: document.text) : nil
    kind = language == nil ? .prose : .program
  }
}
