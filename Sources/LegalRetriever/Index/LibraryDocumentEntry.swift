public import Evidence

/// A document of a library: one version of it, with what the store knows of it.
public struct LibraryDocumentEntry: Hashable, Sendable {
  /// Its number in the store.
  public var id: Int
  /// Its path relative to what was added.
  public var name: String
  /// The digest of its bytes.
  public var digest: ContentDigest
  /// Which version of the document of this name it is, from 1.
  public var version: Int
  /// The day from which this version counts, as ISO 8601 writes it: its own date, else the day it was added.
  public var effective: String
  /// When it was added, in UTC.
  public var addedAt: String
  /// Title, kind, parties and date.
  public var metadata: DocumentMetadata
  /// The numbers of its passages.
  public var passages: Range<Int>
  /// How many code points its text has.
  public var codePointCount: Int
  /// How many pages it has.
  public var pageCount: Int?
  /// The day from which a later version took its place; `nil` for the latest version.
  public var supersededOn: String?

  /// Whether a later version took its place.
  public var isSuperseded: Bool { supersededOn != nil }
}
