import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest search`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract:
      "Find the passages of a library that answer a question, each with its pinpoint and why it ranks where it does.",
    discussion: """
      Says which document the question means, and which passages answer it. Names of documents and parties may stand anywhere in \
      the question. A phrase in quotation marks ranks the passages first that hold it; with --exact no other is shown.

        attest search "who may terminate for convenience?" --library matter
        attest search --queries questions.jsonl --library matter --top 64 --json
        attest search "who may terminate for convenience?" --library matter --rerank 10

      With --rerank a small language model is asked how likely the question is behind each of the first passages. It did not \
      help on the development questions (`Reports/rerank.md`), so it is off unless asked for.
      """)

  @Argument(help: "The question.")
  var question: String?

  @Option(help: ArgumentHelp("The library.", valueName: "name"))
  var library: String

  @Option(help: ArgumentHelp("How many passages at most.", valueName: "number"))
  var top = 10

  @Option(
    help: ArgumentHelp("A file with a question in each line, {\"id\": …, \"query\": …}.", valueName: "file"),
    completion: .file())
  var queries: String?

  @OptionGroup var filters: SearchFilters

  @Flag(help: "Rank by words alone, without the language model.")
  var wordsOnly = false

  @OptionGroup var rerank: RerankOption

  @Flag(help: "Show how each score came about.")
  var why = false

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Do not keep the answer in the store; then no report can be made of it.")
  var noStore = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard (question == nil) != (queries == nil) else {
      throw ValidationError("Give a question, or a file of them with --queries.")
    }
    guard (1...1000).contains(top) else { throw ValidationError("--top takes a number from 1 to 1000.") }
  }

  func run() throws {
    let opened = try store.open()
    let search = try SearchLibrary(
      library, store: opened, home: wordsOnly ? nil : .standard(), reranksFor: rerank.rerank)
    if let queries {
      try answer(try SearchQueries.read(queries), search)
      return
    }
    let request = try filters.request(question ?? "", limit: top)
    var (shown, kept) = try Waiting.result { try await search.answered(request) }
    if !noStore { shown.id = try KeepLegalResult(context: Program.context, store: opened).keep(kept) }
    if json {
      Terminal.write(try Terminal.json(shown))
    } else {
      Terminal.write(SearchDisplay(shown, width: Terminal.width, color: Terminal.color, why: why).text)
    }
  }

  private func answer(_ queries: [SearchQueries.Query], _ search: SearchLibrary) throws {
    let limit = top
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bar = ProgressBar("searching")
    defer { bar.clear() }
    for (place, query) in queries.enumerated() {
      if !Terminal.showsOutput { bar.show(Double(place) / Double(queries.count)) }
      let result = try Waiting.result { try await SearchQueries.run(query, limit: limit, in: search) }
      Terminal.write(String(decoding: try encoder.encode(result), as: UTF8.self) + "\n")
    }
  }
}
