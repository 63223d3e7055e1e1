/// What is known of a document that was read: its digest, name, kind, size and the repairs it needed.
///
/// It holds none of the document's text.
public struct Document: Hashable, Sendable, Codable {
  /// The SHA-256 of the bytes as received.
  public var digest: ContentDigest
  /// The file's path relative to what the reader was asked to read, such as `clinic/ccd.xml`.
  public var name: String
  /// The media type found by looking at the bytes, such as `application/xml`.
  public var mediaType: String
  /// The size of the file in bytes.
  public var byteCount: Int
  /// What had to be mended before the document could be read, in the order it was done.
  public var repairs: [Repair]

  /// A document's description.
  public init(
    digest: ContentDigest, name: String, mediaType: String, byteCount: Int, repairs: [Repair] = []
  ) {
    self.digest = digest
    self.name = name
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.repairs = repairs
  }
}
