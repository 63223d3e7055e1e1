import Evidence

/// The score of a result under deletion, asked for once a subset and checked to be a number.
struct Oracle {
  private let subject: any Explainable
  private var known: [[Bool]: Double] = [:]
  private let limit: Int

  /// An oracle that keeps at most so many answers.
  init(_ subject: any Explainable, limit: Int = 1 << 14) {
    self.subject = subject
    self.limit = limit
  }

  /// The score when only some features are kept.
  ///
  /// - Throws: ``ExplainabilityError`` `explain.number` for a score that is not finite, and what the subject throws.
  mutating func score(keeping kept: [Bool]) async throws -> Double {
    if let score = known[kept] { return score }
    try Task.checkCancellation()
    let score = try await subject.score(keeping: kept)
    guard score.isFinite else { throw ExplainabilityError.notANumber() }
    if known.count < limit { known[kept] = score }
    return score
  }

  /// The score with one feature taken away.
  mutating func score(without place: Int) async throws -> Double {
    var kept = [Bool](repeating: true, count: subject.features.count)
    if kept.indices.contains(place) { kept[place] = false }
    return try await score(keeping: kept)
  }

  /// The score of the whole.
  mutating func whole() async throws -> Double {
    try await score(keeping: [Bool](repeating: true, count: subject.features.count))
  }

  /// The score of nothing.
  mutating func nothing() async throws -> Double {
    try await score(keeping: [Bool](repeating: false, count: subject.features.count))
  }
}
