public import Evidence
public import Explainability

/// Summarizes one patient record for a clinician: what can hurt first, every line with its evidence.
///
/// Sentences are made by rule from facts. One that its facts do not bear out is never shown: the record's own words stand in
/// its place, and the limits of the finding say so.
public struct RecordSummary: Analyzer {
  /// The rules and their version, for the stamp.
  public static let rules = "record-summary/1"

  /// The summary.
  public init() {}

  /// The summary of a record.
  ///
  /// - Throws: ``RecordSummarizerError`` when a statement can be borne out neither in our words nor in the record's own.
  public func analyze(_ request: SummaryRequest) throws -> Finding {
    try Self.make(request, keepsAccounts: false).finding
  }

  /// The summary of a record with what each statement rests on, in the order of the statements.
  ///
  /// - Throws: ``RecordSummarizerError`` as ``analyze(_:)`` does.
  public func explain(_ request: SummaryRequest) throws -> (finding: Finding, accounts: [ClaimAccount]) {
    try Self.make(request, keepsAccounts: true)
  }

  /// The words that rules use on their own, in order: the templates of the sentences, for a digest.
  public static var templateWords: [String] { TemplateWords.all.sorted() }

  /// The check that every sentence of a summary passes before it is shown.
  public static var check: SentenceCheck { TemplateWords.check }

  private static func make(_ request: SummaryRequest, keepsAccounts: Bool) throws -> (
    finding: Finding, accounts: [ClaimAccount]
  ) {
    let record = request.record
    let options = request.options
    let input = SummaryInput(record: record, since: options.since)
    let whole = options.since == nil ? input : SummaryInput(record: record, since: nil)
    var writer = ClaimWriter(document: record.document, keepsAccounts: keepsAccounts)
    var sections: [Finding.Section] = []
    for section in SummarySection.allCases where options.sections?.contains(section) ?? true {
      let drafts = drafts(of: section, input: input, whole: whole)
      if let finished = try writer.section(section, note: note(on: section), drafts) {
        sections.append(finished)
      }
    }
    let finding = Finding(
      kind: "record-summary", title: "Summary of a patient record",
      subject: SubjectRules(input: input).subject(), sections: sections,
      limits: LimitRules(input: input, options: options).limits(replaced: writer.replaced),
      documents: [record.document],
      stamp: RunStamp(
        program: request.program, rules: rules, inputs: [record.document.digest],
        options: labels(of: options)))
    return (finding, writer.accounts)
  }

  private static func drafts(of section: SummarySection, input: SummaryInput, whole: SummaryInput)
    -> [ClaimDraft]
  {
    let story = StoryRules(input: input)
    let events = EventRules(input: input)
    let background = BackgroundRules(input: input)
    let drafts: [ClaimDraft]
    switch section {
    case .allergies: drafts = AllergyRules(input: input).drafts()
    case .problems: drafts = ProblemRules(input: input).drafts()
    case .medications: drafts = MedicationRules(input: input).drafts()
    case .results: drafts = ResultRules(input: input).drafts()
    case .vitals: drafts = VitalSignRules(input: input).drafts()
    case .procedures: drafts = events.procedures()
    case .immunizations: drafts = events.immunizations()
    case .encounters: drafts = events.encounters()
    case .social: drafts = background.social()
    case .family: drafts = background.family()
    case .functional: drafts = background.functional()
    case .plan: drafts = background.plan()
    case .devices: drafts = background.devices()
    case .payers: drafts = background.payers()
    case .directives: drafts = background.directives()
    case .story: return story.drafts() + background.others()
    case .missing: return MissingRules(input: whole).drafts()
    case .contradictions: return ContradictionRules(input: whole).drafts()
    }
    return drafts + story.narrativeOnly(section)
  }

  private static func note(on section: SummarySection) -> String? {
    switch section {
    case .results: "The latest value of each test; abnormal ones first."
    case .story: "Word for word from the record."
    case .contradictions: "Both sides are cited; nothing is decided here."
    default: nil
    }
  }

  private static func labels(of options: SummaryOptions) -> [LabeledValue] {
    var labels: [LabeledValue] = []
    if let sections = options.sections {
      let names = SummarySection.allCases.filter(sections.contains).map(\.rawValue)
      labels.append(LabeledValue("sections", names.joined(separator: ",")))
    }
    if let since = options.since { labels.append(LabeledValue("since", since.written)) }
    return labels
  }
}
