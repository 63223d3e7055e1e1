internal import Evidence
internal import Foundation

/// The digests that were computed before, so that a file of 100 MB need not be read whole at each start.
///
/// The rule: a file whose size, device, inode, time of writing and time of change are what they were when its digest was computed has that
/// digest still. `attest models verify` computes it anew whatever the rule says. The list, `verified.json`, can be deleted at any time.
struct VerifiedFiles {
  /// A file as it was when its digest was computed.
  private struct Known: Codable {
    var fingerprint: FileFingerprint
    var digest: ContentDigest
  }

  private static let name = "verified.json"
  private let folder: CatalogueFolder

  init(folder: CatalogueFolder) { self.folder = folder }

  /// The digest of a file where it is known already; `nil` where the file is not there or has changed.
  func known(_ path: String) -> ContentDigest? {
    guard let known = all()[path], known.fingerprint == FileFingerprint(path: path) else { return nil }
    return known.digest
  }

  /// The digest of a file: the known one, or computed and noted.
  func digest(of path: String) throws -> ContentDigest {
    try known(path) ?? compute(path)
  }

  /// The digest of a file, computed whatever is known, and noted.
  func compute(_ path: String, progress: ((Double) -> Void)? = nil) throws -> ContentDigest {
    let result = try FileDigest.of(path, progress: progress)
    if let fingerprint = result.fingerprint { note(path, fingerprint, result.digest) }
    return result.digest
  }

  /// Notes a digest that was just computed; a folder that cannot be written costs time at the next start and nothing else.
  func note(_ path: String, _ fingerprint: FileFingerprint, _ digest: ContentDigest) {
    try? folder.locked {
      // Files that are gone leave the list.
      var files = all().filter { FileFingerprint(path: $0.key) != nil }
      files[path] = Known(fingerprint: fingerprint, digest: digest)
      try folder.write(files, to: Self.name)
    }
  }

  private func all() -> [String: Known] {
    (try? folder.read([String: Known].self, from: Self.name)) ?? [:]
  }
}
