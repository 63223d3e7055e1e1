internal import CLlama
internal import Evidence
internal import Foundation

/// Measures how fast a decoder reads, so that what scoring adds can be compared with llama.cpp alone in one run.
public struct ModelBenchmark: Sendable {
  private let model: LlamaModel

  /// A benchmark of a model.
  public init(model: LlamaModel) { self.model = model }

  /// Reads a text over and over: llama.cpp alone with the last token's logits, with every token's, and as scoring does.
  ///
  /// - Parameters:
  ///   - text: a text of 2 tokens to as many as a scoring window holds; what is beyond is left out.
  ///   - rounds: how often; the first, which warms the caches, is not returned.
  /// - Throws: ``LanguageModelCoreError`` when the text is too short.
  public func scoring(_ text: String, rounds: Int) async throws -> [ScoringRound] {
    let window = ScoringWindows(context: model.description.contextLength).length
    let tokens = try model.tokenize(text)
    guard tokens.count > 1 else {
      throw LanguageModelCoreError(
        code: "benchmark.short", message: "The text to measure with has fewer than two tokens.",
        hint: "Name a longer one.", status: .badUse)
    }
    let ids = tokens.prefix(window).map(\.id)
    let end = tokens.prefix(window).last?.range.upperBound ?? 0
    let scored = String(String.UnicodeScalarView(text.unicodeScalars.prefix(end)))
    var found: [ScoringRound] = []
    for round in 0...rounds {
      let last = try await Self.seconds { try await raw(ids, all: false) }
      let all = try await Self.seconds { try await raw(ids, all: true) }
      let ours = try await Self.seconds { _ = try await model.score(scored) }
      if round > 0 { found.append(ScoringRound(tokens: ids.count, last: last, all: all, scored: ours)) }
    }
    return found
  }

  /// Seconds to score texts one after the other, and all at once.
  public func together(_ texts: [String]) async throws -> (inTurn: Double, atOnce: Double) {
    let inTurn = try await Self.seconds {
      for text in texts { _ = try await model.score(text) }
    }
    let atOnce = try await Self.seconds {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for text in texts { group.addTask { _ = try await self.model.score(text) } }
        try await group.waitForAll()
      }
    }
    return (inTurn, atOnce)
  }

  /// Reads tokens and looks at nothing: a new context each time, as scoring has.
  private func raw(_ ids: [llama_token], all: Bool) async throws {
    let model = model
    try await BlockingWork.run { flag in
      let size = min(LlamaModel.scoringBatch, ids.count)
      let context = try LlamaContext(
        model: model, shape: LlamaContext.Shape(tokens: max(256, ids.count), batch: size), flag: flag)
      var batch = llama_batch_init(Int32(size), 0, 1)
      defer { llama_batch_free(batch) }
      for start in stride(from: 0, to: ids.count, by: size) {
        let count = min(size, ids.count - start)
        batch.n_tokens = Int32(count)
        for index in 0..<count {
          batch.token[index] = ids[start + index]
          batch.pos[index] = llama_pos(start + index)
          batch.n_seq_id[index] = 1
          batch.seq_id[index]?[0] = 0
          batch.logits[index] = all || start + index + 1 == ids.count ? 1 : 0
        }
        try context.check(llama_decode(context.pointer, batch))
      }
      llama_synchronize(context.pointer)
    }
  }

  private static func seconds(_ work: () async throws -> Void) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    return (clock.now - start) / .seconds(1)
  }
}
