/// Holds the quotations of a brief against the texts of a library.
struct QuotationCheck {
  /// The cleaned text of the brief.
  let brief: CleanedText
  /// Its citations.
  let citations: [LegalCitation]
  /// What one pass over the library found.
  let scan: LibraryScan
  /// The library.
  let library: any CitationLibrary
  /// Finds the citations of sources, which a quotation may leave out.
  let finder: CitationFinder

  /// How many prepared texts are kept at a time.
  private static let keptSources = 48

  /// The judged quotations.
  func run(
    _ quotations: [QuotationFinder.Found], _ list: inout SourceList, progress: (Double) -> Void
  ) throws -> [CitationCheck.Quotation] {
    let attribution = QuotationAttribution(brief: brief, citations: citations)
    let judge = QuotationJudge(brief: brief)
    var prepared: [Int: QuotationJudge.Source] = [:]
    var order: [Int] = []
    var results: [CitationCheck.Quotation] = []
    for (number, quotation) in quotations.enumerated() {
      try Task.checkCancellation()
      let citation = attribution.citation(of: quotation.range)
      let cited =
        citation.flatMap { CitationVerifier.full($0, citations) }
        .map { CitationVerifier.documents(of: $0, citations, scan).map(\.document) } ?? []
      let hits = sorted(scan.hits[number] ?? [], cited)
      var sources: [QuotationJudge.Source] = []
      var places: [(source: Int, start: Int)] = []
      var numbers: [Int: Int] = [:]
      for hit in hits {
        if numbers[hit.document] == nil {
          if prepared[hit.document] == nil {
            prepared[hit.document] = try source(hit.document)
            order.append(hit.document)
          }
          if let source = prepared[hit.document] {
            numbers[hit.document] = sources.count
            sources.append(source)
          }
        }
        if let source = numbers[hit.document] { places.append((source, hit.start)) }
      }
      while order.count > Self.keptSources { prepared[order.removeFirst()] = nil }
      let judged = judge.judge(
        quotation.range, places: places, sources: sources,
        announcement: attribution.announcement(for: citation))
      results.append(result(quotation, citation, cited, judged, &list))
      progress(Double(number + 1) / Double(quotations.count))
    }
    return results
  }

  /// The best places, those in the cited documents first.
  private func sorted(_ hits: [LibraryScan.Hit], _ cited: [Int]) -> [LibraryScan.Hit] {
    let all = hits.sorted(by: LibraryScan.Hit.isBetter)
    let own = all.filter { cited.contains($0.document) }
    var sorted: [LibraryScan.Hit] = []
    func take(_ hits: some Sequence<LibraryScan.Hit>, _ count: Int) {
      var taken = 0
      for hit in hits where taken < count {
        taken += 1
        guard !sorted.contains(where: { $0.document == hit.document && abs($0.start - hit.start) < 100 })
        else { continue }
        sorted.append(hit)
      }
    }
    for part in QuotationSeeds.Part.allCases { take(own.filter { $0.part == part }, part == .whole ? 4 : 2) }
    for part in QuotationSeeds.Part.allCases { take(all.filter { $0.part == part }, part == .whole ? 5 : 3) }
    return sorted
  }

  private func source(_ index: Int) throws -> QuotationJudge.Source {
    let document = try library.document(at: index)
    let scalars = TextScalars.of(document.text)
    let cleaned = CleanedText(scalars, leaving: document.runningHeads)
    let citations = finder.find(in: scalars, runningHeads: document.runningHeads).filter { !$0.isRunningHead }
      .map {
        cleaned.place(
          ofSource: $0.fullSpan.start)..<max(
            cleaned.place(ofSource: $0.fullSpan.start), cleaned.place(ofSource: $0.fullSpan.end))
      }
    let entry = scan.entries[index]
    return QuotationJudge.Source(document: index, cleaned: cleaned, citations: citations) {
      entry.place(of: $0)
    }
  }

  // MARK: - Results

  private func result(
    _ quotation: QuotationFinder.Found, _ citation: Int?, _ cited: [Int], _ judged: JudgedQuotation,
    _ list: inout SourceList
  ) -> CitationCheck.Quotation {
    let words = QuotationSentence(scan: scan, citations: citations)
    let everCited = Set(scan.matches.values.flatMap { $0.map(\.document) })
    var judged = judged
    // Where it stands at several places, the one that the citation points to is shown.
    if let citation, judged.verdict == .verbatim || judged.verdict == .markedChanges {
      let all = judged.sources + judged.others
      let own = all.filter { cited.contains($0.document) }
      let pointed = own.first { words.wrongPlace($0, citations[citation]) == nil } ?? own.first
      if let pointed { judged.sources = [pointed] }
    }
    var result = CitationCheck.Quotation(
      span: CodePointRange(brief.source(quotation.range)), text: brief.string(quotation.range),
      citation: citation,
      verdict: judged.verdict, sentence: "", level: .verified, sources: judged.sources,
      differences: judged.differences,
      elided: judged.elided)
    let isInCited = judged.sources.contains { cited.contains($0.document) }
    switch judged.verdict {
    case .verbatim, .markedChanges:
      (result.level, result.sentence) = words.found(
        judged, citation: citation, cited: cited, isInCited: isInCited)
    case .altered, .joined:
      // Without a source beside it, what the brief cites anywhere may be meant; of other documents it is only a likeness.
      let isMeant =
        isInCited || citation == nil && judged.sources.contains { everCited.contains($0.document) }
      if isMeant {
        (result.level, result.sentence) =
          judged.verdict == .altered ? words.altered(judged, isInCited: isInCited) : words.joined(judged)
      } else if isLike(judged, result.text) {
        (result.level, result.sentence) = words.alike(judged)
      } else {
        (result.verdict, result.level, result.sentence) = words.unknown(citation, cited)
      }
    case .notFound, .notChecked:
      (result.verdict, result.level, result.sentence) = words.unknown(citation, cited)
    }
    for index in result.sources.indices {
      result.sources[index].document = list.place(of: result.sources[index].document)
    }
    return result
  }

  /// Whether a quotation is so like the text of a document that is not cited that it is worth telling.
  private func isLike(_ judged: JudgedQuotation, _ text: String) -> Bool {
    let count = text.split(separator: " ").count
    let least = judged.sources.map(\.share).min() ?? 0
    return judged.verdict == .altered ? count >= 7 && least >= 0.75 : count >= 10 && least >= 0.9
  }
}
