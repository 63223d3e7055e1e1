internal import Crypto
internal import Evidence
internal import Foundation

/// The SHA-256 of a file, read in pieces, and copied on the way where that is wanted.
enum FileDigest {
  /// What was read.
  struct Result {
    /// The SHA-256 of the bytes.
    var digest: ContentDigest
    /// The file as it was before and after reading; `nil` where it changed meanwhile.
    var fingerprint: FileFingerprint?
  }

  private static let pieceSize = 1 << 20

  /// The digest of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - copy: a file that must not be there yet, which is given the same bytes and is on the disk when this returns.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: ``LanguageModelCoreError`` where a file cannot be read or written; `CancellationError` when the task is cancelled.
  static func of(
    _ path: String, copyingTo copy: String? = nil, progress: ((Double) -> Void)? = nil
  ) throws -> Result {
    let place = LanguageModelCoreError.lastComponent(path)
    let input = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard input >= 0, let before = FileFingerprint(descriptor: input) else {
      if input >= 0 { close(input) }
      throw LanguageModelCoreError.unreadable(place)
    }
    defer { close(input) }
    var output: Int32 = -1
    if let copy {
      output = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard output >= 0 else { throw LanguageModelCoreError.unwritable(errno) }
    }
    defer { if output >= 0 { close(output) } }
    var hasher = SHA256()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer { piece.deallocate() }
    var done = 0
    while true {
      try Task.checkCancellation()
      let count = read(input, piece.baseAddress, pieceSize)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw LanguageModelCoreError.unreadable(place) }
      if count == 0 { break }
      let bytes = UnsafeRawBufferPointer(rebasing: piece[..<count])
      hasher.update(bufferPointer: bytes)
      if output >= 0 { try put(bytes, into: output) }
      done += count
      progress?(min(1, Double(done) / Double(max(1, before.size))))
    }
    if output >= 0, fsync(output) != 0 { throw LanguageModelCoreError.unwritable(errno) }
    guard let digest = ContentDigest(bytes: Array(hasher.finalize())) else {
      preconditionFailure("SHA-256 has 32 bytes")
    }
    let after = FileFingerprint(descriptor: input)
    return Result(digest: digest, fingerprint: after == before ? after : nil)
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, into descriptor: Int32) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw LanguageModelCoreError.unwritable(errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
