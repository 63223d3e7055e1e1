import Evidence

/// Puts a report into the order and the words of one reader; it calculates nothing.
struct ReportPageBuilder {
  let report: ExplanationReport
  let reader: ReportReader
  var content: ReportContent { report.content }
  var header: ReportHeader { report.header }
  var isStudent: Bool { reader == .student }
  var isAuditor: Bool { reader == .auditor }

  /// The page.
  func page() -> ReportPage {
    var blocks: [PageBlock] = []
    for section in ReportSection.order(for: reader) {
      let inner = self.blocks(of: section)
      guard !inner.isEmpty else { continue }
      blocks.append(.heading(section.title(for: reader)))
      blocks += inner
    }
    blocks.append(
      .footer(
        ExplanationReport.note,
        [
          LabeledValue("Result", header.report), LabeledValue("Subject", header.subject),
          LabeledValue("Made", PlaceText.time(header.time)), LabeledValue("Program", header.program),
        ]))
    return ReportPage(
      title: "Explanation of a \(content.title)",
      subtitle: "Subject \(header.subject), result \(header.report), for the \(reader.rawValue)",
      blocks: blocks)
  }

  private func blocks(of section: ReportSection) -> [PageBlock] {
    switch section {
    case .header: headerBlocks()
    case .result: resultBlocks()
    case .reasons: reasonBlocks()
    case .sources: sourceBlocks()
    case .changes: changeBlocks()
    case .gaps: gapBlocks()
    case .limits: limitBlocks()
    case .quality: qualityBlocks()
    case .card: cardBlocks()
    case .review: reviewBlocks()
    case .record: recordBlocks()
    }
  }

  /// The words of a text for the reader.
  func words(_ text: WordedText) -> String { text.words(for: reader) }

  /// A number as the reader gets it: all digits for an auditor, three that count for others.
  func number(_ value: Double) -> String {
    isAuditor ? PlaceText.number(value) : PageNumber.text(value)
  }

  private func headerBlocks() -> [PageBlock] {
    func list(_ parts: [ReportHeader.Part], _ nothing: String) -> String {
      parts.isEmpty
        ? nothing
        : parts.map { part in part.digest.map { "\(part.name) (SHA-256 \(digest($0)))" } ?? part.name }
          .joined(separator: "; ")
    }
    return [
      .pairs([
        LabeledValue("Subject", "\(header.subject), a pseudonym made from the input's digest"),
        LabeledValue("Result", header.report),
        LabeledValue("Time", PlaceText.time(header.time)),
        LabeledValue("Program", header.program),
        LabeledValue("Models", list(header.models, "none took part")),
        LabeledValue("Rules and templates", list(header.templates, "none")),
        LabeledValue("Seed", header.seed.map { "\($0)" } ?? "none: nothing is drawn at random"),
        LabeledValue(
          header.inputs.count == 1 ? "Input, SHA-256" : "Inputs, SHA-256",
          header.inputs.map(digest).joined(separator: "; ")),
        LabeledValue("Operator", header.operatorName),
        LabeledValue("Role", ExplanationReport.note),
      ])
    ]
  }

  private func digest(_ digest: ContentDigest) -> String { isStudent ? digest.short + "…" : digest.hex }

  private func resultBlocks() -> [PageBlock] {
    let result = content.result
    var paragraphs = [words(result.uncertainty)]
    if let value = result.value {
      paragraphs.append("The figure behind it: \(measured(value, result.unit)).")
    }
    paragraphs.append(ExplanationReport.note)
    return [
      .callout(
        PageCallout(
          result.needsPerson ? .caution : .info, title: words(result.sentence), paragraphs: paragraphs))
    ]
  }

  /// A number with its unit.
  func measured(_ value: Double, _ unit: String?) -> String {
    unit.map { "\(number(value)) \($0)" } ?? number(value)
  }

  private func changeBlocks() -> [PageBlock] {
    guard !content.changes.isEmpty else {
      return [
        .paragraph(
          isStudent
            ? "No small change was found that would lead to another result."
            : "No change was found that would move the result over a threshold.")
      ]
    }
    let intro =
      isStudent
      ? "Each point names the smallest change that was found. It shows what the result hangs on. It is no advice."
      : "Each line names the smallest change that was found by taking things away and asking again. It shows what the "
        + "result hangs on and is no advice."
    return [
      .paragraph(intro),
      .points(
        content.changes.map { change in
          PagePoint(words(change.words) + search(change.counterfactual), sources: change.sources)
        }),
    ]
  }

  private func search(_ found: Counterfactual) -> String {
    guard !isStudent, found.features.count != 1 else { return "" }
    switch (found.isFound, found.search) {
    case (true, .exhaustive): return " (No smaller change does it: all were tried.)"
    case (true, .greedy): return " (Found step by step: a smaller change may exist.)"
    case (false, .exhaustive): return " (All changes were tried.)"
    case (false, .greedy):
      return " (All changes of up to \(found.triedUpTo) were tried, and larger ones step by step.)"
    }
  }

  private func gapBlocks() -> [PageBlock] {
    guard !content.gaps.isEmpty else {
      return [.paragraph("Everything that was read was used, and nothing that was looked for is missing.")]
    }
    return [
      .points(
        content.gaps.map { gap in
          PagePoint(words(gap.words), flag: Self.name(gap.kind), sources: gap.sources)
        })
    ]
  }

  private static func name(_ kind: ReportGap.Kind) -> String {
    switch kind {
    case .notUsed: "Not used"
    case .notRead: "Not read"
    case .notFound: "Not found"
    case .abstained: "Not judged"
    }
  }

  private func reviewBlocks() -> [PageBlock] {
    var blocks: [PageBlock] = []
    if report.reviews.isEmpty {
      blocks.append(
        .paragraph(
          isStudent
            ? "No person has decided yet. The result counts for nothing until one has."
            : "No person has decided yet. A decision is put on record with the command "
              + "“attest review \(header.report) --decision accepted --reviewer NAME --comment WHY”."))
    } else {
      blocks.append(
        .table(
          PageTable(
            caption: "Decisions of people, the latest last",
            columns: [.init("When"), .init("Who"), .init("Decision"), .init("Comment")],
            rows: report.reviews.map { review in
              [
                .init(PlaceText.time(review.time)), .init(review.reviewer),
                .init(Self.name(review.decision)),
                .init(review.comment.isEmpty ? "none" : review.comment),
              ]
            }, hasRowHeads: false)))
    }
    if !content.contest.isEmpty {
      blocks.append(.heading("How to contest this result", level: 3))
      blocks.append(.list(content.contest.map(words), isOrdered: true))
    }
    return blocks
  }

  private static func name(_ decision: HumanReview.Decision) -> String {
    switch decision {
    case .accepted: "Relied upon"
    case .changed: "Relied upon in part"
    case .rejected: "Not relied upon"
    case .deferred: "Put off: more is needed"
    }
  }
}
