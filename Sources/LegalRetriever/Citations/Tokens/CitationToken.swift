/// A piece of a cleaned text that is the core of a citation.
struct CitationToken {
  /// What it is.
  enum Kind: Hashable {
    /// Volume, reporter and page, or another form of the tables.
    case work(isShort: Bool)
    /// A British neutral citation or report, `[2019] EWCA Civ 123`.
    case british
    case id
    case supra
    case section
    case record
    case crossReference
    /// `at 45` after a name.
    case at
  }

  /// A named part.
  struct Part: Hashable {
    var name: String
    var range: Range<Int>
  }

  var kind: Kind
  /// Where it stands in the cleaned text.
  var range: Range<Int>
  /// Its named parts.
  var parts: [Part] = []
  /// What the reporter's name may stand for.
  var uses: [ReporterCatalogue.Use] = []
}
