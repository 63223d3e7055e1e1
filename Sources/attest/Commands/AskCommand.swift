import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest ask`.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract:
      "Answer a question from a library by quotations with their pinpoints, or say that it does not answer.",
    discussion: """
      Every word of an answer stands in a document. Where nothing in the library is likely to answer, the answer is that the \
      library does not say; where that is not sure, exit status 1 asks a person to look.

        attest ask "may Fernmoor assign the agreement?" --library matter
        attest ask "may Fernmoor assign the agreement?" --library matter --outline

      With --outline the answer is what stands for and against it, sorted by words such as may, shall not, except and unless; \
      what could not be placed is also relevant.
      """)

  @Argument(help: "The question.")
  var question: String

  @Option(help: ArgumentHelp("The library.", valueName: "name"))
  var library: String

  @OptionGroup var filters: SearchFilters

  @Flag(help: "Rank by words alone, without the language model.")
  var wordsOnly = false

  @Flag(help: "Show what stands for and against the answer.")
  var outline = false

  @OptionGroup var rerank: RerankOption

  @Flag(help: "Write JSON.")
  var json = false

  @Flag(help: "Do not keep the answer in the store; then no report can be made of it.")
  var noStore = false

  @OptionGroup var store: StoreOption

  func run() throws {
    let opened = try store.open()
    let search = try SearchLibrary(
      library, store: opened, home: wordsOnly ? nil : .standard(), reranksFor: rerank.rerank)
    let request = try filters.request(question, limit: 5)
    if outline {
      let shown = try Waiting.result { try await OutlineLibrary(search).run(request) }
      Terminal.write(json ? try Terminal.json(shown) : OutlineDisplay(shown).text)
      return
    }
    var (answer, kept) = try Waiting.result { try await AskLibrary(search).answered(request) }
    if !noStore { answer.id = try KeepLegalResult(context: Program.context, store: opened).keep(kept) }
    Terminal.write(json ? try Terminal.json(answer) : text(answer))
    if answer.verdict == .maySay { throw ExitCode(ExitStatus.needsPerson.rawValue) }
  }

  private func text(_ answer: AskLibrary.Answer) -> String {
    var text = answer.sentence + "\n"
    for passage in answer.quotations { text += "\n" + quotation(passage) }
    if !answer.nearest.isEmpty {
      text += "\nNearest to it, and no answer:\n"
      for passage in answer.nearest { text += "  \(cited(passage))\n" }
    }
    for note in answer.notes { text += "Note: \(note)\n" }
    if let id = answer.id { text += "\nWhy, and how sure: attest report \(id)\n" }
    return text
  }

  private func quotation(_ passage: ShownAnswer.Passage) -> String {
    Quotation.lines(passage.quotation, indent: "  > ") + "  — \(cited(passage))\n"
  }

  private func cited(_ passage: ShownAnswer.Passage) -> String {
    var text = "\(Terminal.line(passage.title)), \(passage.pinpoint) (\(Terminal.line(passage.path)))"
    if let day = passage.supersededOn { text += ", superseded on \(day)" }
    return text
  }
}
