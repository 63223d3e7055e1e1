import Storage

/// What an erasure would remove, to be shown to a person before it is done.
public struct ErasurePlan: Hashable, Sendable, Codable {
  /// A file that is or is not removed.
  public struct File: Hashable, Sendable, Codable {
    /// The name it came in with.
    public var name: String
    /// The first digits of its digest, by which it can be named.
    public var digest: String
  }

  /// The results that go.
  public var results: [String]
  /// The files that go, with every fact that was read from them.
  public var files: [File]
  /// The files that stay, because other results rest on them.
  public var staying: [File]
  /// The paths of files that the program wrote from them, and that go too as long as nobody changed them.
  public var written: [String] = []
  var targets: [ErasureTarget] = []
  var writtenFiles: [WrittenFiles.File] = []

  private enum CodingKeys: String, CodingKey { case results, files, staying, written }
}
