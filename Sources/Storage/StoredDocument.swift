public import Evidence

/// A document as the store keeps it: its description and when it came in.
public struct StoredDocument: Hashable, Sendable, Codable {
  /// The description, under the name it first came in with.
  public var document: Document
  /// When it was stored, in UTC as ISO 8601 writes it.
  public var importedAt: String

  /// A stored document.
  public init(document: Document, importedAt: String) {
    self.document = document
    self.importedAt = importedAt
  }

  /// The SHA-256 of the bytes as received.
  public var digest: ContentDigest { document.digest }
  /// The file's path relative to what was added.
  public var name: String { document.name }
  /// The media type found by looking at the bytes.
  public var mediaType: String { document.mediaType }
  /// The size in bytes.
  public var byteCount: Int { document.byteCount }
  /// What had to be mended before the document could be read.
  public var repairs: [Repair] { document.repairs }
}
