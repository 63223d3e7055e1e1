/// How a document of a library came to be taken for the source of a citation.
enum DocumentMatch: Hashable, Sendable {
  /// It has the citation.
  case citation
  /// It has the name, and a citation in the same volume whose page is not known yet.
  case nameAndVolume
  /// It has the name; it gives itself no citation in that reporter.
  case name
  /// It has the name, and gives itself another citation.
  case nameOnly

  /// The match of a document and a full citation; `nil` for another decision.
  ///
  /// - Parameter words: the words of the citation's name.
  init?(_ citation: LegalCitation, _ key: CitationKey?, words: [String], _ entry: LibraryEntry) {
    let isSameVolume = key.map { key in entry.keys.contains { $0.isSameVolume(key) } } ?? false
    guard isSameVolume || words.contains(where: entry.titleWords.contains) else { return nil }
    let comparison = CaseNameComparison(citation.caseName, with: entry.titles)
    if let key {
      for own in entry.keys where own.isSameVolume(key) {
        if let page = own.page, let cited = key.page {
          if page == cited {
            self = .citation
            return
          }
        } else if comparison.agreement == .agrees {
          self = .nameAndVolume
          return
        }
      }
    }
    guard comparison.agreement == .agrees, citation.caseName?.first != nil else { return nil }
    let isSameReporter = key.map { key in entry.keys.contains { $0.reporter == key.reporter } } ?? false
    if let year = citation.year, let own = entry.year, abs(year - own) > 1, !isSameReporter {
      // Parties meet again: the same names in another year are another decision.
      return nil
    }
    self = isSameReporter ? .nameOnly : .name
  }
}
