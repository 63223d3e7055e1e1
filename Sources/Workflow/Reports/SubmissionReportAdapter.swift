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
    let stored = try store.store.read { db in try SubmissionTables.check(ofResult: result.id, in: db)?.check }
    guard let check = stored else { return try await FindingReportAdapter().explain(result, in: store) }
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
