public import Evidence

/// A brief as it is checked: its text, and what its format tells of it.
public struct BriefText: Sendable {
  /// What is known of the file.
  public var document: Document
  /// The untouched text; all spans count its code points.
  public var text: String
  /// Its pages with their labels, in order; empty where it has none.
  public var pages: [LibraryDocument.Place]
  /// Heads and feet of its pages.
  public var runningHeads: [Range<Int>]
  /// Blocks that the format says are quotations.
  public var blockQuotations: [Range<Int>]

  /// A brief with what is known of it.
  public init(
    document: Document, text: String, pages: [LibraryDocument.Place] = [], runningHeads: [Range<Int>] = [],
    blockQuotations: [Range<Int>] = []
  ) {
    self.document = document
    self.text = text
    self.pages = pages
    self.runningHeads = runningHeads
    self.blockQuotations = blockQuotations
  }
}
