/// Citations that refer to what was cited before.
extension CitationReader {
  mutating func short(_ token: CitationToken, _ limit: Int) {
    var citation = work(token)
    let isCase = citation.kind == .fullCase
    if isCase { citation.kind = .shortCase }
    var place = token.range.upperBound
    let pins = PinpointReader(text: text)
    if let page = token.parts.first(where: { $0.name == "page" })?.range {
      if let pin = pins.read(at: page.lowerBound, limit: limit, isLoose: true) {
        place = max(place, pin.range.upperBound)
        citation.pinpoint = pinpoint(pin)
      } else {
        let item = Pinpoint.Item(kind: .page, first: cleaned.string(page))
        citation.pinpoint = pinpoint(.init(range: page, items: [item]))
      }
    }
    let start = token.range.lowerBound
    var begin = start
    if isCase, let name = CaseNameReader(text: text).read(before: start, limit: floor(start), isShort: true) {
      citation.caseName = caseName(name)
      citation.signal = name.signal
      begin = name.range.lowerBound
    } else {
      citation.signal = signal(before: start)
    }
    finish(citation, token, begin: begin, place: place)
  }

  mutating func back(_ token: CitationToken, _ limit: Int) {
    var citation = citation(token, token.kind == .id ? .id : .crossReference)
    var place = token.range.upperBound
    if isPinned(place), let pin = PinpointReader(text: text).read(at: place, limit: limit, isLoose: true) {
      place = pin.range.upperBound
      citation.pinpoint = pinpoint(pin)
    }
    citation.signal = signal(before: token.range.lowerBound)
    finish(citation, token, begin: token.range.lowerBound, place: place)
  }

  /// Whether a comma, `at` or a sign of its own stands behind `Id.`: a bare number there begins the next
  /// sentence.
  func isPinned(_ place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    if text[place] == 0x2C { return true }
    guard text[place] == 0x20 else { return false }
    return text[place + 1] == 0x61 || text[place + 1] == 0xA7 || text[place + 1] == 0xB6
      || text[place + 1] == 0x5B
  }

  mutating func supra(_ token: CitationToken, _ limit: Int) {
    var citation = citation(token, .supra)
    var place = token.range.upperBound
    if isPinned(place), let pin = PinpointReader(text: text).read(at: place, limit: limit, isLoose: true) {
      place = pin.range.upperBound
      citation.pinpoint = pinpoint(pin)
    }
    let start = token.range.lowerBound
    var begin = start
    if let name = CaseNameReader(text: text).read(before: start, limit: floor(start), isShort: true) {
      citation.caseName = caseName(name)
      citation.signal = name.signal
      begin = name.range.lowerBound
    }
    finish(citation, token, begin: begin, place: place)
  }

  mutating func reference(_ token: CitationToken, _ limit: Int) {
    guard let name = token.parts.first?.range, let antecedent = names.citation(named: text[name]) else {
      return
    }
    let pins = PinpointReader(text: text)
    guard let pin = pins.read(at: token.range.lowerBound, limit: limit, isLoose: true) else { return }
    var citation = citation(token, .reference)
    citation.caseName = CaseName(
      text: cleaned.string(name), span: CodePointRange(cleaned.source(name)), first: nil,
      second: cleaned.string(name))
    citation.pinpoint = pinpoint(pin)
    let whole = name.lowerBound..<pin.range.upperBound
    citation.span = CodePointRange(cleaned.source(whole))
    citation.text = cleaned.string(whole)
    citation.antecedent = antecedent
    finish(citation, token, begin: name.lowerBound, place: pin.range.upperBound)
  }

  mutating func finish(_ citation: LegalCitation, _ token: CitationToken, begin: Int, place: Int) {
    var citation = citation
    var tail = Tail()
    parentheses(at: place, of: citation.kind, &tail)
    citation.parentheticals = tail.contents.map(cleaned.string)
    if let slip = tail.slip { citation.pinpoint = pinpoint(slip) }
    citation.fullSpan = CodePointRange(cleaned.source(begin..<tail.end))
    guessEdition(&citation, token)
    let number = citations.count
    add(citation, end: tail.end)
    for content in tail.contents { open.append((number, content)) }
  }
}
