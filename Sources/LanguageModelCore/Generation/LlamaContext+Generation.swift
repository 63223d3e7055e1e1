internal import CLlama
internal import Evidence

extension LlamaContext {
  /// Reads tokens behind those that were read before, and gives the logits after the last of them.
  ///
  /// - Returns: as many numbers as the vocabulary has tokens; they stand until the next reading.
  func lastLogits(
    reading ids: [llama_token], from position: Int, share: ThreadShare
  ) throws -> UnsafePointer<Float> {
    var batch = llama_batch_init(Int32(shape.batch), 0, 1)
    defer { llama_batch_free(batch) }
    var start = 0
    var last: Int32 = 0
    while start < ids.count {
      let count = min(shape.batch, ids.count - start)
      batch.n_tokens = Int32(count)
      for index in 0..<count {
        batch.token[index] = ids[start + index]
        batch.pos[index] = llama_pos(position + start + index)
        batch.n_seq_id[index] = 1
        batch.seq_id[index]?[0] = 0
        batch.logits[index] = start + index + 1 == ids.count ? 1 : 0
      }
      let threads = share.threads(of: model.options.threads)
      llama_set_n_threads(pointer, threads, threads)
      try check(llama_decode(pointer, batch))
      last = Int32(count - 1)
      start += count
    }
    guard let logits = llama_get_logits_ith(pointer, last) else {
      throw LanguageModelCoreError(
        code: "model.computation", message: "The model gave no prediction.",
        hint: "Check the file with `attest models verify`.", place: model.identity.name)
    }
    return UnsafePointer(logits)
  }
}
