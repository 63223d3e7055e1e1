import LanguageModelCore
import Testing

@Suite("nDCG, MRR, precision and recall at k as scikit-learn and TREC's evaluation have them")
struct RankingMeasuresTests {
  private func golden() throws -> MeasuresGolden.Ranking {
    try GoldenFile.read(MeasuresGolden.Ranking.self, "measures-ranking.json")
  }

  @Test func scoredCandidates() throws {
    for example in try golden().scored {
      for figure in example.figures {
        for (gain, expected) in [(NDCG.Gain.linear, figure.linear), (.exponential, figure.exponential)] {
          let found = try NDCG.value(
            scores: example.scores, relevances: example.grades, at: figure.k, gain: gain)
          #expect(agree(found, expected), "\(example.scores.count), \(figure.k as Int?), \(gain)")
        }
      }
    }
  }

  @Test func rankedLists() throws {
    for example in try golden().ranked {
      let relevant = Set(example.grades.filter { $0.value > 0 }.keys)
      let ranked = example.ranked.map { Double(example.grades[$0] ?? 0) }
      let judged = example.grades.values.map(Double.init)
      // An empty list is worth nothing.
      func expected(_ name: String) -> Double { example.figures.map { $0[name] ?? .nan } ?? 0 }
      for k in [1, 3, 5, 10] {
        #expect(
          try agree(PrecisionAtK.value(ranked: example.ranked, relevant: relevant, at: k), expected("P_\(k)"))
        )
        #expect(
          try agree(
            RecallAtK.value(ranked: example.ranked, relevant: relevant, at: k), expected("recall_\(k)")))
        #expect(try agree(NDCG.value(ranked: ranked, judged: judged, at: k), expected("ndcg_cut_\(k)")))
      }
      #expect(try agree(NDCG.value(ranked: ranked, judged: judged), expected("ndcg")))
      #expect(
        try agree(ReciprocalRank.value(ranked: example.ranked, relevant: relevant), expected("recip_rank")))
    }
  }

  @Test func meanReciprocalRank() throws {
    let queries = try golden().ranked.filter { $0.figures != nil }
    let expected = queries.reduce(0.0) { $0 + ($1.figures?["recip_rank"] ?? .nan) } / Double(queries.count)
    let found = try ReciprocalRank.mean(
      of: queries.map { ($0.ranked, Set($0.grades.filter { $0.value > 0 }.keys)) })
    #expect(agree(found, expected))
  }

  @Test func theOrderOfEqualScoresDoesNotMatter() throws {
    let first = try NDCG.value(scores: [1, 1, 0, 0], relevances: [3, 0, 2, 1], at: 3)
    let second = try NDCG.value(scores: [1, 1, 0, 0], relevances: [0, 3, 1, 2], at: 3)
    #expect(first == second)
  }

  @Test func nothingRelevant() throws {
    #expect(try NDCG.value(scores: [1, 2], relevances: [0, 0]) == nil)
    #expect(try NDCG.value(ranked: [0], judged: [0]) == nil)
    #expect(try RecallAtK.value(ranked: [1], relevant: Set<Int>(), at: 1) == nil)
    #expect(try ReciprocalRank.value(ranked: [1, 2], relevant: [3]) == 0)
    #expect(try ReciprocalRank.value(ranked: [1, 2], relevant: [2], at: 1) == 0)
  }
}
