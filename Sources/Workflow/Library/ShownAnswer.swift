public import Evidence
import LegalRetriever

/// An answer of a library, as commands show it.
public struct ShownAnswer: Sendable, Encodable {
  /// A document that the question names.
  public struct NamedDocument: Sendable, Encodable {
    /// Its path relative to what was added.
    public var path: String
    /// Its title.
    public var title: String
    /// Its kind.
    public var kind: String?
    /// Its parties.
    public var parties: [String]
    /// Its date.
    public var date: String?
    /// How sure it is that it is meant, 0 to 1.
    public var sureness: Double
    /// The words that name it.
    public var words: [String]
  }

  /// A passage.
  public struct Passage: Sendable, Encodable {
    /// Its rank, from 1.
    public var rank: Int
    /// The document, relative to what was added.
    public var path: String
    /// The document's title.
    public var title: String
    /// Where it stands, such as `Art. VI § 6.2(b), p. 14`.
    public var pinpoint: String
    /// The titles above it.
    public var headings: [String]
    /// Its words, untouched.
    public var quotation: String
    /// The place, as a W3C selector.
    public var span: SourceSpan
    /// Its score.
    public var score: Double
    /// The version of the document, from 1.
    public var version: Int
    /// The day from which the version counts.
    public var effective: String
    /// The day from which a later version took its place.
    public var supersededOn: String?
    /// What the latest version says there, where it differs; empty where it says nothing like it.
    public var presentText: String?
    /// How the score came about.
    public var explanation: Explanation?
  }

  /// The id of the stored result; `nil` where it was not stored.
  public var id: String?
  /// The question.
  public var question: String
  /// The documents that it names.
  public var documents: [NamedDocument]
  /// The kinds of clauses that it is about.
  public var clauses: [String]
  /// The passages, the best first.
  public var passages: [Passage]
  /// What the reader should know, a sentence each.
  public var notes: [String]

  /// An answer to a question.
  init(_ answer: SearchAnswer, question: String) {
    self.question = question
    documents = answer.documents.map { named in
      NamedDocument(
        path: named.entry.name, title: named.entry.metadata.title, kind: named.entry.metadata.kind,
        parties: named.entry.metadata.parties, date: named.entry.metadata.date, sureness: named.share,
        words: named.words)
    }
    clauses = answer.clauses
    passages = answer.hits.enumerated().map { place, hit in
      Passage(
        rank: place + 1, path: hit.entry.name, title: hit.entry.metadata.title, pinpoint: hit.pinpoint,
        headings: hit.titles, quotation: hit.quotation, span: hit.citation.span, score: hit.score,
        version: hit.entry.version, effective: hit.entry.effective, supersededOn: hit.entry.supersededOn,
        presentText: hit.presentText, explanation: hit.explanation)
    }
    notes = answer.notes
  }
}
