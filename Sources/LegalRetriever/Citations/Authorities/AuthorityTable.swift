/// Makes the table of authorities: each source once, with the places where the brief cites it.
enum AuthorityTable {
  /// The authorities, cases first, each kind in order of the alphabet.
  static func authorities(_ checked: [CitationCheck.Checked], pages: [LibraryDocument.Place])
    -> [CitationCheck.Authority]
  {
    let citations = checked.map(\.citation)
    var order: [String] = []
    var found: [String: CitationCheck.Authority] = [:]
    var keys: [Int: String] = [:]
    for (index, citation) in citations.enumerated() where !citation.isRunningHead {
      guard let full = CitationVerifier.full(index, citations), let key = key(citations[full]) else {
        continue
      }
      keys[index] = key
      if found[key] == nil {
        order.append(key)
        found[key] = authority(full, checked)
      }
      found[key]?.citations.append(index)
      if found[key]?.name.isEmpty == true, let name = citations[full].caseName?.text {
        found[key]?.name = name
      }
      if let page = page(of: citation, pages), found[key]?.pages.contains(page) == false {
        found[key]?.pages.append(page)
      }
    }
    let all = order.compactMap { found[$0] }
    return CitationCheck.Authority.Kind.allCases.flatMap { kind in
      all.filter { $0.kind == kind }.sorted { sortKey($0) < sortKey($1) }
    }
  }

  private static func sortKey(_ authority: CitationCheck.Authority) -> String {
    let name = authority.name.isEmpty ? authority.citation : authority.name
    for lead in ["In re ", "Ex parte ", "The "] where name.hasPrefix(lead) {
      return name.dropFirst(lead.count).lowercased()
    }
    return name.lowercased()
  }

  private static func key(_ citation: LegalCitation) -> String? {
    switch citation.kind {
    case .fullCase:
      guard let key = CitationKey(citation) else { return nil }
      let tail = key.page ?? CitationResolver.words(citation.caseName).joined(separator: " ")
      return "case \(key.volume) \(key.reporter) \(tail)"
    case .statute, .journal:
      let parts = citation.parts.keys.sorted().map {
        $0 == "reporter" ? citation.reporter ?? "" : citation.parts[$0] ?? ""
      }
      return citation.kind.rawValue + " " + parts.joined(separator: " ")
    default: return nil
    }
  }

  private static func authority(_ full: Int, _ checked: [CitationCheck.Checked]) -> CitationCheck.Authority {
    let citation = checked[full].citation
    var words = [citation.text]
    for other in checked[(full + 1)...] {
      guard other.citation.parallelOf == full else { break }
      words.append(other.citation.text)
    }
    var text = words.joined(separator: ", ")
    if let year = citation.year, citation.parts["year"] == nil, citation.kind != .statute {
      text += " (\(year))"
    }
    let kind: CitationCheck.Authority.Kind =
      switch citation.kind {
      case .statute: .statutes
      case .journal: .articles
      default: .cases
      }
    return CitationCheck.Authority(
      kind: kind, name: citation.caseName?.text ?? "", citation: text, citations: [], pages: [],
      isInLibrary: kind == .cases ? !checked[full].documents.isEmpty : nil)
  }

  private static func page(of citation: LegalCitation, _ pages: [LibraryDocument.Place]) -> String? {
    pages.first { $0.span.start <= citation.span.start && citation.span.start < $0.span.end }?.label
  }
}
