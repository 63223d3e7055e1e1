/// One pass over a library: which documents a brief cites, how the library cites the same decisions, and
/// where quotations could stand.
struct LibraryScan {
  /// How a document of the library cites a decision that the brief cites.
  struct Mention: Sendable {
    /// The document's place in the library.
    var document: Int
    /// The citation of the brief that it is about, as a place in the list.
    var citation: Int
    /// Whether reporter, volume and page are the same; otherwise the name is.
    var isSameKey: Bool
    var name: String
    var text: String
    var year: Int?
    var agreement: CaseNameComparison.Agreement
    var span: CodePointRange
  }

  /// A place where the library says that a decision was overruled, superseded or the like.
  struct Treatment: Sendable {
    var document: Int
    var citation: Int
    var word: String
    /// Whether it is said of this decision directly, and not merely in the same sentence.
    var isDirect: Bool
    var span: CodePointRange
    var text: String
  }

  /// Where a quotation could stand.
  struct Hit: Sendable {
    var quotation: Int
    var document: Int
    var start: Int
    var count: Int
    var part: QuotationSeeds.Part

    /// Whether one is better than another; of those that are as good, the one that stands first.
    static func isBetter(_ one: Hit, _ other: Hit) -> Bool {
      (one.count, -one.document, -one.start) > (other.count, -other.document, -other.start)
    }
  }

  private(set) var entries: [LibraryEntry] = []
  /// The documents that are the source of a citation, by the citation's place in the list.
  private(set) var matches: [Int: [(document: Int, match: DocumentMatch)]] = [:]
  private(set) var mentions: [Mention] = []
  private(set) var treatments: [Treatment] = []
  private(set) var hits: [Int: [Hit]] = [:]

  /// How many places are kept for a quotation over all documents.
  private static let keptHits = 8
  /// How many mentions are kept for a citation.
  private static let keptMentions = 60

  private let finder: CitationFinder
  private let citations: [LegalCitation]
  private let seeds: QuotationSeeds
  /// The full citation of each quotation that has one.
  private let attributions: [Int: Int]
  private var full: [(place: Int, key: CitationKey?, words: [String])] = []
  private var byKey: [CitationKey: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private var mentionCounts: [Int: Int] = [:]

  /// The first citation of the brief with the same reporter, volume and page as this full one.
  func first(_ full: Int) -> Int {
    guard let key = CitationKey(citations[full]), let place = byKey[key]?.first else { return full }
    return citations[place].parallelOf ?? place
  }

  /// Prepares to look for a brief's citations and quotations.
  ///
  /// - Parameter attributions: the full citation that each quotation is attributed to.
  init(finder: CitationFinder, citations: [LegalCitation], seeds: QuotationSeeds, attributions: [Int: Int]) {
    self.finder = finder
    self.citations = citations
    self.seeds = seeds
    self.attributions = attributions
    for (place, citation) in citations.enumerated()
    where citation.kind == .fullCase && !citation.isRunningHead {
      let key = CitationKey(citation)
      full.append((place, key, citation.caseName.map { CaseNameComparison.words($0.text) } ?? []))
      if let key, key.page != nil { byKey[key, default: []].append(place) }
      if let name = citation.caseName, name.first != nil, citation.parallelOf == nil {
        for word in Set(CitationResolver.words(name)) { byName[word, default: []].append(place) }
      }
    }
  }

  /// Takes in a document.
  mutating func add(_ document: LibraryDocument, index: Int) {
    let entry = LibraryEntry(document, index: index, finder: finder)
    entries.append(entry)
    for (place, key, words) in full {
      if let match = DocumentMatch(citations[place], key, words: words, entry) {
        matches[place, default: []].append((index, match))
      }
    }
    let source = TextScalars.of(document.text)
    let cleaned = CleanedText(source, leaving: document.runningHeads)
    cleaned.scalars.withUnsafeBufferPointer { text in
      for (quotation, hit) in seeds.hits(in: text) {
        hits[quotation, default: []].append(
          Hit(quotation: quotation, document: index, start: hit.start, count: hit.count, part: hit.part))
      }
    }
    for quotation in hits.keys where hits[quotation, default: []].count > 16 * Self.keptHits {
      trim(quotation)
    }
    guard !full.isEmpty else { return }
    let theirs = finder.find(in: source, runningHeads: document.runningHeads)
    note(theirs, index, cleaned)
  }

  /// Leaves the best places of each quotation; those in documents that the brief cites stay.
  private mutating func trim(_ quotation: Int) {
    let cited = Set(matches[attributions[quotation] ?? -1, default: []].map(\.document))
    var kept: [Hit] = []
    for part in QuotationSeeds.Part.allCases {
      let sorted = hits[quotation, default: []].filter { $0.part == part }.sorted(by: Hit.isBetter)
      kept += sorted.prefix(Self.keptHits)
      kept += sorted.dropFirst(Self.keptHits).filter { cited.contains($0.document) }.prefix(Self.keptHits)
    }
    hits[quotation] = kept
  }

  /// Ends the pass.
  mutating func finish() { for quotation in Array(hits.keys) { trim(quotation) } }

  private mutating func note(_ theirs: [LegalCitation], _ document: Int, _ cleaned: CleanedText) {
    for citation in theirs where !citation.isRunningHead {
      let target = citation.kind == .fullCase ? citation : citation.antecedent.map { theirs[$0] }
      guard let target, target.kind == .fullCase else { continue }
      let key = CitationKey(target)
      let own = key.flatMap { $0.page == nil ? nil : byKey[$0] } ?? []
      for place in own.prefix(1) {
        let first = citations[place].parallelOf ?? place
        if citation.kind == .fullCase, let name = citation.caseName {
          mention(citation, name, first, place, true, document)
        }
        if let treatment = TreatmentReader.treatment(of: citation, among: theirs, cleaned) {
          treatments.append(
            Treatment(
              document: document, citation: first, word: treatment.word, isDirect: treatment.isDirect,
              span: treatment.span,
              text: treatment.text))
        }
      }
      guard own.isEmpty, citation.kind == .fullCase, let name = citation.caseName, name.first != nil else {
        continue
      }
      for place in named(name) where citations[place].parallelOf == nil {
        mention(citation, name, place, place, false, document)
      }
    }
  }

  private mutating func mention(
    _ citation: LegalCitation, _ name: CaseName, _ place: Int, _ own: Int, _ isSameKey: Bool, _ document: Int
  ) {
    guard mentionCounts[place, default: 0] < Self.keptMentions else { return }
    let brief = citations[own]
    let agreement = CaseNameComparison(brief.caseName, with: [name.text]).agreement
    if !isSameKey {
      // The same name in the same reporter at another place.
      guard agreement == .agrees, let mine = CitationKey(brief), let its = CitationKey(citation),
        mine.reporter == its.reporter,
        mine.page != nil, its.page != nil
      else { return }
    }
    mentionCounts[place, default: 0] += 1
    mentions.append(
      Mention(
        document: document, citation: place, isSameKey: isSameKey, name: name.text, text: citation.text,
        year: citation.year,
        agreement: agreement, span: citation.fullSpan))
  }

  /// Citations of the brief with a name that has a telling word of each party in common.
  private func named(_ name: CaseName) -> [Int] {
    var counts: [Int: Int] = [:]
    for word in Set(CitationResolver.words(name)) {
      for place in byName[word] ?? [] { counts[place, default: 0] += 1 }
    }
    return counts.filter { $0.value >= 2 }.keys.sorted()
  }
}
