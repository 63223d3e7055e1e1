import Evidence
import LanguageModelCore

/// Says how predictable each token of a text is to a model.
public struct ScoreText: Sendable {
  private let home: ModelHome

  /// Scores by the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Scores a text.
  ///
  /// - Parameters:
  ///   - text: the text; nothing of it is kept.
  ///   - model: the model's name; `nil` for the one that scores unless told otherwise.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError`; `CancellationError` within a second of the task's cancellation.
  public func run(
    _ text: String, model: String? = nil, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> ScoredText {
    let model = try home.load(.scoring, named: model)
    return ScoredText(text: text, score: try await model.score(text, progress: progress))
  }
}
