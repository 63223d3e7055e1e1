/// Reads what stands around the cores of citations: names before, pinpoints, dates and parentheses after
/// them.
struct CitationReader {
  /// The cleaned text.
  let text: UnsafeBufferPointer<UInt32>
  /// The same text with its places.
  let cleaned: CleanedText
  /// The reporters.
  let catalogue: ReporterCatalogue

  var citations: [LegalCitation] = []
  /// Where each citation ends in the cleaned text, with everything that belongs to it.
  var ends: [Int] = []
  /// The citations whose parentheses are still open, with the places behind them.
  var open: [(citation: Int, content: Range<Int>)] = []
  var names = ReferenceNames()

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
      if let last = ends.last, token.range.lowerBound < last, token.kind == .at || token.kind == .section {
        continue
      }
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
  func limit(behind index: Int, _ tokens: [CitationToken]) -> Int {
    for token in tokens[(index + 1)...] where token.kind != .at { return token.range.lowerBound }
    return text.count
  }

  mutating func add(_ citation: LegalCitation, end: Int) {
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
      guard member.kind == .fullCase, index + 1 < tokens.count, isParallel(tokens[index + 1], behind: place)
      else { break }
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
  func floor(_ start: Int) -> Int {
    var limit = 0
    if let last = ends.last, last <= start { limit = last }
    if let parenthesis = open.last, parenthesis.content.lowerBound <= start {
      limit = max(limit, parenthesis.content.lowerBound)
    }
    return limit
  }

  func signal(before start: Int) -> String? {
    var end = start
    while end > 0, TextScan.isSpace(text[end - 1]) || text[end - 1] == 0x28 || text[end - 1] == 0x2C {
      end -= 1
    }
    return CaseWords.signal(text, endingAt: end)
  }
}
