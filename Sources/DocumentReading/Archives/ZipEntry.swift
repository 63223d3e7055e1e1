/// A file in a zip archive.
public struct ZipEntry: Hashable, Sendable {
  /// Its place in the archive's list, from 0.
  var index: UInt64
  /// Its path as the archive writes it, with `/` between folders; relative and without `..`.
  public var path: String
  /// Its size in bytes, unpacked, as the archive declares it.
  public var size: Int
  /// Whether it is encrypted and so cannot be read.
  public var isEncrypted: Bool
  /// Whether it is packed in a way that can be read.
  var isReadable: Bool

  /// The last step of the path.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
