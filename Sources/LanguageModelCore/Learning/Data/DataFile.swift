public import Evidence

/// A file that was learned from: what it is called, its digest, and how many examples it held.
public struct DataFile: Hashable, Sendable, Codable {
  /// The last part of its path.
  public var name: String
  /// The digest of its bytes.
  public var digest: ContentDigest
  /// How many examples it held.
  public var examples: Int

  /// A file.
  public init(name: String, digest: ContentDigest, examples: Int) {
    self.name = name
    self.digest = digest
    self.examples = examples
  }
}
