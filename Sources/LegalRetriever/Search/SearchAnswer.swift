public import Evidence

/// What a library answers: which documents are meant, and which passages say it.
public struct SearchAnswer: Sendable {
  /// A document that the question names.
  public struct NamedDocument: Sendable {
    /// The document.
    public var entry: LibraryDocumentEntry
    /// How sure it is that it is meant, 0 to 1.
    public var share: Double
    /// The words of the question that name it, the rarest first.
    public var words: [String]
  }

  /// A passage.
  public struct Hit: Sendable {
    /// The document.
    public var entry: LibraryDocumentEntry
    /// The passage.
    public var passage: LegalPassage
    /// Where it stands, such as `Art. VI § 6.2(b), p. 14`.
    public var pinpoint: String
    /// The titles above it, the outermost first.
    public var titles: [String]
    /// Its text, untouched.
    public var quotation: String
    /// Its score.
    public var score: Double
    /// How likely it is that the passage answers the question at all, 0 to 1; see ``AnswerLikelihood``.
    public var likelihood: Double
    /// How the score came about; `nil` where it was not asked for.
    public var explanation: Explanation?
    /// What the passage is cited by as a whole where its document is a published law or judgment, such as `17 CFR § 240.10b-5(b)`.
    public var citedAs: String?
    /// The places of the document that it names; empty where reasons were not asked for.
    public var crossReferences: [CrossReference] = []
    /// The definitions of the terms that it uses; empty likewise.
    public var definitions: [DefinitionUse] = []
    /// What the latest version says in its place, where this version is superseded and the text differs; empty where it says nothing there.
    public var presentText: String?

    /// The place of the passage, with its words.
    public var citation: Citation {
      Citation(
        span: SourceSpan(
          document: entry.digest,
          place: .text(start: passage.range.lowerBound, end: passage.range.upperBound)),
        label: pinpoint, quote: quotation)
    }
  }

  /// The documents that the question names, the likeliest first; empty where it names none.
  public var documents: [NamedDocument]
  /// The passages, the best first.
  public var hits: [Hit]
  /// The kinds of clauses that the question is about.
  public var clauses: [String]
  /// Whether vectors took part.
  public var usedVectors: Bool
  /// What the reader should know of this answer, a sentence each.
  public var notes: [String]
}
