import Evidence
import Explainability
import HomeworkDetector
import Storage

/// Renders a stored check again.
struct SubmissionRendering {
  let store: RecordStore
  let context: RunContext

  /// The report of a check, under pseudonyms; `nil` where the result is no check of a submission.
  ///
  /// Texts of similar submissions are shown as far as the store still keeps them.
  func run(id: String, format: ReportFormat) throws -> RenderedReport? {
    let found = try store.store.read { db -> (ResultSummary, SubmissionCheck)? in
      guard let summary = try Results.summary(of: id, in: db),
        let row = try SubmissionTables.check(ofResult: summary.id, in: db)
      else { return nil }
      var check = row.check
      check.similar = try check.similar.map { other in
        var other = other
        if !other.isPrevious,
          let text = try SubmissionTables.text(of: other.name, assignment: check.assignment, in: db)
        {
          other.text = text
        } else {
          other.match.passages = []
        }
        return other
      }
      return (summary, check)
    }
    guard let (summary, check) = found else { return nil }
    let page = SubmissionReport.page(for: check)
    let text: String
    switch format {
    case .text(let width, let color): text = page.text(style: TerminalStyle(width: width, color: color))
    case .markdown: text = page.markdown()
    case .html: text = page.html()
    case .json: text = try check.json()
    case .pdf:
      throw WorkflowError(
        code: "use.format", message: "A check is not written as PDF; its explanation is.",
        hint: "Use `attest report ID --pdf`, or print the check’s HTML.", status: .badUse)
    }
    try store.note(.report, [summary.digest], context: context)
    return RenderedReport(id: summary.id, subject: summary.digest, text: text, wasKnown: true)
  }
}
