import ArgumentParser
import Foundation
import Workflow

/// `attest evaluate retrieval`.
struct EvaluateRetrievalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retrieval",
    abstract: "Measure which passages are found, and how fast.",
    discussion: """
      The folder has corpus/ and queries.jsonl. Each step of the ranking is taken away in turn. With --embed passages are \
      compared by meaning too; with --speed, time and size are measured, beside SQLite FTS5 and tantivy where --python and \
      --script (Scripts/references/retrieval_baselines.py) are given.

        attest evaluate retrieval --data retrieval --output Reports/retrieval.md
      """)

  @Option(
    help: ArgumentHelp("A folder with corpus/ and queries.jsonl.", valueName: "folder"),
    completion: .directory)
  var data: String

  @Option(
    help: ArgumentHelp("A folder with txt/ and syllabus-queries.jsonl.", valueName: "folder"),
    completion: .directory)
  var opinions: String?

  @Option(
    help: ArgumentHelp(
      "A store that has vectors of the documents already, from which they are taken over.", valueName: "file"),
    completion: .file())
  var vectors: String?

  @Flag(help: "Embed the passages, which takes minutes.")
  var embed = false

  @Flag(help: "Measure time and size.")
  var speed = false

  @Option(
    help: ArgumentHelp(
      "How often the folder scale/ is added at most, to see how time grows.", valueName: "number"))
  var scale = 8

  @Option(help: ArgumentHelp("A Python that has tantivy.", valueName: "program"))
  var python: String?

  @Option(
    help: ArgumentHelp("The program Scripts/references/retrieval_baselines.py.", valueName: "file"),
    completion: .file())
  var script: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard (0...8).contains(scale) else { throw ValidationError("--scale takes a number from 0 to 8.") }
    guard (python == nil) == (script == nil) else {
      throw ValidationError(
        "--python and --script (Scripts/references/retrieval_baselines.py) are given together.")
    }
  }

  func run() throws {
    var plan = EvaluateRetrieval.Plan(data: data)
    plan.vectors = vectors
    plan.opinions = opinions
    plan.embeds = embed
    plan.measuresSpeed = speed
    plan.scale = scale
    plan.python = python
    plan.script = script
    let isShown = Terminal.showsErrors
    let (whole, command) = (plan, ReportedCommand.text)
    let report = try Waiting.result {
      try await EvaluateRetrieval(context: Program.context, home: .standard()).run(whole, command: command) {
        if isShown { Terminal.writeError("\r\u{1B}[K\($0)") }
      }
    }
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    if let output { try OutputFile.write(report, to: output) } else { Terminal.write(report) }
  }
}
