import Evidence

extension ExplanationReport {
  /// A report of schema version 1, which was a finding with its sources and nothing else.
  ///
  /// What version 1 did not record is said to be not recorded; nothing is made up.
  init(upgrading old: SummaryReport) {
    let finding = old.finding
    let index = ReportIndex(old)
    let missing = WordedText("Not recorded: the report has schema version 1.")
    let sources = old.sources.map { source in
      ReportSource(
        number: source.number, span: source.span, label: source.label, quote: source.quote,
        text: source.excerpt?.text, line: PlaceText.line(source))
    }
    let checks = finding.sections.flatMap { section in
      section.claims.map { claim in
        EvidenceCheck(
          claim: claim.id, text: claim.text, flag: claim.flag, section: section.title,
          quotation: claim.citations.lazy.compactMap(\.quote).first,
          sources: claim.citations.compactMap { index.source(of: $0)?.number }, outcome: .notChecked,
          note: missing.text)
      }
    }
    self.init(
      header: ReportHeader(
        subject: ReportHeader.pseudonym(of: finding.documents.first?.digest), report: old.resultID,
        time: old.generatedAt, program: finding.stamp.program, models: [],
        templates: [.init(name: finding.stamp.rules, digest: nil)], seed: nil, inputs: finding.stamp.inputs,
        operatorName: "not recorded"),
      content: ReportContent(
        kind: finding.kind, title: finding.title,
        result: ReportResult(
          sentence: "\(finding.claims.count) statements from \(finding.documents.count) documents.",
          uncertainty: missing),
        reasons: [], sources: sources, checks: checks,
        gaps: old.unresolved.isEmpty
          ? []
          : [
            ReportGap(.notFound, "Places that could not be found again.", sources: old.unresolved)
          ],
        limits: finding.limits.map { WordedText($0) },
        quality: ExplanationQuality(
          methods: [], exactness: .approximate, residual: 0, residualLimit: 0, measures: []),
        card: ReportModelCard(name: finding.stamp.rules, words: missing, training: missing), contest: [],
        account: Explanation(
          "statements", value: Double(finding.claims.count), formula: "statements of the result")),
      commands: old.command.map { [$0] } ?? [])
  }
}
