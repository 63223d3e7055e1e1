internal import Evidence

extension LegalRetrieverError {
  /// The store has no library of the name.
  static func unknownLibrary(_ names: [String]) -> LegalRetrieverError {
    let shown = names.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
    return LegalRetrieverError(
      code: "library.unknown", message: "There is no library of this name.",
      hint: names.isEmpty
        ? "Make one: attest add PATH… --library NAME."
        : "The store has \(shown)\(names.count > 5 ? " and others" : "").",
      status: .badUse)
  }

  /// A question has no word to look for.
  static func emptyQuestion() -> LegalRetrieverError {
    LegalRetrieverError(
      code: "search.empty", message: "The question has no word that could be looked for.",
      hint: "Ask for more than small words such as “the” and “of”.", status: .badUse)
  }
}
