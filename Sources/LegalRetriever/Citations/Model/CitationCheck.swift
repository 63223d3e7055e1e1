public import Evidence

/// The result of checking a brief's citations and quotations against a library.
///
/// It says what was verified, what differs and what was not checked; it never says why something differs.
public struct CitationCheck: Hashable, Sendable, Codable {
  /// A document of the library that the result names.
  public struct Source: Hashable, Sendable, Codable {
    /// Its digest.
    public var digest: ContentDigest
    /// Its name in the library.
    public var name: String
    /// What it is called, such as the case's name.
    public var title: String?
    /// Its own citation.
    public var citation: String?
  }

  /// A citation with what was found out about it.
  public struct Checked: Hashable, Sendable, Codable {
    /// The citation.
    public var citation: LegalCitation
    /// The documents of the library that are the cited source, as places in the list of sources.
    public var documents: [Int]
    /// What was found out, what matters most last.
    public var findings: [CitationFinding]

    /// How much the most important finding matters; `nil` for a citation that was not looked up.
    public var level: CitationFinding.Level? { findings.map(\.level).max() }
  }

  /// A quotation with what was found of it.
  public struct Quotation: Hashable, Sendable, Codable {
    /// Where it stands in the brief, between its marks.
    public var span: CodePointRange
    /// Its text, with single spaces.
    public var text: String
    /// The citation that it is attributed to, as its place in the list of citations.
    public var citation: Int?
    /// The verdict.
    public var verdict: QuotationVerdict
    /// It in one sentence.
    public var sentence: String
    /// How much it matters.
    public var level: CitationFinding.Level
    /// Where it stands in the library: two places where it was joined, the nearest text where it was not
    /// found.
    public var sources: [QuotationSource]
    /// What differs.
    public var differences: [QuotationDifference]
    /// How many words each ellipsis stands for.
    public var elided: [Int]
  }

  /// An authority with the places where the brief cites it.
  public struct Authority: Hashable, Sendable, Codable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      /// A decision.
      case cases
      /// A statute, regulation or the like.
      case statutes
      /// An article.
      case articles
    }

    /// What it is.
    public var kind: Kind
    /// The name of the case; empty for others.
    public var name: String
    /// The citation, with parallel ones.
    public var citation: String
    /// The places of its citations in the list.
    public var citations: [Int]
    /// The pages of the brief, where it has pages.
    public var pages: [String]
    /// Whether the library has it; `nil` where that was not looked up.
    public var isInLibrary: Bool?
  }

  /// The brief.
  public var brief: Document
  /// What the library is called.
  public var library: String
  /// How many documents it has.
  public var libraryCount: Int
  /// The documents that the result names.
  public var sources: [Source]
  /// The citations, in order of the brief.
  public var citations: [Checked]
  /// The quotations, in order of the brief.
  public var quotations: [Quotation]
  /// The table of authorities.
  public var authorities: [Authority]
  /// What was not checked, a sentence each.
  public var notChecked: [String]

  /// How many citations and quotations a person must look at.
  public var problemCount: Int {
    citations.count { $0.level == .problem } + quotations.count { $0.level == .problem }
  }
}
