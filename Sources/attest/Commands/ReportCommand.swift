import ArgumentParser
import Workflow

/// `attest report`.
struct ReportCommand: ParsableCommand {
  /// The flags that name a format.
  enum FormatFlag: String, EnumerableFlag {
    case text, markdown, html, json
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of an earlier result again.",
    discussion: """
      The store keeps the document, so the file need not be there any more.

        attest report r-0123456789 --html --output report.html
      """)

  @Argument(help: ArgumentHelp("The id of a result, or as much of it as tells it apart.", valueName: "id"))
  var id: String

  @Flag(exclusivity: .exclusive, help: "How the report is written.")
  var format: FormatFlag = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write to.", valueName: "path"))
  var output: String?

  @OptionGroup var store: StoreOption

  func run() throws {
    let name = FormatName(rawValue: format.rawValue) ?? .text
    let render = RenderReport(context: Program.context, store: try store.open())
    let report = try render.run(id: id, format: name.format(toFile: output != nil))
    if let output {
      try OutputFile.write(report.text, to: output)
    } else {
      Terminal.write(report.text)
    }
  }
}
