internal import CLlama
public import Evidence
internal import Foundation

extension LlamaModel {
  /// The model's continuation of a prompt, within the request's limits and held to its constraint.
  ///
  /// The same request gives the same bytes. A prompt that does not fit the context together with the budget of tokens is refused.
  ///
  /// - Parameters:
  ///   - request: the prompt and the limits.
  ///   - onText: is given each piece of text once it stands: whole characters, never a part of a stop.
  /// - Throws: ``LanguageModelCoreError`` when the model is an encoder, the prompt is too long or the constraint is malformed;
  ///   `CancellationError` within a second of the task's cancellation.
  public func generate(
    _ request: GenerationRequest, onText: (@Sendable (String) -> Void)? = nil
  ) async throws -> GeneratedText {
    guard description.hasDecoder else {
      throw LanguageModelCoreError.unable(
        self, to: "write text", hint: "Choose a decoder, such as smollm2-135m-instruct.")
    }
    return try await BlockingWork.run { flag in
      try GenerationRun(model: self, request: request, flag: flag, onText: onText).result()
    }
  }
}
