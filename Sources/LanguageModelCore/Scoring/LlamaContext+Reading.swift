internal import CLlama
internal import Foundation

extension LlamaContext {
  /// Reads tokens from an empty memory, and says how each wanted token was predicted by those before it.
  ///
  /// The rows of logits of a batch are looked at by as many threads as the batch was computed with.
  ///
  /// - Parameters:
  ///   - ids: the tokens, no more than the context holds.
  ///   - targets: for each place in `ids`, the token whose prediction there is wanted; `nil` for none.
  ///   - share: says how many threads may be used.
  ///   - progress: is given how many tokens have been read.
  /// - Returns: one for each place, `nil` where nothing was wanted.
  func distributions(
    reading ids: [llama_token], targets: [llama_token?], share: ThreadShare, progress: (Int) -> Void
  ) throws -> [TokenDistribution?] {
    var batch = llama_batch_init(Int32(shape.batch), 0, 1)
    defer { llama_batch_free(batch) }
    let vocabulary = model.description.vocabularySize
    var found = [TokenDistribution?](repeating: nil, count: ids.count)
    var start = 0
    while start < ids.count {
      let count = min(shape.batch, ids.count - start)
      batch.n_tokens = Int32(count)
      for index in 0..<count {
        batch.token[index] = ids[start + index]
        batch.pos[index] = llama_pos(start + index)
        batch.n_seq_id[index] = 1
        batch.seq_id[index]?[0] = 0
        batch.logits[index] = targets[start + index] == nil ? 0 : 1
      }
      let threads = share.threads(of: shape.threads ?? model.options.threads)
      llama_set_n_threads(pointer, threads, threads)
      try check(llama_decode(pointer, batch))

      let rows = (0..<count).compactMap { index -> Row? in
        guard let target = targets[start + index], let logits = llama_get_logits_ith(pointer, Int32(index))
        else {
          return nil
        }
        return Row(place: start + index, logits: logits, target: Int(target))
      }
      for (place, distribution) in Row.distributions(of: rows, vocabulary: vocabulary, threads: Int(threads))
      {
        found[place] = distribution
      }
      start += count
      progress(start)
    }
    return found
  }
}

/// A row of logits and the token whose prediction is wanted.
private struct Row: @unchecked Sendable {
  let place: Int
  let logits: UnsafePointer<Float>
  let target: Int

  /// The distributions of rows, with the place of each, computed on several threads.
  static func distributions(of rows: [Row], vocabulary: Int, threads: Int) -> [(Int, TokenDistribution)] {
    let parts = max(1, min(threads, rows.count))
    let results = Parts(parts)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let some = stride(from: part, to: rows.count, by: parts).map { index in
        let row = rows[index]
        return (row.place, TokenDistribution(logits: row.logits, count: vocabulary, token: row.target))
      }
      results.put(some, at: part)
    }
    return results.joined()
  }
}

/// What several threads found, each at a place of its own.
private final class Parts: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [[(Int, TokenDistribution)]]

  init(_ count: Int) { found = Array(repeating: [], count: count) }

  func put(_ some: [(Int, TokenDistribution)], at part: Int) { lock.withLock { found[part] = some } }

  func joined() -> [(Int, TokenDistribution)] { lock.withLock { found.flatMap { $0 } } }
}
