public import Evidence

/// A document's text in reading order, with what its format tells about the parts of it.
///
/// All ranges are half-open and count Unicode code points of `text`, which is never changed after reading: a span of it
/// is evidence.
public struct ReadableDocument: Hashable, Sendable {
  /// A block of text: a paragraph, a heading, an item.
  public struct Block: Hashable, Sendable {
    /// What a block is, as far as the format tells.
    public enum Kind: Hashable, Sendable {
      /// A heading with its level, from 1.
      case heading(level: Int)
      /// Ordinary text.
      case paragraph
      /// An item of a list, with its depth from 1.
      case listItem(depth: Int)
      /// A cell of a table.
      case tableCell
      /// A note at the foot or the end, which stands apart from the running text.
      case note
      /// Text that is quoted or preformatted.
      case quotation
      /// A head or foot that is repeated on pages.
      case runningHead
      /// A program's source or other preformatted text.
      case code
      /// Part of a table of contents.
      case contents
      /// The names of those who sign.
      case signature
    }

    /// Where it stands in the text.
    public var range: Range<Int>
    /// What it is.
    public var kind: Kind
    /// The number that the format gives it and the text does not hold, such as `6.2(b)` of a numbered paragraph.
    public var number: String?
    /// The division that it lies in, as its place in the document's divisions.
    public var division: Int?
    /// The term that it defines, where the format marks it.
    public var definedTerm: String?

    /// A block.
    public init(range: Range<Int>, kind: Kind, number: String? = nil) {
      self.range = range
      self.kind = kind
      self.number = number
    }
  }

  /// A page of a paged document.
  public struct Page: Hashable, Sendable {
    /// Its place in the file, from 1.
    public var number: Int
    /// The number printed or declared for it, such as `xii`, where it is known and differs.
    public var label: String?
    /// Where its text stands.
    public var range: Range<Int>

    /// A page.
    public init(number: Int, label: String? = nil, range: Range<Int>) {
      self.number = number
      self.label = label
      self.range = range
    }
  }

  /// What a file tells of how it came about.
  public struct Revision: Hashable, Sendable {
    /// Minutes that the file says it was edited.
    public var editingMinutes: Int?
    /// How often it says it was saved.
    public var revision: Int?
    /// How many editing sessions left an identifier (`w:rsid`) in the file.
    public var revisionIdentifiers: Int?
    /// The names of authors and last editors.
    public var authors: [String] = []
    /// When it was made, as the file writes it.
    public var created: String?
    /// When it was last changed, as the file writes it.
    public var modified: String?
    /// The program that wrote it.
    public var application: String?
    /// Tracked insertions.
    public var insertions = 0
    /// Tracked deletions.
    public var deletions = 0

    /// Nothing known.
    public init() {}
  }

  /// What is known of the file.
  public var document: Document
  /// The text, in reading order; deleted tracked text is not in it, hidden text is.
  ///
  /// Line ends part blocks, and in PDF form feeds part pages. Of plain text and Markdown it is every character as the
  /// file has it, a byte-order mark of UTF-8 and the kind of line ends included.
  public var text: String
  /// The blocks in reading order, apart from each other.
  public var blocks: [Block]
  /// The pages in order; empty where the format has none.
  public var pages: [Page]
  /// What formatting hides: tiny, white or marked hidden.
  public var hidden: [Range<Int>]
  /// What the file tells of how it came about; `nil` where the format tells nothing.
  public var revision: Revision?
  /// The title that the file declares.
  public var title: String?
  /// The parts that the format marks, in order of their beginnings; empty where it marks none.
  public var divisions: [Division] = []
  /// What a published law or judgment says of itself.
  public var publication: Publication?

  /// A read document.
  public init(
    document: Document, text: String, blocks: [Block] = [], pages: [Page] = [], hidden: [Range<Int>] = [],
    revision: Revision? = nil, title: String? = nil
  ) {
    self.document = document
    self.text = text
    self.blocks = blocks
    self.pages = pages
    self.hidden = hidden
    self.revision = revision
    self.title = title
  }
}
