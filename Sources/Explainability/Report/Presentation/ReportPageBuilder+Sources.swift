import Evidence

extension ReportPageBuilder {
  /// Section 3: whole texts with marks, the table of checks, and the cited places.
  func sourceBlocks() -> [PageBlock] {
    var blocks: [PageBlock] = content.texts.map { text in
      .annotated(
        AnnotatedText(
          caption: words(text.caption), style: .contribution, text: text.text,
          marks: text.marks.map { .init(range: $0.range, level: $0.level, note: $0.note) },
          legend: text.legend.map { .init(level: $0.level, words: $0.words) }))
    }
    blocks += checkBlocks()
    blocks += placeBlocks()
    if blocks.isEmpty { blocks.append(.paragraph("The result cites no place in a document.")) }
    return blocks
  }

  private func checkBlocks() -> [PageBlock] {
    guard !content.checks.isEmpty else { return [] }
    var blocks: [PageBlock] = [.paragraph(checkSentence())]
    // What asks for a look stands open; the rest opens for those who read sources for a living.
    let isOpen = reader == .lawyer || reader == .auditor
    let first = content.checks.filter { isOpen || $0.flag != nil || !Self.isGood($0.outcome) }
    let rest = isOpen ? [] : content.checks.filter { $0.flag == nil && Self.isGood($0.outcome) }
    if !first.isEmpty {
      blocks.append(
        .table(
          table(
            first,
            caption: isOpen
              ? "Every statement, held against its sources"
              : "Statements that stand out, held against their sources")))
    }
    if !rest.isEmpty {
      let title = first.isEmpty ? "\(rest.count) statements" : "The other \(rest.count) statements"
      blocks.append(.fold(title, [.table(table(rest, caption: "\(title), held against their sources"))]))
    }
    return blocks
  }

  private func checkSentence() -> String {
    let good = content.checks.count { Self.isGood($0.outcome) }
    let total = content.checks.count
    let bad = content.checks.count {
      [.notBorneOut, .unresolved].contains($0.outcome)
    }
    let how =
      isStudent
      ? "A check that knows nothing of how a sentence was made looked for each number, date and name at its source."
      : "Each statement was held against the places it cites: numbers, units, dates, codes, names and negations of "
        + "sentences; every word of quotations."
    return "\(how) \(good) of \(total) passed, \(bad) did not."
  }

  private func table(_ checks: [EvidenceCheck], caption: String) -> PageTable {
    PageTable(
      caption: caption,
      columns: [.init("Statement"), .init("Quotation"), .init("Place"), .init("Check")],
      rows: checks.map { check in
        let flag = check.flag.map { "\(FlagMark.glyph(of: $0)) \($0): " } ?? ""
        let quotation = check.quotation.map { SafeText.cut(SafeText.line($0), to: 220) }
        return [
          .init(flag + check.text),
          .init(quotation.map { "“\($0.text)\($0.isCut ? " …" : "")”" } ?? "none: a coded entry"),
          .init(check.section, sources: check.sources),
          .init(
            [Self.words(check.outcome), check.note].filter { !$0.isEmpty }.joined(separator: ": ")),
        ]
      })
  }

  private static func isGood(_ outcome: EvidenceCheck.Outcome) -> Bool {
    outcome == .verbatim || outcome == .borneOut || outcome == .absence
  }

  private static func words(_ outcome: EvidenceCheck.Outcome) -> String {
    switch outcome {
    case .verbatim: "✓ Stands there word for word"
    case .borneOut: "✓ Borne out"
    case .absence: "✓ Looked for here"
    case .notBorneOut: "✗ Not borne out"
    case .unresolved: "✗ Place not found again"
    case .notChecked: "– Not checked"
    }
  }

  private func placeBlocks() -> [PageBlock] {
    guard !content.sources.isEmpty else { return [] }
    // What the page speaks of above stands open; links from a closed part lead into the closed part below.
    let isOpen = reader == .lawyer || reader == .auditor || content.sources.count <= 12
    var needed = Set(
      content.reasons.flatMap(\.sources) + content.changes.flatMap(\.sources)
        + content.gaps.flatMap(\.sources))
    for check in content.checks where check.flag != nil || !Self.isGood(check.outcome) {
      needed.formUnion(check.sources)
    }
    let first = content.sources.filter { isOpen || needed.contains($0.number) }
    let rest = content.sources.filter { !isOpen && !needed.contains($0.number) }
    var blocks: [PageBlock] = []
    if !first.isEmpty {
      blocks.append(.heading("Cited places", level: 3))
      blocks.append(
        .paragraph(
          "The numbers stand in brackets where a place is cited; what a statement rests on is marked."))
      blocks.append(.sources(first.map(source)))
    }
    if !rest.isEmpty { blocks.append(.fold("\(rest.count) more cited places", [.sources(rest.map(source))])) }
    return blocks
  }

  private func source(_ source: ReportSource) -> PageSource {
    let line = (source.line ?? source.span.line).map { ", line \($0)" } ?? ""
    return PageSource(
      number: source.number, label: source.label, place: PlaceText.path(source.span) + line,
      note: source.isFound ? nil : "not found again", text: source.text ?? source.quote,
      marks: source.text == nil ? [] : source.marks)
  }
}
