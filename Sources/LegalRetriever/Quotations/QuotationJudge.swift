/// Judges a quotation by the places where it could stand.
struct QuotationJudge {
  /// A text of the library, prepared.
  struct Source {
    /// Its place in the library.
    var document: Int
    /// Its cleaned text.
    var cleaned: CleanedText
    /// Where its own citations stand in the cleaned text, in order.
    var citations: [Range<Int>]
    /// The page or paragraph of a place in the untouched text.
    var place: @Sendable (CodePointRange) -> String?
  }

  /// What the brief says of a quotation.
  struct Announcement {
    /// `(cleaned up)`: brackets, ellipses, citations and inner marks were taken away.
    var isCleanedUp = false
    /// `(citations omitted)`, `(footnote omitted)`: citations were taken away.
    var omitsCitations = false
  }

  /// The cleaned text of the brief.
  let brief: CleanedText
  /// Words that are left out in a row without a mark are another place from so many on.
  static let mostMissing = 8
  /// A part of a joined quotation has so many words at least.
  static let leastPart = 4
  /// How far an ellipsis may reach, in code points of the source.
  static let farthestElision = 9_000

  /// A way in which the quotation stands at a place.
  struct Candidate {
    var source: Int
    var words: [QuotedWord]
    var alignment: QuotationAlignment
    /// For each word of the quotation, whether the source has it there.
    var isFound: [Bool]
    var share: Double
    /// Words left out in a row without a mark, at most.
    var longestGap: Int
  }

  /// The judgement over all places.
  ///
  /// - Parameters:
  ///   - range: where the quotation stands in the brief's cleaned text.
  ///   - places: where it could stand: a source and the place in its cleaned text where it would begin;
  ///     the preferred ones first.
  func judge(
    _ range: Range<Int>, places: [(source: Int, start: Int)], sources: [Source], announcement: Announcement
  ) -> JudgedQuotation {
    brief.scalars.withUnsafeBufferPointer { text in
      let words = trimmed(QuotedWord.words(of: text, in: range, readsMarks: true))
      guard !words.isEmpty else { return JudgedQuotation(verdict: .notChecked) }
      let candidates = places.compactMap { place in
        candidate(words, text, place.source, place.start, range.count, sources[place.source], announcement)
      }
      guard
        let best = candidates.enumerated().min(by: {
          ($0.element.alignment.cost, $0.offset) < ($1.element.alignment.cost, $1.offset)
        })?.element
      else { return JudgedQuotation(verdict: .notFound) }
      let differences = differences(words, text, best, sources[best.source], announcement)
      let serious = differences.filter { !$0.isMinor }
      if serious.isEmpty {
        var result = found(words, best, sources, differences, isMarked: best.alignment.cost >= 100)
        result.others = candidates.filter { $0.alignment.cost <= best.alignment.cost }.map {
          quotationSource($0, sources)
        }
        .filter { $0 != result.sources.first }
        result.next = next(after: best, sources[best.source])
        return result
      }
      let isWhole = serious.allSatisfy { $0.kind == .citation }
      if !isWhole, let joined = joined(words, candidates, best, sources) { return joined }
      if !isWhole, best.longestGap >= Self.mostMissing, let parted = parted(best, words, sources) {
        return parted
      }
      let source = quotationSource(best, sources)
      guard isAltered(words, best) else {
        return JudgedQuotation(verdict: .notFound, sources: best.share >= 0.25 ? [source] : [])
      }
      return JudgedQuotation(
        verdict: .altered, sources: [source], differences: differences, elided: elided(best),
        hasBrackets: hasBrackets(best, words, sources))
    }
  }

  /// The words without an ellipsis at either end.
  private func trimmed(_ words: [QuotedWord]) -> [QuotedWord] {
    var words = words
    while words.first?.kind == .ellipsis { words.removeFirst() }
    while words.last?.kind == .ellipsis { words.removeLast() }
    return words
  }

  // MARK: - Candidates

  private func candidate(
    _ words: [QuotedWord], _ text: UnsafeBufferPointer<UInt32>, _ index: Int, _ start: Int, _ length: Int,
    _ source: Source,
    _ announcement: Announcement
  ) -> Candidate? {
    source.cleaned.scalars.withUnsafeBufferPointer { sourceText in
      let slack = 60 + length / 3
      let hasGap =
        words.contains { $0.kind == .ellipsis } || announcement.omitsCitations || announcement.isCleanedUp
      let lower = wordStart(sourceText, max(0, start - slack))
      let reach = length + 2 * slack + (hasGap ? Self.farthestElision : 0)
      let upper = min(sourceText.count, start + reach)
      guard lower < upper else { return nil }
      let found = QuotedWord.words(of: sourceText, in: lower..<upper, readsMarks: false)
      let aligner = QuotationAligner(
        quotedText: text, sourceText: sourceText, quoted: words, source: found,
        isCitation: Self.marks(found, source.citations))
      guard let alignment = aligner.align() else { return nil }
      var isFound = [Bool](repeating: false, count: words.count)
      var (gap, longest) = (0, 0)
      for operation in alignment.operations {
        switch operation.step {
        case .same, .marked, .inserted, .elided:
          for place in operation.quoted { isFound[place] = true }
          gap = 0
        case .missing:
          gap += 1
          longest = max(longest, gap)
        case .replaced, .added: gap = 0
        case .note: break
        }
      }
      let share = Double(isFound.count { $0 }) / Double(words.count)
      return Candidate(
        source: index, words: found, alignment: alignment, isFound: isFound, share: share, longestGap: longest
      )
    }
  }

  /// Whether each word is part of a citation, or of the signal before it.
  private static func marks(_ words: [QuotedWord], _ citations: [Range<Int>]) -> [Bool] {
    var (low, high) = (0, citations.count)
    let first = words.first?.range.lowerBound ?? 0
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].upperBound < first { low = middle + 1 } else { high = middle }
    }
    var index = low
    return words.map { word in
      while index < citations.count, citations[index].upperBound <= word.range.lowerBound { index += 1 }
      return index < citations.count && citations[index].lowerBound - signalLength <= word.range.lowerBound
    }
  }

  /// How far before a citation the signal that belongs to it may begin, in code points.
  static let signalLength = 10

  private func wordStart(_ text: UnsafeBufferPointer<UInt32>, _ place: Int) -> Int {
    var place = place
    while place > 0, place < text.count, !TextScan.isSpace(text[place]) { place += 1 }
    return place
  }

  /// Whether a quotation that differs is a changed form of what stands there rather than other words.
  private func isAltered(_ words: [QuotedWord], _ candidate: Candidate) -> Bool {
    var (run, longest) = (0, 0)
    for isFound in candidate.isFound {
      run = isFound ? run + 1 : 0
      longest = max(longest, run)
    }
    if candidate.share >= 0.75 { return true }
    return candidate.share >= 0.5 && longest >= 5 && longest * 3 >= words.count
  }

  // MARK: - Two places

  /// The quotation as two parts that stand at two places; `nil` where one place explains it as well.
  private func joined(
    _ words: [QuotedWord], _ candidates: [Candidate], _ best: Candidate, _ sources: [Source]
  ) -> JudgedQuotation? {
    let missing = best.isFound.count { !$0 }
    guard missing >= Self.leastPart else { return nil }
    var result: (lost: Int, split: Int, first: Candidate, second: Candidate)?
    for first in candidates {
      var head = [0]
      for isFound in first.isFound { head.append(head[head.count - 1] + (isFound ? 0 : 1)) }
      for second in candidates {
        var tail = 0
        for split in stride(from: words.count - 1, through: 1, by: -1) {
          tail += second.isFound[split] ? 0 : 1
          guard split >= Self.leastPart, words.count - split >= Self.leastPart else { continue }
          let lost = head[split] + tail
          if lost < result?.lost ?? Int.max { result = (lost, split, first, second) }
        }
      }
    }
    guard let result, missing - result.lost >= Self.leastPart, result.lost * 8 <= words.count else {
      return nil
    }
    let parts = [
      part(result.first, 0..<result.split, sources), part(result.second, result.split..<words.count, sources),
    ]
    let known = parts.compactMap { $0 }
    guard known.count == 2, known[0] != known[1] else { return nil }
    return JudgedQuotation(verdict: .joined, sources: known)
  }

  /// A quotation whose parts stand at one place with many words between them that it does not have.
  private func parted(_ candidate: Candidate, _ words: [QuotedWord], _ sources: [Source]) -> JudgedQuotation?
  {
    var (gap, split) = (0, 0)
    for operation in candidate.alignment.operations {
      if operation.step == .missing {
        gap += 1
      } else if operation.step != .note {
        if gap >= Self.mostMissing { break }
        gap = 0
        split = operation.quoted.upperBound
      }
    }
    guard split >= Self.leastPart, words.count - split >= Self.leastPart else { return nil }
    let parts = [part(candidate, 0..<split, sources), part(candidate, split..<words.count, sources)]
      .compactMap { $0 }
    return parts.count == 2 ? JudgedQuotation(verdict: .joined, sources: parts) : nil
  }

  /// Where some of the quotation's words stand.
  private func part(_ candidate: Candidate, _ quoted: Range<Int>, _ sources: [Source]) -> QuotationSource? {
    let own = candidate.alignment.operations.filter {
      $0.step == .same && quoted.contains($0.quoted.lowerBound) && !$0.source.isEmpty
    }
    guard let first = own.first, let last = own.last else { return nil }
    return place(
      candidate, first.source.lowerBound..<last.source.upperBound,
      share: Double(own.count) / Double(quoted.count), sources)
  }

  // MARK: - Results

  private func found(
    _ words: [QuotedWord], _ best: Candidate, _ sources: [Source], _ differences: [QuotationDifference],
    isMarked: Bool
  ) -> JudgedQuotation {
    let elided = elided(best)
    let hasBrackets = hasBrackets(best, words, sources)
    return JudgedQuotation(
      verdict: elided.isEmpty && !hasBrackets && !isMarked ? .verbatim : .markedChanges,
      sources: [quotationSource(best, sources)], differences: differences, elided: elided,
      hasBrackets: hasBrackets)
  }

  /// The negation that follows directly in the source, before which the quotation stops.
  private func next(after candidate: Candidate, _ source: Source) -> String? {
    let end = candidate.alignment.operations.last?.source.upperBound ?? 0
    guard end > 0, candidate.words.indices.contains(end) else { return nil }
    let between = candidate.words[end - 1].range.upperBound..<candidate.words[end].range.lowerBound
    guard source.cleaned.scalars[between].allSatisfy({ $0 == 0x20 }) else { return nil }
    let word = source.cleaned.string(candidate.words[end].range)
    return QuotationDifferences.negations(word) > 0 ? word : nil
  }

  private func elided(_ candidate: Candidate) -> [Int] {
    candidate.alignment.operations.filter { $0.step == .elided && !$0.source.isEmpty }.map(\.source.count)
  }

  /// Whether brackets mark a change; brackets that the source itself has do not.
  private func hasBrackets(_ candidate: Candidate, _ words: [QuotedWord], _ sources: [Source]) -> Bool {
    candidate.alignment.operations.contains { operation in
      guard operation.step == .marked || operation.step == .inserted else { return false }
      let source = sources[candidate.source].cleaned
      let range = text(of: operation.source, candidate.words)
      // A bracket of the source may stand just outside its words.
      let wide = max(0, range.lowerBound - 1)..<min(source.scalars.count, range.upperBound + 1)
      guard !range.isEmpty, source.scalars[wide].contains(0x5B) || source.scalars[wide].contains(0x5D) else {
        return true
      }
      return Self.letters(brief.scalars[text(of: operation.quoted, words)])
        != Self.letters(source.scalars[range])
    }
  }

  private static func letters(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    scalars.filter(WordLetters.begins).map(TextScan.lowered)
  }

  private func quotationSource(_ candidate: Candidate, _ sources: [Source]) -> QuotationSource {
    let own = candidate.alignment.operations.filter {
      $0.step != .missing && $0.step != .added && !$0.source.isEmpty
    }
    let first = own.first?.source.lowerBound ?? 0
    let range = first..<max(first, own.last?.source.upperBound ?? 0)
    return place(candidate, range, share: candidate.share, sources)
  }

  private func place(_ candidate: Candidate, _ words: Range<Int>, share: Double, _ sources: [Source])
    -> QuotationSource
  {
    let source = sources[candidate.source]
    let range = text(of: words, candidate.words)
    let span = CodePointRange(source.cleaned.source(range))
    return QuotationSource(
      document: source.document, span: span, text: source.cleaned.string(range), place: source.place(span),
      share: share)
  }

  private func text(of range: Range<Int>, _ words: [QuotedWord]) -> Range<Int> {
    guard let first = words[range].first, let last = words[range].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func differences(
    _ words: [QuotedWord], _ text: UnsafeBufferPointer<UInt32>, _ best: Candidate, _ source: Source,
    _ announcement: Announcement
  ) -> [QuotationDifference] {
    QuotationDifferences(
      brief: brief, source: source, quoted: words, found: best.words, announcement: announcement
    )
    .list(best.alignment)
  }
}
