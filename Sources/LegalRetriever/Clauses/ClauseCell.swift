public import Evidence

/// What was found of a kind of clause in a document.
public struct ClauseCell: Sendable {
  /// Whether the clause was found.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// The passage is likely to be such a clause.
    case found
    /// It may be one; a person has to look.
    case perhaps
    /// No passage is likely to be one, which does not prove that the document has none.
    case notFound = "not found"

    /// The status for a probability.
    public init(probability: Double) {
      self =
        probability >= ClauseLikelihood.found
        ? .found : probability >= ClauseLikelihood.perhaps ? .perhaps : .notFound
    }
  }

  /// The passage that is most like such a clause.
  public struct Passage: Sendable {
    /// The place of the passage, with its words untouched and its pinpoint, such as `§ 12.3, p. 9`.
    public var citation: Citation
    /// Where it stands, in code points of the document's text.
    public var range: Range<Int>
    /// Its words, untouched.
    public var quotation: String
    /// How the log-odds came about.
    public var explanation: Explanation

    /// Where it stands, such as `§ 12.3, p. 9`.
    public var pinpoint: String { citation.label }
  }

  /// The kind of clause.
  public var kind: String
  /// How likely it is that the document has such a clause, 0 to 1.
  public var probability: Double
  /// The passage that is most like one, whatever the status; `nil` for a document without passages.
  public var nearest: Passage?

  /// Whether the clause was found.
  public var status: Status { Status(probability: probability) }
}
