/// A section of a report, by what it answers.
enum ReportSection: CaseIterable {
  case header, result, reasons, sources, changes, gaps, limits, quality, card, review, record

  /// The sections in the order in which a reader needs them.
  static func order(for reader: ReportReader) -> [ReportSection] {
    switch reader {
    case .clinician:
      [.result, .reasons, .gaps, .changes, .limits, .review, .sources, .quality, .card, .header, .record]
    case .lawyer:
      [.result, .sources, .reasons, .gaps, .changes, .limits, .review, .quality, .card, .header, .record]
    case .student:
      [.result, .reasons, .limits, .review, .changes, .gaps, .sources, .quality, .card, .header, .record]
    case .auditor:
      [.header, .record, .result, .quality, .card, .limits, .review, .reasons, .changes, .gaps, .sources]
    }
  }

  /// The heading for a reader.
  func title(for reader: ReportReader) -> String {
    let isStudent = reader == .student
    return switch self {
    case .header: isStudent ? "What this page is" : "About this report"
    case .result: "The result"
    case .reasons:
      switch reader {
      case .clinician: "What needs attention, and what speaks for and against"
      case .student: "Why: the main reasons"
      case .lawyer, .auditor: "Main reasons for and against"
      }
    case .sources:
      switch reader {
      case .lawyer: "Sources and quotations"
      case .student: "Where it comes from"
      case .clinician, .auditor: "Sources, and what was checked"
      }
    case .changes: "What would change the result"
    case .gaps: isStudent ? "What was not used or not found" : "What the result does not rest on"
    case .limits: isStudent ? "Limits, and how often it is wrong" : "Limits and error rates"
    case .quality: "How good this explanation is"
    case .card: isStudent ? "What made the result" : "What made the result: rules, models, thresholds"
    case .review:
      isStudent ? "A person decides: who, and how to contest" : "Review by a person, and how to contest"
    case .record: isStudent ? "For the record" : "The whole account, the audit chain, how to repeat it"
    }
  }
}
