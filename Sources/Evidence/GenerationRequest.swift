/// What a model is asked to continue, and within which limits.
public struct GenerationRequest: Hashable, Sendable, Codable {
  /// What holds the model's words to a form.
  public enum Constraint: Hashable, Sendable, Codable {
    /// Nothing does.
    case none
    /// A grammar in llama.cpp's GBNF, with the rule `root`.
    case grammar(String)
    /// A JSON schema, as JSON text.
    case jsonSchema(String)
    /// Only spans copied from these passages, or the statement that the answer is not there.
    case copy(passages: [String])
  }

  /// The prompt, in full.
  public var prompt: String
  /// Whether the prompt is put into the model's own template as a user's message.
  public var usesTemplate: Bool
  /// What the model is told before the user's message; only with the template.
  public var system: String?
  /// The most tokens to generate.
  public var maximumTokens: Int
  /// The most seconds to generate for; `nil` for no limit.
  public var maximumSeconds: Double?
  /// 0 takes the most probable token each time; above 0 it divides the logits before sampling.
  public var temperature: Float
  /// Sampling keeps the most probable tokens whose probabilities sum to this, above 0 to 1.
  public var topP: Float
  /// What makes sampling repeatable.
  public var seed: UInt32
  /// Generation ends before the first of these texts.
  public var stops: [String]
  /// What holds the words to a form.
  public var constraint: Constraint

  /// A request: greedy, 256 tokens, in the model's template, unless told otherwise.
  public init(
    prompt: String, usesTemplate: Bool = true, system: String? = nil, maximumTokens: Int = 256,
    maximumSeconds: Double? = nil, temperature: Float = 0, topP: Float = 0.95, seed: UInt32 = 0,
    stops: [String] = [], constraint: Constraint = .none
  ) {
    self.prompt = prompt
    self.usesTemplate = usesTemplate
    self.system = system
    self.maximumTokens = maximumTokens
    self.maximumSeconds = maximumSeconds
    self.temperature = temperature
    self.topP = topP
    self.seed = seed
    self.stops = stops
    self.constraint = constraint
  }
}
