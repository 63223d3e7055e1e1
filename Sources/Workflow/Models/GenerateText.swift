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
    return try await model.generate(Self.shown(request), onText: onText)
  }

  /// The request with the passages before the question, where only they may be copied from: a model has to read them.
  private static func shown(_ request: GenerationRequest) -> GenerationRequest {
    guard case .copy(let passages) = request.constraint, request.usesTemplate else { return request }
    var request = request
    let task =
      "Answer with words copied from the text above. If they do not answer, write: The passages do not say."
    request.prompt = (passages + [task, "Question: \(request.prompt)"]).joined(separator: "\n\n")
    return request
  }
}
