public import Foundation

extension TextDocumentReader {
  /// The bytes of the file at `path`, which is called `name` in errors, unread.
  ///
  /// - Throws: ``DocumentReadingError`` for what is no regular file, cannot be opened or is larger than the limits say.
  public static func bytes(of path: String, name: String, limits: ReadingLimits = .standard) throws -> Data {
    try FileBytes.read(path, name: name, limit: limits.fileSize)
  }
}
