import Evidence
import Foundation
import Storage

/// Removes a file that the program wrote, so that its words are not left on the disk where that is in the program's power.
struct WrittenFileErasure {
  /// What became of a file.
  enum Outcome: Hashable {
    /// It is gone.
    case removed
    /// It was not there any more.
    case absent
    /// It holds other bytes than were written: somebody changed it or put another in its place, and it stays.
    case changed
    /// It could not be removed.
    case failed
  }

  /// Overwrites and removes a file that still holds the bytes that were written, and what an interrupted writing left beside it.
  static func remove(_ file: WrittenFiles.File) -> Outcome {
    removeParts(of: file.path)
    var facts = stat()
    guard lstat(file.path, &facts) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .absent : .failed
    }
    guard facts.st_mode & S_IFMT == S_IFREG,
      let data = try? Data(contentsOf: URL(fileURLWithPath: file.path), options: .mappedIfSafe)
    else { return .changed }
    guard (try? ContentDigest.sha256(of: data)) == file.digest else { return .changed }
    // Another name of the same bytes, made by somebody else, is emptied with it.
    let descriptor = open(file.path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor >= 0 {
      let zeros = [UInt8](repeating: 0, count: 1 << 16)
      var left = Int(facts.st_size)
      while left > 0 {
        let count = Foundation.write(descriptor, zeros, min(left, zeros.count))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        left -= count
      }
      fsync(descriptor)
      close(descriptor)
    }
    return unlink(file.path) == 0 ? .removed : .failed
  }

  /// Removes the temporary files that ``OutputFile`` leaves beside a file when the program is killed while it writes.
  private static func removeParts(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let head = ".\((path as NSString).lastPathComponent.prefix(60))."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      if name.hasPrefix(head), name.hasSuffix(".part"), name.count == head.count + 8 + 5 {
        unlink((folder as NSString).appendingPathComponent(name))
      }
    }
  }
}
