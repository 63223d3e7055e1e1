/// Says of each citation what the library tells about it.
struct CitationVerifier {
  let citations: [LegalCitation]
  let scan: LibraryScan

  /// The full citation that one means; itself where it is full.
  static func full(_ index: Int, _ citations: [LegalCitation]) -> Int? {
    let citation = citations[index]
    if citation.isFull { return citation.parallelOf ?? index }
    guard let antecedent = citation.antecedent, citations.indices.contains(antecedent) else { return nil }
    return citations[antecedent].parallelOf ?? antecedent
  }

  /// The documents that are the source of a full citation or of one that is parallel to it, best first.
  static func documents(of full: Int, _ citations: [LegalCitation], _ scan: LibraryScan) -> [(
    document: Int, match: DocumentMatch
  )] {
    var found = scan.matches[full] ?? []
    for index in (full + 1)..<max(full + 1, citations.count) {
      guard citations[index].parallelOf == full else { break }
      found += scan.matches[index] ?? []
    }
    // A document that has the citation itself settles it.
    for kind in [DocumentMatch.citation, .nameAndVolume, .name] {
      let best = found.filter { $0.match == kind }
      if !best.isEmpty { return unique(best) }
    }
    return unique(found)
  }

  private static func unique(_ found: [(document: Int, match: DocumentMatch)]) -> [(
    document: Int, match: DocumentMatch
  )] {
    var seen: Set<Int> = []
    return found.filter { seen.insert($0.document).inserted }
  }

  /// What was found out about a citation.
  func check(_ index: Int, _ sources: inout SourceList) -> CitationCheck.Checked {
    let citation = citations[index]
    var checked = CitationCheck.Checked(citation: citation, documents: [], findings: [])
    guard !citation.isRunningHead else { return checked }
    switch citation.kind {
    case .statute, .journal, .section, .record, .crossReference: return checked
    case .fullCase, .shortCase, .id, .supra, .reference: break
    }
    guard let full = Self.full(index, citations) else {
      // `supra, at 5` without a name means a page of the brief itself.
      let isInternal = citation.kind == .supra && citation.caseName == nil
      if citation.kind == .shortCase || citation.kind == .supra && !isInternal {
        checked.findings.append(
          CitationFinding(
            code: .unresolved, level: .note,
            sentence: "No single full citation before it is the one that it means."))
      }
      return checked
    }
    guard citations[full].kind == .fullCase else { return checked }
    let documents = Self.documents(of: full, citations, scan)
    checked.documents = documents.map { sources.place(of: $0.document) }
    if citation.kind == .fullCase, citation.parallelOf == nil {
      checked.findings =
        identity(full, documents, &sources) + mentions(full, documents.isEmpty, &sources)
        + treatments(full, &sources)
    }
    checked.findings += pinpoint(citation, documents, &sources)
    return checked
  }

  // MARK: - Identity

  private func identity(
    _ full: Int, _ documents: [(document: Int, match: DocumentMatch)], _ sources: inout SourceList
  ) -> [CitationFinding] {
    let citation = citations[full]
    guard let best = documents.first else {
      return [missing(citation, &sources)]
    }
    let entry = scan.entries[best.document]
    let place = sources.place(of: best.document)
    var findings: [CitationFinding] = []
    func add(_ code: CitationFinding.Code, _ level: CitationFinding.Level, _ sentence: String) {
      findings.append(CitationFinding(code: code, level: level, sentence: sentence, document: place))
    }
    switch best.match {
    case .citation, .nameAndVolume:
      add(
        .inLibrary, .verified,
        "The library has it: \(entry.name)\(entry.citations.first.map { ", \($0)" } ?? "").")
    case .name:
      add(
        .inLibrary, .verified,
        "The library has a decision of this name, \(entry.name), which does not give itself a citation in this reporter."
      )
    case .nameOnly:
      add(
        .citationDiffers, .problem,
        "The library has a decision of this name, \(entry.name), but its citation is \(entry.citations.first ?? "another"), not "
          + "\(citation.text).")
    }
    let comparison = documents.map {
      CaseNameComparison(citation.caseName, with: scan.entries[$0.document].titles)
    }
    .max { Self.rank($0.agreement) < Self.rank($1.agreement) }
    if let comparison, let nearest = comparison.nearest, let name = citation.caseName {
      switch comparison.agreement {
      case .agrees: add(.nameAgrees, .verified, "The name agrees: \(nearest).")
      case .partly:
        add(
          .nameDiffers, .problem, "One party differs: the brief has “\(name.text)”, the library “\(nearest)”."
        )
      case .differs:
        add(
          .nameDiffers, .problem, "The name differs: the brief has “\(name.text)”, the library “\(nearest)”.")
      case .unknown: break
      }
    }
    let years = documents.compactMap { scan.entries[$0.document].year }
    if let year = citation.year, let own = years.first, !years.contains(year),
      best.match == .citation || best.match == .nameAndVolume
    {
      add(.yearDiffers, .problem, "The year differs: the brief has \(year), the library \(own).")
    }
    return findings
  }

  /// That the library does not have a decision, and which one with one of its parties it has in the same volume.
  private func missing(_ citation: LegalCitation, _ sources: inout SourceList) -> CitationFinding {
    var finding = CitationFinding(
      code: .notInLibrary, level: .note, sentence: "The library does not have this decision.")
    guard let key = CitationKey(citation),
      let near = scan.entries.first(where: { entry in
        entry.keys.contains { $0.isSameVolume(key) && ($0.page == nil || key.page == nil) }
          && CaseNameComparison(citation.caseName, with: entry.titles).agreement == .partly
      }), let title = CaseNameComparison(citation.caseName, with: near.titles).nearest
    else { return finding }
    finding.sentence = "The library does not have this decision; in the same volume it has “\(title)”."
    finding.document = sources.place(of: near.index)
    return finding
  }

  private static func rank(_ agreement: CaseNameComparison.Agreement) -> Int {
    switch agreement {
    case .agrees: 3
    case .partly: 2
    case .differs: 1
    case .unknown: 0
    }
  }

  // MARK: - What the library says

  private func mentions(_ full: Int, _ isMissing: Bool, _ sources: inout SourceList) -> [CitationFinding] {
    let all = scan.mentions.filter { $0.citation == full || $0.citation == scan.first(full) && $0.isSameKey }
    let same = all.filter(\.isSameKey)
    var findings: [CitationFinding] = []
    let citation = citations[full]
    if !same.isEmpty {
      let alike = same.filter { $0.agreement == .agrees || $0.agreement == .unknown }
      let others = same.filter { $0.agreement == .differs || $0.agreement == .partly }
      if let example = alike.first, alike.count >= others.count {
        let count = Set(alike.map(\.document)).count
        findings.append(
          CitationFinding(
            code: .citedAlike, level: .verified,
            sentence:
              "\(Self.documents(count)) of the library \(count == 1 ? "cites" : "cite") it by this name.",
            document: sources.place(of: example.document), passage: passage(example, &sources)))
      } else if let example = others.first {
        findings.append(
          CitationFinding(
            code: .citedOtherwise, level: .problem,
            sentence:
              "The library cites \(citation.text) as “\(example.name)”; the brief has “\(citation.caseName?.text ?? "no name")”.",
            document: sources.place(of: example.document), passage: passage(example, &sources)))
      }
      let years = same.compactMap(\.year)
      if let year = citation.year, !years.isEmpty, !years.contains(year),
        let example = same.first(where: { $0.year != nil })
      {
        findings.append(
          CitationFinding(
            code: .yearDiffers, level: .problem,
            sentence: "The year differs: the brief has \(year), the library \(years[0]).",
            document: sources.place(of: example.document), passage: passage(example, &sources)))
      }
    } else if isMissing, let example = all.first {
      // Parties meet again: only what has a number or the year in common is likely to be the same decision.
      let isSame = all.contains { other in
        other.year != nil && other.year == citation.year
          || [citation.parts["volume"], citation.parts["page"]].contains { part in
            part.map { other.text.split(separator: " ").contains(Substring($0)) } ?? false
          }
      }
      findings.append(
        CitationFinding(
          code: .citedOtherwise, level: isSame ? .problem : .note,
          sentence: "The library cites “\(example.name)” as \(example.text); the brief has \(citation.text).",
          document: sources.place(of: example.document), passage: passage(example, &sources)))
    }
    return findings
  }

  private static func documents(_ count: Int) -> String { count == 1 ? "One document" : "\(count) documents" }

  private func passage(_ mention: LibraryScan.Mention, _ sources: inout SourceList) -> CitationFinding.Passage
  {
    CitationFinding.Passage(
      document: sources.place(of: mention.document), span: mention.span,
      text: "\(mention.name), \(mention.text)",
      place: scan.entries[mention.document].place(of: mention.span))
  }

  private func treatments(_ full: Int, _ sources: inout SourceList) -> [CitationFinding] {
    let all = scan.treatments.filter { $0.citation == scan.first(full) }
    let direct = all.filter(\.isDirect)
    return (direct.isEmpty ? Array(all.prefix(2)) : Array(direct.prefix(3))).map { treatment in
      let entry = scan.entries[treatment.document]
      let place = sources.place(of: treatment.document)
      let sentence =
        treatment.isDirect
        ? "\(entry.name) says that it was \(treatment.word)."
        : "\(entry.name) speaks of “\(treatment.word)” in a sentence with it: read it."
      return CitationFinding(
        code: .treatment, level: treatment.isDirect ? .problem : .note, sentence: sentence, document: place,
        passage: CitationFinding.Passage(
          document: place, span: treatment.span, text: treatment.text, place: entry.place(of: treatment.span))
      )
    }
  }

  // MARK: - Pinpoints

  private func pinpoint(
    _ citation: LegalCitation, _ documents: [(document: Int, match: DocumentMatch)],
    _ sources: inout SourceList
  ) -> [CitationFinding] {
    guard let pinpoint = citation.pinpoint, let best = documents.first else { return [] }
    let entries = documents.map { scan.entries[$0.document] }
    var (missing, found, unknown): ([String], [String], Bool) = ([], [], false)
    for item in pinpoint.items {
      let kind: Pinpoint.Item.Kind = item.kind == .starPage ? .page : item.kind
      guard kind == .page || kind == .slipPage || kind == .paragraph else {
        if kind == .blank { unknown = true }
        continue
      }
      let places = entries.flatMap(\.places).filter { $0.kind == kind }
      guard !places.isEmpty else {
        unknown = true
        continue
      }
      let labels = Set(places.map(\.label))
      for number in [item.first, item.last].compactMap({ $0 }) {
        if labels.contains(number) { found.append(number) } else { missing.append(number) }
      }
    }
    let place = sources.place(of: best.document)
    if !missing.isEmpty {
      let what = missing.joined(separator: ", ")
      return [
        CitationFinding(
          code: .pinpointMissing, level: .problem,
          sentence: "The library's copy has no \(Self.word(pinpoint)) \(what).", document: place)
      ]
    }
    if !found.isEmpty {
      return [
        CitationFinding(
          code: .pinpointExists, level: .verified,
          sentence: "The \(Self.word(pinpoint)) it points to is there: \(found.joined(separator: ", ")).",
          document: place)
      ]
    }
    return unknown
      ? [
        CitationFinding(
          code: .pinpointNotChecked, level: .note,
          sentence: "The library's copy does not show the \(Self.word(pinpoint))s that it points to.",
          document: place)
      ] : []
  }

  private static func word(_ pinpoint: Pinpoint) -> String {
    switch pinpoint.items.first?.kind {
    case .paragraph: "paragraph"
    case .slipPage: "slip page"
    default: "page"
    }
  }
}
