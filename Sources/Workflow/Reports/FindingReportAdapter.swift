import Evidence
import Explainability
import Storage

/// Explains a result of a kind that no domain's adapter knows, from its statements and citations alone.
///
/// Nothing is held against the documents; the report says so of each statement.
struct FindingReportAdapter: ReportAdapter {
  var kinds: Set<String> { [] }
  var reader: ReportReader { .auditor }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    let finding = result.finding
    var sources: [ReportSource] = []
    var numbers: [SourceSpan: Int] = [:]
    for citation in finding.claims.lazy.flatMap(\.citations) where numbers[citation.span] == nil {
      numbers[citation.span] = sources.count + 1
      sources.append(
        ReportSource(
          number: sources.count + 1, span: citation.span, label: citation.label, quote: citation.quote))
    }
    func cited(_ claim: Claim) -> [Int] { claim.citations.compactMap { numbers[$0.span] } }
    let checks = finding.sections.flatMap { section in
      section.claims.map { claim in
        EvidenceCheck(
          claim: claim.id, text: claim.text, flag: claim.flag, section: section.title,
          quotation: claim.citations.lazy.compactMap(\.quote).first, sources: cited(claim),
          outcome: .notChecked, note: "no adapter for this kind of result")
      }
    }
    let flagged = finding.claims.filter { $0.emphasis == .critical || $0.emphasis == .warning }
    let account = Explanation(
      "statements", value: Double(finding.claims.count), unit: "statements",
      formula: "sum over the sections", combination: .sum,
      details: finding.sections.map {
        Explanation($0.title, value: Double($0.claims.count), formula: "statements of the section")
      })
    let unknown = WordedText("The program has no description of what made this kind of result.")
    return ExplainedResult(
      content: ReportContent(
        kind: finding.kind, title: "result of the kind \(finding.kind)",
        result: ReportResult(
          sentence:
            "The result makes \(finding.claims.count) statements; \(flagged.count) ask for attention.",
          uncertainty: "How sure it is was not recorded in a form that this report can show.",
          needsPerson: !flagged.isEmpty),
        reasons: flagged.map {
          ReportReason(.attention, WordedText($0.text), flag: $0.flag ?? "Note", sources: cited($0))
        },
        sources: sources, checks: checks,
        gaps: [ReportGap(.abstained, "The statements were not held against their documents again.")],
        limits: finding.limits.map { WordedText($0) },
        quality: ExplanationQuality(
          methods: ["the result’s own statements and citations"], exactness: .exact,
          residual: account.largestResidual, residualLimit: 1e-9, measures: []),
        card: ReportModelCard(name: finding.stamp.rules, words: unknown, training: unknown),
        contest: ["Open the cited places and compare; record your decision with `attest review`."],
        account: account),
      models: [], templates: [.init(name: finding.stamp.rules, digest: nil)], seed: nil, command: nil)
  }
}
