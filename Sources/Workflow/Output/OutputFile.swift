import Evidence
public import Foundation

/// A file that is written whole or not at all.
public enum OutputFile {
  /// Writes a text as UTF-8; see ``write(_:to:)-(Data,_)``.
  public static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file under a temporary name beside it and then renames it, so that no reader ever finds half of
  /// it.
  ///
  /// Missing folders are made. A link is followed, and what is neither a file nor missing, such as a pipe, is
  /// written to as it is. A file that is there keeps its permissions.
  ///
  /// - Throws: ``WorkflowError`` `output.…`; then the file is as it was before.
  public static func write(_ data: Data, to path: String) throws {
    guard !path.isEmpty else { throw failure(ENOENT, place: path) }
    switch PathKind(path) {
    case .folder: throw failure(EISDIR, place: path)
    case .other:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw failure(errno, place: path) }
      defer { close(descriptor) }
      try put(data, into: descriptor, place: path)
    case .file, .missing:
      try replace(PathKind.isLink(path) ? resolved(path) : path, with: data, place: path)
    }
  }

  /// Makes a folder and the folders it lies in, where they are missing.
  ///
  /// - Throws: ``WorkflowError`` `output.cannot-write`.
  public static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw failure(PathKind(path) == .file ? EEXIST : EACCES, place: path)
    }
  }

  private static func replace(_ path: String, with data: Data, place: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty, PathKind(folder) != .folder { try makeFolder(folder) }
    var facts = stat()
    let mode = stat(path, &facts) == 0 ? facts.st_mode & 0o777 : 0o666
    let name = ".\((path as NSString).lastPathComponent.prefix(60)).\(UUID().uuidString.prefix(8)).part"
    let temporary = folder.isEmpty ? name : (folder as NSString).appendingPathComponent(name)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(errno, place: place) }
    do {
      defer { close(descriptor) }
      try put(data, into: descriptor, place: place)
      guard fsync(descriptor) == 0 else { throw failure(errno, place: place) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let number = errno
      unlink(temporary)
      throw failure(number, place: place)
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  private static func put(_ data: Data, into descriptor: Int32, place: String) throws {
    try data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw failure(errno, place: place) }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func failure(_ number: Int32, place: String) -> WorkflowError {
    switch number {
    case ENOSPC, EDQUOT:
      WorkflowError(
        code: "output.full", message: "The disk is full; nothing was written.",
        hint: "Free some space, or write to another disk.", place: place, status: .missing)
    case EISDIR:
      WorkflowError(
        code: "output.folder", message: "This is a folder, not a file.", hint: "Name a file in it.",
        place: place, status: .badUse)
    case EEXIST, ENOTDIR:
      WorkflowError(
        code: "output.file", message: "This is a file, not a folder.", hint: "Name a folder to write to.",
        place: place, status: .badUse)
    default:
      WorkflowError(
        code: "output.cannot-write", message: "This cannot be written.",
        hint: "Name a place that you may write to with --output.", place: place, status: .badUse)
    }
  }
}
