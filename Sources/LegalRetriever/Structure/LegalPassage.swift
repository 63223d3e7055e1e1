/// A stretch of a document that is searched and shown as one: whole sentences or items of one section.
public struct LegalPassage: Hashable, Sendable {
  /// What a passage is.
  public enum Kind: UInt8, Hashable, Sendable, Codable {
    /// Ordinary text.
    case text
    /// The definition of a term.
    case definition
    /// Part of a table of contents.
    case contents
    /// A footnote or an endnote.
    case note
    /// Where the parties sign.
    case signature
  }

  /// Where it stands, in code points of the document's text.
  public var range: Range<Int>
  /// The section it lies in, as its place in the document's sections.
  public var section: Int?
  /// The letters and numbers of the items it begins in, outermost first, such as `b`, `ii`.
  public var items: [String]
  /// The items that it ends in, where they lie not in those that it begins in; known for published laws only.
  public var through: [String] = []
  /// The number of the note that it is, such as `3`.
  public var note: String?
  /// The page it begins on.
  public var page: Int?
  /// What that page is named by where it is no plain number, such as `*123`.
  public var pageMark: String?
  /// The paragraph it begins in, counted from 1.
  public var paragraph: Int
  /// What it is.
  public var kind: Kind
  /// The term that it defines.
  public var definedTerm: String?

  /// A passage.
  public init(
    range: Range<Int>, section: Int? = nil, items: [String] = [], page: Int? = nil, paragraph: Int = 0,
    kind: Kind = .text, definedTerm: String? = nil
  ) {
    self.range = range
    self.section = section
    self.items = items
    self.page = page
    self.paragraph = paragraph
    self.kind = kind
    self.definedTerm = definedTerm
  }
}
