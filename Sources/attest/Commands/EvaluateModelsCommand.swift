import ArgumentParser
import Foundation
import Workflow

/// `attest evaluate models`.
struct EvaluateModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "Measure how fast language models load, score and embed on this computer.",
    discussion: """
      Scoring is compared with llama.cpp alone, and embedding, with --python and --script, with PyTorch; what is compared \
      takes turns in one run.

        attest evaluate models --text README.md --output Reports/models.md
      """)

  @Option(help: ArgumentHelp("A text of 1,500 words or more.", valueName: "file"), completion: .file())
  var text: String

  @Option(help: ArgumentHelp("A Python that has PyTorch and transformers.", valueName: "program"))
  var python: String?

  @Option(
    help: ArgumentHelp(
      "A Python program that prints how many passages of 256 tokens PyTorch embeds a second.",
      valueName: "file"),
    completion: .file())
  var script: String?

  @Option(help: ArgumentHelp("How often each thing is measured.", valueName: "number"))
  var rounds = 5

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes a number greater than 0.") }
    guard (python == nil) == (script == nil) else {
      throw ValidationError("--python and --script are given together.")
    }
  }

  func run() throws {
    var plan = EvaluateModels.Plan(text: try TextInput.read(text).filled())
    plan.python = python
    plan.script = script
    plan.rounds = rounds
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let isShown = Terminal.showsErrors
    let (whole, command) = (plan, ReportedCommand.text)
    let report = try Waiting.result {
      try await EvaluateModels(home: .standard(), context: Program.context, program: program)
        .run(whole, command: command) { if isShown { Terminal.writeError("\r\u{1B}[K\($0)") } }
    }
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    if let output { try OutputFile.write(report, to: output) } else { Terminal.write(report) }
  }
}
