import ArgumentParser
import Workflow

/// `attest evaluate clauses`.
struct EvaluateClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "Measure grids of clauses on contracts that nothing was learned from.",
    discussion: """
      The folder holds cuad/master_clauses.csv and retrieval/scale/cuad. Contracts of the same company are never both \
      learned from and measured on.

        attest evaluate clauses --data legal --output Reports/clauses.md
      """)

  @Option(
    help: ArgumentHelp("The folder that holds cuad and retrieval.", valueName: "folder"),
    completion: .directory)
  var data: String

  @Option(help: ArgumentHelp("How often the labelled passages are chosen anew.", valueName: "number"))
  var seeds = 3

  @Flag(help: "Measure on the contracts on which numbers were fitted, instead of the test's.")
  var development = false

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard (1...20).contains(seeds) else { throw ValidationError("--seeds takes a number from 1 to 20.") }
  }

  func run() throws {
    var plan = EvaluateClauses.Plan(data: data)
    plan.seeds = seeds
    plan.isDevelopment = development
    let bar = ProgressBar("reading")
    defer { bar.clear() }
    let report = try EvaluateClauses(context: Program.context).run(plan, command: ReportedCommand.text) {
      bar.show($1, label: $0)
    }
    bar.clear()
    if let output { try OutputFile.write(report, to: output) } else { Terminal.write(report) }
  }
}
