import ArgumentParser
import Workflow

/// `attest measure`, which `attest evaluate records` starts so that each measurement has a process of its
/// own.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure what one file costs, as JSON.",
    discussion: """
      Used by `attest evaluate records`; nothing is kept.

        attest measure export.xml --work both --times 5
      """,
    shouldDisplay: false)

  @Argument(help: "A file.", completion: .file())
  var record: String

  @Option(
    help: "What is measured: count, import or both.",
    transform: { name in
      guard let work = MeasuredPass.Work(rawValue: name) else {
        throw ValidationError("--work takes count, import or both.")
      }
      return work
    })
  var work: MeasuredPass.Work = .both

  @Option(help: "How often.")
  var times = 1

  func run() throws {
    Terminal.write(
      try Terminal.json(MeasuredPass.run(record, work: work, times: max(1, times), context: Program.context)))
  }
}
