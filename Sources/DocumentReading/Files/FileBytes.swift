public import Foundation

/// The bytes of a regular file, read whole.
///
/// They are read and not mapped: a file that another program cuts short while it is mapped kills the process, and
/// one that is changed would no longer be the one whose digest was taken.
public enum FileBytes {
  /// Reads the file at `path`; `name` stands for it in errors.
  ///
  /// Opening does not wait for a pipe's writer, and anything that is not a regular file is refused unread.
  ///
  /// - Throws: ``DocumentReadingError`` in one sentence.
  public static func read(_ path: String, name: String, limit: Int) throws -> Data {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw cannotOpen(errno, name: name) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw unreadable(name) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw DocumentReadingError(
        code: "file.directory", message: "This is a folder, not a file.",
        hint: "Name the file in it that is to be read.", place: name)
    default:
      throw DocumentReadingError(
        code: "file.not-regular", message: "This is a device or a pipe, not a regular file.",
        hint: "Save what it gives to a file and name that.", place: name)
    }
    let size = Int(facts.st_size)
    if size == 0 { return Data() }
    if size > limit { throw tooLarge(size, limit: limit, name: name) }
    guard let memory = malloc(size) else { throw unreadable(name) }
    var filled = 0
    while filled < size {
      let count = Foundation.read(descriptor, memory + filled, size - filled)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      filled += count
    }
    guard filled == size else {
      free(memory)
      throw unreadable(name)
    }
    return Data(bytesNoCopy: memory, count: size, deallocator: .free)
  }

  /// The refusal of a file of `size` bytes.
  static func tooLarge(_ size: Int, limit: Int, name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "file.too-large", message: "The file has \(size) bytes; at most \(limit) are read.",
      hint: "Export a shorter period, or fewer documents at a time.", place: name)
  }

  private static func unreadable(_ name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "file.unreadable", message: "The file could not be read to its end.",
      hint: "Check the disk and that no program is writing to it, then try again.", place: name)
  }

  private static func cannotOpen(_ number: Int32, name: String) -> DocumentReadingError {
    switch number {
    case ENOENT, ENOTDIR:
      DocumentReadingError(
        code: "file.missing", message: "There is no such file.", hint: "Check the path.", place: name)
    case EACCES, EPERM:
      DocumentReadingError(
        code: "file.unreadable", message: "You have no permission to read this file.",
        hint: "Ask its owner, or change its permissions.", place: name)
    case ELOOP:
      DocumentReadingError(
        code: "file.unreadable", message: "The path is a symbolic link that leads back to itself.",
        hint: "Name the file itself.", place: name)
    case ENXIO, ENODEV:
      DocumentReadingError(
        code: "file.not-regular", message: "This is a device or a pipe, not a regular file.",
        hint: "Save what it gives to a file and name that.", place: name)
    default:
      DocumentReadingError(
        code: "file.unreadable", message: "The file could not be opened (system error \(number)).",
        hint: "Check the path and the disk.", place: name)
    }
  }
}
