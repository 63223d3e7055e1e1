import Evidence
import Explainability
import Testing

/// Explainers against other implementations, and against what must hold of each.
@Suite struct ExplainerTests {
  @Test func shapleyValuesAreThoseOfShapAndOfAllOrders() async throws {
    for game in try ExplanationGolden.read().games {
      let explanation = try await ShapleyValues().explain(TableScore(scores: game.scores))
      let values = explanation.contributions.map(\.value)
      #expect(values.count == game.shapley.count)
      #expect(zip(values, game.shapley).allSatisfy { agree($0, $1) })
      #expect(explanation.largestResidual <= 1e-9)
      #expect(explanation.details.first?.value == game.scores.first)
      #expect(explanation.value == game.scores.last)
    }
  }

  @Test func sampledValuesComeNearTheExactOnesAndKnowHowNear() async throws {
    for game in try ExplanationGolden.read().games.dropFirst(2) {
      let sampled = try await ShapleyValueSampling(orders: 4000, seed: 7).explain(
        TableScore(scores: game.scores))
      let parts = sampled.contributions
      let error = try #require(RankAgreement.greatestError(of: parts.map(\.value), against: game.shapley))
      #expect(error <= 0.05)
      #expect(sampled.largestResidual <= 1e-9)
      for (part, truth) in zip(parts, game.shapley) {
        let standardError = try #require(part.standardError)
        #expect((part.value - truth).magnitude <= 5 * standardError + 1e-12)
      }
      let again = try await ShapleyValueSampling(orders: 4000, seed: 7).explain(
        TableScore(scores: game.scores))
      #expect(again == sampled)
    }
  }

  @Test func theErrorOfSampledValuesFallsWithTheRootOfTheOrders() async throws {
    let game = try #require(try ExplanationGolden.read().games.last)
    func error(_ orders: Int) async throws -> Double {
      let parts = try await ShapleyValueSampling(orders: orders, seed: 3)
        .explain(TableScore(scores: game.scores)).contributions
      return parts.compactMap(\.standardError).reduce(0, +)
    }
    let ratio = try await error(100) / error(1600)
    #expect(ratio > 3 && ratio < 5.5)
  }

  @Test func tooManyFeaturesAreRefused() async throws {
    let score = SyntheticScore(weights: [Double](repeating: 1, count: ShapleyValues.limit + 1))
    let error = await #expect(throws: ExplainabilityError.self) { try await ShapleyValues().explain(score) }
    #expect(error?.code == "explain.too-many")
    let grouped = GroupedFeatures(
      score,
      groups: [
        .init(id: "a", label: "the first", members: Array(0..<5)),
        .init(id: "b", label: "b", members: [5, 99]),
      ])
    let parts = try await ShapleyValues().explain(grouped).contributions
    #expect(parts.map(\.feature) == ["a", "b"])
    #expect(parts.map(\.value) == [5, 1])
  }

  @Test func aScoreThatIsNoNumberIsRefused() async throws {
    for explainer in [
      ShapleyValues() as any Explainer<any Explainable>, ShapleyValueSampling(orders: 2, seed: 1),
      LeaveOneOut(),
    ] {
      let error = await #expect(throws: ExplainabilityError.self) {
        try await explainer.explain(TableScore(scores: [0, .nan]))
      }
      #expect(error?.code == "explain.number")
    }
  }

  @Test func additiveScoresAreExplainedExactly() {
    let score = AdditiveScore(
      label: "log-odds", score: 0.1 + 1.5 - 3 + 0.25, base: 0.1,
      terms: [
        .init(feature: "a", label: "A", weight: 3, times: 0.5, group: "words"),
        .init(feature: "b", label: "B", value: -3, formula: "curve", group: "words"),
        .init(feature: "c", label: "C", value: 0.25, formula: "curve"),
      ])
    let explanation = AdditiveContributions().explain(score)
    #expect(explanation.largestResidual <= 1e-12)
    #expect(explanation.details.map(\.label) == ["base", "words", "C"])
    #expect(explanation.contributions.map(\.value) == [1.5, -3, 0.25])
    var wrong = score
    wrong.score += 0.5
    #expect(agree(AdditiveContributions().explain(wrong).largestResidual, 0.5))
  }

  @Test func termsOfBM25SumToTheScore() {
    // Reckoned by hand from the formula of Robertson and Zaragoza, section 3.5.
    let terms: [BM25Score.Term] = [
      .init("notice", idf: 2, frequency: 3), .init("term", idf: 0.5, frequency: 1, boost: 2),
    ]
    let below = 1.2 * (1 - 0.75 + 0.75 * 80 / 100)
    let first = 2 * 3 * 2.2 / (3 + below)
    let second = 2 * 0.5 * 1 * 2.2 / (1 + below)
    let score = BM25Score(score: first + second, terms: terms, length: 80, averageLength: 100)
    let explanation = BM25Contributions().explain(score)
    #expect(explanation.largestResidual <= 1e-12)
    #expect(explanation.contributions.map(\.feature) == ["notice", "term"])
    #expect(zip(explanation.contributions.map(\.value), [first, second]).allSatisfy { agree($0, $1) })
    let empty = BM25Score(score: 0, terms: [.init("x", idf: 1, frequency: 0)], length: 0, averageLength: 0)
    #expect(BM25Contributions().explain(empty).largestResidual == 0)
  }

  @Test func partsOfAFusedScoreSumToIt() {
    let score = FusedScore(
      score: 1 / 61.0 + 0.4 * 2,
      parts: [
        .rank(list: "words", rank: 1, constant: 60, weight: 1),
        .rank(list: "meaning", rank: nil, constant: 60, weight: 1),
        .score(list: "order", score: 2, weight: 0.4),
      ])
    let explanation = FusionParts().explain(score)
    #expect(explanation.largestResidual <= 1e-12)
    #expect(explanation.contributions.map(\.value).map { $0 > 0 } == [true, false, true])
  }

  @Test func leavingOneOutIsBlindToStandIns() async throws {
    // Either of two features is enough: without one, nothing changes.
    let score = TableScore(scores: [0, 1, 1, 1])
    let explanation = try await LeaveOneOut().explain(score)
    #expect(explanation.contributions.map(\.value) == [0, 0])
    #expect(explanation.details.first?.value == 1)
    #expect(explanation.largestResidual == 0)
    #expect(try await ShapleyValues().explain(score).contributions.map(\.value) == [0.5, 0.5])
  }

  @Test(
    arguments: [
      ("Penicillin, active, since 2014", [true, true], true, [true, true]),
      ("Penicillin, active", [true, true], true, [true, false]),
      ("Penicillin, active, since 2015", [true, true], false, [false, false]),
      ("Penicillin, active", [true, false], true, [true]),
      ("Penicillin", [false, true], false, [false]),
    ] as [(String, [Bool], Bool, [Bool])])
  func citationsAreJudgedByALCEsRules(sentence: String, kept: [Bool], isRecalled: Bool, relevant: [Bool]) {
    let sources = [
      CitedSentence.Source(
        id: "1", label: "first", evidence: [FactEvidence(id: "a", texts: ["Penicillin", "active"])]),
      CitedSentence.Source(id: "2", label: "second", evidence: [FactEvidence(id: "b", dates: ["20140203"])]),
    ]
    let cited = CitedSentence(sentence, sources: zip(sources, kept).filter(\.1).map(\.0))
    let explainer = CitationSupport(check: SentenceCheck(templateWords: ["since"]))
    let support = explainer.measure(cited)
    #expect(support.isRecalled == isRecalled)
    #expect(support.sources.map(\.isRelevant) == relevant)
    let explanation = explainer.explain(cited)
    #expect(explanation.value == (isRecalled ? 1 : 0))
    #expect(explanation.contributions.map { $0.value == 1 } == relevant)
    let quality = CitationQuality([support]) + CitationQuality([support])
    #expect(quality.recall == (isRecalled ? 1 : 0))
    #expect(agree(quality.precision, Double(relevant.count { $0 }) / Double(relevant.count)))
  }

  @Test func everyPartOfASentenceNamesItsFact() {
    let cited = CitedSentence(
      "Penicillin, active, since 2014, 3 entries",
      sources: [
        .init(id: "1", label: "line 7", evidence: [FactEvidence(id: "a", texts: ["Penicillin", "active"])]),
        .init(
          id: "2", label: "line 9", evidence: [FactEvidence(id: "b", texts: ["active"], dates: ["20140203"])]),
      ], derived: [FactEvidence(id: "count", numbers: ["3"])])
    let explanation = SentenceProvenance(check: SentenceCheck(templateWords: ["since", "entries"])).explain(
      cited)
    #expect(
      explanation.details.map(\.label) == ["name: Penicillin", "name: active", "date: 2014", "number: 3"])
    #expect(
      explanation.details.map(\.formula) == [
        "found at line 7", "found at line 7; line 9", "found at line 9",
        "found at counted or computed by the rule",
      ])
    #expect(explanation.value == 4 && explanation.largestResidual == 0)
    let wrong = SentenceProvenance(check: SentenceCheck(templateWords: [])).explain(
      CitedSentence("Aspirin", sources: cited.sources))
    #expect(wrong.value == 0 && wrong.details.map(\.formula) == ["found at none of the cited places"])
  }

  @Test func residualsAndDepthAreTold() {
    let leaf = Explanation("x", value: 1, formula: "given")
    #expect(
      Explanation("s", value: 3, formula: "", combination: .sum, details: [leaf, leaf]).largestResidual == 1)
    #expect(
      Explanation("p", value: 1, formula: "", combination: .product, details: [leaf, leaf]).largestResidual
        == 0)
    #expect(Explanation("n", value: .nan, formula: "").largestResidual == .infinity)
    var deep = leaf
    for _ in 0..<1000 { deep = Explanation("d", value: 1, formula: "", combination: .sum, details: [deep]) }
    #expect(deep.largestResidual == .infinity)
    #expect(deep.nodeCount == Explanation.depthLimit + 1)
  }
}
