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
  public func run(
    _ paths: [String], scores: String?, limit: Int?, output: String?,
    progress: @escaping @Sendable (String, Double) -> Void
  ) async throws -> String {
    let scoring = TextScoring(
      model: try home.load(.scoring, named: nil), cache: try TokenScoreCache(path: scores))
    let corpus = try await ScoredCorpus.scored(paths, limit: limit, by: scoring) { progress("scoring", $0) }
    return "\(corpus.texts.count) texts scored\n"
  }
}
