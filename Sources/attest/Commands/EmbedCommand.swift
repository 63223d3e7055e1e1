import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest embed`.
struct EmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: "Turn texts into vectors, and show how alike they are.",
    discussion: """
      Shows the cosine between the texts, 1 for the same meaning to the model; with --json, a vector of length 1 for \
      each. The store keeps vectors by the SHA-256 of text and model, and no word of a text; --forget erases them all.

        attest embed "The dog sleeps." "A hound is asleep."
        attest embed --file sentences.txt --json
      """)

  @Argument(help: "Texts.")
  var texts: [String] = []

  @Option(
    help: ArgumentHelp("A file with a text in each line, or - for the standard input.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The model. (default: $ATTEST_EMBEDDING_MODEL, else the built-in one)", valueName: "name"))
  var model: String?

  @Flag(help: "Keep no vectors, and use none that were kept.")
  var noCache = false

  @Flag(help: "Erase every vector that the store keeps, and embed nothing.")
  var forget = false

  @Flag(help: "Write JSON.")
  var json = false

  @OptionGroup var store: StoreOption

  func validate() throws {
    let sources = (texts.isEmpty ? 0 : 1) + (file == nil ? 0 : 1)
    if forget {
      guard sources == 0 else { throw ValidationError("--forget takes no texts.") }
    } else if sources != 1 {
      throw ValidationError("Give texts, or a file of them with --file.")
    }
  }

  func run() throws {
    if forget {
      let count = try EmbedTexts.forget(in: try store.open(), context: Program.context)
      Terminal.write(
        json ? try Terminal.json(["erased": count]) : "Erased \(count) vector\(count == 1 ? "" : "s").\n")
      return
    }
    let lines = try self.lines()
    let words = lines.map(\.text)
    let bar = ProgressBar("embedding")
    defer { bar.clear() }
    let embed = EmbedTexts(home: .standard(), store: noCache ? nil : try store.open())
    let name = model
    let embedded = try Waiting.result {
      try await embed.run(words, model: name) { bar.show($0) }
    }
    bar.clear()
    if json {
      Terminal.write(try EmbedDisplay.json(embedded, numbers: lines.map(\.number)))
    } else {
      Terminal.write(EmbedDisplay(embedded, texts: words, width: Terminal.width).text)
    }
  }

  private func lines() throws -> [(number: Int, text: String)] {
    let lines: [(number: Int, text: String)]
    if let file {
      lines = try TextInput.file(file).lines
    } else if texts == ["-"] {
      lines = try TextInput.read("-").lines
    } else {
      lines = texts.enumerated().map { ($0.offset + 1, $0.element) }
    }
    guard !lines.isEmpty, lines.allSatisfy({ line in line.text.contains { !$0.isWhitespace } }) else {
      throw WorkflowError(
        code: "input.empty", message: "There is a text without words.", hint: "Leave empty texts out.",
        status: .badInput)
    }
    return lines
  }
}
