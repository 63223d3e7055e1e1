/// Puts what was found of a quotation into a sentence.
struct QuotationSentence {
  let scan: LibraryScan
  let citations: [LegalCitation]

  /// A quotation that stands in the library.
  func found(
    _ judged: JudgedQuotation, citation: Int?, cited: [Int], isInCited: Bool
  ) -> (CitationFinding.Level, String) {
    guard let source = judged.sources.first else { return (.verified, "Verbatim.") }
    var words = judged.verdict == .verbatim ? "Word for word" : "As in the source, but for marked changes,"
    words += " in \(place(source))."
    let left = judged.elided.reduce(0, +)
    if left > 0 {
      words +=
        " The ellips\(judged.elided.count == 1 ? "is stands" : "es stand") for \(left) word\(left == 1 ? "" : "s")."
    }
    let minor = judged.differences.filter(\.isMinor)
    if !minor.isEmpty {
      let kinds = Set(minor.map(\.kind)).map { $0 == .capital ? "capitals" : "punctuation" }.sorted().joined(
        separator: " and ")
      words += " It differs in \(kinds) (\(minor.count) place\(minor.count == 1 ? "" : "s"))."
    }
    if let next = judged.next { return (.problem, words + " It stops before “\(next)”.") }
    if !cited.isEmpty, !isInCited {
      return (.problem, "It is not in the cited source, as far as the library has it. " + words)
    }
    if isInCited, let citation, let differs = wrongPlace(source, citations[citation]) {
      return (.problem, words + " " + differs)
    }
    if citation == nil { words += " The brief names no source beside it." }
    return (.verified, words)
  }

  /// The place where it stands, where that is not the one that the citation points to.
  func wrongPlace(_ source: QuotationSource, _ citation: LegalCitation) -> String? {
    guard let pinpoint = citation.pinpoint else { return nil }
    let entry = scan.entries[source.document]
    for item in pinpoint.items {
      let kind: Pinpoint.Item.Kind = item.kind == .starPage ? .page : item.kind
      let labels = entry.labels(kind, of: source.span)
      guard !labels.isEmpty else { return nil }
      if labels.contains(item.first) || item.last.map(labels.contains) == true { return nil }
      if let first = Int(item.first), let last = item.last.flatMap({ Int($0) }),
        labels.compactMap({ Int($0) }).contains(where: { first...max(first, last) ~= $0 })
      {
        return nil
      }
    }
    return "The citation points to \(pinpoint.text)."
  }

  /// A quotation that was changed.
  func altered(_ judged: JudgedQuotation, isInCited: Bool) -> (CitationFinding.Level, String) {
    guard let source = judged.sources.first else { return (.problem, "It was changed.") }
    let serious = judged.differences.filter { !$0.isMinor }
    var words =
      "It was changed without a mark: \(place(source)) differs in \(serious.count) place\(serious.count == 1 ? "" : "s")"
    if let first = serious.first { words += " (\(Self.words(first)))" }
    return (.problem, words + ".")
  }

  /// A quotation that is like a text of another document than the cited one.
  func alike(_ judged: JudgedQuotation) -> (CitationFinding.Level, String) {
    guard let source = judged.sources.first else { return (.note, "Its source is not in the library.") }
    let start = "No source of it is known to be in the library; "
    if judged.sources.count == 2 {
      return (
        .note,
        start + "its beginning stands in \(place(source)), its end in \(place(judged.sources[1]))."
      )
    }
    let first = judged.differences.first { !$0.isMinor }
    return (
      .note,
      start + "\(place(source)) has nearly the same words" + (first.map { " (\(Self.words($0)))" } ?? "")
        + "."
    )
  }

  /// A difference in a few words.
  static func words(_ difference: QuotationDifference) -> String {
    func short(_ text: String) -> String { text.count > 80 ? text.prefix(77) + "…" : text }
    switch difference.kind {
    case .citation: return "a citation was left out"
    default: break
    }
    let note = difference.kind == .negation ? ", a negation" : difference.kind == .number ? ", a number" : ""
    if difference.quoted.isEmpty { return "left out: “\(short(difference.source))”\(note)" }
    if difference.source.isEmpty { return "added: “\(short(difference.quoted))”\(note)" }
    return "“\(short(difference.quoted))” for “\(short(difference.source))”\(note)"
  }

  /// A quotation of two places.
  func joined(_ judged: JudgedQuotation) -> (CitationFinding.Level, String) {
    let places = judged.sources.map(place)
    guard places.count == 2 else { return (.problem, "It joins passages of different places.") }
    return (
      .problem,
      "It joins passages of two places: its beginning stands in \(places[0]), its end in \(places[1])."
    )
  }

  /// A quotation that is not in the library.
  func unknown(_ citation: Int?, _ cited: [Int]) -> (QuotationVerdict, CitationFinding.Level, String) {
    if !cited.isEmpty {
      return (
        .notFound, .problem,
        "It is not in the cited source, as far as the library has it, nor elsewhere in the library."
      )
    }
    if citation != nil {
      return (
        .notChecked, .note,
        "Its source is not in the library, and no document of the library has these words."
      )
    }
    return (
      .notChecked, .note,
      "The brief names no source beside it, and no document of the library has these words."
    )
  }

  private func place(_ source: QuotationSource) -> String {
    let entry = scan.entries[source.document]
    return entry.name + (source.place.map { ", \($0)" } ?? "")
  }
}
