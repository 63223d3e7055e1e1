import Evidence
import Foundation

/// Exports records as FHIR and lets a scorer hold the bundles against what is known to be true, as Markdown.
struct RecordScoring {
  /// The scorer, a Python program.
  var scorer: String
  /// The folder with the data.
  var data: String

  /// The sections of the report.
  func run(progress: (String) -> Void) throws -> String {
    let folder = try TemporaryFolder()
    var text = ""
    for task in [
      (name: "synthea", records: "synthea/ccda", truth: ["synthea/csv"]),
      (
        name: "onc", records: "onc-certified-ehrs",
        truth: ["onc-certified-ehrs", "onc-test-patients/onc_gold.json"]
      ),
    ] {
      let bundles = folder.path(task.name)
      progress("exporting \(task.records)")
      let (written, refused) = try export(path(task.records), to: bundles)
      progress("scoring \(task.records)")
      let ending = try ChildProcess.run("python3", [scorer, task.name, bundles] + task.truth.map(path))
      guard ending.status == 0 else {
        throw WorkflowError(
          code: "evaluate.scorer", message: "The scorer ended with status \(ending.status).",
          hint: "Run it by hand to see why.", place: scorer, status: .missing)
      }
      text += """
        ## Scored: \(task.name)

        \(written) bundles exported, \(refused) files refused.

        ```
        \(ending.output.trimmingCharacters(in: .newlines))
        ```


        """
    }
    return text
  }

  private func path(_ name: String) -> String { (data as NSString).appendingPathComponent(name) }

  private func export(_ records: String, to folder: String) throws -> (written: Int, refused: Int) {
    let inputs = InputFiles([records])
    let plan = OutputPlan(path: folder, inputs: inputs, suffix: "json", isFolder: true)
    var (written, refused) = (0, 0)
    for file in inputs.files {
      do {
        try OutputFile.write(try ExportRecord.bundle(of: try RecordFile(file)), to: plan.path(for: file))
        written += 1
      } catch let error as any AttestError where error.status == .badInput {
        refused += 1
      }
    }
    return (written, refused)
  }
}
