import ArgumentParser
import Foundation
import Workflow

/// `attest evaluate records`.
struct EvaluateRecordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract: "Read and summarize every record below a folder, and count what became of them.",
    discussion: """
      Counts the files that are read and refused, the lines of the summaries, their citations, and how many of these \
      resolve. With --scorer, records are also exported and scored. --benchmark measures time and memory instead, and \
      --kill-test kills imports at random moments and looks at what is left.

        attest evaluate records --data records --output Reports/records.md
      """)

  @Option(help: ArgumentHelp("The folder with the records.", valueName: "folder"), completion: .directory)
  var data: String

  @Option(
    help: ArgumentHelp(
      "A Python program that scores bundles: PROGRAM TASK BUNDLES TRUTH…", valueName: "program"))
  var scorer: String?

  @Flag(help: "Measure how time and memory grow with a file.")
  var benchmark = false

  @Option(help: ArgumentHelp("Kill so many imports.", valueName: "number"))
  var killTest = 0

  @Option(help: ArgumentHelp("How many files each killed import has.", valueName: "number"))
  var killFiles = 200

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard killTest >= 0, killFiles > 0 else {
      throw ValidationError("The kill test takes numbers greater than 0.")
    }
  }

  func run() throws {
    var plan = EvaluateRecords.Plan(data: data)
    plan.scorer = scorer
    plan.readsAll = !benchmark && killTest == 0
    plan.benchmarks = benchmark
    plan.kills = killTest
    plan.killedFiles = killFiles
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let isShown = Terminal.showsErrors
    let text = try EvaluateRecords(context: Program.context, program: program).run(
      plan, command: ReportedCommand.text
    ) {
      if isShown { Terminal.writeError("\r\u{1B}[K\($0)") }
    }
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    if let output { try OutputFile.write(text, to: output) } else { Terminal.write(text) }
  }
}
