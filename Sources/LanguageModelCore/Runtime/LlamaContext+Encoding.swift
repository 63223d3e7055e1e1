internal import CLlama

extension LlamaContext {
  /// Reads a source with the encoder of an encoder-decoder, for the decoder to look at.
  ///
  /// - Parameter ids: the source's tokens, no more than a batch of the context.
  func encode(_ ids: [llama_token]) throws {
    var ids = ids
    let count = Int32(ids.count)
    try ids.withUnsafeMutableBufferPointer { tokens in
      try check(llama_encode(pointer, llama_batch_get_one(tokens.baseAddress, count)))
    }
  }
}
