/// What a file may hold at most before it is refused.
///
/// The parser below takes time that grows with the square of some of these (100,000 attributes in one tag take it
/// over 20 seconds), so they are enforced before it sees a byte. The largest of 900 files of certified record
/// systems has 7 attributes in a tag, tags of 2 KB, 17 levels and 1 MB.
public struct ReadingLimits: Sendable, Hashable {
  /// The size of a file in bytes.
  public var fileSize: Int
  /// The attributes and namespace declarations in one tag.
  public var attributesPerTag: Int
  /// The length of one tag in bytes, from `<` to `>`.
  public var tagLength: Int
  /// The depth of elements in one another, the root being 1.
  public var depth: Int
  /// The elements, comments, processing instructions and CDATA sections of a file together.
  ///
  /// A record has an element every 38 bytes, so the largest file allowed holds about 7 million of them.
  public var elements: Int
  /// The length of one text, comment, CDATA section or processing instruction in bytes.
  ///
  /// Ten million is also where libxml2 itself stops.
  public var textNode: Int
  /// The estimated memory in bytes of one subtree that is expanded into a tree.
  public var expandedSubtree: Int
  /// The namespace declarations in force at one place.
  public var namespacesInScope: Int
  /// What an archive may hold.
  public var archive = ArchiveLimits()
  /// What another program may take that reads a file for Attest.
  public var child = ChildLimits()
  /// The text of a document in bytes of UTF-8.
  ///
  /// A book of 150,000 words has one million.
  public var textSize = 64 << 20
  /// The pages of a paged document.
  public var pages = 5_000

  /// Limits, each with its standard value unless given.
  public init(
    fileSize: Int = 256 << 20, attributesPerTag: Int = 256, tagLength: Int = 64 << 10, depth: Int = 128,
    elements: Int = 8_000_000, textNode: Int = 10_000_000, expandedSubtree: Int = 96 << 20,
    namespacesInScope: Int = 256
  ) {
    self.fileSize = fileSize
    self.attributesPerTag = attributesPerTag
    self.tagLength = tagLength
    self.depth = depth
    self.elements = elements
    self.textNode = textNode
    self.expandedSubtree = expandedSubtree
    self.namespacesInScope = namespacesInScope
  }

  /// The limits that the program uses.
  public static let standard = ReadingLimits()
}
