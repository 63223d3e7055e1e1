import Evidence
import LanguageModelCore

/// A classifier's card in Markdown: what it is for, what it was made of, how good it is and where it ends (Mitchell et
/// al., Model Cards for Model Reporting, FAT* 2019).
struct ModelCard {
  private let content: ClassifierContent
  private let file: String
  private let key: String
  private let configuration: String

  /// A card.
  ///
  /// - Parameters:
  ///   - file: the name of the classifier's file.
  ///   - key: the public key that it is signed with, as base64.
  ///   - configuration: the name of the configuration file.
  init(_ content: ClassifierContent, file: String, key: String, configuration: String) {
    self.content = content
    self.file = file
    self.key = key
    self.configuration = configuration
  }

  /// The card.
  var text: String {
    """
    # \(content.name)

    \(content.task)

    - File: `\(file)`, signed with the key `\(key)`
    - Made by: \(content.program), seed \(content.seed)
    - Licence: \(content.licence)
    - Labels: \(content.head.labels.joined(separator: ", "))

    ## Intended use

    \(content.intendedUse)

    ## Data

    \(files.text)
    \(parts.text)
    Each part has its share of every label, and no group is in two parts. An example that occurs twice is used once.

    ## How it was learned

    \(features) \(content.learning.solver). The cost C = \(content.learning.cost) has the least logarithmic loss in \
    cross-validation with \(content.learning.folds) folds\(balance).

    \(costs.text)
    \(calibration)

    ## Measures

    On the examples that were held out:

    \(measures.text)
    The right labels (rows) against the labels given (columns):

    \(confusion)
    ## Uncertainty

    \(uncertainty)

    ## Limits

    \(limits)

    ## How to make it again

        attest train \(configuration) --output \(file)

    The same configuration, data, model and program give the same content, byte for byte. The signature can differ.

    """
  }

  private var files: MarkdownTable {
    var table = MarkdownTable("file", "#examples", "SHA-256")
    for file in content.data { table.add(file.name, "\(file.examples)", "`\(file.digest.hex)`") }
    return table
  }

  private var parts: MarkdownTable {
    var table = MarkdownTable("part", "#groups", "#examples", "of each label")
    for part in content.parts {
      let counts = content.head.labels.map { "\($0) \(part.labels[$0] ?? 0)" }.joined(separator: ", ")
      table.add(part.part == "heldOut" ? "held out" : part.part, "\(part.groups)", "\(part.examples)", counts)
    }
    return table
  }

  private var features: String {
    let space = content.features
    let scale = space.standardization == nil ? "" : " brought to mean 0 and standard deviation 1"
    let form = space.preparesText ? " of texts brought to one typographic form" : ""
    switch space.kind {
    case .tfidf: return "\(space.width) weighted counts of words and characters\(form)."
    case .embedding:
      let model = space.model.map { "\($0.name) (SHA-256 `\($0.digest.hex)`)" } ?? "no model"
      return "Vectors of \(space.width) numbers by \(model)\(form)\(scale)."
    case .values:
      return "\(space.width) named numbers\(scale): \((space.names ?? []).joined(separator: ", "))."
    }
  }

  private var balance: String {
    var words = content.learning.isBalanced ? "; every label counts the same" : ""
    if let count = content.learning.examplesPerClass { words += "; at most \(count) examples of each label" }
    return words
  }

  private var costs: MarkdownTable {
    var table = MarkdownTable("#C", "#logarithmic loss, nats")
    for (cost, loss) in zip(content.learning.costs, content.learning.losses) {
      table.add("\(cost)", Figures.decimal(loss, 4))
    }
    return table
  }

  private var calibration: String {
    switch content.calibration {
    case .none: "Probabilities are not calibrated."
    case .platt: "Probabilities are calibrated by Platt's method on the predictions of cross-validation."
    case .isotonic:
      "Probabilities are calibrated by isotonic regression on the predictions of cross-validation."
    case .temperature(let scaling):
      "Probabilities are calibrated with the temperature \(Figures.decimal(scaling.temperature, 3)), found on the predictions of "
        + "cross-validation."
    }
  }

  private var measures: MarkdownTable {
    var table = MarkdownTable("measure", "#value", "#95 % interval", "interval by")
    for measure in content.measures {
      let ends = measure.lower.flatMap { lower in
        measure.upper.map { "\(Figures.decimal(lower, 3)) to \(Figures.decimal($0, 3))" }
      }
      table.add(measure.name, Figures.decimal(measure.value, 3), ends ?? "–", measure.interval ?? "–")
    }
    return table
  }

  private var confusion: String {
    let labels = content.head.labels
    func row(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        .joined(separator: " | ") + " |\n"
    }
    var text = row([""] + labels) + "|---|" + labels.map { _ in "---:|" }.joined() + "\n"
    for (label, counts) in zip(labels, content.confusion.counts) {
      text += row([label] + counts.map(String.init))
    }
    return text
  }

  private var uncertainty: String {
    let rule = content.uncertainty
    let share = "\(Figures.decimal(rule.confidence * 100, 1)) %"
    let source =
      rule.source == .apart
      ? "\(rule.examples) examples that nothing was learned from, so it holds for examples of the same kind"
      : "the predictions of cross-validation for \(rule.examples) examples, because there were too few to keep some "
        + "apart, so it holds only about so"
    return
      "The classifier names the labels that remain possible, such that the right one is among them for \(share) of "
      + "examples. That was set on \(source). Where not exactly one label remains, it says that it is uncertain."
  }

  private var limits: String {
    var lines = content.limits
    if content.features.kind == .tfidf {
      lines.append("The file holds the words that it looks at, which come from the texts it learned from.")
    }
    lines.append("The measures hold for texts like those in the data, and for no others.")
    return lines.map { "- \($0)" }.joined(separator: "\n")
  }
}
