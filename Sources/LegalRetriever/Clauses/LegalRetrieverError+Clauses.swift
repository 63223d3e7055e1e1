internal import Evidence

extension LegalRetrieverError {
  /// A kind of clause is known to neither the vocabulary nor the model.
  static func unknownClause() -> LegalRetrieverError {
    LegalRetrieverError(
      code: "clauses.unknown", message: "A clause is known neither to the vocabulary nor to the model.",
      hint: "`attest grid --list-clauses` shows what is known; `attest train clauses` learns others.",
      status: .badUse)
  }

  /// There is nothing to tell a clause from.
  static func tooFewClauses() -> LegalRetrieverError {
    LegalRetrieverError(
      code: "clauses.too-few",
      message: "The labels are of one clause only, so there is nothing to tell it from.",
      hint: "Label passages of a second clause or of none, or name a --library.", status: .badInput)
  }
}
