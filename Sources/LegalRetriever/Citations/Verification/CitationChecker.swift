import Evidence

/// Checks the citations and quotations of a brief against a library.
public struct CitationChecker: Sendable {
  private let finder: CitationFinder

  /// A checker that knows these reporters.
  public init(catalogue: ReporterCatalogue) { finder = CitationFinder(catalogue: catalogue) }

  /// The fewest words of a quotation that is checked; fewer are a term and no quotation.
  public static let fewestWords = 4

  /// Checks a brief.
  ///
  /// - Parameters:
  ///   - brief: the brief.
  ///   - whole: what it is checked against; each of its documents is read once, and those that a
  ///     quotation could be from again.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: what reading the library throws; `CancellationError` when the task is cancelled.
  public func check(
    _ brief: BriefText, against whole: any CitationLibrary, progress: ((Double) -> Void)? = nil
  ) throws -> CitationCheck {
    let library = try OtherDocuments(than: brief.document.digest, in: whole)
    let source = TextScalars.of(brief.text)
    let heads = CitationFinder.joined(brief.runningHeads + SlipOpinionPages(source).heads)
    let cleaned = CleanedText(source, leaving: heads)
    let citations = finder.find(in: source, runningHeads: brief.runningHeads)
    let found = QuotationFinder.quotations(source: source, cleaned: cleaned, blocks: brief.blockQuotations)
    let (long, short) = Self.parted(found, cleaned)
    let seeds = cleaned.scalars.withUnsafeBufferPointer { QuotationSeeds($0, long.map(\.range)) }

    let attribution = QuotationAttribution(brief: cleaned, citations: citations)
    var attributions: [Int: Int] = [:]
    for (number, quotation) in long.enumerated() {
      attributions[number] = attribution.citation(of: quotation.range).flatMap {
        CitationVerifier.full($0, citations)
      }
    }

    var scan = LibraryScan(finder: finder, citations: citations, seeds: seeds, attributions: attributions)
    for index in 0..<library.count {
      try Task.checkCancellation()
      scan.add(try library.document(at: index), index: index)
      progress?(0.8 * Double(index + 1) / Double(library.count))
    }
    scan.finish()

    var sources = SourceList(scan: scan)
    let verifier = CitationVerifier(citations: citations, scan: scan)
    var checked = citations.indices.map { verifier.check($0, &sources) }
    let quotations = try QuotationCheck(
      brief: cleaned, citations: citations, scan: scan, library: library, finder: finder
    ).run(long, &sources) { progress?(0.8 + 0.2 * $0) }
    for index in checked.indices { checked[index].findings.sort { $0.level < $1.level } }
    return CitationCheck(
      brief: brief.document, library: library.name, libraryCount: library.count, sources: sources.list,
      citations: checked,
      quotations: quotations, authorities: AuthorityTable.authorities(checked, pages: brief.pages),
      notChecked: (library.leavesOut
        ? ["The brief is in the library itself; it was not held against itself."] : [])
        + Limits.sentences(checked, quotations, short: short, library: library))
  }

  /// The quotations that are checked, and how many are too short for it.
  private static func parted(
    _ found: [QuotationFinder.Found], _ cleaned: CleanedText
  ) -> (long: [QuotationFinder.Found], short: Int) {
    cleaned.scalars.withUnsafeBufferPointer { text in
      let long = found.filter { quotation in
        QuotedWord.words(of: text, in: quotation.range, readsMarks: true).count {
          $0.kind == .plain || $0.kind == .changed
        } >= fewestWords
      }
      return (long, found.count - long.count)
    }
  }
}

/// The documents that a result names, each once.
struct SourceList {
  private let scan: LibraryScan
  private var places: [Int: Int] = [:]
  private(set) var list: [CitationCheck.Source] = []

  init(scan: LibraryScan) { self.scan = scan }

  /// The place in the list of a document of the library.
  mutating func place(of document: Int) -> Int {
    if let place = places[document] { return place }
    let entry = scan.entries[document]
    list.append(
      CitationCheck.Source(
        digest: entry.digest, name: entry.name, title: entry.title, citation: entry.citations.first))
    places[document] = list.count - 1
    return list.count - 1
  }
}
