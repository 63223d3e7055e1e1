/// Finds the cores of citations in a cleaned text in one pass.
struct CitationTokenizer {
  private let catalogue: ReporterCatalogue
  private var machine = PatternMachine()
  private var found: [(name: Int32, end: Int)] = []
  private var tried: [Int32] = []
  private(set) var tokens: [CitationToken] = []

  init(_ catalogue: ReporterCatalogue) { self.catalogue = catalogue }

  /// The tokens of a text, in order and apart from each other.
  static func tokens(of text: UnsafeBufferPointer<UInt32>, _ catalogue: ReporterCatalogue) -> [CitationToken]
  {
    var tokenizer = CitationTokenizer(catalogue)
    tokenizer.scan(text)
    return tokenizer.withoutOverlaps()
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt32>) {
    var before: UInt32 = 0x20
    for index in 0..<text.count {
      let scalar = text[index]
      defer { before = scalar }
      if scalar == 0x20 { continue }
      if scalar == 0xA7 {
        section(text, at: index)
        continue
      }
      if TextScan.isASCIILetter(before) { continue }
      if scalar == 0x5B || scalar == 0x28 {
        if let token = BritishCitations.token(in: text, at: index) { tokens.append(token) }
        continue
      }
      if TextScan.isASCIILetter(scalar) || scalar >= 0x80 { word(text, at: index, before: before) }
    }
  }

  /// What may begin at a letter that no letter stands before.
  private mutating func word(_ text: UnsafeBufferPointer<UInt32>, at index: Int, before: UInt32) {
    let scalar = text[index]
    if Self.mayFollow(text, index, before) {
      if catalogue.names.mayBegin(scalar) {
        found.removeAll(keepingCapacity: true)
        catalogue.names.find(in: text, at: index, into: &found)
        if !found.isEmpty { works(text, at: index) }
      }
    } else if !TextScan.isDigit(before), catalogue.leadingNames.mayBegin(scalar) {
      found.removeAll(keepingCapacity: true)
      catalogue.leadingNames.find(in: text, at: index, into: &found)
      if !found.isEmpty { works(text, at: index) }
    }
    for (first, use) in catalogue.free where first == scalar { tryTemplate(use, text, name: index..<index) }
    if !TextScan.isDigit(before) {
      if let token = BackReferences.token(in: text, at: index) { tokens.append(token) }
    }
  }

  /// Whether what stands before a place may be a volume, a title or a year.
  private static func mayFollow(_ text: UnsafeBufferPointer<UInt32>, _ index: Int, _ before: UInt32) -> Bool {
    var last = before
    var place = index - 1
    if last == 0x20 {
      guard index >= 2 else { return false }
      place = index - 2
      last = text[place]
    }
    if TextScan.isDigit(last) || last == 0x2D || last == 0x2C || last == 0x29 || last == 0x5F { return true }
    // `17A`: a volume with a letter.
    return TextScan.isUppercase(last) && place > 0 && TextScan.isDigit(text[place - 1])
  }

  private mutating func works(_ text: UnsafeBufferPointer<UInt32>, at index: Int) {
    for hit in found.reversed() {
      tried.removeAll(keepingCapacity: true)
      for use in catalogue.uses[Int(hit.name)] where !tried.contains(use.template) {
        tried.append(use.template)
        tryTemplate(use, text, name: index..<hit.end, hit: hit.name)
      }
    }
  }

  private mutating func tryTemplate(
    _ use: ReporterCatalogue.Use, _ text: UnsafeBufferPointer<UInt32>, name: Range<Int>, hit: Int32? = nil
  ) {
    let template = catalogue.templates[Int(use.template)]
    // The name may take a space behind its last full stop with it, and may leave it.
    for isShort in [false, true] {
      guard let after = isShort ? template.afterShort : template.after,
        let end = machine.run(after, on: text, from: name.upperBound)
      else { continue }
      var parts = parts(of: after)
      var start = name.lowerBound
      if let before = template.before {
        guard let first = machine.run(before, on: text, from: name.lowerBound) else { continue }
        parts = self.parts(of: before) + parts
        start = first
      } else if start > 0, TextScan.isAlphanumeric(text[start - 1]) {
        continue
      }
      var uses = [use]
      if let hit {
        parts.append(.init(name: "reporter", range: name))
        uses = catalogue.uses[Int(hit)].filter { $0.template == use.template }
      }
      tokens.append(
        CitationToken(kind: .work(isShort: isShort), range: start..<end, parts: parts, uses: uses))
    }
  }

  private func parts(of program: PatternProgram) -> [CitationToken.Part] {
    program.groups.enumerated().compactMap { number, name in
      let (start, end) = (Int(machine.captures[2 * number]), Int(machine.captures[2 * number + 1]))
      return start >= 0 && end > start ? .init(name: name, range: start..<end) : nil
    }
  }

  /// The word with a section sign in it.
  private mutating func section(_ text: UnsafeBufferPointer<UInt32>, at index: Int) {
    if let last = tokens.last, last.kind == .section, last.range.upperBound > index { return }
    var (start, end) = (index, index)
    while start > 0, !TextScan.isSpace(text[start - 1]), index - start < 40 { start -= 1 }
    while end < text.count, text[end] == 0xA7 { end += 1 }
    if end < text.count, text[end] == 0x20 { end += 1 }
    let first = end
    while end < text.count, !TextScan.isSpace(text[end]), end - first < 60 { end += 1 }
    while start < index, !TextScan.isAlphanumeric(text[start]) { start += 1 }
    while end > first, !Self.endsSection(text[end - 1]) { end -= 1 }
    guard end > first, TextScan.isAlphanumeric(text[first]) else { return }
    tokens.append(
      CitationToken(kind: .section, range: start..<end, parts: [.init(name: "section", range: first..<end)]))
  }

  private static func endsSection(_ scalar: UInt32) -> Bool {
    TextScan.isAlphanumeric(scalar) || scalar == 0x29
  }

  /// The tokens without those that lie in others: of two that overlap, the one that begins first stays, or
  /// the longer one.
  private func withoutOverlaps() -> [CitationToken] {
    let sorted = tokens.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (a.range.lowerBound, -a.range.upperBound, a.rank, one.offset)
        < (b.range.lowerBound, -b.range.upperBound, b.rank, other.offset)
    }
    var kept: [CitationToken] = []
    for (_, token) in sorted {
      guard let last = kept.last else {
        kept.append(token)
        continue
      }
      if token.range == last.range, token.kind == last.kind, token.parts.count == last.parts.count {
        // The same words may be cited by different works.
        kept[kept.count - 1].uses += token.uses.filter { use in
          !last.uses.contains { $0.edition == use.edition }
        }
      } else if token.range.lowerBound >= last.range.upperBound {
        kept.append(token)
      } else if isNominative(last), case .work = token.kind, case .work = last.kind {
        kept[kept.count - 1] = token
      } else if case .work = token.kind, last.kind == .section || last.kind == .record || last.kind == .at {
        kept[kept.count - 1] = token
      }
    }
    return kept
  }

  /// Whether it is cited by the name of an early reporter that is also a surname: what overlaps it is more
  /// likely meant.
  private func isNominative(_ token: CitationToken) -> Bool {
    guard let use = token.uses.first(where: { !$0.isVariation }) ?? token.uses.first else { return false }
    return Self.nominativeReporters.contains(catalogue.edition(use.edition).series)
  }

  private static let nominativeReporters: Set<String> = [
    "Thompson", "Cooke", "Holmes", "Olcott", "Chase", "Gilmer", "Bee", "Deady", "Taney",
  ]
}

extension CitationToken {
  /// Of tokens with the same place, the one with the smaller rank stays.
  fileprivate var rank: Int {
    switch kind {
    case .work(let isShort): isShort ? 1 : 0
    case .british: 2
    case .id, .supra, .crossReference: 3
    case .record: 4
    case .at: 5
    case .section: 6
    }
  }
}
