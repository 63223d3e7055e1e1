public import Evidence
import LegalRetriever

/// Documents by kinds of clauses, as commands show it.
public struct ClauseGrid: Sendable, Encodable {
  /// Whether a clause was found.
  public enum Status: String, Sendable, Hashable, Encodable, CaseIterable {
    /// The passage is likely to be such a clause.
    case found
    /// It may be one; a person has to look.
    case perhaps
    /// No passage is likely to be one.
    case notFound = "not found"

    init(_ status: ClauseCell.Status) {
      self =
        switch status {
        case .found: .found
        case .perhaps: .perhaps
        case .notFound: .notFound
        }
    }
  }

  /// A kind of clause.
  public struct Column: Sendable, Hashable, Encodable {
    /// Its name.
    public var name: String
    /// What the vocabulary calls such clauses; `nil` where it takes no part.
    public var knownAs: String?
    /// How many labelled passages it was learned from; `nil` where the vocabulary alone is used.
    public var examples: Int?
  }

  /// A document.
  public struct Row: Sendable, Encodable {
    /// Its path relative to what was added.
    public var path: String
    /// Its title.
    public var title: String
    /// Its version, from 1.
    public var version: Int
    /// The digest of its bytes.
    public var digest: ContentDigest
    /// A cell for each column.
    public var cells: [Cell]
  }

  /// What was found of a kind of clause in a document.
  public struct Cell: Sendable, Encodable {
    /// The kind of clause.
    public var clause: String
    /// Whether it was found.
    public var status: Status
    /// How likely it is that the document has such a clause, 0 to 1.
    public var probability: Double
    /// The passage, where the clause was found or found perhaps.
    public var passage: Passage?
  }

  /// A passage that is cited.
  public struct Passage: Sendable, Encodable {
    /// Where it stands, such as `§ 12.3, p. 9`.
    public var pinpoint: String
    /// Its words, untouched.
    public var quotation: String
    /// The place, as a W3C selector.
    public var span: SourceSpan
    /// How the log-odds came about.
    public var explanation: Explanation

    /// The beginning of its words in one line.
    public func start(_ count: Int) -> String {
      let line = quotation.prefix(4 * count).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return line.count > count ? line.prefix(count - 1) + "…" : line
    }
  }

  /// The library.
  public var library: String
  /// The kinds of clauses.
  public var columns: [Column]
  /// The documents, in the order of the library.
  public var rows: [Row]
  /// What the reader should know, a sentence each.
  public var notes: [String]

  /// What the statuses mean, a sentence each.
  public static let meaning = [
    "“Found” and “perhaps” cite the passage that is most like such a clause: read it before you rely on it.",
    "“Not found” means that no passage was likely to be one. It does not mean that the document has no such clause.",
  ]

  /// How many cells have a status.
  public func count(_ status: Status) -> Int {
    rows.reduce(0) { $0 + $1.cells.count { $0.status == status } }
  }
}
