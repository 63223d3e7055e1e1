import Evidence
import Foundation
import GRDB

/// The store's file before SQLite works on it: its folder, its permissions, and whether it is ours.
enum StoreFile {
  /// The number that marks a store in the header of its SQLite file: `ATST` in ASCII.
  static let applicationID: Int32 = 0x4154_5354

  /// Makes sure that the path leads to a store or to an empty file that may become one.
  ///
  /// Missing folders are made with mode 0700 and a missing file with mode 0600; SQLite gives the write-ahead log and
  /// the shared memory beside it the mode of the file.
  ///
  /// - Throws: ``StorageError``; what is not a store is left untouched.
  static func prepare(_ path: String) throws {
    guard !path.isEmpty else {
      throw StorageError(
        code: "store.no-path", message: "The name of the store is empty.", hint: "Name a file for the store.",
        status: .badUse)
    }
    try makeFolder((path as NSString).deletingLastPathComponent, place: path)
    if access(path, F_OK) != 0 {
      // Not opened through Foundation: the mode has to be right from the file's first moment.
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        close(descriptor)
      } else if errno != EEXIST {
        throw failure(errno, place: path)
      }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(errno, place: path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StorageError.notAFile(place: path, isFolder: status.st_mode & S_IFMT == S_IFDIR)
    }
    guard access(path, R_OK | W_OK) == 0 else { throw StorageError.readOnly(place: path) }
    if status.st_size > 0 {
      guard try isStore(path) else { throw StorageError.notAStore(place: path) }
    }
  }

  /// Writes our mark into an empty file, so that from its first page on the file is known to be ours.
  ///
  /// This has to happen before the write-ahead log is on: then the mark stands in the file itself.
  static func mark(_ db: Database) throws {
    guard !db.configuration.readonly, try Int.fetchOne(db, sql: "PRAGMA page_count") == 0 else { return }
    try db.inTransaction(.immediate) {
      // Asked again, because another program may have written while we waited; the transaction itself makes a page.
      if try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      }
      return .commit
    }
  }

  /// Whether the file's header is that of a store.
  private static func isStore(_ path: String) throws -> Bool {
    if access(path + "-wal", F_OK) == 0 {
      // The file may be open in this process. Closing a second descriptor of it would take SQLite's locks away
      // (sqlite.org/howtocorrupt.html, section 2.2), so SQLite itself has to look.
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let identifier = try queue.read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
      return identifier == applicationID
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw StorageError.readOnly(place: path) }
    defer { try? handle.close() }
    guard let header = try handle.read(upToCount: 100), header.count == 100 else { return false }
    // SQLite's file format, section 1.3: the magic string, and the application id at offset 68, big-endian.
    let identifier = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return header.prefix(16) == Data("SQLite format 3\0".utf8) && identifier == UInt32(applicationID)
  }

  private static func makeFolder(_ folder: String, place: String) throws {
    guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent, place: place)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(errno, place: place) }
  }

  private static func failure(_ number: Int32, place: String) -> StorageError {
    switch number {
    case EACCES, EPERM, EROFS: .readOnly(place: place)
    case ENOSPC, EDQUOT: .full(place: place)
    case EISDIR: .notAFile(place: place, isFolder: true)
    default: .cannotOpen(place: place)
    }
  }
}
