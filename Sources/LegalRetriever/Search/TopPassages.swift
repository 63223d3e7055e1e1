/// The passages with the highest scores, found in one pass.
struct TopPassages {
  /// A passage with its score.
  struct Scored {
    var passage: Int
    var score: Double
    /// What was taken from the score because parties sign there.
    var penalty = 0.0
  }

  private let limit: Int
  private var kept: [Scored] = []
  private var threshold = -Double.infinity

  /// Keeps so many.
  init(limit: Int) {
    self.limit = max(1, limit)
    kept.reserveCapacity(4 * self.limit)
  }

  /// Takes a passage.
  mutating func add(_ passage: Int, _ score: Double) {
    guard score > threshold else { return }
    kept.append(Scored(passage: passage, score: score))
    if kept.count >= 4 * limit { cut() }
  }

  /// The best first; of equal scores the passage that comes first in the library.
  mutating func ranked() -> [Scored] {
    cut()
    return kept
  }

  private mutating func cut() {
    kept.sort { ($0.score, -$0.passage) > ($1.score, -$1.passage) }
    if kept.count > limit { kept.removeLast(kept.count - limit) }
    if kept.count == limit, let last = kept.last { threshold = last.score }
  }
}
