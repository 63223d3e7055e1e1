import Evidence
import Explainability
import Foundation
import HomeworkDetector
import Storage

/// Explains checks of submissions as they are stored: under pseudonyms, without another student's words.
struct SubmissionReportAdapter: ReportAdapter {
  var kinds: Set<String> { ["submission-check"] }
  var reader: ReportReader { .student }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    let check = try store.store.read { db in
      guard let row = try SubmissionTables.check(ofResult: result.id, in: db) else {
        throw WorkflowError(
          code: "store.check", message: "The store holds this result, but not its check.",
          hint: "Check the file again.", place: store.path, status: .badInput)
      }
      return row.check
    }
    let explanation = SubmissionExplanation(of: check, parameters: try? Detector.essays().parameters)
    func option(_ label: String) -> String? { check.stamp.options.first { $0.label == label }?.value }
    let model = option("Model").map {
      ReportHeader.Part(name: $0, digest: option("SHA-256 of the model").flatMap { ContentDigest(hex: $0) })
    }
    return ExplainedResult(
      content: try await explanation.content(), models: [model].compactMap { $0 },
      templates: [
        .init(name: check.stamp.rules, digest: nil),
        .init(
          name: check.detection.detector,
          digest: try? ContentDigest.sha256(of: Detector.essays().parameters.json())),
      ], seed: SubmissionExplanation.seed, command: "attest check FILE", subject: check.name)
  }
}
