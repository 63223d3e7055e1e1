public import Evidence
public import GRDB

/// Which files the program wrote from a result or a document, so that they can be erased with it.
///
/// Each function works in the transaction of the connection it is given; see ``Store/write(_:)``.
public enum WrittenFiles {
  /// A file that was written.
  public struct File: Hashable, Sendable, Codable {
    /// The result or document that it was written from, by digest.
    public var subject: ContentDigest
    /// The file's absolute path.
    public var path: String
    /// The SHA-256 of the bytes that were written.
    public var digest: ContentDigest

    /// A file.
    public init(subject: ContentDigest, path: String, digest: ContentDigest) {
      self.subject = subject
      self.path = path
      self.digest = digest
    }
  }

  /// Remembers a file, in place of what was remembered of the same path and subject.
  ///
  /// - Parameter now: The time in UTC as ISO 8601 writes it.
  public static func remember(_ file: File, at now: String, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO written_file (subject, path, digest, time) VALUES (?, ?, ?, ?)
        ON CONFLICT (subject, path) DO UPDATE SET digest = excluded.digest, time = excluded.time
        """,
      arguments: [file.subject.hex, file.path, file.digest.hex, now])
  }

  /// The files that were written from any of some results and documents, in the order of their paths.
  public static func list(of subjects: some Collection<ContentDigest>, in db: Database) throws -> [File] {
    var files: [File] = []
    for subject in subjects {
      files += try Row.fetchAll(
        db, sql: "SELECT path, digest FROM written_file WHERE subject = ? ORDER BY path",
        arguments: [subject.hex]
      ).map {
        File(
          subject: subject, path: try $0.value("path"),
          digest: try ContentDigest(storedHex: $0.value("digest")))
      }
    }
    return files
  }

  /// Whether a path with these bytes was written from anything but some subjects.
  public static func isOthers(_ file: File, than subjects: Set<ContentDigest>, in db: Database) throws -> Bool
  {
    let others = try String.fetchAll(
      db, sql: "SELECT subject FROM written_file WHERE path = ? AND digest = ?",
      arguments: [file.path, file.digest.hex])
    return others.contains { name in !subjects.contains { $0.hex == name } }
  }
}
