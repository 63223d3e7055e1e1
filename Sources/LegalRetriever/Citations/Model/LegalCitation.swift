/// A citation found in a text.
///
/// All ranges are half-open and count Unicode code points of the untouched text.
public struct LegalCitation: Hashable, Sendable, Codable {
  /// The form of a citation.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A decision by reporter or neutral citation: `Roe v. Wade, 410 U. S. 113`, `[2019] EWCA Civ 123`.
    case fullCase
    /// A decision by volume, reporter and page alone: `410 U. S., at 152`.
    case shortCase
    /// A statute, regulation, session law or register: `42 U. S. C. §1983`.
    case statute
    /// An article: `50 Harv. L. Rev. 4`.
    case journal
    /// What was cited just before: `Id., at 5`.
    case id
    /// What was cited above by name: `Roe, supra, at 152`.
    case supra
    /// A decision by name and place alone: `Roe, at 152`.
    case reference
    /// A section whose statute is not named beside it: `§1983(a)`.
    case section
    /// A part of the record or of a brief: `App. 12a`.
    case record
    /// Another part of the same text: `ante, at 4`, `infra, at 12`.
    case crossReference
  }

  /// The form.
  public var kind: Kind
  /// Where the core stands, such as `410 U. S. 113` or `Id.`.
  public var span: CodePointRange
  /// Where the whole stands, with the case name before and the pinpoint, date and parentheses after it.
  public var fullSpan: CodePointRange
  /// The core as it is written, with single spaces.
  public var text: String
  /// The parts of the core by their names: `volume`, `reporter`, `page`, `title`, `section`, `year` and
  /// others.
  ///
  /// A page that is not known yet (`591 U. S. ____`) is left out.
  public var parts: [String: String]
  /// The standard abbreviation of the reporter, such as `U.S.`, where only one fits.
  public var reporter: String?
  /// The reporter's full name.
  public var reporterTitle: String?
  /// The case name before it, or the name that a short form gives.
  public var caseName: CaseName?
  /// The page, paragraph or note that it points to.
  public var pinpoint: Pinpoint?
  /// The court's id in the table of courts, such as `scotus` or `ca9`.
  public var court: String?
  /// The year of the decision, article or edition.
  public var year: Int?
  /// What stands in the parentheses after it, the date aside.
  public var parentheticals: [String]
  /// The word that introduces it, such as `see` or `but see`, in small letters.
  public var signal: String?
  /// The place in the list of the citation that is a parallel to this one and stands first.
  public var parallelOf: Int?
  /// The place in the list of the citation in whose parentheses this one stands.
  public var within: Int?
  /// Whether it stands in a running head and so is part of no sentence.
  public var isRunningHead: Bool
  /// The place in the list of the full citation that it refers to; set by resolution.
  public var antecedent: Int?

  /// Whether it names a source by itself.
  public var isFull: Bool {
    switch kind {
    case .fullCase, .statute, .journal: true
    default: false
    }
  }
}
