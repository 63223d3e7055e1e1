public import Evidence

/// What each ranking adds to a fused score: exact, because fusion is a sum.
///
/// Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009; the sum of 1 / (k + rank), with k = 60 in the paper.
public struct FusionParts: Explainer {
  /// The explainer.
  public init() {}

  /// The name of the method.
  public var method: String { "parts of a fused score (Cormack, Clarke and Büttcher, 2009)" }

  /// Exact.
  public var exactness: Exactness { .exact }

  /// The rankings in the order of the score's parts.
  public func explain(_ subject: FusedScore) -> Explanation {
    Explanation(
      "fused score", value: subject.score, formula: "sum over the rankings", combination: .sum,
      details: subject.parts.map(Self.node))
  }

  private static func node(_ part: FusedScore.Part) -> Explanation {
    switch part {
    case .rank(let list, nil, _, _):
      return Explanation(list, value: 0, formula: "not in this ranking", feature: list)
    case .rank(let list, let rank?, let constant, let weight):
      let below = constant + Double(rank)
      return Explanation(
        list, value: below > 0 ? weight / below : 0, formula: "weight / (constant + rank)", feature: list,
        details: [
          Explanation("rank", value: Double(rank), formula: "place in this ranking, from 1"),
          Explanation("constant", value: constant, formula: "setting of the fusion"),
          Explanation("weight", value: weight, formula: "setting of the fusion"),
        ])
    case .score(let list, let score, let weight):
      return Explanation(
        list, value: weight * score, formula: "weight × score", combination: .product, feature: list,
        details: [
          Explanation("weight", value: weight, formula: "setting of the fusion"),
          Explanation("score", value: score, formula: "score in this ranking"),
        ])
    }
  }
}
