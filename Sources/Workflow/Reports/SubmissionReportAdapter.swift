import Evidence
import Explainability
import HomeworkDetector
import Storage

/// What the detector gives so that the stored check of a submission can be explained.
struct SubmissionReportAdapter: ReportAdapter {
  var kinds: Set<String> { ["submission-check"] }
  var reader: ReportReader { .student }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    let check = try store.store.read { db in try SubmissionTables.check(ofResult: result.id, in: db)?.check }
    guard let check else { return try await FindingReportAdapter().explain(result, in: store) }
    let parameters = try Detector.essays().parameters
    let told = SubmissionExplanation(check, parameters: parameters)
    return ExplainedResult(
      content: told.content,
      models: check.kind == .prose
        ? [
          .init(name: parameters.model.name, digest: parameters.model.digest),
          .init(name: parameters.name, digest: nil),
        ]
        : [],
      templates: [.init(name: check.stamp.rules, digest: nil)], seed: nil,
      command: "attest check FILE")
  }
}
