import Evidence
import Foundation
import LanguageModelCore

/// Learns a classifier as a configuration file says, and writes it beside its model card.
public struct TrainClassifier: Sendable {
  private let context: RunContext
  private let home: ModelHome

  /// A training with the models and the signing key of a home.
  public init(context: RunContext, home: ModelHome) {
    self.context = context
    self.home = home
  }

  /// Learns, and writes the signed file and the model card.
  ///
  /// - Parameters:
  ///   - configuration: the path of the configuration file.
  ///   - output: where the classifier goes; the card goes beside it with the ending `.md`. `nil` for `NAME.classifier.json`
  ///     in the folder one is in.
  ///   - progress: is told what is being done, and the part of it that is done.
  /// - Throws: an `AttestError`; then nothing was written.
  public func run(
    configuration path: String, output: String? = nil,
    progress: (@Sendable (_ step: String, _ part: Double) -> Void)? = nil
  ) async throws -> TrainedSummary {
    let configuration = try TrainingConfiguration(contentsOf: path)
    let target = output ?? "\(configuration.name).classifier.json"
    let cardPath = Self.cardPath(target)
    let dataset = try LabeledDataset(files: configuration.data, fields: configuration.fields)
    let model =
      configuration.features.kind == .embedding
      ? try home.load(.embedding, named: configuration.features.model) : nil
    let key = try SigningKey(home: home.path)
    let outcome = try await ClassifierTraining(configuration, program: context.program).run(
      dataset, model: model, key: key, progress: progress)
    let card = ModelCard(
      outcome.classifier.content, file: (target as NSString).lastPathComponent, key: key.publicKey.base64,
      configuration: (path as NSString).lastPathComponent)
    try OutputFile.write(outcome.file, to: target)
    try OutputFile.write(card.text, to: cardPath)
    return TrainedSummary(outcome.classifier.content, file: target, card: cardPath, bytes: outcome.file.count)
  }

  /// The path of the card of a classifier.
  private static func cardPath(_ path: String) -> String {
    for ending in [".classifier.json", ".json"] where path.hasSuffix(ending) {
      return path.dropLast(ending.count) + ".md"
    }
    return path + ".md"
  }
}
