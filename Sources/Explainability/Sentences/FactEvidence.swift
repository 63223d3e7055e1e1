/// What a fact offers as evidence for a sentence, all of it as written in the document.
public struct FactEvidence: Hashable, Sendable {
  /// The fact's id.
  public var id: String
  /// Names, display names, original texts, codes, units and states, verbatim.
  public var texts: [String]
  /// Timestamps as HL7 writes them, with 4 to 18 digits, such as `2019`, `201903` or `20190312143000-0500`.
  public var dates: [String]
  /// Decimal literals as written, such as `7.20`.
  public var numbers: [String]
  /// Whether the fact says that something is not so.
  public var isNegated: Bool

  /// The evidence of a fact.
  public init(
    id: String, texts: [String] = [], dates: [String] = [], numbers: [String] = [], isNegated: Bool = false
  ) {
    self.id = id
    self.texts = texts
    self.dates = dates
    self.numbers = numbers
    self.isNegated = isNegated
  }
}
