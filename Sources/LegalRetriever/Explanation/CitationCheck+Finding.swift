public import Evidence

extension CitationCheck {
  /// The kind of findings that checks of citations are stored as.
  public static let kind = "citation-check"
  /// The rules by which citations and quotations are checked.
  public static let rules = "legal-citations/1"

  /// The check in a sentence.
  public var sentence: String {
    let own = citations.count { !$0.citation.isRunningHead }
    let found =
      "\(own) citation\(own == 1 ? "" : "s") and \(quotations.count) quotation\(quotations.count == 1 ? "" : "s") were found"
    switch problemCount {
    case 0: return "\(found); nothing differs from the library."
    case 1: return "\(found); one place differs from the library."
    default: return "\(found); \(problemCount) places differ from the library."
    }
  }

  /// The documents of the library that the check names, by digest, each once.
  public var citedDigests: [ContentDigest] {
    var seen: Set<ContentDigest> = [brief.digest]
    return sources.map(\.digest).filter { seen.insert($0).inserted }
  }

  /// The check as it is stored: a claim for each quotation, and for each thing said of a citation that is no agreement.
  ///
  /// - Parameters:
  ///   - documents: what is known of the brief and of the documents in ``citedDigests``.
  ///   - program: the program and its version.
  public func finding(documents: [Document], program: String) -> Finding {
    let quoted = quotations.enumerated().map { place, quotation in
      Claim(
        id: "quotation-\(place + 1)", text: Self.opening(quotation.text) + quotation.sentence, origin: .rule,
        emphasis: Self.emphasis(quotation.level), flag: quotation.level == .problem ? "Differs" : nil,
        citations: [Citation(span: span(of: quotation.span), label: "brief", quote: quotation.text)]
          + quotation.sources.map(citation))
    }
    let cited = citations.enumerated().flatMap { place, checked in
      checked.findings.enumerated().filter { $0.element.level != .verified }.map { number, finding in
        Claim(
          id: "citation-\(place + 1)-\(number + 1)", text: Self.named(checked.citation) + finding.sentence,
          origin: .rule,
          emphasis: Self.emphasis(finding.level), flag: finding.level == .problem ? "Differs" : nil,
          citations: [
            Citation(span: span(of: checked.citation.span), label: "brief", quote: checked.citation.text)
          ] + [finding.passage].compactMap { $0 }.map(citation))
      }
    }
    return Finding(
      kind: Self.kind, title: "Check of citations and quotations",
      subject: [LabeledValue("Brief", brief.name), LabeledValue("Library", library)],
      sections: [
        Finding.Section(id: "quotations", title: "Quotations", claims: quoted),
        Finding.Section(id: "citations", title: "Citations", claims: cited),
      ],
      limits: notChecked, documents: documents,
      stamp: RunStamp(
        program: program, rules: Self.rules, inputs: documents.map(\.digest),
        options: [
          LabeledValue("Library", library), LabeledValue("Documents in the library", String(libraryCount)),
        ]))
  }

  /// The first words of a quotation, to tell it from others.
  private static func opening(_ quotation: String) -> String {
    let words = quotation.split(whereSeparator: \.isWhitespace)
    return "“\(words.prefix(6).joined(separator: " "))\(words.count > 6 ? " …" : "")”: "
  }

  /// The name and the core of a citation.
  private static func named(_ citation: LegalCitation) -> String {
    [citation.caseName?.text, citation.text].compactMap { $0 }.joined(separator: ", ") + ": "
  }

  private func span(of range: CodePointRange) -> SourceSpan {
    SourceSpan(document: brief.digest, place: .text(start: range.start, end: range.end))
  }

  private func citation(_ source: QuotationSource) -> Citation {
    citation(source.document, source.span, source.text, source.place)
  }

  private func citation(_ passage: CitationFinding.Passage) -> Citation {
    citation(passage.document, passage.span, passage.text, passage.place)
  }

  private func citation(_ document: Int, _ range: CodePointRange, _ text: String, _ place: String?)
    -> Citation
  {
    let source = sources[document]
    return Citation(
      span: SourceSpan(document: source.digest, place: .text(start: range.start, end: range.end)),
      label: [source.title ?? source.name, place].compactMap { $0 }.joined(separator: ", "), quote: text)
  }

  private static func emphasis(_ level: CitationFinding.Level) -> Claim.Emphasis {
    switch level {
    case .problem: .warning
    case .note: .muted
    case .verified: .normal
    }
  }
}
