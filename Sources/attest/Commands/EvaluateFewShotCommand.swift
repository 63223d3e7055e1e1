import ArgumentParser
import Workflow

/// `attest evaluate few-shot`.
struct EvaluateFewShotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "few-shot",
    abstract: "Measure classifiers that learn from 4 to 32 examples of each label, on legal texts.",
    discussion: """
      Compares heads on an embedding model's vectors with TF-IDF and logistic regression, and with the majority class, on \
      CUAD and LegalBench.

        attest evaluate few-shot --data legal --output Reports/few-shot.md
      """)

  @Option(
    help: ArgumentHelp("The folder that holds cuad and legalbench-few-shot.", valueName: "folder"),
    completion: .directory)
  var data: String

  @Option(
    help: ArgumentHelp(
      "The embedding model. (default: $ATTEST_EMBEDDING_MODEL, else the built-in one)", valueName: "name"))
  var model: String?

  @Flag(help: "Measure TF-IDF and the majority class alone, which takes no model.")
  var withoutModel = false

  @Option(help: ArgumentHelp("How often the examples are chosen anew.", valueName: "number"))
  var seeds = 5

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard (1...100).contains(seeds) else { throw ValidationError("--seeds takes a number from 1 to 100.") }
    guard model == nil || !withoutModel else {
      throw ValidationError("--model and --without-model exclude each other.")
    }
  }

  func run() throws {
    var plan = EvaluateFewShot.Plan(data: data)
    plan.model = model
    plan.embeds = !withoutModel
    plan.seeds = seeds
    let bar = ProgressBar("reading")
    defer { bar.clear() }
    let (whole, command) = (plan, ReportedCommand.text)
    let report = try Waiting.result {
      try await EvaluateFewShot(context: Program.context, home: .standard())
        .run(whole, command: command) { step, part in bar.show(part, label: step) }
    }
    bar.clear()
    if let output { try OutputFile.write(report, to: output) } else { Terminal.write(report) }
  }
}
