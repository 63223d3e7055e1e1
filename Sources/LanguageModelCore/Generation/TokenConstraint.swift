internal import CLlama
internal import Evidence

/// What holds generated tokens to a form.
protocol TokenConstraint {
  /// Whether a token may come next.
  func allows(_ token: llama_token) -> Bool
  /// Takes a token that was chosen, and gives the bytes that it adds to the text.
  mutating func accept(_ token: llama_token) -> [UInt8]
  /// Whether nothing may follow.
  var isComplete: Bool { get }
  /// The text and what was copied, once generation has ended.
  ///
  /// - Parameter text: the bytes' text, without a stop.
  func finished(_ text: String) throws -> (text: String, copies: [GeneratedText.Copy])
}

extension LlamaModel {
  /// What a request's constraint is for this model.
  ///
  /// - Throws: ``LanguageModelCoreError`` for a grammar or schema that is malformed or not supported.
  func constraint(_ constraint: GenerationRequest.Constraint) throws -> any TokenConstraint {
    switch constraint {
    case .none: Unconstrained(model: self)
    case .grammar(let text): try GrammarConstraint(model: self, grammar: text)
    case .jsonSchema(let text):
      try GrammarConstraint(model: self, grammar: JSONSchemaGrammar(schema: text).text)
    case .copy(let passages): try CopyConstraint(model: self, passages: passages)
    }
  }
}

/// No constraint.
struct Unconstrained: TokenConstraint {
  let model: LlamaModel

  func allows(_ token: llama_token) -> Bool { true }
  func accept(_ token: llama_token) -> [UInt8] { model.piece(token) }
  var isComplete: Bool { false }
  func finished(_ text: String) -> (text: String, copies: [GeneratedText.Copy]) { (text, []) }
}
