internal import DocumentReading
public import Foundation

/// A file that a student handed in.
public struct SubmissionFile: Sendable {
  /// Its path relative to what the teacher named; the path in an archive stands behind the archive's.
  public var path: String
  /// Its name as the student gave it, without what the learning platform put before it.
  public var name: String
  /// Whether the student wrote it into the platform's editor.
  public var isOnlineText: Bool
  /// Whether the platform marked it as handed in late.
  public var isLate: Bool
  private let load: @Sendable () throws -> Data

  /// A file of a submission.
  public init(
    path: String, name: String, isOnlineText: Bool = false, isLate: Bool = false,
    load: @escaping @Sendable () throws -> Data
  ) {
    self.path = path
    self.name = name
    self.isOnlineText = isOnlineText
    self.isLate = isLate
    self.load = load
  }

  /// Its bytes.
  ///
  /// - Throws: ``HomeworkDetectorError`` in one sentence.
  public func bytes() throws -> Data {
    do {
      return try load()
    } catch {
      throw HomeworkDetectorError(reading: error, path: path)
    }
  }
}
