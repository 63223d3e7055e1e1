/// Tells which citation a quotation is from.
struct QuotationAttribution {
  /// The cleaned text of the brief.
  let brief: CleanedText
  /// The citations of the brief, in order.
  let citations: [LegalCitation]

  /// How far behind a quotation its citation may begin, in code points.
  private static let farthestAfter = 160
  /// How far before a quotation the citation of its sentence may end.
  private static let farthestBefore = 320

  /// The citation of a quotation, as a place in the list; `nil` for none that is near enough.
  ///
  /// That is, in this order: the citation that follows it, the one in whose parentheses it stands, and the
  /// one before it in the same sentence.
  func citation(of range: Range<Int>) -> Int? {
    let span = brief.source(range)
    if let after = following(span) { return after }
    if let outer = enclosing(span) { return outer }
    return preceding(range, span)
  }

  /// What `(cleaned up)` and `(citations omitted)` behind a quotation announce.
  func announcement(for citation: Int?) -> QuotationJudge.Announcement {
    var announcement = QuotationJudge.Announcement()
    guard let citation else { return announcement }
    for content in citations[citation].parentheticals {
      let words = content.lowercased()
      if words.contains("cleaned up") { announcement.isCleanedUp = true }
      if words.contains("omitted"), words.contains("citation") || words.contains("footnote") {
        announcement.omitsCitations = true
      }
    }
    return announcement
  }

  private func isSource(_ citation: LegalCitation) -> Bool { !citation.isRunningHead }

  private func following(_ span: Range<Int>) -> Int? {
    let first = firstIndex(from: span.upperBound)
    for index in first..<min(citations.count, first + 3) where isSource(citations[index]) {
      let citation = citations[index]
      let begin = citation.fullSpan.start
      guard begin >= span.upperBound else { continue }
      let from = brief.place(ofSource: span.upperBound)
      let between = from..<max(from, brief.place(ofSource: begin))
      guard between.count <= Self.farthestAfter else { return nil }
      return isBridge(between) ? index : nil
    }
    return nil
  }

  /// Whether only signs and a signal stand between a quotation and a citation.
  private func isBridge(_ range: Range<Int>) -> Bool {
    var words = 0
    for index in range {
      let scalar = brief.scalars[index]
      if scalar == 0x0A { return false }
      if WordLetters.begins(scalar),
        index == range.lowerBound || !WordLetters.begins(brief.scalars[index - 1])
      {
        words += 1
      }
    }
    if words == 0 { return true }
    // What else stands there must be a signal or a part of a name, and no sentence of its own.
    let all = brief.string(range).split(whereSeparator: { $0 == " " || $0 == "\"" }).map(String.init)
    if all.contains("v.") { return true }
    return all.allSatisfy { word in
      guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      let bare = word.lowercased().filter { $0.isLetter }
      return first.isUppercase && !(word.hasSuffix(".") && word.count > 5) || Self.bridging.contains(bare)
    }
  }

  private static let bridging: Set<String> = [
    "see", "also", "eg", "cf", "accord", "in", "and", "generally", "but", "quoting", "citing", "of", "the",
    "for", "re", "ex", "et", "al",
    "quoted",
  ]

  private func enclosing(_ span: Range<Int>) -> Int? {
    let first = firstIndex(from: span.lowerBound)
    for index in stride(from: min(first, citations.count) - 1, through: max(0, first - 6), by: -1) {
      let citation = citations[index]
      if isSource(citation), citation.fullSpan.start <= span.lowerBound,
        citation.fullSpan.end >= span.upperBound
      {
        return index
      }
    }
    return nil
  }

  private func preceding(_ range: Range<Int>, _ span: Range<Int>) -> Int? {
    let first = firstIndex(from: span.lowerBound)
    for index in stride(from: min(first, citations.count) - 1, through: max(0, first - 4), by: -1) {
      let citation = citations[index]
      guard isSource(citation), citation.fullSpan.end <= span.lowerBound, citation.within == nil else {
        continue
      }
      let from = brief.place(ofSource: citation.fullSpan.end)
      guard range.lowerBound - from <= Self.farthestBefore, from <= range.lowerBound else { return nil }
      return isSameSentence(from..<range.lowerBound) ? index : nil
    }
    return nil
  }

  /// Whether no sentence ends in a range.
  private func isSameSentence(_ range: Range<Int>) -> Bool {
    for index in range {
      let scalar = brief.scalars[index]
      if scalar == 0x0A { return false }
      if scalar == 0x2E, index + 2 < brief.scalars.count, brief.scalars[index + 1] == 0x20,
        TextScan.isUppercase(brief.scalars[index + 2]),
        index > 2, TextScan.isLowercase(brief.scalars[index - 1]) || brief.scalars[index - 1] == 0x29,
        TextScan.isLowercase(brief.scalars[index - 2])
          || brief.scalars[index - 1] == 0x29
      {
        return false
      }
      // A citation that ends its sentence: `410 U. S. 113. The Court …`
      if scalar == 0x2E, index == range.lowerBound, index + 1 < brief.scalars.count,
        brief.scalars[index + 1] == 0x20
      {
        return false
      }
    }
    return true
  }

  /// The first citation whose core begins at or behind a place.
  private func firstIndex(from place: Int) -> Int {
    var (low, high) = (0, citations.count)
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].span.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
