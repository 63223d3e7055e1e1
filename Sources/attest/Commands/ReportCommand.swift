import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest report`.
struct ReportCommand: ParsableCommand {
  /// The flags that name a format.
  enum FormatFlag: String, EnumerableFlag {
    case text, markdown, html, json, pdf

    /// The format, as wide and colourful as the place it goes to allows.
    func format(toFile: Bool) -> ReportFormat {
      switch self {
      case .pdf: .pdf
      default: (FormatName(rawValue: rawValue) ?? .text).format(toFile: toFile)
      }
    }
  }

  /// The readers that a report can be for.
  enum Reader: String, CaseIterable, ExpressibleByArgument {
    case clinician, lawyer, student, auditor
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Explain an earlier result: what, why, how sure, what is missing, how to contest.",
    discussion: """
      The same facts are ordered and worded for the reader that --for names. The store keeps the document, so the file \
      need not be there any more. A file that is written with --output is erased with the result by `attest erase`. \
      PDF needs WeasyPrint. --result writes the result itself again instead of its explanation, and --schema the JSON \
      schema of explanations.

        attest report r-0123456789 --for clinician --html --output report.html
      """)

  @Argument(help: ArgumentHelp("The id of a result, or as much of it as tells it apart.", valueName: "id"))
  var id: String?

  @Option(name: .customLong("for"), help: "Whom the report is for.")
  var reader: Reader?

  @Flag(exclusivity: .exclusive, help: "How the report is written.")
  var format: FormatFlag = .text

  @Flag(help: "Write the result itself again, and not its explanation.")
  var result = false

  @Flag(help: "Write the JSON schema of explanations.")
  var schema = false

  @Option(name: .shortAndLong, help: ArgumentHelp("A file to write to.", valueName: "path"))
  var output: String?

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard schema || id != nil else { throw ValidationError("Missing expected argument '<id>'") }
  }

  func run() throws {
    guard !schema, let id else {
      if let output {
        try OutputFile.write(ExplanationSchema.text, to: output)
      } else {
        Terminal.write(ExplanationSchema.text)
      }
      return
    }
    let store = try store.open()
    let format = format.format(toFile: output != nil)
    let context = Program.context
    let file: RenderedFile
    if result {
      file = try RenderReport(context: context, store: store).run(id: id, format: format).file
    } else {
      let reader = reader?.rawValue
      file = try Waiting.result {
        try await ExplainResult(context: context, store: store).run(id: id, reader: reader, format: format)
      }
    }
    if let output {
      try store.write(file.data, to: output, from: file.subject, context: context)
    } else {
      guard format != .pdf || !Terminal.showsOutput else {
        throw WorkflowError(
          code: "use.output", message: "A PDF cannot be shown on a terminal.",
          hint: "Name a file for it with --output.", place: "--pdf", status: .badUse)
      }
      Terminal.write(file.data)
    }
  }
}
