public import Evidence

/// What each term of a question adds to a passage's BM25 score: exact, because the score is the sum over terms.
public struct BM25Contributions: Explainer {
  /// The explainer.
  public init() {}

  /// The name of the method.
  public var method: String { "term contributions of BM25 (Robertson and Zaragoza, 2009)" }

  /// Exact.
  public var exactness: Exactness { .exact }

  /// The terms in the order of the question, each opened to its boost, its rarity and its counted frequency.
  public func explain(_ subject: BM25Score) -> Explanation {
    let factor = subject.hasNumeratorFactor ? "tf · (k1 + 1)" : "tf"
    let terms = subject.terms.map { term in
      let saturation = subject.saturation(of: term)
      return Explanation(
        term.term, value: term.boost * term.idf * saturation, formula: "boost × rarity × counted frequency",
        combination: .product, feature: term.term, citations: term.citations,
        details: [
          Explanation("boost", value: term.boost, formula: "by how much the question weighs the term"),
          Explanation("rarity (idf)", value: term.idf, formula: "terms that few passages have count more"),
          Explanation(
            "counted frequency", value: saturation,
            formula: "\(factor) / (tf + k1 · (1 − b + b · length / average length))",
            details: [
              Explanation("tf", value: term.frequency, formula: "how often the term stands in the passage"),
              Explanation("k1", value: subject.k1, formula: "setting of the index"),
              Explanation("b", value: subject.b, formula: "setting of the index"),
              Explanation(
                "length", value: subject.length, unit: "tokens", formula: "length of the passage"),
              Explanation(
                "average length", value: subject.averageLength, unit: "tokens",
                formula: "average over all passages"),
            ]),
        ])
    }
    return Explanation(
      "BM25", value: subject.score, formula: "sum over the terms of the question", combination: .sum,
      details: terms)
  }
}
