internal import CLlama
internal import Evidence
internal import Foundation
internal import Synchronization

extension LlamaModel {
  /// One vector a text, in the order of the texts, each of length 1.
  ///
  /// The vectors of a text's tokens are pooled as the file says (the mean where it says nothing). A text is read up to
  /// ``maximumEmbeddingTokens``; what lies behind is cut off, as sentence-transformers does: ``embeddingTokenCount(_:)`` tells for which texts.
  /// Text that looks like a special token is read as text. An empty text is what the model expects around a text, and nothing between.
  ///
  /// A decoder gives the mean of its last hidden states: usable to compare texts, though it was not trained for it.
  ///
  /// Texts of like length are read together. Every batch is computed by one thread, so the same texts give the same bytes on any number
  /// of threads, and a text's vector depends on the texts beside it only by rounding (cosine above 0.999999).
  ///
  /// - Parameters:
  ///   - texts: the texts.
  ///   - progress: is given the part of all tokens that is done, 0 to 1, never going back, from a thread of its own.
  /// - Throws: `CancellationError` within a second of the task's cancellation; ``LanguageModelCoreError`` when the model cannot embed, or the
  ///   memory is not there.
  public func embed(
    _ texts: [String], progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> [[Float]] {
    guard !texts.isEmpty else { return [] }
    let pooling = try embeddingPooling()
    return try await BlockingWork.run { flag in
      // What occurs twice is read once: rounding depends on the place in a batch, and the same text is to have the same vector.
      var places: [[llama_token]: Int] = [:]
      var tokens: [[llama_token]] = []
      let order = try texts.map { text in
        try flag.check()
        let ids = try self.embeddingTokens(text)
        if let place = places[ids] { return place }
        places[ids] = tokens.count
        tokens.append(ids)
        return tokens.count - 1
      }
      // An encoder-decoder and a decoder read one text at a time: what they keep in memory is one text's.
      let single = self.description.hasDecoder
      let plan = EmbeddingBatches(lengths: tokens.map(\.count), single: single)
      let share = ThreadShare()
      let workers = min(Int(share.threads(of: self.options.threads)), plan.batches.count)
      // llama.cpp plans its memory for sequences of the same length, and wants the tokens to be a multiple of them.
      let room = (plan.mostTokens + plan.mostTexts - 1) / plan.mostTexts * plan.mostTexts
      let shape = LlamaContext.Shape(
        tokens: room, batch: room, sequences: plan.mostTexts, embeddings: true, pooling: pooling, threads: 1)
      let work = EmbeddingWork(tokens: tokens, plan: plan, progress: progress)
      WorkerThreads.run(workers) {
        do {
          let context = try LlamaContext(model: self, shape: shape, flag: flag)
          while let batch = work.next() {
            try flag.check()
            let vectors = try context.embed(
              batch.map { work.tokens[$0] }, encodes: self.description.hasEncoder)
            work.finish(batch, with: vectors)
          }
        } catch {
          work.fail(error)
        }
      }
      try flag.check()
      let vectors = try work.vectors()
      return order.map { vectors[$0] }
    }
  }

  /// How the vectors of a text's tokens become one.
  private func embeddingPooling() throws -> llama_pooling_type {
    let key = description.architecture + ".pooling_type"
    switch metadata(key).flatMap({ Int32($0) }) {
    case LLAMA_POOLING_TYPE_CLS.rawValue: return LLAMA_POOLING_TYPE_CLS
    case LLAMA_POOLING_TYPE_LAST.rawValue: return LLAMA_POOLING_TYPE_LAST
    case LLAMA_POOLING_TYPE_RANK.rawValue:
      throw LanguageModelCoreError.unable(
        self, to: "embed when it is made for ranking",
        hint: "Choose a sentence encoder, such as all-minilm-l6-v2.")
    default: return LLAMA_POOLING_TYPE_MEAN
    }
  }
}

/// What the threads of an embedding share: which batch is next, and the vectors so far.
private final class EmbeddingWork: Sendable {
  private struct State {
    var next = 0
    var doneTokens = 0
    var vectors: [[Float]]
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  private let plan: EmbeddingBatches
  let tokens: [[llama_token]]
  private let total: Int
  private let progress: (@Sendable (Double) -> Void)?

  init(tokens: [[llama_token]], plan: EmbeddingBatches, progress: (@Sendable (Double) -> Void)?) {
    self.tokens = tokens
    self.plan = plan
    self.progress = progress
    total = tokens.reduce(0) { $0 + $1.count }
    state = Mutex(State(vectors: [[Float]](repeating: [], count: tokens.count)))
  }

  /// The next batch; `nil` when there is none, or another thread failed.
  func next() -> [Int]? {
    state.withLock { state in
      guard state.failure == nil, state.next < plan.batches.count else { return nil }
      defer { state.next += 1 }
      return plan.batches[state.next]
    }
  }

  /// Keeps the vectors of a batch.
  func finish(_ batch: [Int], with vectors: [[Float]]) {
    state.withLock { state in
      for (place, vector) in zip(batch, vectors) {
        state.vectors[place] = vector
        state.doneTokens += tokens[place].count
      }
      // Within the lock, so that what is reported never goes back.
      progress?(Double(state.doneTokens) / Double(max(1, total)))
    }
  }

  /// Keeps the first error, and stops the other threads.
  func fail(_ error: any Error) {
    state.withLock { if $0.failure == nil { $0.failure = error } }
  }

  /// All vectors, or the first error.
  func vectors() throws -> [[Float]] {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.vectors
    }
  }
}
