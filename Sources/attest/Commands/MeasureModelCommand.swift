import ArgumentParser
import Workflow

/// `attest measure-model`, which `attest evaluate models` starts so that each measurement has a process of its own.
struct MeasureModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-model",
    abstract: "Measure how much memory a model takes, as JSON.",
    discussion: """
      Used by `attest evaluate models`; nothing is kept.

        attest measure-model model.gguf
      """,
    shouldDisplay: false)

  @Argument(help: "A GGUF file.", completion: .file())
  var model: String

  func run() throws {
    let path = model
    Terminal.write(try Terminal.json(try Waiting.result { try await MeasuredModel.run(path) }))
  }
}
