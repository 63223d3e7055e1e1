public import Evidence
public import Foundation

/// A report as bytes, ready to be written or shown.
public struct RenderedFile: Hashable, Sendable {
  /// The id of the result.
  public var id: String
  /// The digest of the result, by which a written file is remembered.
  public var subject: ContentDigest
  /// The bytes.
  public var data: Data

  /// The text, for formats that are text.
  public var text: String { String(decoding: data, as: UTF8.self) }
}
