internal import DocumentReading
public import Evidence
public import Explainability

/// What the record domain says of one of its summaries: the content of an explanation report.
public struct RecordExplanation: Sendable {
  /// What makes the random draws of this explanation repeatable.
  public static let seed: UInt64 = 20_240_607
  /// How many statements that ask for attention are tried by taking entries away.
  static let triedClaims = 5
  /// The most characters of a cited place that a report holds.
  static let textLimit = 6_000

  let record: PatientRecord
  let options: SummaryOptions
  let finding: Finding
  let accounts: [String: ClaimAccount]
  let texts: [SourceSpan: CitedText]
  let check = RecordSummary.check

  /// What stands at a cited place.
  public struct CitedText: Hashable, Sendable {
    /// The words, white space collapsed.
    public var text: String
    /// The line of the element's start tag, from 1.
    public var line: Int

    /// What stands at a place.
    public init(text: String, line: Int) {
      self.text = text
      self.line = line
    }
  }

  /// An explanation of a summary.
  ///
  /// - Parameters:
  ///   - finding: the summary as it is stored.
  ///   - request: the record and the options it was made with; the sentences are made again, to see what each rests on.
  ///   - texts: what stands at each place that the summary cites; a place that is missing counts as not found again.
  /// - Throws: ``RecordSummarizerError`` where the record cannot be summarized any more.
  public init(of finding: Finding, request: SummaryRequest, texts: [SourceSpan: CitedText]) throws {
    record = request.record
    options = request.options
    self.finding = finding
    self.texts = texts
    let made = try RecordSummary().explain(request)
    accounts = Dictionary(
      made.accounts.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The content of the report.
  public func content() async throws -> ReportContent {
    let numbering = SourceNumbering(finding, texts: texts)
    let checked = checkedClaims(numbering)
    let trials = try await trials(checked, numbering)
    let account = account(of: checked)
    return ReportContent(
      kind: finding.kind, title: "summary of a patient record", result: result(checked),
      reasons: reasons(checked, numbering), sources: marked(numbering, checked), checks: checked.map(\.check),
      changes: trials.changes, gaps: gaps(numbering), limits: limits(),
      errorRates: RecordErrorRates.all, quality: quality(checked, account, trials),
      card: RecordModelCard.card,
      contest: Self.contest, account: account, figures: figures())
  }

  /// A claim with its section, its check and its support.
  struct Checked {
    var claim: Claim
    var section: Finding.Section
    var check: EvidenceCheck
    var support: CitationSupport.Support?
  }

  private static let contest: [WordedText] = [
    WordedText(
      "Open the sources of a statement and compare: the report names path and line of each.",
      plain: "Open the source of a statement and compare the two."),
    WordedText(
      "Where the record itself is wrong, have it corrected where it is kept; the program does not change records.",
      plain: "If the record is wrong, ask the clinic to correct it. This program does not change records."),
    WordedText(
      "Where the summary is wrong, put it on record with `attest review`, and tell the maintainers the statement’s id, without the record.",
      plain: "If the summary is wrong, say so to the person who decides, and ask that it is written down."),
  ]
}

/// The numbers of cited places, the same as in the summary itself: in the order of first use.
struct SourceNumbering {
  private(set) var sources: [ReportSource] = []
  private var numbers: [SourceSpan: Int] = [:]

  init(_ finding: Finding, texts: [SourceSpan: RecordExplanation.CitedText]) {
    for citation in finding.claims.lazy.flatMap(\.citations) {
      if let number = numbers[citation.span] {
        if sources[number - 1].quote == nil { sources[number - 1].quote = citation.quote }
        continue
      }
      let number = sources.count + 1
      numbers[citation.span] = number
      let found = texts[citation.span]
      sources.append(
        ReportSource(
          number: number, span: citation.span, label: citation.label, quote: citation.quote,
          text: found.map { String($0.text.prefix(RecordExplanation.textLimit)) }, line: found?.line))
    }
  }

  /// The numbers of places.
  func numbers(of citations: [Citation]) -> [Int] {
    Set(citations.compactMap { numbers[$0.span] }).sorted()
  }
}
