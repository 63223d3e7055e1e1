import CZip
import Evidence
public import Foundation
import Synchronization

/// A zip archive in memory, whose list was checked against the limits before anything is unpacked.
///
/// Nothing is ever written to a disk. Folders are left out of the list.
public final class ZipArchive: Sendable {
  /// The archive's name, for errors.
  public let name: String
  /// The files in it, in the archive's order.
  public let entries: [ZipEntry]
  private let handle: Mutex<ZipHandle>

  /// Opens an archive.
  ///
  /// - Throws: ``DocumentReadingError`` where it is damaged, holds too much, or a path that leads out of it.
  public init(bytes: Data, name: String, limits: ReadingLimits = .standard) throws {
    guard bytes.count <= limits.fileSize else {
      throw FileBytes.tooLarge(bytes.count, limit: limits.fileSize, name: name)
    }
    let opened = try ZipHandle(bytes, name: name)
    entries = try Self.list(opened, name: name, limits: limits.archive)
    self.name = name
    handle = Mutex(opened)
  }

  /// The file at a path, exactly as written; the first where there are several.
  public func entry(_ path: String) -> ZipEntry? { entries.first { $0.path == path } }

  /// Unpacks a file.
  ///
  /// - Throws: ``DocumentReadingError`` where it is encrypted, damaged, or larger than the archive declared.
  public func read(_ entry: ZipEntry) throws -> Data {
    if entry.isEncrypted {
      throw DocumentReadingError(
        code: "archive.encrypted", message: "A file in the archive is encrypted with a password.",
        hint: "Unpack the archive with its password first, then name the folder.", place: place(of: entry))
    }
    guard entry.isReadable else {
      throw DocumentReadingError(
        code: "archive.method", message: "A file in the archive is packed in a way that is not read.",
        hint: "Unpack the archive first, then name the folder.", place: place(of: entry))
    }
    guard let bytes = handle.withLock({ $0.read(entry) }) else {
      throw DocumentReadingError(
        code: "archive.damaged", message: "A file in the archive is damaged.",
        hint: "Make or download the archive again.", place: place(of: entry))
    }
    return bytes
  }

  private func place(of entry: ZipEntry) -> String { "\(name)/\(entry.path)" }

  private static func list(_ handle: ZipHandle, name: String, limits: ArchiveLimits) throws -> [ZipEntry] {
    let count = handle.count
    guard count <= limits.entries else {
      throw refused("too-many", "The archive holds \(count) files; at most \(limits.entries) are read.", name)
    }
    var entries: [ZipEntry] = []
    var total = 0
    for index in 0..<UInt64(max(0, count)) {
      guard let facts = handle.facts(index) else {
        throw refused("damaged", "The archive's list of files is damaged.", name)
      }
      guard let path = inside(facts.path) else {
        throw refused("path", "A path in the archive leads out of its folder.", name)
      }
      total = total.addingReportingOverflow(facts.size).overflow ? Int.max : total + facts.size
      let isDense = facts.size > 1 << 20 && facts.size / max(1, facts.packedSize) > limits.ratio
      guard facts.size <= limits.entrySize, total <= limits.totalSize, !isDense else {
        throw refused(
          "too-large", "The archive would unpack to far more than it should: it may be a zip bomb.", name)
      }
      if path.isEmpty || facts.path.hasSuffix("/") { continue }
      entries.append(
        ZipEntry(
          index: index, path: path, size: facts.size, isEncrypted: facts.isEncrypted,
          isReadable: facts.isReadable))
    }
    return entries
  }

  /// The path with `/` between its steps and no empty ones; `nil` where it is absolute or has `..` in it.
  static func inside(_ path: String) -> String? {
    let slashed = path.replacing("\\", with: "/")
    if slashed.hasPrefix("/") || slashed.contains("\0") { return nil }
    let isDrive = slashed.unicodeScalars.dropFirst().first == ":"
    let steps = slashed.split(separator: "/").filter { $0 != "." }
    if isDrive || steps.contains("..") { return nil }
    return steps.joined(separator: "/")
  }

  private static func refused(_ code: String, _ message: String, _ name: String) -> DocumentReadingError {
    DocumentReadingError(
      code: "archive.\(code)", message: message,
      hint: "Check where the archive comes from, and make it again.",
      place: name)
  }
}
