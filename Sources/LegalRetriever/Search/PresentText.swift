/// What the latest version of a document says in the place of a passage of an older one.
enum PresentText {
  /// The text, where it differs; empty where nothing like it is there; `nil` where the passage is unchanged or not superseded.
  static func of(_ hit: SearchAnswer.Hit, index: PassageIndex) throws -> String? {
    guard hit.entry.isSuperseded,
      let latest = index.entries.indices.first(where: {
        index.entries[$0].name == hit.entry.name && !index.entries[$0].isSuperseded
      })
    else { return nil }
    let wanted = Set(SearchTerm.terms(in: hit.quotation))
    guard !wanted.isEmpty else { return nil }
    let text = try index.text(of: latest)
    var best: (likeness: Double, quotation: String)?
    for passage in try index.structure(of: latest).passages {
      let quotation = text.string(text.byteRange(passage.range))
      if quotation == hit.quotation { return nil }
      let terms = Set(SearchTerm.terms(in: quotation))
      let common = Double(terms.intersection(wanted).count)
      let likeness = common / Double(max(1, terms.union(wanted).count))
      if likeness > best?.likeness ?? 0 { best = (likeness, quotation) }
    }
    guard let best, best.likeness >= 0.4 else { return "" }
    return best.quotation
  }
}
