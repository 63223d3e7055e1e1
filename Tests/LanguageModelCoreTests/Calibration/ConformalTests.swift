import Foundation
import LanguageModelCore
import Testing

@Suite("Split-conformal thresholds: as crepes has them, and kept on new examples")
struct ConformalTests {
  @Test func setsOfAnotherImplementation() throws {
    var known: [[Double]] = []
    var new: [[Double]] = []
    var compared = 0
    for example in try CalibrationGolden.read().conformal {
      known = example.known ?? known
      new = example.new ?? new
      for (coverage, sets) in [
        (SplitConformal.Coverage.marginal, example.marginal), (.classConditional, example.classConditional),
      ] {
        let rule = try SplitConformal(
          probabilities: known, labels: example.labels, alpha: example.alpha, coverage: coverage)
        for (row, expected) in zip(new, sets) {
          #expect(try rule.predictionSet(row) == expected, "\(known.count), \(example.alpha), \(coverage)")
          compared += 1
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test(arguments: [
    // n, alpha, rank of the threshold among 1…n, where one exists
    (0, 0.1, nil), (8, 0.1, nil), (9, 0.1, 9), (18, 0.05, nil), (19, 0.05, 19), (20, 0.05, 20),
    (39, 0.05, 38),
    (99, 0.07, 93), (99, 0.29, 71), (999, 0.001, 999), (998, 0.001, nil), (9, 0.999, 1), (1, 0.5, 1),
  ])
  func rankOfTheThreshold(_ n: Int, _ alpha: Double, _ rank: Int?) throws {
    let scores = (1...1000).prefix(n).map(Double.init).reversed()
    let found = try ConformalThreshold(negativeScores: Array(scores), alpha: alpha)
    #expect(found.threshold == rank.map(Double.init) ?? .infinity)
    #expect(found.examples == n && found.alpha == alpha)
    #expect(found.flags(1e300) == (rank != nil))
    #expect(!found.flags(found.threshold))
  }

  /// The share of false alarms over many calibrations: ⌊(n + 1)·alpha⌋/(n + 1) for scores without ties, less
  /// with ties.
  @Test(arguments: [(50, 0.05, false), (50, 0.1, false), (99, 0.1, false), (50, 0.1, true)])
  func falseAlarmsStayBelowAlpha(_ n: Int, _ alpha: Double, _ tied: Bool) throws {
    var generator = SeededGenerator(seed: 11)
    func score() -> Double {
      let value = pow(generator.unit(), 3)
      return tied ? (value * 8).rounded() : value
    }
    var (alarms, trials) = (0, 0)
    for _ in 0..<3000 {
      let threshold = try ConformalThreshold(negativeScores: (0..<n).map { _ in score() }, alpha: alpha)
      for _ in 0..<10 {
        trials += 1
        if threshold.flags(score()) { alarms += 1 }
      }
    }
    let share = Double(alarms) / Double(trials)
    let exact = (Double(n + 1) * alpha + 1e-9).rounded(.down) / Double(n + 1)
    // About four standard errors, calibrations counted as the independent draws.
    #expect(share < exact + 0.006, "\(share) of \(exact)")
    if !tied { #expect(share > exact - 0.006, "\(share) of \(exact)") }
  }

  @Test func setsHoldTheRightClass() throws {
    var generator = SeededGenerator(seed: 21)
    var rounds = 0
    var covered = [[Double]](repeating: [0, 0, 0], count: 2)
    var seen = [0.0, 0, 0]
    for _ in 0..<400 {
      let known = (0..<120).map { _ in Self.example(&generator) }
      let rules = try [SplitConformal.Coverage.marginal, .classConditional].map {
        try SplitConformal(
          probabilities: known.map(\.probabilities), labels: known.map(\.label), alpha: 0.1, coverage: $0)
      }
      for _ in 0..<40 {
        let (probabilities, label) = Self.example(&generator)
        seen[label] += 1
        rounds += 1
        for (place, rule) in rules.enumerated() where try rule.predictionSet(probabilities).contains(label) {
          covered[place][label] += 1
        }
      }
    }
    let marginal = covered[0].reduce(0, +) / Double(rounds)
    #expect(marginal > 0.89 && marginal < 0.92, "\(marginal)")
    for label in 0..<3 {
      #expect(covered[1][label] / seen[label] > 0.885, "\(covered[1][label] / seen[label])")
    }
    // The rare class is what the marginal promise gives up, or this data would not show the difference.
    #expect(covered[0][2] / seen[2] < 0.75, "\(covered[0][2] / seen[2])")
  }

  /// Three classes, the third rare and often taken for another; the probabilities say too little for it.
  private static func example(_ generator: inout SeededGenerator) -> (probabilities: [Double], label: Int) {
    let draw = generator.unit()
    let label = draw < 0.5 ? 0 : draw < 0.9 ? 1 : 2
    var weights = (0..<3).map { _ in generator.unit() + 0.05 }
    weights[label] += label == 2 ? 0.1 : 2 * generator.unit()
    let sum = weights.reduce(0, +)
    return (weights.map { $0 / sum }, label)
  }

  @Test func tooFewExamplesRuleOutNothing() throws {
    let rows = [[0.9, 0.1, 0], [0.2, 0.8, 0], [0.7, 0.3, 0]]
    let rule = try SplitConformal(
      probabilities: rows, labels: [0, 1, 0], alpha: 0.4, coverage: .classConditional)
    #expect(rule.thresholds[0].isFinite && rule.thresholds[1] == .infinity && rule.thresholds[2] == .infinity)
    #expect(rule.examples == [2, 1, 0])
    #expect(try rule.predictionSet([0, 0.5, 0.5]) == [1, 2])
    expectCode("measure.shape") { try rule.predictionSet([0.5, 0.5]) }
  }

  @Test func codingKeepsInfinity() throws {
    let rows = [[0.9, 0.1], [0.3, 0.7], [0.8, 0.2]]
    for coverage in [SplitConformal.Coverage.marginal, .classConditional] {
      for alpha in [0.01, 0.4] {
        try expectCoded(
          SplitConformal(probabilities: rows, labels: [0, 1, 0], alpha: alpha, coverage: coverage))
      }
    }
    try expectCoded(ConformalThreshold(negativeScores: [1, 2, 3], alpha: 0.3))
    let open = try ConformalThreshold(negativeScores: [1, 2, 3], alpha: 0.1)
    try expectCoded(open)
    #expect(String(decoding: try JSONEncoder().encode(open), as: UTF8.self).contains("null"))
  }

  @Test func damagedThresholdsAreNotRead() {
    for json in [
      #"{"alpha":0.1,"examples":9}"#, #"{"alpha":1.5,"examples":9,"threshold":1}"#,
      #"{"alpha":0.1,"examples":-1,"threshold":1}"#,
    ] {
      #expect(throws: DecodingError.self, "\(json)") {
        try JSONDecoder().decode(ConformalThreshold.self, from: Data(json.utf8))
      }
    }
    for json in [
      #"{"alpha":0.1,"coverage":"marginal","examples":[9],"thresholds":[]}"#,
      #"{"alpha":0.1,"coverage":"marginal","examples":[9],"thresholds":[1.5]}"#,
      #"{"alpha":0,"coverage":"marginal","examples":[9],"thresholds":[null]}"#,
    ] {
      #expect(throws: DecodingError.self, "\(json)") {
        try JSONDecoder().decode(SplitConformal.self, from: Data(json.utf8))
      }
    }
  }
}
