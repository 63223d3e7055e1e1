/// What tells one decision from another: reporter, volume and page, or year, court and number.
struct CitationKey: Hashable, Sendable {
  /// The reporter or court, letters and digits only.
  var reporter: String
  /// The volume, or the year of a neutral citation.
  var volume: String
  /// The first page, or the number; `nil` while it is not known.
  var page: String?

  /// The key of a full citation; `nil` for one without a reporter.
  init?(_ citation: LegalCitation) {
    guard citation.kind == .fullCase || citation.kind == .shortCase,
      let name = citation.reporter ?? citation.parts["reporter"]
    else {
      return nil
    }
    reporter = CourtCatalogue.key(name + (citation.parts["division"] ?? ""))
    volume = citation.parts["volume"] ?? citation.parts["year"] ?? ""
    page = citation.parts["page"] ?? citation.parts["number"]
  }

  /// Whether both are of the same reporter and volume.
  func isSameVolume(_ other: CitationKey) -> Bool { reporter == other.reporter && volume == other.volume }
}
