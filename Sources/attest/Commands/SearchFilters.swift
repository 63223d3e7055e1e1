import ArgumentParser
import Workflow

/// The options that narrow a search.
struct SearchFilters: ParsableArguments {
  @Option(help: ArgumentHelp("Only documents with this in their name or title.", valueName: "text"))
  var document: String?

  @Option(help: ArgumentHelp("Only documents of this kind, such as lease.", valueName: "text"))
  var kind: String?

  @Option(help: ArgumentHelp("Only documents with a party of this name.", valueName: "text"))
  var party: String?

  @Option(help: ArgumentHelp("Only this section, by its number or its title.", valueName: "text"))
  var section: String?

  @Option(
    help: ArgumentHelp(
      "Only documents of this date or later: 2019, 2019-03 or 2019-03-12.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only documents of this date or earlier.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Of each document the version that counted on this day.", valueName: "date"))
  var asOf: String?

  @Flag(help: "Only passages that hold every phrase in quotation marks.")
  var exact = false

  /// The search that the options ask for.
  func request(_ question: String, limit: Int) throws -> LibraryRequest {
    var request = LibraryRequest(question)
    request.limit = limit
    request.document = document
    request.kind = kind
    request.party = party
    request.section = section
    request.since = try since.map { try LibraryDate.checked($0, option: "--since") }
    request.until = try until.map { try LibraryDate.checked($0, option: "--until") }
    request.asOf = try asOf.map { try LibraryDate.checked($0, option: "--as-of", atEnd: true) }
    request.needsPhrases = exact
    return request
  }
}
