public import Evidence

/// What a domain says of one of its results: everything of a report that only the domain can know.
///
/// A domain's adapter fills it; who asked, when, the review and the audit chain are added by the use case. Nothing is calculated while it is
/// rendered.
public struct ReportContent: Hashable, Sendable, Codable {
  /// The kind of analysis, such as `record-summary`.
  public var kind: String
  /// What the report is about, such as `summary of a patient record`.
  public var title: String
  /// 1: the result in one sentence.
  public var result: ReportResult
  /// 2: the main reasons, the strongest of each side first.
  public var reasons: [ReportReason]
  /// 3: every cited place, numbered from 1 in the order of the list.
  public var sources: [ReportSource]
  /// 3: whole texts with marked ranges.
  public var texts: [ReportText]
  /// 3: each statement held against its sources.
  public var checks: [EvidenceCheck]
  /// 4: what would change the result.
  public var changes: [ReportChange]
  /// 5: what the result does not rest on.
  public var gaps: [ReportGap]
  /// 6: the limits of the result.
  public var limits: [WordedText]
  /// 6: how often such results were wrong on comparable cases, by group.
  public var errorRates: [GroupErrorRate]
  /// 7: how good this explanation is.
  public var quality: ExplanationQuality
  /// 8: what made the result.
  public var card: ReportModelCard
  /// 9: how to contest the result, a step each.
  public var contest: [WordedText]
  /// 10: the whole account of the numbers.
  public var account: Explanation
  /// What the signs of the account's parts speak for; `nil` for an account that does not weigh for and against.
  public var contrast: ReportContrast?
  /// Charts.
  public var figures: [ReportFigure]

  /// What a domain says of a result.
  public init(
    kind: String, title: String, result: ReportResult, reasons: [ReportReason], sources: [ReportSource],
    texts: [ReportText] = [], checks: [EvidenceCheck] = [], changes: [ReportChange] = [],
    gaps: [ReportGap], limits: [WordedText], errorRates: [GroupErrorRate] = [], quality: ExplanationQuality,
    card: ReportModelCard, contest: [WordedText], account: Explanation, contrast: ReportContrast? = nil,
    figures: [ReportFigure] = []
  ) {
    self.kind = kind
    self.title = title
    self.result = result
    self.reasons = reasons
    self.sources = sources
    self.texts = texts
    self.checks = checks
    self.changes = changes
    self.gaps = gaps
    self.limits = limits
    self.errorRates = errorRates
    self.quality = quality
    self.card = card
    self.contest = contest
    self.account = account
    self.contrast = contrast
    self.figures = figures
  }
}
