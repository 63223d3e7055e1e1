public import Evidence

/// Looks for the fewest features without which a result would be on the other side of its threshold.
///
/// Changes of one feature, of two and so on are all tried as long as the budget of scores lasts, so that what is found is the smallest. Beyond that
/// the feature that moves the score most is taken away again and again, and then every feature is put back that was not needed.
public struct SmallestRemoval: Sendable {
  /// How many scores may be asked for while all changes of a size are tried.
  public var budget: Int

  /// A search.
  public init(budget: Int = 2_000) { self.budget = max(budget, 1) }

  /// The smallest removal that moves the score over the threshold.
  ///
  /// A score at the threshold counts as above it.
  ///
  /// - Throws: ``ExplainabilityError`` `explain.number`, and what the subject's score throws.
  public func find(in subject: any Explainable, threshold: Double) async throws -> Counterfactual {
    let count = subject.features.count
    var oracle = Oracle(subject)
    let score = try await oracle.whole()
    let isAbove = score >= threshold
    var search = State(isAbove: isAbove, threshold: threshold, best: score)

    func result(_ places: [Int]?, _ after: Double, _ kind: Counterfactual.Search, _ tried: Int)
      -> Counterfactual
    {
      Counterfactual(
        features: (places ?? []).map { subject.features[$0] }, isFound: places != nil, score: score,
        scoreAfter: after, threshold: threshold, search: kind, triedUpTo: tried)
    }

    var asked = 0
    var tried = 0
    for size in 1..<(count + 1) {
      guard let number = Self.choose(count, size), asked + number <= budget else { break }
      asked += number
      var found: (places: [Int], score: Double)?
      var places = Array(0..<size)
      while true {
        let after = try await oracle.score(keeping: Self.kept(count, without: places))
        search.note(after)
        // Of several of one size, the one that moves the score furthest.
        if search.isOver(after), found.map({ search.isFurther(after, than: $0.score) }) ?? true {
          found = (places, after)
        }
        guard Self.advance(&places, count) else { break }
      }
      if let found { return result(found.places, found.score, .exhaustive, size) }
      tried = size
    }
    if tried == count { return result(nil, search.best, .exhaustive, tried) }
    let (places, after) = try await greedy(&oracle, count: count, search: &search)
    return result(places, after, .greedy, tried)
  }

  private func greedy(_ oracle: inout Oracle, count: Int, search: inout State) async throws -> (
    [Int]?, Double
  ) {
    var removed: [Int] = []
    var after = search.best
    while removed.count < count {
      var next: (place: Int, score: Double)?
      for place in 0..<count where !removed.contains(place) {
        let score = try await oracle.score(keeping: Self.kept(count, without: removed + [place]))
        if next.map({ search.isFurther(score, than: $0.score) }) ?? true { next = (place, score) }
      }
      guard let next else { break }
      removed.append(next.place)
      after = next.score
      search.note(after)
      if search.isOver(after) { break }
    }
    guard search.isOver(after) else { return (nil, search.best) }
    for place in removed {
      let rest = removed.filter { $0 != place }
      let score = try await oracle.score(keeping: Self.kept(count, without: rest))
      if search.isOver(score) {
        removed = rest
        after = score
      }
    }
    return (removed.sorted(), after)
  }

  /// Which way the threshold lies, and the nearest score to it.
  private struct State {
    let isAbove: Bool
    let threshold: Double
    var best: Double

    func isOver(_ score: Double) -> Bool { (score >= threshold) != isAbove }
    func isFurther(_ score: Double, than other: Double) -> Bool { isAbove ? score < other : score > other }
    mutating func note(_ score: Double) { if isFurther(score, than: best) { best = score } }
  }

  private static func kept(_ count: Int, without places: [Int]) -> [Bool] {
    var kept = [Bool](repeating: true, count: count)
    for place in places { kept[place] = false }
    return kept
  }

  /// The next choice of places in their order; `false` after the last.
  private static func advance(_ places: inout [Int], _ count: Int) -> Bool {
    var position = places.count - 1
    while position >= 0, places[position] == count - places.count + position { position -= 1 }
    guard position >= 0 else { return false }
    places[position] += 1
    for later in (position + 1)..<max(places.count, position + 1) { places[later] = places[later - 1] + 1 }
    return true
  }

  /// How many choices of a size there are; `nil` for more than a million.
  private static func choose(_ count: Int, _ size: Int) -> Int? {
    var number = 1
    for step in 0..<min(size, count - size) {
      number = number * (count - step) / (step + 1)
      if number > 1_000_000 { return nil }
    }
    return number
  }
}
