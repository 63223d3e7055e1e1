import ArgumentParser
import Foundation
import Workflow

/// `attest evaluate detector`.
struct EvaluateDetectorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detector",
    abstract: "Measure how often the detector of AI writing is wrong, on labelled texts.",
    discussion: """
      The texts are .jsonl files, or folders of them, as `attest train detector` reads them. Each source is left out of training \
      in turn. The plots are written to a folder beside the report, called `detector`.

        attest evaluate detector texts/ --scores scores.bin --output Reports/detector.md
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of labelled texts.", valueName: "texts"), completion: .file())
  var texts: [String]

  @Option(help: ArgumentHelp("The file that keeps the scores of the texts' tokens.", valueName: "path"))
  var scores: String?

  @Option(help: ArgumentHelp("The file that keeps the scores of changed texts.", valueName: "path"))
  var variantScores: String?

  @Option(help: ArgumentHelp("Only so many texts, drawn evenly over all.", valueName: "count"))
  var limit: Int?

  @Option(
    help: ArgumentHelp("How many texts of each kind are changed and scored anew.", valueName: "count"))
  var variants = 60

  @Option(
    help: ArgumentHelp("A file for a line of JSON a text: id, probability, verdict.", valueName: "path"))
  var results: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The report to write.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard variants >= 0, limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--limit and --variants take a number greater than 0.")
    }
  }

  func run() throws {
    let bar = ProgressBar("scoring")
    defer { bar.clear() }
    var plan = EvaluateDetector.Plan(paths: texts)
    plan.scores = scores
    plan.variantScores = variantScores
    plan.limit = limit
    plan.variants = variants
    let (whole, command) = (plan, ReportedCommand.text)
    let outcome = try Waiting.result {
      try await EvaluateDetector(home: .standard(), context: Program.context)
        .run(whole, command: command) { bar.show($1, label: $0) }
    }
    bar.clear()
    if let results { try OutputFile.write(outcome.results, to: results) }
    guard let output else { return Terminal.write(outcome.report) }
    let folder = ((output as NSString).deletingLastPathComponent as NSString)
      .appendingPathComponent("detector")
    for (name, plot) in outcome.plots.sorted(by: { $0.key < $1.key }) {
      try OutputFile.write(plot, to: (folder as NSString).appendingPathComponent(name))
    }
    try OutputFile.write(outcome.report, to: output)
  }
}
