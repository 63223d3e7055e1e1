/// The parts of citations, from places of the cleaned text to what the result holds.
extension CitationReader {
  func citation(_ token: CitationToken, _ kind: LegalCitation.Kind) -> LegalCitation {
    // `Pub. L. 113-235,`: what only parts the citation from the next word is not its own.
    var range = token.range
    while let last = range.last, text[last] == 0x2C || text[last] == 0x20 { range = range.lowerBound..<last }
    let span = CodePointRange(cleaned.source(range))
    var parts: [String: String] = [:]
    for part in token.parts where parts[part.name] == nil { parts[part.name] = cleaned.string(part.range) }
    return LegalCitation(
      kind: kind, span: span, fullSpan: span, text: cleaned.string(range), parts: parts, reporter: nil,
      reporterTitle: nil, caseName: nil, pinpoint: nil, court: nil, year: nil, parentheticals: [],
      signal: nil,
      parallelOf: nil, within: nil, isRunningHead: false, antecedent: nil)
  }

  /// A citation of a decision, a statute or an article by its token.
  func work(_ token: CitationToken) -> LegalCitation {
    var kind = LegalCitation.Kind.fullCase
    let exact = token.uses.filter { !$0.isVariation }
    if token.kind != .british,
      let source = (exact.isEmpty ? token.uses : exact).map({ catalogue.edition($0.edition).source }).min()
    {
      switch source {
      case .cases: kind = .fullCase
      case .laws: kind = .statute
      case .journals: kind = .journal
      }
    }
    var citation = citation(token, kind)
    if let page = citation.parts["page"], page.allSatisfy({ $0 == "_" }) { citation.parts["page"] = nil }
    if let name = citation.parts["reporter"]?.last, name == " " { citation.parts["reporter"]?.removeLast() }
    if token.kind == .british {
      citation.reporter = citation.parts["reporter"]
      citation.year = citation.parts["year"].flatMap { Int($0) }
    } else if let year = citation.parts["year"].flatMap({ Int($0) }) {
      citation.year = year
    }
    return citation
  }

  /// Sets the reporter where one edition fits, by the year where several could.
  func guessEdition(_ citation: inout LegalCitation, _ token: CitationToken) {
    let exact = token.uses.filter { !$0.isVariation }
    var editions = (exact.isEmpty ? token.uses : exact).map { catalogue.edition($0.edition) }
    if editions.count > 1, let year = citation.year { editions = editions.filter { $0.covers(year) } }
    if editions.contains(where: \.isSupremeCourt)
      || token.uses.contains(where: { catalogue.edition($0.edition).isSupremeCourt })
    {
      citation.court = citation.court ?? "scotus"
    }
    guard let edition = editions.first, editions.allSatisfy({ $0.name == edition.name }) else { return }
    citation.reporter = edition.name
    citation.reporterTitle = edition.title
  }

  func pinpoint(_ reading: PinpointReader.Reading) -> Pinpoint {
    Pinpoint(
      text: cleaned.string(reading.range), span: CodePointRange(cleaned.source(reading.range)),
      items: reading.items)
  }

  func caseName(_ reading: CaseNameReader.Reading) -> CaseName {
    CaseName(
      text: cleaned.string(reading.range), span: CodePointRange(cleaned.source(reading.range)),
      first: reading.first.map(cleaned.string), second: cleaned.string(reading.second))
  }
}
