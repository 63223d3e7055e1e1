/// A quotation with what was found of it.
struct JudgedQuotation: Hashable, Sendable {
  /// The verdict.
  var verdict: QuotationVerdict
  /// Where it stands; two places for a joined quotation; the nearest for one that was not found.
  var sources: [QuotationSource] = []
  /// Other places where it stands as well.
  var others: [QuotationSource] = []
  /// A negation that follows in the source, before which it stops.
  var next: String?
  /// What differs.
  var differences: [QuotationDifference] = []
  /// How many words of the source an ellipsis stands for, one number for each.
  var elided: [Int] = []
  /// Whether brackets mark a change.
  var hasBrackets = false
}
