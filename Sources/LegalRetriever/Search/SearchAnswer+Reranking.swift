internal import Evidence

extension SearchAnswer {
  /// How much the likelihood of the question counts in a score, at most: more made the order of development questions worse, as
  /// `Reports/rerank.md` shows.
  public static let likelihoodWeight = 0.25

  /// The first hits in a new order, for which a model has said how likely the question is behind each of their passages.
  ///
  /// The likelihood counts from 0 for the least likely to the weight for the most likely one of those asked. What was not asked stays
  /// below: its score is no greater than that of any that was asked.
  ///
  /// - Parameters:
  ///   - likelihoods: the mean log-probability of the question's tokens behind the passage, of the first hits in their order, in nats.
  ///   - weight: how much it counts.
  public func reranked(by likelihoods: [Double], weight: Double = likelihoodWeight) -> SearchAnswer {
    guard let least = likelihoods.min(), let greatest = likelihoods.max(), greatest > least,
      likelihoods.allSatisfy(\.isFinite)
    else { return self }
    var answer = self
    for (place, likelihood) in likelihoods.enumerated() where answer.hits.indices.contains(place) {
      let share = (likelihood - least) / (greatest - least)
      answer.hits[place].score += weight * share
      guard var tree = answer.hits[place].explanation else { continue }
      tree.value = answer.hits[place].score
      tree.formula += " + likelihood of the question"
      tree.details.append(
        Explanation(
          "Likelihood of the question behind the passage", value: weight * share,
          formula: "weight × place between the least and the most likely", combination: .product,
          feature: "likelihood of the question",
          details: [
            Explanation("weight", value: weight, formula: "set"),
            Explanation(
              "place between the least and the most likely", value: share,
              formula: "(log-probability − least) ÷ (greatest − least)",
              details: [
                Explanation(
                  "log-probability", value: likelihood, unit: "nats a token", formula: "by the model"),
                Explanation("least", value: least, unit: "nats a token", formula: "of the passages asked"),
                Explanation(
                  "greatest", value: greatest, unit: "nats a token", formula: "of the passages asked"),
              ]),
          ]))
      answer.hits[place].explanation = tree
    }
    let asked = min(likelihoods.count, hits.count)
    answer.hits = answer.hits.enumerated().sorted {
      ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset)
    }.map(\.element)
    answer.notes.append("The first \(asked) passages were put in order with the language model’s help.")
    return answer
  }
}
