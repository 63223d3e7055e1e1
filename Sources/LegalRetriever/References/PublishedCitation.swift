/// The citation of a place in a published law or judgment.
enum PublishedCitation {
  /// The document's citation with the pinpoint: `17 CFR § 240.10b-5(b)`, `[2020] EWCA Civ 1027 [17]`, `Data Act 2014, s 3(1)`.
  ///
  /// - Parameter pinpoint: `nil` for a place that citations do not name, such as a preface.
  static func text(_ citation: String, pinpoint: String?, of entry: LibraryDocumentEntry) -> String {
    guard let pinpoint else { return citation }
    // A title ends in a word or a year, and a comma parts the pinpoint from it; the citation of a code or a case needs none.
    let isTitle = entry.metadata.kind == "act" && !citation.hasPrefix("Pub. L.")
    return citation + (isTitle ? ", " : " ") + pinpoint
  }
}
