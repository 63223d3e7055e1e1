public import Evidence
public import Foundation

/// Learns a classifier from examples: splits, chooses the regularisation, calibrates, decides when to be uncertain,
/// measures, and signs.
///
/// The same configuration, data, model and program give the same content, byte for byte.
public struct ClassifierTraining: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The classifier.
    public var classifier: TrainedClassifier
    /// The bytes of its file.
    public var file: Data
  }

  /// What is being done, and the part of it that is done, 0 to 1.
  public typealias Progress = @Sendable (_ step: String, _ part: Double) -> Void

  private let configuration: TrainingConfiguration
  private let program: String

  /// A training.
  ///
  /// - Parameter program: the program and its version, for the file.
  public init(_ configuration: TrainingConfiguration, program: String) {
    self.configuration = configuration
    self.program = program
  }

  /// Learns.
  ///
  /// - Parameters:
  ///   - model: makes the vectors, for ``FeatureKind/embedding``.
  ///   - key: signs the file; `nil` for a file that is not signed.
  /// - Throws: ``LanguageModelCoreError``; `CancellationError` when the task is cancelled.
  public func run(
    _ dataset: LabeledDataset, model: (any LanguageModel)? = nil, key: SigningKey?, progress: Progress? = nil
  ) async throws -> Outcome {
    let kind = configuration.features.kind
    let examples = try Self.unambiguous(dataset.examples)
    let names = kind == .values ? Set(examples.flatMap(\.values.keys)).sorted() : nil
    if let names, names.isEmpty {
      throw Self.fault("values", "The data holds no numbers to learn from.", "Name them under “features”.")
    }
    let raw = try await FeatureSpace.raw(
      examples, kind: kind, preparesText: configuration.preparesText, names: names, model: model
    ) { progress?("embedding", $0) }
    let plan = FeatureSpace.Plan(
      features: configuration.features, preparesText: configuration.preparesText,
      model: kind == .embedding ? model?.identity : nil, names: names)
    let split = try self.split(examples)
    let content = try await BlockingWork.run { flag in
      try learn(examples, dataset.files, raw, plan, split, flag, progress)
    }
    let file = try SignedFile(payload: try SignedFile.encoder().encode(content), key: key)
    return Outcome(
      classifier: TrainedClassifier(
        content: content, provenance: key.map { .trusted($0.publicKey) } ?? .unsigned),
      file: try file.data())
  }

  // MARK: - Parts

  /// The examples of each part, ascending.
  private struct Split {
    var training: [Int]
    var calibration: [Int]
    var heldOut: [Int]
  }

  private func split(_ examples: [LabeledExample]) throws -> Split {
    let labels = examples.map(\.label)
    let (held, apart) = (configuration.heldOutShare, configuration.calibrationShare)
    let parts = DataSplit.parts(
      labels: labels, groups: examples.map(\.group), shares: [1 - held - apart, apart, held],
      seed: configuration.seed)
    var split = Split(
      training: labels.indices.filter { parts[$0] == 0 },
      calibration: labels.indices.filter { parts[$0] == 1 },
      heldOut: labels.indices.filter { parts[$0] == 2 })
    // With fewer examples no label could be ruled out, or hardly any.
    let least = Int((2 * configuration.confidence / (1 - configuration.confidence)).rounded(.up))
    if split.calibration.count < least {
      split.training = (split.training + split.calibration).sorted()
      split.calibration = []
    }
    if let count = configuration.examplesPerClass {
      split.training = DataSplit.sample(count, of: split.training, labels: labels, seed: configuration.seed)
    }
    let known = Set(split.training.map { labels[$0] })
    guard known.count > 1, !split.heldOut.isEmpty else {
      throw Self.fault(
        "too-few", "There are too few examples to learn from and to measure on.",
        "Give at least two labels, and several examples of each in different groups.")
    }
    if let missing = LogisticRegression.ordered(labels).first(where: { !known.contains($0) }) {
      throw Self.fault(
        "too-few", "The label “\(missing.prefix(40))” has too few examples, or all in one group.",
        "Give more examples of it, or leave it out.")
    }
    return split
  }

  /// The examples, each different one once; a text with two labels is an error, because it teaches nothing.
  private static func unambiguous(_ examples: [LabeledExample]) throws -> [LabeledExample] {
    struct Content: Hashable {
      var text: String
      var values: [String: Double]
    }
    var labels: [Content: String] = [:]
    return try examples.enumerated().filter { number, example in
      let content = Content(text: example.text, values: example.values)
      guard let known = labels[content] else {
        labels[content] = example.label
        return true
      }
      guard known == example.label else {
        throw fault(
          "two-labels", "Example \(number + 1) is the same as an earlier one with another label.",
          "Decide for one label, or leave both out.")
      }
      return false
    }.map(\.element)
  }

  // MARK: - Learning

  private func learn(
    _ examples: [LabeledExample], _ files: [DataFile], _ raw: RawFeatures, _ plan: FeatureSpace.Plan,
    _ split: Split, _ flag: CancellationFlag, _ progress: Progress?
  ) throws -> ClassifierContent {
    let (labels, groups) = (examples.map(\.label), examples.map(\.group))
    let search = RegularizationSearch(
      plan: plan, costs: configuration.costs, folds: configuration.folds,
      isBalanced: configuration.isBalanced,
      seed: configuration.seed)
    let found = try search.run(
      raw, rows: split.training, labels: labels, groups: groups, check: { try flag.check() },
      progress: { progress?("cross-validation", $0) })
    let space = FeatureSpace(
      learning: raw, rows: split.training, plan: plan, isStandardized: found.isStandardized)
    let head = try LogisticRegression(
      learning: space.vectors(raw, rows: split.training), labels: split.training.map { labels[$0] },
      width: space.width,
      options: .init(cost: found.cost, isBalanced: configuration.isBalanced, tolerance: search.tolerance))
    let places = Dictionary(zip(head.labels, head.labels.indices), uniquingKeysWith: { first, _ in first })
    func right(_ rows: [Int]) -> [Int] { rows.map { places[labels[$0]] ?? 0 } }
    let calibration = try ScoreCalibration.find(
      configuration.calibration, logits: found.logits, right: right(split.training))
    func probabilities(_ rows: [Int]) -> [[Double]] {
      space.vectors(raw, rows: rows).map { calibration.probabilities(head.logits($0)) }
    }

    let isApart = !split.calibration.isEmpty
    let judged = isApart ? probabilities(split.calibration) : found.logits.map(calibration.probabilities)
    let judgedRight = right(isApart ? split.calibration : split.training)
    let rule = UncertaintyRule(
      sets: try SplitConformal(
        probabilities: judged, labels: judgedRight, alpha: 1 - configuration.confidence),
      source: isApart ? .apart : .crossValidation)
    progress?("measuring", 0)
    let evaluation = try HeldOutEvaluation(
      probabilities: probabilities(split.heldOut), right: right(split.heldOut),
      groups: split.heldOut.map { groups[$0] },
      isBlank: space.vectors(raw, rows: split.heldOut).map(\.indices.isEmpty), rule: rule,
      seed: configuration.seed)
    let measures = try evaluation.measures(check: { try flag.check() })
    progress?("measuring", 1)
    func counts(_ part: String, _ rows: [Int]) -> PartCounts {
      PartCounts(
        part: part, groups: Set(rows.map { groups[$0].map { "g" + $0 } ?? "r\($0)" }).count,
        labels: rows.reduce(into: [:]) { $0[labels[$1], default: 0] += 1 })
    }
    return ClassifierContent(
      name: configuration.name, task: configuration.task, intendedUse: configuration.intendedUse,
      limits: configuration.limits, licence: configuration.licence, program: program,
      seed: configuration.seed,
      features: space, head: head, calibration: calibration, uncertainty: rule,
      learning: LearningRecord(
        solver: Self.solver, costs: configuration.costs, losses: found.losses, cost: found.cost,
        folds: found.folds, isBalanced: configuration.isBalanced,
        examplesPerClass: configuration.examplesPerClass),
      data: files,
      parts: [
        counts("training", split.training), counts("calibration", split.calibration),
        counts("heldOut", split.heldOut),
      ],
      measures: measures, confusion: evaluation.confusion)
  }

  private static let solver =
    "LIBLINEAR L2R_LR, one label against the rest, bias regularised; probabilities divided by their sum"

  private static func fault(_ code: String, _ message: String, _ hint: String) -> LanguageModelCoreError {
    LanguageModelCoreError(code: "learning." + code, message: message, hint: hint)
  }
}
