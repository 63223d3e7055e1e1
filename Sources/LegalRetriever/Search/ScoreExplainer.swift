internal import Evidence

/// Tells how the score of a passage came about: a tree whose parts sum to it.
struct ScoreExplainer {
  let scores: PassageScores
  let phrases: PhraseFinder
  let shares: [Int: Double]

  /// The tree for a passage of an entry.
  func explain(_ scored: TopPassages.Scored, entry: Int) -> Explanation {
    let passage = scored.passage
    var parts: [Explanation] = []
    if let share = shares[entry], share > 0 { parts.append(document(entry, share: share)) }
    parts.append(
      words(
        passage, label: "Words of the question", weight: scores.weights.question,
        greatest: scores.greatestQuestion, of: \.question, pairs: scores.pairs[passage]))
    if scores.greatestClause > 0 {
      let names = scores.plan.clauseNames.joined(separator: ", ")
      parts.append(
        words(
          passage, label: "Words of such clauses (\(names))", weight: scores.weights.clause,
          greatest: scores.greatestClause, of: \.clause, pairs: nil))
    }
    let range = scores.index.entries[entry].passages
    let neighbours = self.neighbours(passage, range)
    if neighbours.value > 0 { parts.append(neighbours) }
    if !scores.denseQuestion.isEmpty { parts += vectors(passage) }
    let phrase = phrases.share(passage)
    if phrase > 0 {
      parts.append(
        product(
          "Phrases in quotation marks", scores.weights.phrase, "part of them that the passage holds", phrase))
    }
    if scored.penalty > 0 {
      parts.append(
        Explanation("The parties sign here", value: -scored.penalty, formula: "less for names and signatures")
      )
    }
    return Explanation(
      "score", value: scored.score,
      formula: "document + words of the question + words of such clauses + neighbours + vectors + phrases"
        + (scored.penalty > 0 ? " − signatures" : ""),
      combination: .sum, details: parts)
  }

  private func product(_ label: String, _ weight: Double, _ factor: String, _ value: Double) -> Explanation {
    Explanation(
      label, value: weight * value, formula: "weight × \(factor)", combination: .product, feature: label,
      details: [
        Explanation("weight", value: weight, formula: "set"),
        Explanation(factor, value: value, formula: "measured"),
      ])
  }

  private func document(_ entry: Int, share: Double) -> Explanation {
    var part = product(
      "The document is meant", scores.plan.documentWeight(scores.weights),
      "how surely the question names the document", share)
    let words = scores.plan.router.matches.first { $0.entry == entry }?.words ?? []
    part.details[1].formula =
      "(sum of the naming words, at most 0.8, over 0.8)² × e^(−4 × shortfall from the document named best)"
    part.details[1].details = words.sorted { $0.weight > $1.weight }.map {
      Explanation(
        $0.word, value: $0.weight, formula: "rarity among names × rarity among texts × place of the name")
    }
    return part
  }

  /// BM25 of the words, a line for each.
  private func words(
    _ passage: Int, label: String, weight: Double, greatest: Double,
    of count: KeyPath<SearchPlan.Term, Double>, pairs: Double?
  ) -> Explanation {
    var details: [Explanation] = []
    var sum = 0.0
    for found in scores.found where found.term[keyPath: count] > 0 && greatest > 0 {
      guard let value = scores.value(of: found, in: passage) else { continue }
      let part = weight * found.term[keyPath: count] * value / greatest
      sum += part
      details.append(
        Explanation(
          found.term.word, value: part, formula: "weight × word × part of the greatest",
          combination: .product,
          feature: "\(label): \(found.term.term)",
          details: [
            Explanation("weight", value: weight, formula: "set"),
            Explanation("word", value: found.term[keyPath: count], formula: "how much this word counts"),
            Explanation(
              "part of the greatest", value: value / greatest,
              formula: "BM25 ÷ the greatest sum in the documents looked at",
              details: [
                Explanation(
                  "BM25", value: value,
                  formula: "idf × 2.2 × times ÷ (times + 1.2 × (0.25 + 0.75 × length ÷ mean length))",
                  details: bm25(found, passage)),
                Explanation("the greatest sum", value: greatest, formula: "BM25 over all words"),
              ]),
          ]))
    }
    if let pairs, greatest > 0 {
      let part = weight * scores.weights.pair * pairs / greatest
      sum += part
      details.append(
        Explanation("words side by side", value: part, formula: "weight × mean idf of each pair ÷ greatest"))
    }
    return Explanation(
      label, value: sum, formula: "sum over the words", combination: .sum,
      details: details.sorted { $0.value > $1.value })
  }

  private func bm25(_ found: PassageScores.Found, _ passage: Int) -> [Explanation] {
    let list = found.list
    return [
      Explanation("idf", value: found.idf, formula: "ln(1 + (N − n + 0.5) ÷ (n + 0.5))"),
      Explanation(
        "times", value: Double(list.halves[list.lowerBound(passage)]) / 2,
        formula: "in the text 1, in a title above it 0.5"),
      Explanation(
        "length", value: Double(scores.index.lengths[passage]) / 2, unit: "words", formula: "counted"),
      Explanation("mean length", value: scores.meanLength, unit: "words", formula: "counted"),
    ]
  }

  private func neighbours(_ passage: Int, _ range: Range<Int>) -> Explanation {
    var details: [Explanation] = []
    var sum = 0.0
    for (offset, factor) in scores.neighbourFactors().enumerated() {
      for (neighbour, name) in [(passage - offset - 1, "before"), (passage + offset + 1, "behind")]
      where range.contains(neighbour) {
        let own = scores.lexicalPart(neighbour)
        guard own > 0 else { continue }
        sum += factor * own
        details.append(
          Explanation(
            "\(offset == 0 ? "the passage" : "\(offset + 1) passages") \(name)", value: factor * own,
            formula: "weight × its words' score",
            combination: .product,
            feature: "neighbour \(offset + 1) \(name)",
            details: [
              Explanation("weight", value: factor, formula: "set"),
              Explanation("its words' score", value: own, formula: "as above"),
            ]))
      }
    }
    return Explanation(
      "Neighbouring passages", value: sum, formula: "sum over the neighbours", combination: .sum,
      details: details)
  }

  private func vectors(_ passage: Int) -> [Explanation] {
    var parts = [
      product(
        "Likeness in meaning to the question", scores.weights.dense, "cosine of the vectors",
        scores.denseQuestion[passage])
    ]
    if !scores.denseClause.isEmpty {
      parts.append(
        product(
          "Likeness in meaning to a typical clause", scores.weights.denseClause,
          "greatest cosine of the vectors",
          scores.denseClause[passage]))
    }
    return parts
  }
}
