/// A quotation with what was found of it.
struct JudgedQuotation: Hashable, Sendable {
  /// The verdict.
  var verdict: QuotationVerdict
  /// Where it stands; two places for a joined quotation; the nearest for one that was not found.
  var sources: [QuotationSource] = []
  /// What differs.
  var differences: [QuotationDifference] = []
  /// How many words of the source an ellipsis stands for, one number for each.
  var elided: [Int] = []
  /// Whether brackets mark a change.
  var hasBrackets = false
}
