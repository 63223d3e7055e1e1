import ArgumentParser
import Evidence
import Workflow

/// `attest summarize`.
struct SummarizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Summarize patient records; every line opens the entry behind it.",
    discussion: """
      Reads C-CDA and CDA files, and folders of them. Several records are summarized one by one. The record and the \
      summary are kept in the store, and the same file is known again.

        attest summarize export.xml --format html --output summary.html

      Sections: \(SummaryChoice.sectionNames.joined(separator: ", ")).
      """)

  @Argument(help: "Files or folders.", completion: .file())
  var records: [String]

  @Option(help: "How the summary is written.")
  var format: FormatName = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, or for several records a folder, to write to.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("Only these sections, separated by commas.", valueName: "names"))
  var sections: String?

  @Option(
    help: ArgumentHelp(
      "Only what was so on or after this date: 2024, 2024-03 or 2024-03-12.", valueName: "date"))
  var since: String?

  @OptionGroup var store: StoreOption

  func run() throws {
    let names = sections?.split(separator: ",").map { $0.trimmingSpaces() } ?? []
    let choice = try SummaryChoice(sections: names, since: since)
    let inputs = InputFiles(records)
    let name = json ? .json : format
    let summarize = SummarizeRecord(context: Program.context, store: try store.open(), choice: choice)
    if let output {
      try write(inputs, to: output, name.format(toFile: true), summarize)
    } else {
      try show(inputs, name, summarize)
    }
  }

  private func write(
    _ inputs: InputFiles, to output: String, _ format: ReportFormat, _ summarize: SummarizeRecord
  ) throws {
    let plan = OutputPlan(path: output, inputs: inputs, suffix: format.suffix)
    try Batch(inputs, outputIsFree: true).run { file in
      let report = try summarize.run(file, format: format)
      try summarize.write(report, to: plan.path(for: file))
      tell(report, file)
    }
  }

  private func show(_ inputs: InputFiles, _ name: FormatName, _ summarize: SummarizeRecord) throws {
    guard name != .html || inputs.files.count < 2 else {
      throw WorkflowError(
        code: "use.output", message: "Several web pages cannot be written one after another.",
        hint: "Name a folder for them with --output.", status: .badUse)
    }
    let format = name.format(toFile: false)
    var isFirst = true
    try Batch(inputs, outputIsFree: !Terminal.showsOutput).run { file in
      let report = try summarize.run(file, format: format)
      if !isFirst { Terminal.write(separator(format)) }
      isFirst = false
      Terminal.write(report.text)
      tell(report, file)
    }
  }

  private func separator(_ format: ReportFormat) -> String {
    switch format {
    case .text(let width, _): "\n" + String(repeating: "═", count: max(40, width)) + "\n\n"
    case .markdown: "\n---\n\n"
    case .html, .json, .pdf: ""
    }
  }

  /// Says to a person, and to nobody else, that the file was known.
  private func tell(_ report: RenderedReport, _ file: InputFile) {
    guard report.wasKnown, Terminal.showsErrors else { return }
    Terminal.writeError("attest: \(Terminal.line(file.name)): already in the store, as \(report.id).\n")
  }
}

extension Substring {
  /// The text without spaces around it.
  func trimmingSpaces() -> String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
