public import Evidence

/// What the score loses when one feature is taken away and all others stay.
///
/// It answers "would the result be another without this?" for one feature at a time, and so is blind to features that stand in for one
/// another: take away either, and nothing changes. The parts need not sum to the score; the rest is told as what features do together.
public struct LeaveOneOut: Explainer {
  /// The explainer.
  public init() {}

  /// The name of the method.
  public var method: String { "leave one out" }

  /// Approximate: what features do together is left out.
  public var exactness: Exactness { .approximate }

  /// What each feature adds to the score of the whole, and the rest.
  public func explain(_ subject: any Explainable) async throws -> Explanation {
    var oracle = Oracle(subject)
    let whole = try await oracle.whole()
    var parts: [Explanation] = []
    for (place, feature) in subject.features.enumerated() {
      let without = try await oracle.score(without: place)
      parts.append(
        Explanation(
          feature.label, value: whole - without, formula: "score of the whole − score without it",
          combination: .given, feature: feature.id, citations: feature.citations,
          details: [
            Explanation(
              "score without it", value: without,
              formula: "asked for again, with this in its place: \(subject.baseline)")
          ]))
    }
    let rest = Explanation(
      "base and what features do together", value: whole - PreciseSum(parts.map(\.value)).value,
      formula: "what is left when each feature's loss is counted once")
    return Explanation(
      "score", value: whole, formula: "what each feature adds by itself + the rest", combination: .sum,
      details: [rest] + parts)
  }
}
