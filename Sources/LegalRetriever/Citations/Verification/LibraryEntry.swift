internal import Evidence

/// What is kept of a library's document while a brief is checked: all but its text.
struct LibraryEntry: Sendable {
  /// Its place in the library.
  var index: Int
  var digest: ContentDigest
  var name: String
  var titles: [String]
  var citations: [String]
  var keys: [CitationKey]
  var year: Int?
  var places: [LibraryDocument.Place]
  /// The words of its names, to tell quickly that another name has none of them.
  var titleWords: Set<String>

  init(_ document: LibraryDocument, index: Int, finder: CitationFinder) {
    self.index = index
    digest = document.digest
    name = document.name
    titles = document.titles
    citations = document.citations
    keys = document.citations.flatMap { finder.citations(in: $0).compactMap(CitationKey.init) }
    year = document.year
    places = document.places
    titleWords = Set(document.titles.flatMap(CaseNameComparison.words))
  }

  /// What it is called.
  var title: String? { titles.first }

  /// The page or paragraph on which a span begins, and the one on which it ends where that is another.
  func place(of span: CodePointRange) -> String? {
    let kinds: [Pinpoint.Item.Kind] = [.page, .slipPage, .starPage, .paragraph]
    for kind in kinds {
      let touched = places.filter { $0.kind == kind && $0.span.overlaps(span) }
      guard let first = touched.first, let last = touched.last else { continue }
      let labels = first.label == last.label ? first.label : "\(first.label)-\(last.label)"
      switch kind {
      case .paragraph: return "para. \(labels)"
      case .slipPage: return "slip op. \(labels)"
      case .starPage: return "*\(labels)"
      default: return "p. \(labels)"
      }
    }
    return nil
  }

  /// The places of a kind that a span touches.
  func labels(_ kind: Pinpoint.Item.Kind, of span: CodePointRange) -> [String] {
    places.filter { $0.kind == kind && $0.span.overlaps(span) }.map(\.label)
  }
}
