import ArgumentParser
import Workflow

/// `attest list`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the results in the store, newest first.",
    discussion: """
      The first column is the id that `attest report` and `attest erase` take.

        attest list --limit 10
      """)

  @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
  var limit = 100

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number greater than 0.") }
  }

  func run() throws {
    let results = try ListResults(store: try store.open()).run(limit: limit)
    if json {
      Terminal.write(try Terminal.json(results))
    } else if results.isEmpty {
      Terminal.write("The store holds no results yet.\n")
    } else {
      for result in results { Terminal.write(line(result)) }
    }
  }

  private func line(_ result: ListedResult) -> String {
    let day = result.createdAt.prefix(10) + " " + result.createdAt.dropFirst(11).prefix(5)
    let files = result.files.map(Terminal.line).joined(separator: ", ")
    var marks = "\(result.lines) lines"
    if result.critical > 0 { marks += ", \(result.critical) critical" }
    if result.warnings > 0 { marks += ", \(result.warnings) to look at" }
    return "\(result.id)  \(day)  \(result.kind)  \(files) (\(marks))\n"
  }
}
