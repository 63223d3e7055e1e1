/// One language model, whatever its architecture: decoder, encoder or encoder-decoder.
///
/// A model that cannot do what is asked (an encoder asked to generate) throws an ``AttestError`` that says so.
public protocol LanguageModel: Sendable {
  /// What names the model in results and stamps.
  var identity: ModelIdentity { get }

  /// The tokens of a text from a user, in order; no special token is added or recognised.
  func tokenize(_ text: String) throws -> [TextToken]

  /// How predictable each token of a text is; texts longer than the context are scored in overlapping windows.
  ///
  /// - Parameter progress: is given the part done, 0 to 1.
  /// - Throws: `CancellationError` within a second of the task's cancellation.
  func score(_ text: String, progress: (@Sendable (Double) -> Void)?) async throws -> TextScore

  /// One vector a text, in the order of the texts, mean-pooled and of length 1.
  ///
  /// - Parameter progress: is given the part done, 0 to 1.
  /// - Throws: `CancellationError` within a second of the task's cancellation.
  func embed(_ texts: [String], progress: (@Sendable (Double) -> Void)?) async throws -> [[Float]]

  /// The model's continuation of a prompt.
  ///
  /// - Parameter onText: is given each piece of text as soon as it stands.
  /// - Throws: an error when the prompt and the budget of tokens do not fit the context: nothing is cut silently.
  func generate(_ request: GenerationRequest, onText: (@Sendable (String) -> Void)?) async throws
    -> GeneratedText
}
