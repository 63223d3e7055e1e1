internal import CLlama

/// What a model file says of itself: architecture, sizes and what it can do.
public struct ModelDescription: Hashable, Sendable, Codable {
  /// The architecture's name in GGUF, such as `llama`, `bert`, `gpt2` or `t5`.
  public var architecture: String
  /// The most tokens that the model was trained to read at once.
  public var contextLength: Int
  /// How many numbers an embedding has.
  public var embeddingLength: Int
  /// How many layers there are.
  public var layers: Int
  /// How many tokens the vocabulary has.
  public var vocabularySize: Int
  /// How many weights there are.
  public var parameters: Int
  /// The bytes of the weights.
  public var weightBytes: Int
  /// Whether the model has an encoder that reads a text whole: BERT-like and encoder-decoder models.
  public var hasEncoder: Bool
  /// Whether the model has a decoder that predicts the next token.
  public var hasDecoder: Bool
  /// The chat template in the file, in Jinja; `nil` where there is none.
  public var chatTemplate: String?

  init(model: OpaquePointer, vocabulary: OpaquePointer, header: GGUFHeader) {
    architecture = header.architecture
    contextLength = Int(llama_model_n_ctx_train(model))
    embeddingLength = Int(llama_model_n_embd(model))
    layers = Int(llama_model_n_layer(model))
    vocabularySize = Int(llama_vocab_n_tokens(vocabulary))
    parameters = Int(llama_model_n_params(model))
    weightBytes = Int(llama_model_size(model))
    // llama.cpp calls BERT-like models decoders without causal attention.
    let readsBothWays = header.boolean("\(header.architecture).attention.causal") == false
    hasEncoder = llama_model_has_encoder(model) || readsBothWays
    hasDecoder = llama_model_has_decoder(model) && !readsBothWays
    chatTemplate = llama_model_chat_template(model, nil).map { String(cString: $0) }
  }
}
