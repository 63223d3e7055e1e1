import ArgumentParser
import Workflow

/// `attest evaluate citations`.
struct EvaluateCitationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citations",
    abstract: "Compare the citations found in opinions with eyecite's, and judge planted quotations.",
    discussion: """
      eyecite's citations are written by Scripts/references/eyecite_citations.py. Planted quotations are made from the \
      opinions: word for word, changed, elided, joined from two places, invented.

        attest evaluate citations --data opinions --reference eyecite.jsonl --output Reports/citations.md
      """)

  @Option(
    help: ArgumentHelp("The folder with opinions as text files.", valueName: "folder"), completion: .directory
  )
  var data: String

  @Option(
    help: ArgumentHelp("What eyecite found in them, as JSON lines.", valueName: "file"), completion: .file())
  var reference: String?

  @Option(help: ArgumentHelp("How many quotations are planted.", valueName: "number"))
  var quotations = 500

  @Option(help: ArgumentHelp("What the planted quotations are drawn by.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard (0...100_000).contains(quotations) else {
      throw ValidationError("--quotations takes a number from 0 to 100000.")
    }
  }

  func run() throws {
    var plan = EvaluateCitations.Plan(data: data)
    plan.reference = reference
    plan.quotations = quotations
    plan.seed = seed
    let isShown = Terminal.showsErrors
    let text = try EvaluateCitations(context: Program.context, home: .standard()).run(
      plan, command: ReportedCommand.text
    ) {
      if isShown { Terminal.writeError("\r\u{1B}[K\($0)") }
    }
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    if let output { try OutputFile.write(text, to: output) } else { Terminal.write(text) }
  }
}
