import Evidence
import Explainability
import Testing

@Suite struct CounterfactualTests {
  @Test func theSmallestRemovalIsThatOfTryingAllSubsets() async throws {
    let rows = try ExplanationGolden.read().smallest
    #expect(Set(rows.map(\.size)).count > 2)
    for row in rows {
      let score = TableScore(scores: row.scores)
      let found = try await SmallestRemoval().find(in: score, threshold: 0)
      #expect(found.search == .exhaustive)
      #expect(found.isFound == (row.size != nil))
      #expect(found.features.count == row.size ?? 0)
      guard found.isFound else { continue }
      let taken = Set(found.features.map(\.id))
      let after = score.score(keeping: score.features.map { !taken.contains($0.id) })
      #expect(after == found.scoreAfter)
      #expect((after >= 0) != (found.score >= 0))
    }
  }

  @Test func aGreedySearchSaysSoAndHoldsNothingNeedless() async throws {
    for row in try ExplanationGolden.read().smallest where row.size != nil {
      let score = TableScore(scores: row.scores)
      let found = try await SmallestRemoval(budget: 1).find(in: score, threshold: 0)
      guard found.isFound else { continue }
      #expect(found.search == .greedy && found.triedUpTo == 0)
      #expect(found.features.count >= row.size ?? 0)
      for left in found.features {
        let taken = Set(found.features.map(\.id)).subtracting([left.id])
        let after = score.score(keeping: score.features.map { !taken.contains($0.id) })
        #expect((after >= 0) == (found.score >= 0), "\(left.id) need not be taken away")
      }
    }
  }

  @Test func manyFeaturesAreSearchedWithinTheBudget() async throws {
    let score = SyntheticScore(weights: (0..<60).map { $0 == 33 ? 5 : 0.1 })
    let one = try await SmallestRemoval().find(in: score, threshold: 6)
    #expect(one.features.map(\.id) == ["feature-33"] && one.search == .exhaustive && one.triedUpTo == 1)
    let many = try await SmallestRemoval(budget: 100).find(in: score, threshold: 5)
    #expect(many.isFound && many.search == .greedy && (10...11).contains(many.features.count))
    let never = try await SmallestRemoval(budget: 100).find(in: score, threshold: -1)
    #expect(!never.isFound && never.features.isEmpty && never.search == .greedy)
  }

  @Test func shiftsOfAdditiveScoresAreTheSmallest() async throws {
    for seed in 0..<40 as Range<UInt64> {
      let values = Infidelity.normalPerturbations(
        deviations: Array(repeating: 1, count: 7), count: 1, seed: seed)[0]
      let score = SyntheticScore(weights: values)
      let contributions = score.features.enumerated().map {
        Contribution(feature: $1.id, label: $1.label, value: values[$0])
      }
      let quick = SmallestShift.find(contributions, score: values.reduce(0, +), threshold: 0.4)
      let slow = try await SmallestRemoval().find(in: score, threshold: 0.4)
      #expect(quick.isFound == slow.isFound)
      #expect(quick.features.count == slow.features.count)
    }
  }

  @Test func nothingToTakeAwayIsNothingFound() async throws {
    let none = try await SmallestRemoval().find(in: SyntheticScore(weights: []), threshold: 1)
    #expect(!none.isFound && none.features.isEmpty)
    #expect(!SmallestShift.find([], score: 1, threshold: 0).isFound)
  }
}
