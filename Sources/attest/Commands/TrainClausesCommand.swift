import ArgumentParser
import Workflow

/// `attest train clauses`.
struct TrainClausesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "Learn kinds of clauses from a handful of labelled passages, for attest grid.",
    discussion: """
      The labels are a table (.csv, .tsv) with the columns clause and text, or JSON lines with these names; 5 to 20 \
      passages of each clause do. A clause that is empty or none marks a passage of no clause. A column document, where \
      there is one, keeps passages of one document together when what was learned is checked.

        attest train clauses labels.csv --output clauses.json
        attest train clauses labels.csv --library matter --output clauses.json

      Each clause is told from the other labelled passages and, with --library, from 600 random passages of it, of which no \
      word is kept. No language model is needed. The file holds the words and pairs of words of the labelled passages; erase \
      does not know of it. Exit status 1 where a clause has too few examples to rely on.
      """)

  @Argument(help: ArgumentHelp("The labelled passages.", valueName: "labels"), completion: .file())
  var labels: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String

  @Option(
    help: ArgumentHelp("A library of which random passages stand for all other text.", valueName: "name"))
  var library: String?

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let bar = ProgressBar("learning")
    defer { bar.clear() }
    let trained = try TrainClauses(context: Program.context).run(
      labels, library: try library.map { ($0, try store.open()) }, output: output
    ) { bar.show($0) }
    bar.clear()
    Terminal.write(json ? try Terminal.json(trained) : Self.text(trained))
    if trained.clauses.contains(where: \.isTooFew) { throw NeedsPerson.exit }
  }

  private static func text(_ trained: TrainedClauses) -> String {
    let width = max(6, trained.clauses.map { Terminal.line($0.name).count }.max() ?? 0)
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func figure(_ value: Double?) -> String { value.map { FigureText.fixed($0, 2) } ?? "–" }
    var text =
      "Checked on labelled passages that were left out, in \(trained.folds) parts:\n"
      + "  clause" + String(repeating: " ", count: width - 6) + "  examples  precision  recall  vocabulary\n"
    for clause in trained.clauses {
      let name = Terminal.line(clause.name)
      text += "  \(name)" + String(repeating: " ", count: width - name.count)
      text +=
        cell("\(clause.examples)", 10) + cell(figure(clause.precision), 11) + cell(figure(clause.recall), 8)
      text += "  \(clause.knownAs ?? "unknown")\n"
    }
    text += "\(trained.negatives) labelled passages of no clause, \(trained.background) random ones, "
    text += "\(trained.features) features.\n"
    for note in trained.notes { text += "Note: \(Terminal.line(note))\n" }
    return text + "Written: \(Terminal.line(trained.file)) (\(FigureText.bytes(trained.bytes)))\n"
  }
}
