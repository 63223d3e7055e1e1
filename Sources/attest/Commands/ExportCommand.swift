import ArgumentParser
import Workflow

/// `attest export`.
struct ExportCommand: ParsableCommand {
  /// What a record can be exported as.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case fhir
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write patient records as FHIR R4 bundles.",
    discussion: """
      Writes NAME.json for NAME.xml, with the subfolders of a folder kept. Each resource tells which entry of the record \
      it was read from. The audit chain of the store tells of the export.

        attest export exports --format fhir --output bundles
      """)

  @Argument(help: "Files or folders.", completion: .file())
  var records: [String]

  @Option(help: "What to write: fhir.")
  var format: Target

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  @OptionGroup var store: StoreOption

  func run() throws {
    let inputs = InputFiles(records)
    let export = ExportRecord(context: Program.context, store: try store.open())
    let plan = OutputPlan(path: output, inputs: inputs, suffix: "json", isFolder: true)
    try OutputFile.makeFolder(output)
    try Batch(inputs, outputIsFree: true).run { file in try export.run(file, to: plan.path(for: file)) }
  }
}
