import ArgumentParser
import Evidence
import Foundation
import Workflow

/// `attest score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Show how predictable each token of a text is to a language model.",
    discussion: """
      The text is coloured by the place of each token among all that the model could have expected. It says how a text \
      looks to one model, and nothing of who wrote it. With --json, each token has its figures and the characters that \
      it covers. Nothing is kept.

        attest score essay.txt --html essay.html
        attest score "The cat sat on the mat."
      """)

  @Argument(
    help: ArgumentHelp("A text, a file, or - for the standard input.", valueName: "text"), completion: .file()
  )
  var text: String

  @Option(
    help: ArgumentHelp(
      "The model. (default: $ATTEST_SCORING_MODEL, else the built-in one)", valueName: "name"))
  var model: String?

  @Option(
    help: ArgumentHelp("Write a web page to this file as well.", valueName: "file"), completion: .file())
  var html: String?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let input = try TextInput.read(text)
    let words = try input.filled()
    let bar = ProgressBar("scoring")
    defer { bar.clear() }
    let name = model
    let scored = try Waiting.result {
      try await ScoreText(home: .standard()).run(words, model: name) { bar.show($0) }
    }
    bar.clear()
    if let html { try OutputFile.write(scored.html(title: input.name ?? "A text"), to: html) }
    if json {
      Terminal.write(try Terminal.json(scored))
    } else {
      Terminal.write(ScoreDisplay(color: Terminal.color).text(scored))
    }
  }
}
