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
    /// What it is cited by as a whole, where its document is a published law or judgment.
    public var citedAs: String?
    /// What it is: `text`, `definition`, `contents`, `note` or `signature`.
    public var kind: String
    /// The term that it defines.
    public var definedTerm: String?
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
    /// The places of the document that it names.
    public var crossReferences: [Reference]
    /// The definitions of the terms that it uses.
    public var definitions: [Definition]
    /// How the score came about.
    public var explanation: Explanation?
  }

  /// Words of a passage that name another place of the document.
  public struct Reference: Sendable, Encodable {
    /// The words.
    public var text: String
    /// Where they stand.
    public var span: SourceSpan
    /// The pinpoint of the passage that they name.
    public var pinpoint: String
    /// Where that passage stands.
    public var target: SourceSpan
  }

  /// A defined term that a passage uses.
  public struct Definition: Sendable, Encodable {
    /// The term.
    public var term: String
    /// The pinpoint of its definition.
    public var pinpoint: String
    /// Where its definition stands.
    public var target: SourceSpan
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
        citedAs: hit.citedAs, kind: "\(hit.passage.kind)", definedTerm: hit.passage.definedTerm,
        headings: hit.titles, quotation: hit.quotation, span: hit.citation.span, score: hit.score,
        version: hit.entry.version, effective: hit.entry.effective, supersededOn: hit.entry.supersededOn,
        presentText: hit.presentText,
        crossReferences: hit.crossReferences.map { reference in
          Reference(
            text: reference.text, span: Self.span(reference.range, of: hit), pinpoint: reference.pinpoint,
            target: Self.span(reference.targetRange, of: hit))
        },
        definitions: hit.definitions.map { use in
          Definition(term: use.term, pinpoint: use.pinpoint, target: Self.span(use.targetRange, of: hit))
        }, explanation: hit.explanation)
    }
    notes = answer.notes
  }

  private static func span(_ range: Range<Int>, of hit: SearchAnswer.Hit) -> SourceSpan {
    SourceSpan(document: hit.entry.digest, place: .text(start: range.lowerBound, end: range.upperBound))
  }
}
