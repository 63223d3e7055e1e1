/// One statement of a result held against its sources: claim, quotation, place, check.
public struct EvidenceCheck: Hashable, Sendable, Codable {
  /// What the check found.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The statement is a quotation, and stands word for word at its place.
    case verbatim
    /// Every number, unit, date, code, name and negation of the statement stands at its places.
    case borneOut
    /// The statement says that something is missing; its places are where it was looked for.
    case absence
    /// Part of the statement stands at none of its places.
    case notBorneOut
    /// A place could not be found again in the document.
    case unresolved
    /// The statement was not checked this way.
    case notChecked
  }

  /// The statement's id in the result.
  public var claim: String
  /// The statement.
  public var text: String
  /// A word that says why the statement stands out; `nil` for an ordinary one.
  public var flag: String?
  /// The heading under which the result has it.
  public var section: String
  /// The document's own words that it rests on; `nil` where there are none.
  public var quotation: String?
  /// The numbers of its sources.
  public var sources: [Int]
  /// What the check found.
  public var outcome: Outcome
  /// What was checked, in words, such as `4 of 4 parts found`.
  public var note: String

  /// A statement held against its sources.
  public init(
    claim: String, text: String, flag: String? = nil, section: String, quotation: String?, sources: [Int],
    outcome: Outcome, note: String
  ) {
    self.claim = claim
    self.text = text
    self.flag = flag
    self.section = section
    self.quotation = quotation
    self.sources = sources
    self.outcome = outcome
    self.note = note
  }
}
