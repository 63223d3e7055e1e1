import Evidence
import Foundation

/// A note of the audit chain's end in a small file beside the store: `STORE.anchor`.
///
/// Whoever cuts off the end of the chain and mends the head in the store still has to know of this file; a copy of it, or of a head that a
/// report shows, kept elsewhere tells even where both were changed. The note may lag behind the store when a process was killed; it is never
/// ahead, because it is written after the store's own rows are on the disk.
struct AuditAnchor {
  /// The file.
  let path: String

  /// The note beside a store.
  init(store: String) { path = store + ".anchor" }

  /// Whether there is such a file.
  var exists: Bool { access(path, F_OK) == 0 }

  /// The end that is noted; `nil` where there is none that can be read.
  func read() -> AuditHead? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH) == 0 else { return nil }
    return Self.head(in: descriptor)
  }

  /// Notes an end that is further than the one noted.
  ///
  /// - Returns: whether the note now is this end or one further on.
  func advance(to head: AuditHead) -> Bool { write(head, isForced: false) }

  /// Notes an end whatever was noted before.
  func replace(with head: AuditHead) -> Bool { write(head, isForced: true) }

  private func write(_ head: AuditHead, isForced: Bool) -> Bool {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { return false }
    var facts = stat()
    if !isForced, fstat(descriptor, &facts) == 0, facts.st_size > 0 {
      // A damaged note is left for the check to find.
      guard let known = Self.head(in: descriptor) else { return false }
      if known.count >= head.count { return true }
    }
    // One short write in place: a crash leaves the old line or the new one.
    let line = Array(Self.line(head).utf8)
    guard pwrite(descriptor, line, line.count, 0) == line.count else { return false }
    return ftruncate(descriptor, off_t(line.count)) == 0
  }

  private static let mark = "attest-anchor/1"

  /// The mark, the number of rows in twenty digits, and the hash: always as long.
  private static func line(_ head: AuditHead) -> String {
    let digits = String(head.count)
    let zeros = String(repeating: "0", count: max(0, 20 - digits.count))
    return "\(mark) \(zeros)\(digits) \(head.hash.hex)\n"
  }

  private static func head(in descriptor: Int32) -> AuditHead? {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == mark, let rows = Int(parts[1]), rows >= 0,
      parts[2].hasSuffix("\n"), let hash = ContentDigest(hex: String(parts[2].dropLast()))
    else { return nil }
    let head = AuditHead(count: rows, hash: hash)
    return line(head) == text ? head : nil
  }
}
