/// What is asked of a library.
public struct SearchRequest: Hashable, Sendable {
  /// The question.
  public var question: String
  /// How many passages are wanted.
  public var limit = 10
  /// Part of the name or the title of the documents looked at.
  public var document: String?
  /// Part of the kind of the documents looked at.
  public var kind: String?
  /// Part of the name of a party to the documents looked at.
  public var party: String?
  /// The number of a section or part of its title.
  public var section: String?
  /// Only documents of this day or later, as ISO 8601 writes it.
  public var since: String?
  /// Only documents of this day or earlier.
  public var until: String?
  /// Of each document the version that counted on this day.
  public var asOf: String?
  /// Whether every phrase in quotation marks has to stand in a passage.
  public var needsPhrases = false
  /// Whether each hit tells how its score came about.
  public var explains = true

  /// A question.
  public init(_ question: String) {
    self.question = question
  }
}
