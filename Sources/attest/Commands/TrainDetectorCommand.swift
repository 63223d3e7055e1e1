import ArgumentParser
import Workflow

/// `attest train detector`.
struct TrainDetectorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detector",
    abstract: "Learn the detector of AI writing from labelled texts.",
    discussion: """
      The texts are .jsonl files, or folders of them: a line a text with id, text, label (human or ai), set and domain. Only \
      numbers are written, none of the texts. Scoring thousands of texts takes hours; with --scores, it is done once and can \
      be interrupted.

        attest train detector texts/ --scores scores.bin --output detector.json
      """)

  @Argument(
    help: ArgumentHelp("Files or folders of labelled texts.", valueName: "texts"), completion: .file())
  var texts: [String]

  @Option(help: ArgumentHelp("The file that keeps the scores of the texts' tokens.", valueName: "path"))
  var scores: String?

  @Option(help: ArgumentHelp("Only so many texts, drawn evenly over all.", valueName: "count"))
  var limit: Int?

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("What the detector is called.", valueName: "name"))
  var name = "essays-en 1"

  func run() throws {
    let bar = ProgressBar("scoring")
    defer { bar.clear() }
    let train = TrainDetector(home: .standard())
    let (texts, scores, limit, name, output) = (texts, scores, limit, name, output)
    let summary = try Waiting.result {
      try await train.run(texts, scores: scores, limit: limit, name: name, output: output) { step, part in
        bar.show(part, label: step)
      }
    }
    bar.clear()
    Terminal.write(summary)
  }
}
