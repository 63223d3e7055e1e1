public import Evidence
import Foundation

/// A report as text, with the id under which it can be had again.
public struct RenderedReport: Hashable, Sendable {
  /// The id of the result in the store.
  public var id: String
  /// The digest of the result, by which a written file is remembered.
  public var subject: ContentDigest
  /// The report in the format that was asked for.
  public var text: String
  /// The report as bytes.
  public var file: RenderedFile { RenderedFile(id: id, subject: subject, data: Data(text.utf8)) }
  /// Whether the same summary of the same file was in the store already.
  public var wasKnown: Bool
}
