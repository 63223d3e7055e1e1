public import Evidence

/// The contributions of a linear or additive model: exact, because the model is the sum of its terms.
///
/// For a linear model with features that do not depend on one another these are the Shapley values up to the choice of the base
/// (Lundberg and Lee, NeurIPS 2017, section 4.1, Corollary 1).
public struct AdditiveContributions: Explainer {
  /// The explainer.
  public init() {}

  /// The name of the method.
  public var method: String { "contributions of an additive model" }

  /// Exact.
  public var exactness: Exactness { .exact }

  /// The base, then each group with its terms, then the terms without a group, each list in the order of the score's terms.
  public func explain(_ subject: AdditiveScore) -> Explanation {
    var groups: [String] = []
    var members: [String: [Explanation]] = [:]
    var single: [Explanation] = []
    for term in subject.terms {
      let node = Self.node(term, unit: subject.unit)
      guard let group = term.group else {
        single.append(node)
        continue
      }
      if members[group] == nil { groups.append(group) }
      members[group, default: []].append(node)
    }
    let base = Explanation(
      "base", value: subject.base, unit: subject.unit, formula: "before any feature is known")
    let grouped = groups.map { name in
      let parts = members[name] ?? []
      return Explanation(
        name, value: PreciseSum(parts.map(\.value)).value, unit: subject.unit,
        formula: "sum of its features", combination: .sum, details: parts)
    }
    return Explanation(
      subject.label, value: subject.score, unit: subject.unit, formula: "base + what each feature adds",
      combination: .sum, details: [base] + grouped + single)
  }

  private static func node(_ term: AdditiveScore.Term, unit: String?) -> Explanation {
    var node = Explanation(
      term.label, value: term.value, unit: unit, formula: term.formula, feature: term.feature,
      citations: term.citations)
    if let factors = term.factors {
      node.combination = .product
      node.details = [
        Explanation("weight", value: factors.weight, formula: "learned by the model"),
        Explanation("value", value: factors.input, formula: "measured in this input"),
      ]
    }
    return node
  }
}
