import ArgumentParser
import Workflow

/// `attest train classifier`.
struct TrainClassifierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classifier",
    abstract: "Learn a classifier from labelled examples, as a configuration file says.",
    discussion: """
      Writes the classifier as a small signed file, and its model card beside it. A part of the data is held out to \
      measure on, and the same configuration gives the same classifier.

        attest train clauses.json --output clauses.classifier.json

      The configuration file is JSON, for example:

        {
          "name": "clauses",
          "task": "Which kind of clause an excerpt of a contract is",
          "data": ["clauses.jsonl"],
          "features": {"kind": "tfidf", "words": [1, 2], "characters": [3, 5]},
          "licence": "CC BY 4.0"
        }

      Data is .jsonl, .csv or .tsv with a text, a label, and perhaps a group, such as the document that the text is from: \
      a group is never both learned from and measured on. "fields": {"text": "clause", "label": "kind", "group": \
      "contract"} names other fields. "kind" is tfidf; embedding, with the name of a "model"; or values, for the numbers in \
      an object "features" of each line.

      May be left out: costs, folds, balanced, calibration (auto, platt, isotonic, temperature, none), confidence (0.9), \
      heldOut (0.2), calibrationShare (0.2), examplesPerClass, seed (1), prepare, intendedUse, limits.
      """)

  @Argument(help: ArgumentHelp("The configuration file.", valueName: "config"), completion: .file())
  var config: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: NAME.classifier.json)", valueName: "path"))
  var output: String?

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let bar = ProgressBar("reading")
    defer { bar.clear() }
    let (path, target) = (config, output)
    let train = TrainClassifier(context: Program.context, home: .standard())
    let summary = try Waiting.result {
      try await train.run(configuration: path, output: target) { step, part in bar.show(part, label: step) }
    }
    bar.clear()
    Terminal.write(json ? try Terminal.json(summary) : Self.text(summary))
  }

  private static func text(_ summary: TrainedSummary) -> String {
    var lines = [
      "\(summary.name): \(summary.labels.count) labels, \(summary.features) features, \(summary.training) examples learned "
        + "from, C = \(summary.cost)",
      "On \(summary.heldOut) examples that were held out:",
    ]
    let width = summary.measures.map(\.name.count).max() ?? 0
    for measure in summary.measures {
      let space = String(repeating: " ", count: width - measure.name.count)
      lines.append("  \(measure.name)\(space)  \(measure.text)")
    }
    lines.append("Written: \(summary.file) (\(summary.bytes) bytes, signed) and \(summary.card)")
    return lines.map { Terminal.line($0) + "\n" }.joined()
  }
}
