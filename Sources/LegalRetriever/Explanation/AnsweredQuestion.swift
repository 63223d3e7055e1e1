public import Evidence

/// A question that was put to a library, and what the library answered: what is kept of it, and explained later.
public struct AnsweredQuestion: Hashable, Sendable, Codable {
  /// What the library says to a question that asks for an answer.
  public enum Verdict: String, Hashable, Sendable, Codable {
    /// It answers, in the passages quoted.
    case says
    /// The passages quoted may answer; a person has to look.
    case maySay
    /// It does not answer.
    case doesNotSay
  }

  /// A document that the question names.
  public struct NamedDocument: Hashable, Sendable, Codable {
    /// The document.
    public var digest: ContentDigest
    /// Its title.
    public var title: String
    /// How sure it is that it is meant, 0 to 1.
    public var share: Double
    /// The words that name it.
    public var words: [String]
  }

  /// A passage, with its place in the ranking.
  public struct Passage: Hashable, Sendable, Codable {
    /// The document's path relative to what was added.
    public var path: String
    /// The document's title.
    public var title: String
    /// Where it stands, such as `Art. VI § 6.2(b), p. 14`.
    public var pinpoint: String
    /// Its words, untouched.
    public var quotation: String
    /// Its place.
    public var span: SourceSpan
    /// Its score.
    public var score: Double
    /// How likely it is that it answers the question at all, 0 to 1; see ``AnswerLikelihood``.
    public var likelihood: Double
    /// The day from which a later version of the document took its place; `nil` for the latest.
    public var supersededOn: String?
    /// How the score came about.
    public var explanation: Explanation?
    /// Whether it is quoted as an answer.
    public var isQuoted: Bool

    /// The place for people: title and pinpoint.
    public var label: String { "\(title), \(pinpoint)" }
  }

  /// The question.
  public var question: String
  /// The library.
  public var library: String
  /// How many documents the library had, each version counted.
  public var documentCount: Int
  /// How many passages they had.
  public var passageCount: Int
  /// What narrowed the search: the options that were given, with their values.
  public var options: [LabeledValue]
  /// The model whose vectors took part; `nil` where words alone did.
  public var model: ContentDigest?
  /// What the library says; `nil` for a search, which leaves that to the reader.
  public var verdict: Verdict?
  /// The documents that the question names, the likeliest first.
  public var documents: [NamedDocument]
  /// The kinds of clauses that it is about.
  public var clauses: [String]
  /// The passages, the best first.
  public var passages: [Passage]
  /// What the reader was told beside.
  public var notes: [String]

  /// What is kept of an answer.
  ///
  /// - Parameters:
  ///   - quoted: the ranks, from 0, of the passages that are quoted as an answer; all of them for a search.
  public init(
    _ answer: SearchAnswer, question: String, index: PassageIndex, options: [LabeledValue],
    model: ContentDigest?, verdict: Verdict?, quoted: Set<Int>
  ) {
    self.question = question
    library = index.name
    documentCount = index.entries.count
    passageCount = index.passageCount
    self.options = options
    self.model = answer.usedVectors ? model : nil
    self.verdict = verdict
    documents = answer.documents.map {
      NamedDocument(
        digest: $0.entry.digest, title: $0.entry.metadata.title, share: $0.share, words: $0.words)
    }
    clauses = answer.clauses
    passages = answer.hits.enumerated().map { rank, hit in
      Passage(
        path: hit.entry.name, title: hit.entry.metadata.title, pinpoint: hit.pinpoint,
        quotation: hit.quotation, span: hit.citation.span, score: hit.score, likelihood: hit.likelihood,
        supersededOn: hit.entry.supersededOn, explanation: hit.explanation, isQuoted: quoted.contains(rank))
    }
    notes = answer.notes
  }
}
