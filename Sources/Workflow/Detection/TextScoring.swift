import Evidence
import Foundation
import HomeworkDetector

/// Scores passages by a language model, two at a time, each once.
struct TextScoring: Sendable {
  /// The model.
  let model: any LanguageModel
  /// What is known already.
  let cache: TokenScoreCache

  /// The scored tokens of each passage, without its first token, of which nothing can be expected.
  ///
  /// - Parameter progress: is given the part of the characters that are scored, 0 to 1.
  func tokens(
    of passages: [String], progress: @escaping @Sendable (Double) -> Void
  ) async throws -> [[ScoredToken]] {
    var result = [[ScoredToken]?](repeating: nil, count: passages.count)
    var waiting: [Int] = []
    for (index, passage) in passages.enumerated() {
      result[index] = cache.tokens(of: passage, by: model.identity)
      if result[index] == nil { waiting.append(index) }
    }
    let total = Double(max(1, waiting.reduce(0) { $0 + passages[$1].utf8.count }))
    var done = 0.0
    try await withThrowingTaskGroup(of: (Int, [ScoredToken]).self) { group in
      var rest = waiting[...]
      func start() {
        guard let index = rest.popFirst() else { return }
        let passage = passages[index]
        group.addTask { (index, try await score(passage)) }
      }
      for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { start() }
      while let (index, tokens) = try await group.next() {
        try cache.put(tokens, of: passages[index], by: model.identity)
        result[index] = tokens
        done += Double(passages[index].utf8.count)
        progress(done / total)
        start()
      }
    }
    return result.map { $0 ?? [] }
  }

  private func score(_ passage: String) async throws -> [ScoredToken] {
    try await model.score(passage, progress: nil).tokens.compactMap { token in
      guard let log = token.logProbability else { return nil }
      return ScoredToken(
        range: token.token.range, logProbability: Double(log), rank: Double(token.rank),
        entropy: Double(token.entropy), variance: Double(token.varianceLogProbability))
    }
  }
}
