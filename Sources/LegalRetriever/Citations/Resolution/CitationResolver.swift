/// Resolves `id.`, `supra`, short forms and references to the full citation that they mean.
///
/// Where no full citation fits, or several do, a form stays unresolved: that is said, not guessed.
struct CitationResolver {
  private var citations: [LegalCitation]
  /// Full decisions by volume and standard reporter, in order.
  private var byVolume: [String: [Int]] = [:]
  /// Full decisions by the words of their parties' names.
  private var byName: [String: [Int]] = [:]
  /// What was cited last: the full citation, `nil` where that is not known or is no source of its own.
  private var last: Int?

  /// Sets the antecedent of each citation that has one.
  static func resolve(_ citations: inout [LegalCitation]) {
    var resolver = CitationResolver(citations: citations)
    resolver.run()
    citations = resolver.citations
  }

  private init(citations: [LegalCitation]) { self.citations = citations }

  private mutating func run() {
    for index in citations.indices where !citations[index].isRunningHead {
      let citation = citations[index]
      let antecedent: Int?
      switch citation.kind {
      case .fullCase:
        note(index)
        antecedent = nil
      case .statute, .journal: antecedent = nil
      case .shortCase: antecedent = short(citation)
      case .supra: antecedent = named(citation.caseName)
      case .reference: antecedent = named(citation.caseName) ?? citation.antecedent
      case .id: antecedent = id(citation)
      case .section, .record, .crossReference: antecedent = nil
      }
      citations[index].antecedent = antecedent
      // What stands in another citation's parentheses is not what `id.` refers to afterwards.
      guard citation.within == nil || citation.kind == .id else { continue }
      last = citation.isFull ? citation.parallelOf ?? index : antecedent
    }
  }

  private mutating func note(_ index: Int) {
    let citation = citations[index]
    if let volume = volume(citation) { byVolume[volume, default: []].append(index) }
    guard citation.parallelOf == nil, let name = citation.caseName else { return }
    for word in Set(Self.words(name)) { byName[word, default: []].append(index) }
  }

  private func volume(_ citation: LegalCitation) -> String? {
    guard let volume = citation.parts["volume"],
      let reporter = citation.reporter ?? citation.parts["reporter"]
    else {
      return nil
    }
    return volume + " " + CourtCatalogue.key(reporter)
  }

  /// The full citation in the same volume; of several, the one whose name is given, or whose page is next
  /// before the pinpoint.
  private func short(_ citation: LegalCitation) -> Int? {
    guard let volume = volume(citation), let found = byVolume[volume] else { return named(citation.caseName) }
    var candidates = found
    let words = citation.caseName.map(Self.words) ?? []
    if !words.isEmpty {
      let named = candidates.filter { index in
        guard let name = self.name(of: index) else { return false }
        return !Set(Self.words(name)).isDisjoint(with: words)
      }
      if !named.isEmpty { candidates = named }
    }
    if let page = citation.pinpoint?.items.first.flatMap({ Int($0.first) }) {
      let reaching = candidates.filter { index in
        citations[index].parts["page"].flatMap { Int($0) }.map { $0 <= page } ?? true
      }
      guard !reaching.isEmpty else { return nil }
      candidates = reaching
    }
    return only(candidates)
  }

  private func name(of index: Int) -> CaseName? { citations[index].caseName }

  /// The source that all these cite, as its latest full citation; `nil` where they cite different ones.
  private func only(_ candidates: [Int]) -> Int? {
    guard let last = candidates.last else { return nil }
    guard candidates.allSatisfy({ Self.isSame(citations[$0], citations[last]) }) else { return nil }
    return citations[last].parallelOf ?? last
  }

  /// Whether two full citations are of the same decision, as far as they tell: a page that is not known yet
  /// fits any.
  private static func isSame(_ one: LegalCitation, _ other: LegalCitation) -> Bool {
    let names = (Set(words(one.caseName)), Set(words(other.caseName)))
    let (reporter, second) = (
      one.reporter ?? one.parts["reporter"] ?? "", other.reporter ?? other.parts["reporter"] ?? ""
    )
    guard CourtCatalogue.key(reporter) == CourtCatalogue.key(second),
      one.parts["volume"] == other.parts["volume"]
    else {
      return !names.0.isEmpty && names.0 == names.1
    }
    let (page, otherPage) = (
      one.parts["page"] ?? one.parts["number"], other.parts["page"] ?? other.parts["number"]
    )
    if let page, let otherPage { return page == otherPage }
    return !names.0.isDisjoint(with: names.1)
  }

  /// The decision with this name; of several, the one with the most words in common, and of those the latest.
  private func named(_ name: CaseName?) -> Int? {
    guard let name else { return nil }
    let words = Self.words(name)
    guard let last = words.last else { return nil }
    var counts: [Int: Int] = [:]
    for word in Set(words) { for index in byName[word] ?? [] { counts[index, default: 0] += 1 } }
    guard let most = counts.values.max() else { return nil }
    let best = counts.filter { $0.value == most }.keys.sorted()
    if let only = only(best) { return only }
    // Names that begin with what is given are meant before those that merely hold it.
    let leading = best.filter { index in
      guard let full = self.name(of: index) else { return false }
      return [full.first, full.second].contains {
        $0.map { Self.words($0).first == words.first || Self.words($0).last == last } ?? false
      }
    }
    return only(leading)
  }

  /// What was cited just before, unless the pinpoint lies before its first page.
  private func id(_ citation: LegalCitation) -> Int? {
    guard let last else { return nil }
    let source = citations[last]
    if source.kind == .fullCase || source.kind == .journal,
      let first = source.parts["page"].flatMap({ Int($0) }),
      let item = citation.pinpoint?.items.first, item.kind == .page, let page = Int(item.first), page < first
    {
      return nil
    }
    return last
  }

  private static let common: Set<String> = [
    "the", "of", "and", "in", "re", "ex", "parte", "v", "inc", "co", "corp", "ltd", "llc", "united", "states",
    "state", "assn",
    "people", "commonwealth", "for", "et", "al", "rel", "city", "county", "board", "dept", "department", "no",
    "a", "an",
    "commissioner", "co.", "us",
  ]

  static func words(_ name: CaseName?) -> [String] { name.map { words($0.text) } ?? [] }

  /// The words of a name that tell it from others, in small letters.
  static func words(_ text: String) -> [String] {
    let all = text.split(whereSeparator: { $0 == " " || $0 == "," }).map { CourtCatalogue.key(String($0)) }
      .filter { !$0.isEmpty }
    let telling = all.filter { !common.contains($0) }
    return telling.isEmpty ? all : telling
  }
}
