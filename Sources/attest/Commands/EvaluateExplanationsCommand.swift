import ArgumentParser
import Foundation
import Workflow

/// `attest evaluate explanations`.
struct EvaluateExplanationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explanations",
    abstract:
      "Measure how faithful explanations are, and whether reports and the audit chain keep their promises.",
    discussion: """
      Explains summaries of records below a folder, puts errors into true sentences, takes cited facts away beside random \
      ones, tries script injection, tampers with chains and erases planted words. Needs Python 3; PDF is measured where \
      WeasyPrint is installed.

        attest evaluate explanations --data records --corpora Corpora/records --output Reports/explanations.md
      """)

  @Option(help: ArgumentHelp("The folder with the records.", valueName: "folder"), completion: .directory)
  var data: String

  @Option(
    help: ArgumentHelp("The folder with the samples that come with the program.", valueName: "folder"),
    completion: .directory)
  var corpora: String?

  @Option(
    help: ArgumentHelp(
      "A folder with labelled texts, for the detector; needs --scores.", valueName: "folder"),
    completion: .directory)
  var submissions: String?

  @Option(
    help: ArgumentHelp("The file with scores that `attest train detector` keeps.", valueName: "file"),
    completion: .file())
  var scores: String?

  @Option(
    help: ArgumentHelp(
      "A folder with corpus/ and queries.jsonl, for answers of a library.", valueName: "folder"),
    completion: .directory)
  var library: String?

  @Option(
    help: ArgumentHelp(
      "A folder with opinions as text files, for checks of citations; needs --library.", valueName: "folder"),
    completion: .directory)
  var opinions: String?

  @Option(help: ArgumentHelp("How many records are explained.", valueName: "number"))
  var records = 300

  @Option(help: ArgumentHelp("What makes random draws repeatable.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write the report to.", valueName: "path"))
  var output: String?

  func validate() throws {
    guard (submissions == nil) == (scores == nil) else {
      throw ValidationError("--submissions and --scores go together.")
    }
    guard opinions == nil || library != nil else {
      throw ValidationError("--opinions needs --library.")
    }
    guard records > 0 else { throw ValidationError("At least one record has to be explained.") }
  }

  func run() throws {
    var plan = EvaluateExplanations.Plan(data: data)
    plan.corpora = corpora
    plan.submissions = submissions
    plan.scores = scores
    plan.library = library
    plan.opinions = opinions
    plan.records = records
    plan.seed = seed
    let evaluate = EvaluateExplanations(
      context: Program.context, program: Bundle.main.executablePath ?? CommandLine.arguments[0])
    let isShown = Terminal.showsErrors
    let command = ReportedCommand.text
    let text = try Waiting.result { [plan] in
      try await evaluate.run(plan, command: command) {
        if isShown { Terminal.writeError("\r\u{1B}[K\($0)") }
      }
    }
    if isShown { Terminal.writeError("\r\u{1B}[K") }
    if let output { try OutputFile.write(text, to: output) } else { Terminal.write(text) }
  }
}
