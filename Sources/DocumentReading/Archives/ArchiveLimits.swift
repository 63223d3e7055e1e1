/// What an archive may hold at most before it is refused.
///
/// Sizes are those of the unpacked bytes. Text of people's own making shrinks to a twentieth at most; a zip bomb to
/// a thousandth.
public struct ArchiveLimits: Sendable, Hashable {
  /// The files and folders in it.
  public var entries = 20_000
  /// One file, unpacked, in bytes.
  public var entrySize = 256 << 20
  /// All files together, unpacked, in bytes.
  public var totalSize = 1 << 30
  /// The unpacked size over the packed one, of any file that unpacks to more than a megabyte.
  public var ratio = 200

  /// The standard limits.
  public init() {}
}
