public import Evidence
import LanguageModelCore

/// Has a model continue a prompt.
public struct GenerateText: Sendable {
  private let home: ModelHome

  /// Generates by the models in a home.
  public init(home: ModelHome) { self.home = home }

  /// Generates a text.
  ///
  /// - Parameters:
  ///   - request: the prompt and its limits; nothing of it is kept.
  ///   - model: the model's name; `nil` for the one that generates unless told otherwise.
  ///   - onText: is given each piece of text as soon as it stands.
  /// - Throws: an `AttestError`; one where prompt and budget do not fit the context; `CancellationError` within a second of the task's cancellation.
  public func run(
    _ request: GenerationRequest, model: String? = nil, onText: (@Sendable (String) -> Void)? = nil
  ) async throws -> GeneratedText {
    let model = try home.load(.generation, named: model)
    return try await model.generate(request, onText: onText)
  }
}
