import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest cite`.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Check every citation and quotation of a brief against documents that you have.",
    discussion: """
      Finds citations of decisions, statutes and articles, resolves id., supra and short forms, and says of each \
      decision whether the documents have it, whether its name, year and pinpoint agree, and what they say became of \
      it; of each quotation, whether it stands there word for word. It also says what was not checked.

        attest cite brief.pdf --library matter --html check.html
        attest cite brief.docx --against exhibits/

      Exit status 1 where something differs.
      """)

  @Argument(
    help: ArgumentHelp("The brief: PDF, DOCX, ODT, HTML or text.", valueName: "document"), completion: .file()
  )
  var document: String

  @Option(help: ArgumentHelp("The library with the cited documents.", valueName: "name"))
  var library: String?

  @Option(
    help: ArgumentHelp("A folder with the cited documents, instead of a library.", valueName: "folder"),
    completion: .directory)
  var against: String?

  @Option(
    help: ArgumentHelp(
      "Write a web page with the brief's marked text to this file as well.", valueName: "file"),
    completion: .file())
  var html: String?

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Do not keep the check and the brief in the store; then no report can be made of it.")
  var noStore = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    guard (library == nil) != (against == nil) else {
      throw ValidationError("Name the cited documents with --library, or their folder with --against.")
    }
  }

  func run() throws {
    let bar = ProgressBar("reading")
    defer { bar.clear() }
    let documents = try cited(bar)
    var outcome = try CheckCitations(home: .standard()).run(document, against: documents) {
      bar.show($0, label: "checking")
    }
    bar.clear()
    for problem in documents.problems { Terminal.complain(problem) }
    // What a folder holds is not in the store, so a report could not be held against it.
    if library != nil, !noStore {
      outcome.id = try KeepLegalResult(context: Program.context, store: try store.open()).keep(outcome)
    }
    let page = CitationCheckPage(outcome, program: Program.context.program)
    if let html { try OutputFile.write(page.html(), to: html) }
    if json {
      Terminal.write(try Terminal.json(outcome))
    } else {
      Terminal.write(page.text(width: Terminal.width, color: Terminal.color))
      if let id = outcome.id { Terminal.write("Why, and how sure: attest report \(id)\n") }
    }
    if outcome.needsPerson { throw ExitCode(ExitStatus.needsPerson.rawValue) }
  }

  private func cited(_ bar: ProgressBar) throws -> CitedDocuments {
    if let library { return try CitedDocuments(library: library, store: try store.open()) }
    return try CitedDocuments(folder: against ?? "") { bar.show($0) }
  }
}
