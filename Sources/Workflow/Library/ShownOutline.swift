public import Evidence
import LegalRetriever

/// What a library holds for and against an answer, as commands show it.
public struct ShownOutline: Sendable, Encodable {
  /// A point.
  public struct Point: Sendable, Encodable {
    /// The document, relative to what was added.
    public var path: String
    /// The document's title.
    public var title: String
    /// Where the quotation stands, such as `§ 12.3, p. 9`.
    public var pinpoint: String
    /// The words, untouched.
    public var quotation: String
    /// The place, as a W3C selector.
    public var span: SourceSpan
    /// The words that place it; empty for one that could not be placed.
    public var cues: [String]
    /// The words that limit it in the same sentence.
    public var limitedBy: [String]
    /// The day from which a later version of the document took its place.
    public var supersededOn: String?

    init(_ point: AnswerOutline.Point) {
      path = point.entry.name
      title = point.entry.metadata.title
      pinpoint = point.citation.label
      quotation = point.quotation
      span = point.citation.span
      cues = point.cues
      limitedBy = point.limitedBy
      supersededOn = point.entry.supersededOn
    }
  }

  /// What an outline is and what it is not, a sentence each.
  public static let meaning =
    "Points are placed by words such as “may” and “shall not”, not by understanding: who may do what to whom, and whether a point "
    + "bears on the question, a person has to read. What the library says elsewhere, or in other words, can be missing."

  /// The question.
  public var question: String
  /// What speaks for “yes”.
  public var supporting: [Point]
  /// What speaks against it or limits it.
  public var limiting: [Point]
  /// What speaks of it and could not be placed.
  public var related: [Point]
  /// Whether the question asks for a restriction, so that what forbids speaks for “yes”.
  public var asksForRestriction: Bool
  /// What the outline is and what it is not.
  public var meaning = ShownOutline.meaning
  /// What the reader should know, a sentence each.
  public var notes: [String]

  /// Whether there is no point at all.
  public var isEmpty: Bool { supporting.isEmpty && limiting.isEmpty && related.isEmpty }

  init(_ outline: AnswerOutline, question: String, notes: [String]) {
    self.question = question
    supporting = outline.supporting.map(Point.init)
    limiting = outline.limiting.map(Point.init)
    related = outline.related.map(Point.init)
    asksForRestriction = outline.asksForRestriction
    self.notes = notes
    if outline.leftOut > 0 {
      self.notes.insert("Points of lower rank were left out: \(outline.leftOut).", at: 0)
    }
    if outline.asksForRestriction {
      self.notes.insert(
        "The question asks for a restriction: what forbids or limits speaks for “yes”.", at: 0)
    }
  }
}
