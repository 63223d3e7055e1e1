import Evidence
import Foundation
import HomeworkDetector
import LanguageModelCore

/// Learns the detector of AI writing from labelled texts.
public struct TrainDetector: Sendable {
  private let home: ModelHome

  /// Training by the scoring model in a home.
  public init(home: ModelHome) { self.home = home }

  /// Scores the texts, learns, and writes the detector.
  ///
  /// - Returns: What was learned from, and how it fared on sources that were left out, for a person.
  /// - Throws: an `AttestError`; `CancellationError` within a second of the task's cancellation.
  public func run(
    _ paths: [String], scores: String?, limit: Int?, name: String, output: String?,
    progress: @escaping @Sendable (String, Double) -> Void
  ) async throws -> String {
    let model = try home.load(.scoring, named: nil)
    let scoring = TextScoring(model: model, cache: try TokenScoreCache(path: scores))
    let corpus = try await ScoredCorpus.scored(paths, limit: limit, by: scoring) { progress("scoring", $0) }
    let measured = corpus.measured()
    let (texts, names) = (measured.texts, measured.names)
    let heldOut = try SourceHeldOut(texts, names: names, model: model.identity) {
      progress("leaving out sources", $0)
    }
    let rates = heldOut.errorRates(texts)
    let parameters = try DetectorTraining().learned(
      texts, names: names, name: name, model: model.identity, errorRates: rates)
    if let output { try OutputFile.write(String(decoding: try parameters.json(), as: UTF8.self), to: output) }
    var lines = ["\(texts.count) texts, \(names.count) features, \(parameters.sources.count) sources"]
    lines += parameters.sources.map { "  \($0.name): \($0.human) by people, \($0.ai) by language models" }
    lines.append("Left out in turn, at the thresholds that the others set:")
    lines += rates.map { rate in
      "  \(rate.group): \(rate.falselyAccused) of \(rate.humanTexts) people accused, \(rate.found) of \(rate.aiTexts) found"
    }
    if let output { lines.append("Written: \(output)") }
    return lines.map { $0 + "\n" }.joined()
  }
}
