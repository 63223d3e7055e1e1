/// The place in a source that a citation points to, such as `44-45, n. 3`.
public struct Pinpoint: Hashable, Sendable, Codable {
  /// A page, a note, a paragraph or a range of them.
  public struct Item: Hashable, Sendable, Codable {
    /// What is counted.
    public enum Kind: String, Hashable, Sendable, Codable {
      /// A page of the cited reporter.
      case page
      /// A page of a slip opinion.
      case slipPage
      /// A page of an electronic report, marked with a star.
      case starPage
      /// A paragraph.
      case paragraph
      /// A section.
      case section
      /// A note on the page that stands before it.
      case note
      /// A page that is not known yet, printed as a line.
      case blank
    }

    /// What is counted.
    public var kind: Kind
    /// The first, as it is written, such as `44`, `xii` or `10a`.
    public var first: String
    /// The last of a range, in full: `241` for `240-41`; `nil` for a single one.
    public var last: String?

    /// A page, note or paragraph, or a range of them.
    public init(kind: Kind, first: String, last: String? = nil) {
      self.kind = kind
      self.first = first
      self.last = last
    }
  }

  /// As it is written, with plain dashes and single spaces.
  public var text: String
  /// Where it stands in the untouched text.
  public var span: CodePointRange
  /// What it names, in order.
  public var items: [Item]
}
