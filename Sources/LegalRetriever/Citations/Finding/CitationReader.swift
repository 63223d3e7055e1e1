/// Reads what stands around the cores of citations: names before, pinpoints, dates and parentheses after them.
struct CitationReader {
  /// The cleaned text.
  let text: UnsafeBufferPointer<UInt32>
  /// The same text with its places.
  let cleaned: CleanedText
  /// The reporters.
  let catalogue: ReporterCatalogue

  private var citations: [LegalCitation] = []
  /// Where each citation ends in the cleaned text, with everything that belongs to it.
  private var ends: [Int] = []
  /// The citations whose parentheses are still open, with the places behind them.
  private var open: [(citation: Int, content: Range<Int>)] = []
  private var names = ReferenceNames()

  init(text: UnsafeBufferPointer<UInt32>, cleaned: CleanedText, catalogue: ReporterCatalogue) {
    self.text = text
    self.cleaned = cleaned
    self.catalogue = catalogue
  }

  /// The citations that stand around tokens.
  mutating func read(_ tokens: [CitationToken], isRunningHead: Bool) -> [LegalCitation] {
    citations.reserveCapacity(tokens.count)
    var isTaken = [Bool](repeating: false, count: tokens.count)
    for (index, token) in tokens.enumerated() where !isTaken[index] {
      if let last = ends.last, token.range.lowerBound < last, token.kind == .at || token.kind == .section { continue }
      while let last = open.last, last.content.upperBound <= token.range.lowerBound { open.removeLast() }
      let limit = self.limit(behind: index, tokens)
      switch token.kind {
      case .work(isShort: false), .british: full(index, tokens, &isTaken)
      case .work(isShort: true): short(token, limit)
      case .id, .crossReference: back(token, limit)
      case .supra: supra(token, limit)
      case .section: add(citation(token, .section), end: token.range.upperBound)
      case .record: add(citation(token, .record), end: token.range.upperBound)
      case .at: reference(token, limit)
      }
    }
    if isRunningHead { for index in citations.indices { citations[index].isRunningHead = true } }
    return citations
  }

  /// Where the next citation begins; `at 45` is part of the one before.
  private func limit(behind index: Int, _ tokens: [CitationToken]) -> Int {
    for token in tokens[(index + 1)...] where token.kind != .at { return token.range.lowerBound }
    return text.count
  }

  private mutating func add(_ citation: LegalCitation, end: Int) {
    var citation = citation
    citation.within = open.last?.citation
    citations.append(citation)
    ends.append(end)
  }

  // MARK: - Full citations

  /// A full citation with those that are parallel to it.
  private mutating func full(_ first: Int, _ tokens: [CitationToken], _ isTaken: inout [Bool]) {
    let pins = PinpointReader(text: text)
    var members: [(citation: LegalCitation, pin: PinpointReader.Reading?)] = []
    var index = first
    var place = tokens[first].range.upperBound
    while true {
      let token = tokens[index]
      isTaken[index] = true
      let limit = self.limit(behind: index, tokens)
      var member = work(token)
      place = token.range.upperBound
      var pin: PinpointReader.Reading?
      if member.kind == .statute {
        place = subsections(place)
      } else if token.kind == .british {
        pin = pins.readParagraphs(at: place, limit: limit) ?? pins.read(at: place, limit: limit)
      } else {
        pin = pins.read(at: place, limit: limit)
      }
      if let pin {
        place = pin.range.upperBound
        member.pinpoint = pinpoint(pin)
      }
      members.append((member, pin))
      // A decision that follows directly is the same one in another reporter.
      guard member.kind == .fullCase, index + 1 < tokens.count, isParallel(tokens[index + 1], behind: place) else { break }
      index += 1
    }
    let start = tokens[first].range.lowerBound
    var head = members[0].citation
    var begin = start
    if head.kind == .fullCase {
      let reader = CaseNameReader(text: text)
      if let name = reader.read(before: start, limit: floor(start), isShort: false) {
        head.caseName = caseName(name)
        head.signal = name.signal
        begin = name.range.lowerBound
      } else {
        head.signal = signal(before: start)
      }
    } else {
      head.signal = signal(before: start)
    }
    var tail = Tail()
    parentheses(at: place, of: head.kind, &tail)
    let number = citations.count
    for (offset, member) in members.enumerated() {
      var citation = offset == 0 ? head : member.citation
      citation.caseName = head.caseName
      citation.signal = head.signal
      if offset > 0 { citation.parallelOf = number }
      if let year = tail.year { citation.year = year }
      citation.court = citation.court ?? tail.court
      citation.parentheticals = tail.contents.map(cleaned.string)
      if citation.pinpoint == nil, let slip = tail.slip { citation.pinpoint = pinpoint(slip) }
      if let slip = tail.slip, citation.pinpoint?.items.allSatisfy({ $0.kind == .blank }) == true {
        citation.pinpoint = pinpoint(slip)
      }
      citation.fullSpan = CodePointRange(cleaned.source(begin..<tail.end))
      guessEdition(&citation, tokens[first + offset])
      add(citation, end: tail.end)
    }
    if head.kind == .fullCase, let name = head.caseName { names.insert(name, citation: number) }
    for content in tail.contents { open.append((number, content)) }
  }

  /// Whether the next core begins right behind a comma.
  private func isParallel(_ token: CitationToken, behind place: Int) -> Bool {
    guard token.kind == .work(isShort: false) || token.kind == .british else { return false }
    guard work(token).kind == .fullCase else { return false }
    let between = text[place..<max(place, token.range.lowerBound)]
    return between.count <= 2 && between.allSatisfy { $0 == 0x2C || $0 == 0x20 } && between.contains(0x2C)
  }

  /// How far back the name of a citation may reach.
  private func floor(_ start: Int) -> Int {
    var limit = 0
    if let last = ends.last, last <= start { limit = last }
    if let parenthesis = open.last, parenthesis.content.lowerBound <= start {
      limit = max(limit, parenthesis.content.lowerBound)
    }
    return limit
  }

  private func signal(before start: Int) -> String? {
    var end = start
    while end > 0, TextScan.isSpace(text[end - 1]) || text[end - 1] == 0x28 || text[end - 1] == 0x2C { end -= 1 }
    return CaseWords.signal(text, endingAt: end)
  }

  /// What stands in parentheses behind a citation.
  private struct Tail {
    var end = 0
    var year: Int?
    var court: String?
    var contents: [Range<Int>] = []
    var slip: PinpointReader.Reading?
  }

  private func parentheses(at start: Int, of kind: LegalCitation.Kind, _ tail: inout Tail) {
    let reader = ParenthesisReader(text: text)
    tail.end = start
    while let parenthesis = reader.read(at: tail.end, allowsBracket: false) {
      let content = parenthesis.content
      if tail.year == nil, tail.contents.isEmpty, kind != .statute, let date = reader.courtAndDate(content) {
        tail.year = date.year
        tail.court = catalogue.courts.court(named: cleaned.string(date.court))?.id
      } else if tail.year == nil, tail.contents.isEmpty, kind == .statute, let year = edition(content) {
        tail.year = year
      } else if let slip = slipPage(content) {
        tail.slip = slip
      } else {
        guard tail.year != nil || kind == .statute || isComment(content) else { break }
        tail.contents.append(content)
      }
      tail.end = parenthesis.end
    }
  }

  /// Whether a parenthesis without a date before it belongs to the citation: it begins with a small letter or quotes.
  private func isComment(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    return TextScan.isLowercase(text[first]) || text[first] == 0x22 || text[first] == 0x27 || text[first] == 0x5B
      || cleaned.string(content).hasSuffix(".)") || cleaned.string(content).contains(" J.")
  }

  /// The year in a parenthesis behind a statute, such as `2012 ed., Supp. V` or `West 2019`.
  private func edition(_ content: Range<Int>) -> Int? {
    guard content.count < 40 else { return nil }
    var index = content.lowerBound
    while index + 4 <= content.upperBound {
      let isStart = index == content.lowerBound || !TextScan.isAlphanumeric(text[index - 1])
      if isStart, (index..<index + 4).allSatisfy({ TextScan.isDigit(text[$0]) }),
        index + 4 == content.upperBound || !TextScan.isDigit(text[index + 4])
      {
        let year = (index..<index + 4).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        return (1600...2200).contains(year) ? year : nil
      }
      index += 1
    }
    return nil
  }

  /// The page in `slip op., at 5`.
  private func slipPage(_ content: Range<Int>) -> PinpointReader.Reading? {
    let head = Array("slip op.".utf8)
    guard content.count > head.count, content.count < 60 else { return nil }
    for (offset, byte) in head.enumerated() where text[content.lowerBound + offset] != UInt32(byte) { return nil }
    let pins = PinpointReader(text: text)
    guard var reading = pins.read(at: content.lowerBound + head.count, limit: content.upperBound) else { return nil }
    for index in reading.items.indices where reading.items[index].kind == .page { reading.items[index].kind = .slipPage }
    return reading
  }

  /// The place behind the subsections of a statute: `(a)(2)`, `and (d)`, `et seq.`.
  private func subsections(_ start: Int) -> Int {
    var place = start
    while place < text.count, text[place] == 0x28 {
      var end = place + 1
      while end < text.count, end - place <= 5, TextScan.isAlphanumeric(text[end]) { end += 1 }
      guard end < text.count, text[end] == 0x29, end > place + 1 else { break }
      place = end + 1
    }
    let tail: [UInt32] = Array(" et seq.".unicodeScalars.map(\.value))
    if place + tail.count <= text.count, text[place..<(place + tail.count)].elementsEqual(tail) { place += tail.count }
    return place
  }

  // MARK: - Short forms

  private mutating func short(_ token: CitationToken, _ limit: Int) {
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

  private mutating func back(_ token: CitationToken, _ limit: Int) {
    var citation = citation(token, token.kind == .id ? .id : .crossReference)
    var place = token.range.upperBound
    if isPinned(place), let pin = PinpointReader(text: text).read(at: place, limit: limit, isLoose: true) {
      place = pin.range.upperBound
      citation.pinpoint = pinpoint(pin)
    }
    citation.signal = signal(before: token.range.lowerBound)
    finish(citation, token, begin: token.range.lowerBound, place: place)
  }

  /// Whether a comma, `at` or a sign of its own stands behind `Id.`: a bare number there begins the next sentence.
  private func isPinned(_ place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    if text[place] == 0x2C { return true }
    guard text[place] == 0x20 else { return false }
    return text[place + 1] == 0x61 || text[place + 1] == 0xA7 || text[place + 1] == 0xB6 || text[place + 1] == 0x5B
  }

  private mutating func supra(_ token: CitationToken, _ limit: Int) {
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

  private mutating func reference(_ token: CitationToken, _ limit: Int) {
    guard let name = token.parts.first?.range, let antecedent = names.citation(named: text[name]) else { return }
    let pins = PinpointReader(text: text)
    guard let pin = pins.read(at: token.range.lowerBound, limit: limit, isLoose: true) else { return }
    var citation = citation(token, .reference)
    citation.caseName = CaseName(
      text: cleaned.string(name), span: CodePointRange(cleaned.source(name)), first: nil, second: cleaned.string(name))
    citation.pinpoint = pinpoint(pin)
    let whole = name.lowerBound..<pin.range.upperBound
    citation.span = CodePointRange(cleaned.source(whole))
    citation.text = cleaned.string(whole)
    citation.antecedent = antecedent
    finish(citation, token, begin: name.lowerBound, place: pin.range.upperBound)
  }

  private mutating func finish(_ citation: LegalCitation, _ token: CitationToken, begin: Int, place: Int) {
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

  // MARK: - Parts

  private func citation(_ token: CitationToken, _ kind: LegalCitation.Kind) -> LegalCitation {
    // `Pub. L. 113-235,`: what only parts the citation from the next word is not its own.
    var range = token.range
    while let last = range.last, text[last] == 0x2C || text[last] == 0x20 { range = range.lowerBound..<last }
    let span = CodePointRange(cleaned.source(range))
    var parts: [String: String] = [:]
    for part in token.parts where parts[part.name] == nil { parts[part.name] = cleaned.string(part.range) }
    return LegalCitation(
      kind: kind, span: span, fullSpan: span, text: cleaned.string(range), parts: parts, reporter: nil,
      reporterTitle: nil, caseName: nil, pinpoint: nil, court: nil, year: nil, parentheticals: [], signal: nil,
      parallelOf: nil, within: nil, isRunningHead: false, antecedent: nil)
  }

  /// A citation of a decision, a statute or an article by its token.
  private func work(_ token: CitationToken) -> LegalCitation {
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
  private func guessEdition(_ citation: inout LegalCitation, _ token: CitationToken) {
    let exact = token.uses.filter { !$0.isVariation }
    var editions = (exact.isEmpty ? token.uses : exact).map { catalogue.edition($0.edition) }
    if editions.count > 1, let year = citation.year { editions = editions.filter { $0.covers(year) } }
    if editions.contains(where: \.isSupremeCourt) || token.uses.contains(where: { catalogue.edition($0.edition).isSupremeCourt }) {
      citation.court = citation.court ?? "scotus"
    }
    guard let edition = editions.first, editions.allSatisfy({ $0.name == edition.name }) else { return }
    citation.reporter = edition.name
    citation.reporterTitle = edition.title
  }

  private func pinpoint(_ reading: PinpointReader.Reading) -> Pinpoint {
    Pinpoint(
      text: cleaned.string(reading.range), span: CodePointRange(cleaned.source(reading.range)), items: reading.items)
  }

  private func caseName(_ reading: CaseNameReader.Reading) -> CaseName {
    CaseName(
      text: cleaned.string(reading.range), span: CodePointRange(cleaned.source(reading.range)),
      first: reading.first.map(cleaned.string), second: cleaned.string(reading.second))
  }
}
