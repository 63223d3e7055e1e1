/// A kind of clause that documents are looked through for.
public struct ClauseKind: Hashable, Sendable {
  /// Its name, as a column is headed.
  public var name: String
  /// What the vocabulary knows of such clauses; `nil` where it knows none of the name.
  let entry: ClauseVocabulary.Entry?

  /// The kind of a name.
  public init(_ name: String, vocabulary: ClauseVocabulary = .standard) {
    self.name = name
    entry = vocabulary.entry(named: name)
  }

  /// What the vocabulary calls such clauses; `nil` where it knows none.
  public var knownAs: String? { entry?.name }
}

extension ClauseVocabulary {
  /// The kinds that are looked for where none is named: what reviews of contracts ask for most.
  public static let usualNames = [
    "governing law", "jurisdiction and venue", "expiration and term", "renewal",
    "termination for convenience",
    "termination for cause", "assignment", "change of control", "exclusivity", "non-compete",
    "confidentiality",
    "audit", "insurance", "indemnification", "cap on liability", "liquidated damages", "warranty",
    "license grant", "ownership of intellectual property", "most favored nation", "right of first refusal",
    "minimum commitment", "force majeure",
  ]

  /// The kind of a name: the one that is called so, else the one of which the name holds the longest cue, of equally long ones the first.
  func entry(named name: String) -> Entry? {
    let name = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let exact = entries.first(where: { $0.name == name }) { return exact }
    return matches(SearchTerm.terms(in: name)).max {
      ($0.range.count, -$0.range.lowerBound) < ($1.range.count, -$1.range.lowerBound)
    }?.entry
  }
}
