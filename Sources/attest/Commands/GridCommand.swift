import ArgumentParser
import Evidence
import Workflow

/// `attest grid`.
struct GridCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grid",
    abstract:
      "Look through the documents of a library for clauses: a row a document, each cell citing its passage.",
    discussion: """
      Each cell says found, perhaps or not found, with the pinpoint and the words of the passage that is most like such a \
      clause. Not found means that no passage was likely to be one, not that the document has no such clause. Without --model \
      the clauses are known by the words that they usually have; with one, by labelled passages too.

        attest grid --library matter --html grid.html
        attest grid --library matter --clauses "governing law,assignment" --csv -
        attest grid --library matter --model clauses.json

      In CSV a cell that a spreadsheet would take for a formula has an apostrophe before it. The files hold words of the \
      documents; erase does not know of them. `Reports/clauses.md` measures how many cells are right.
      """)

  @Option(help: ArgumentHelp("The library.", valueName: "name"))
  var library: String?

  @Option(
    help: ArgumentHelp("A model that attest train clauses wrote.", valueName: "file"), completion: .file())
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The clauses, parted by commas, or all. (default: those of the model, else the usual ones)",
      valueName: "names"))
  var clauses: String?

  @Option(help: ArgumentHelp("Write a table to this file, or - for the output.", valueName: "file"))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Write a web page to this file, in which each cell opens its passage.", valueName: "file"),
    completion: .file())
  var html: String?

  @Option(help: ArgumentHelp("Only documents with this in their name or title.", valueName: "text"))
  var document: String?

  @Option(help: ArgumentHelp("Only documents of this kind, such as lease.", valueName: "text"))
  var kind: String?

  @Option(help: ArgumentHelp("Of each document the version that counted on this day.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Show which clauses are known without a model, and do nothing else.")
  var listClauses = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard library != nil || listClauses else { throw ValidationError("Name the library with --library.") }
    guard !json || csv != "-" else { throw ValidationError("--json and --csv - both write to the output.") }
    if let clauses, names(clauses).isEmpty { throw ValidationError("--clauses names no clause.") }
  }

  func run() throws {
    if listClauses {
      Terminal.write(BuildClauseGrid.knownClauses.map { $0 + "\n" }.joined())
      return
    }
    var filters = LibraryRequest("")
    filters.document = document
    filters.kind = kind
    filters.asOf = try asOf.map { try LibraryDate.checked($0, option: "--as-of", atEnd: true) }
    let bar = ProgressBar("looking")
    defer { bar.clear() }
    let grid = try BuildClauseGrid(library ?? "", store: try store.open()).run(
      clauses.map(names), model: model, filters: filters
    ) { bar.show($0) }
    bar.clear()
    if let html {
      try OutputFile.write(ClauseGridPage(grid, program: Program.context.program).html(), to: html)
    }
    if let csv, csv != "-" { try OutputFile.write(ClauseGridTable.csv(grid), to: csv) }
    if json {
      Terminal.write(try Terminal.json(grid))
    } else if csv == "-" {
      Terminal.write(ClauseGridTable.csv(grid))
    } else {
      Terminal.write(GridDisplay(grid, width: Terminal.width, color: Terminal.color).text)
    }
  }

  private func names(_ list: String) -> [String] {
    let names = list.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
    return names == ["all"] ? BuildClauseGrid.knownClauses : names
  }
}
