import Evidence
import Explainability
import Foundation
import Testing

/// Measures of explanations against other implementations.
@Suite struct ExplanationMeasureTests {
  @Test func rationalesAndCurvesAreMeasuredAsWrittenDown() async throws {
    for row in try ExplanationGolden.read().eraser {
      let score = TableScore(scores: row.scores)
      let measured = try await RationaleFaithfulness(score, order: row.order)
      #expect(agree(measured.comprehensiveness, row.comprehensiveness))
      #expect(agree(measured.sufficiency, row.sufficiency))
      let curve = try await DeletionCurve(score, order: row.order)
      #expect(agree(curve.deletionArea, row.deletionArea))
      #expect(agree(curve.insertionArea, row.insertionArea))
      #expect(curve.deletion.last == row.scores.first && curve.insertion.last == row.scores.last)
    }
  }

  @Test func anOrderThatIsNoOrderIsRefused() async {
    for order in [[0], [0, 0], [0, 1, 2], [1, 5]] {
      await #expect(throws: ExplainabilityError.self) {
        try await DeletionCurve(TableScore(scores: [0, 1, 2, 3]), order: order)
      }
    }
  }

  @Test func infidelityAndSensitivityAreThoseOfTheFormulas() throws {
    func score(_ x: [Double]) -> Double { x.map { sin($0) }.reduce(0, +) + x[0] * x[1] }
    func explain(_ x: [Double]) -> [Double] {
      var gradient = x.map { cos($0) }
      gradient[0] += x[1]
      gradient[1] += x[0]
      return gradient
    }
    for row in try ExplanationGolden.read().infidelity {
      let measured = try Infidelity.measure(
        of: score, at: row.input, attributions: explain(row.input), perturbations: row.perturbations)
      #expect(agree(measured, row.infidelity))
      #expect(
        agree(
          try MaximumSensitivity.measure(of: explain, at: row.input, neighbours: row.neighbours),
          row.sensitivity))
    }
    // A linear score is told without error by its weights, whatever is taken from the input.
    let noise = Infidelity.normalPerturbations(deviations: [1, 2, 3], count: 50, seed: 1)
    let weights = [2.0, -1, 0.5]
    let linear = try Infidelity.measure(
      of: { zip($0, weights).map { $0 * $1 }.reduce(0, +) }, at: [1, 1, 1], attributions: weights,
      perturbations: noise)
    #expect(linear < 1e-24)
    #expect(throws: ExplainabilityError.self) {
      try Infidelity.measure(of: { $0[0] }, at: [1], attributions: [1, 2], perturbations: [[1]])
    }
  }

  @Test func normalPerturbationsHaveTheirDeviations() {
    let draws = Infidelity.normalPerturbations(deviations: [2], count: 20_000, seed: 5).map { $0[0] }
    let mean = draws.reduce(0, +) / 20_000
    let deviation = (draws.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 20_000).squareRoot()
    #expect(mean.magnitude < 0.05 && (deviation - 2).magnitude < 0.05)
    let near = MaximumSensitivity.neighbours(of: [5, 0], radii: [1, 0], count: 1000, seed: 2)
    #expect(near.allSatisfy { ($0[0] - 5).magnitude <= 1 && $0[1] == 0 })
    #expect(near.contains { $0[0] > 5.9 } && near.contains { $0[0] < 4.1 })
  }

  @Test func rankCorrelationIsSciPys() throws {
    for row in try ExplanationGolden.read().spearman {
      let rho = try #require(RankAgreement.spearman(row.left, row.right))
      #expect(agree(rho, row.rho))
    }
    #expect(RankAgreement.spearman([1, 1], [1, 2]) == nil)
    #expect(RankAgreement.spearman([1], [1]) == nil)
    #expect(RankAgreement.spearman([1, 2], [1]) == nil)
  }

  @Test func randomisationIsToldByTheMiddleOfTheAgreements() {
    let agreement = RandomizationAgreement([
      (trained: [1, 2, 3, 4], randomized: [4, 3, 2, 1]), (trained: [1, 2, 3, 4], randomized: [2, 1, 4, 3]),
      (trained: [1, 2, 3, 4], randomized: [3, 3, 3, 3]),
    ])
    #expect(agreement.correlations.map { ($0 * 10).rounded() / 10 } == [-1, 0.6])
    #expect(agree(agreement.medianMagnitude, 0.8))
  }

  @Test func faithfulExplanationsBeatRandomOnesAndNonsenseDoesNot() async throws {
    var cases: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)] = []
    var nonsense: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)] = []
    for seed in 0..<30 as Range<UInt64> {
      let weights = (0..<20).map { place in place == Int(seed) % 20 ? 10.0 : 0.2 }
      let score = SyntheticScore(weights: weights)
      let parts = try await LeaveOneOut().explain(score).contributions.map(\.value)
      cases.append(try await RationaleFaithfulness.beside(score, attributions: parts, seed: seed))
      nonsense.append(
        try await RationaleFaithfulness.beside(score, attributions: parts.map { -$0 }, seed: seed))
    }
    let comparison = RationaleComparison(cases, seed: 1)
    #expect(comparison.comprehensivenessRatio.lower > 3)
    #expect(comparison.sufficiencyRatio.upper < 0.5)
    #expect(comparison.comprehensiveness.lower <= comparison.comprehensiveness.mean)
    #expect(RationaleComparison(nonsense, seed: 1).comprehensivenessRatio.upper < 1)
    #expect(RationaleComparison(cases, seed: 1) == comparison)
  }

  @Test func theBootstrapIntervalHoldsTheMeanAboutAsOftenAsItSays() {
    var held = 0
    for seed in 0..<400 as Range<UInt64> {
      let values = Infidelity.normalPerturbations(deviations: [1], count: 40, seed: seed).map { $0[0] }
      let interval = MeasuredInterval(values, resamples: 300, seed: seed)
      if interval.lower <= 0, interval.upper >= 0 { held += 1 }
    }
    #expect(held >= 360 && held <= 395)
    #expect(MeasuredInterval([], seed: 1) == MeasuredInterval(mean: 0, lower: 0, upper: 0, count: 0))
  }

  @Test func explainersPassTheTrialAndARandomOneFails() async throws {
    let exact = try await ExplainerTrial(ShapleyValues(), seed: 1)
    #expect(exact.plantedFirst == 1 && exact.asymmetry < 1e-12 && exact.dummy < 1e-12)
    let sampled = try await ExplainerTrial(ShapleyValueSampling(orders: 200, seed: 2), seed: 1)
    #expect(sampled.plantedFirst == 1 && sampled.asymmetry < 0.02 && sampled.dummy < 1e-12)
    let single = try await ExplainerTrial(LeaveOneOut(), seed: 1)
    #expect(single.plantedFirst == 1 && single.asymmetry < 1e-12 && single.dummy < 1e-12)
    let nonsense = try await ExplainerTrial(Nonsense(), seed: 1)
    #expect(nonsense.plantedFirst < 0.5 && nonsense.asymmetry > 0.02 && nonsense.dummy > 0.02)
  }

  @Test func theTruthOfASyntheticScoreIsItsShapleyValues() async throws {
    let score = SyntheticScore(
      weights: [1, -2, 0, 4, 0.5],
      teams: [.init([0, 1], weight: 3), .init([1, 2, 3], weight: -6), .init([4], weight: 1)])
    let values = try await ShapleyValues().explain(score).contributions.map(\.value)
    #expect(zip(values, score.shapleyValues).allSatisfy { agree($0, $1) })
    let sampled = try await ShapleyValueSampling(orders: 3000, seed: 1).explain(score).contributions.map(
      \.value)
    #expect(zip(sampled, values).contains { $0 != $1 })
    #expect(zip(sampled, values).allSatisfy { ($0 - $1).magnitude < 0.1 })
  }

  @Test(
    arguments: [
      ("The cat sat on the mat.", 6, 1, -1.45),
      ("This sentence, taken as an example of the formula.", 9, 1, 7.587),
      ("", 0, 0, 0), ("123 456", 0, 0, 0), ("One. Two. Three.", 3, 3, -3.4),
    ] as [(String, Int, Int, Double)])
  func theReadingLevelFollowsTheFormula(text: String, words: Int, sentences: Int, grade: Double) {
    let level = ReadingLevel([text])
    #expect(level.words == words && level.sentences == sentences)
    #expect((level.grade - grade).magnitude < 0.01, "\(level.grade)")
  }

  /// An explainer that gives parts by the features' names alone.
  private struct Nonsense: Explainer {
    var method: String { "nonsense" }
    var exactness: Exactness { .approximate }
    func explain(_ subject: any Explainable) -> Explanation {
      Explanation(
        "score", value: 0, formula: "",
        details: subject.features.enumerated().map {
          Explanation($1.label, value: Double($0 * 7 % 9), formula: "", feature: $1.id)
        })
    }
  }
}
