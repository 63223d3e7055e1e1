internal import CLlama
internal import Evidence

/// Holds text to a grammar in llama.cpp's GBNF.
final class GrammarConstraint: TokenConstraint {
  private let model: LlamaModel
  private let sampler: UnsafeMutablePointer<llama_sampler>
  private let endToken: llama_token

  /// - Throws: ``LanguageModelCoreError`` with one sentence when the grammar is malformed.
  init(model: LlamaModel, grammar: String) throws {
    try GrammarText(grammar).check()
    guard let sampler = llama_sampler_init_grammar(model.vocabulary, grammar, "root") else {
      throw LanguageModelCoreError(
        code: "generation.grammar", message: "The grammar is malformed, or a rule of it begins with itself.",
        hint: "Write it as GBNF, with a rule named root.", status: .badUse)
    }
    self.model = model
    self.sampler = sampler
    let turn = llama_vocab_eot(model.vocabulary)
    endToken = turn == LLAMA_TOKEN_NULL ? llama_vocab_eos(model.vocabulary) : turn
  }

  deinit { llama_sampler_free(sampler) }

  func allows(_ token: llama_token) -> Bool {
    var candidate = llama_token_data(id: token, logit: 0, p: 0)
    return withUnsafeMutablePointer(to: &candidate) { pointer in
      var array = llama_token_data_array(data: pointer, size: 1, selected: -1, sorted: false)
      llama_sampler_apply(sampler, &array)
      return array.size == 1 && pointer.pointee.logit > -.infinity
    }
  }

  func accept(_ token: llama_token) -> [UInt8] {
    llama_sampler_accept(sampler, token)
    return model.piece(token)
  }

  /// The end is a token of its own that the model chooses among what the grammar allows.
  var isComplete: Bool { false }

  func finished(_ text: String) -> (text: String, copies: [GeneratedText.Copy]) { (text, []) }
}
