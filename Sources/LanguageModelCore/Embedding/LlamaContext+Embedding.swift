internal import CLlama
internal import Evidence

extension LlamaContext {
  /// Reads texts together, each as a sequence of its own, and gives the pooled vector of each, of length 1.
  ///
  /// - Parameters:
  ///   - texts: the tokens of each, together no more than a batch of the context and no more texts than its sequences.
  ///   - encodes: whether the model reads with an encoder.
  func embed(_ texts: [[llama_token]], encodes: Bool) throws -> [[Float]] {
    let count = texts.reduce(0) { $0 + $1.count }
    var batch = llama_batch_init(Int32(count), 0, 1)
    defer { llama_batch_free(batch) }
    batch.n_tokens = Int32(count)
    var place = 0
    for (sequence, tokens) in texts.enumerated() {
      for (position, token) in tokens.enumerated() {
        batch.token[place] = token
        batch.pos[place] = llama_pos(position)
        batch.n_seq_id[place] = 1
        batch.seq_id[place]?[0] = llama_seq_id(sequence)
        batch.logits[place] = 1
        place += 1
      }
    }
    if encodes {
      try check(llama_encode(pointer, batch))
    } else {
      clear()
      try check(llama_decode(pointer, batch))
    }
    let width = Int(llama_model_n_embd_out(model.pointer))
    return try texts.indices.map { sequence in
      guard let vector = llama_get_embeddings_seq(pointer, llama_seq_id(sequence)) else {
        throw LanguageModelCoreError.noVector(model: model.identity.name)
      }
      let numbers = UnsafeBufferPointer(start: vector, count: width)
      var square = 0.0
      for number in numbers { square += Double(number) * Double(number) }
      guard square.isFinite, square > 0 else {
        throw LanguageModelCoreError.noVector(model: model.identity.name)
      }
      let scale = 1 / square.squareRoot()
      return numbers.map { Float(Double($0) * scale) }
    }
  }
}
