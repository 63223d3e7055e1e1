public import Evidence
public import Foundation
import Storage

extension RecordStore {
  /// Writes a file that holds text of a subject, and remembers where, so that erasing the subject erases it too.
  ///
  /// It is remembered before it is written: whatever happens in between, no file is forgotten. What goes to a pipe or a device is not
  /// remembered.
  ///
  /// - Parameters:
  ///   - subject: the digest of the result or document that it was made from.
  ///   - context: when.
  /// - Throws: ``WorkflowError`` `output.…`; then the file is as it was before.
  public func write(_ data: Data, to path: String, from subject: ContentDigest, context: RunContext) throws {
    if PathKind(path) != .other {
      let file = WrittenFiles.File(
        subject: subject, path: Self.absolute(path), digest: try ContentDigest.sha256(of: data))
      let now = context.now
      try store.write { db in try WrittenFiles.remember(file, at: now, in: db) }
    }
    try OutputFile.write(data, to: path)
  }

  /// The path from the root, with links resolved as far as the path exists.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
