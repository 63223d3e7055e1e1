internal import Glibc

/// What the file system says of a file, by which a change of its bytes is noticed without reading them.
struct FileFingerprint: Hashable, Codable {
  /// The length in bytes.
  let size: Int
  /// The device and the file's number on it.
  let device: UInt
  let inode: UInt
  /// When the bytes were last written, in nanoseconds since 1970.
  let modified: Int
  /// When the bytes or what the system knows of them last changed, in nanoseconds since 1970; no program can set it.
  let changed: Int

  /// The fingerprint of a regular file, links followed; `nil` where there is none.
  init?(path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The fingerprint of an open regular file; `nil` for anything else.
  init?(descriptor: Int32) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init?(_ facts: stat) {
    guard facts.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(facts.st_size)
    device = UInt(facts.st_dev)
    inode = UInt(facts.st_ino)
    modified = facts.st_mtim.tv_sec * 1_000_000_000 + facts.st_mtim.tv_nsec
    changed = facts.st_ctim.tv_sec * 1_000_000_000 + facts.st_ctim.tv_nsec
  }
}
