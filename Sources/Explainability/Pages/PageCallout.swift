/// A statement of a page that stands out.
public struct PageCallout: Hashable, Sendable {
  /// Why it stands out.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Worth knowing.
    case info
    /// To be read before anything is concluded.
    case caution
  }

  /// Why it stands out.
  public var kind: Kind
  /// Its head in a few words; it is shown bold and never rests on colour alone.
  public var title: String
  /// Its sentences, a paragraph each.
  public var paragraphs: [String]

  /// A statement that stands out.
  public init(_ kind: Kind, title: String, paragraphs: [String]) {
    self.kind = kind
    self.title = title
    self.paragraphs = paragraphs
  }
}
