public import Evidence

extension LibraryDocument {
  /// A document of which only the text is known: its names, citations, pages and paragraphs are read from it.
  ///
  /// - Parameters:
  ///   - pages: the pages that the format knows, with their labels; printed pages that the text shows are
  ///     preferred.
  ///   - titles: names that the format declares.
  public init(
    digest: ContentDigest, name: String, text: String, pages: [Place] = [], titles: [String] = [],
    citations: [String] = [],
    runningHeads: [Range<Int>] = []
  ) {
    let identity = DocumentIdentity(TextScalars.of(text), fileName: name)
    let hasPrinted = identity.places.contains { $0.kind == .slipPage || $0.kind == .page }
    self.init(
      digest: digest, name: name, text: text,
      titles: titles + identity.titles.filter { !titles.contains($0) },
      citations: citations + identity.citations.filter { !citations.contains($0) }, year: identity.year,
      places: (hasPrinted ? [] : pages) + identity.places,
      runningHeads: CitationFinder.joined(runningHeads + identity.heads))
  }
}
