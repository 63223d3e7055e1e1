import Testing

@testable import LanguageModelCore

@Suite("Wilson and bootstrap intervals as statsmodels and SciPy have them")
struct IntervalTests {
  private func golden() throws -> MeasuresGolden.Intervals {
    try GoldenFile.read(MeasuresGolden.Intervals.self, "measures-intervals.json")
  }

  private static func statistic(_ example: MeasuresGolden.Intervals.Bootstrap) -> ([Int]) throws -> Double? {
    let (values, labels) = (example.values, example.labels)
    switch example.statistic {
    case "mean": return { rows in rows.reduce(0) { $0 + values[$1] } / Double(rows.count) }
    case "median": return { rows in SampleQuantile.interpolated(rows.map { values[$0] }.sorted(), 0.5) }
    default: return { rows in try ROC.auc(scores: rows.map { values[$0] }, labels: rows.map { labels[$0] }) }
    }
  }

  @Test func wilson() throws {
    for row in try golden().wilson {
      let interval = try WilsonInterval(successes: Int(row[0]), trials: Int(row[1]), confidence: row[2])
      #expect(agree(interval.lower, row[3]), "\(row): \(interval.lower)")
      #expect(agree(interval.upper, row[4]), "\(row): \(interval.upper)")
      #expect(interval.estimate == row[0] / row[1])
    }
    #expect(try WilsonInterval(successes: 0, trials: 3).lower == 0)
    #expect(try WilsonInterval(successes: 3, trials: 3).upper == 1)
  }

  @Test func normalDistribution() throws {
    for row in try golden().quantiles {
      #expect(agree(NormalDistribution.quantile(row[0]), row[1], within: 4e-15), "\(row)")
    }
    for row in try golden().cumulative {
      let found = NormalDistribution.cumulative(row[0])
      // Rounding x to 53 bits alone moves the tail by x² units of the last place.
      #expect(abs(found - row[1]) <= 1e-15 * (1 + row[0] * row[0]) * row[1], "\(row): \(found)")
    }
    #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN && NormalDistribution.quantile(.nan).isNaN)
  }

  @Test func bootstrap() throws {
    for example in try golden().bootstraps {
      let seed = try #require(UInt64(example.seed))
      let place = "\(example.statistic) of \(example.values.count), \(example.confidence)"
      for (method, expected) in [
        (BootstrapInterval.Method.percentile, example.percentile), (.bca, example.bca),
      ] {
        let found = try BootstrapInterval(
          groups: example.groups, confidence: example.confidence, method: method, resamples: example.draws,
          seed: seed, statistic: Self.statistic(example))
        #expect(agree(found.estimate, example.estimate), "\(place)")
        #expect(agree(found.lower, expected[0], within: 1e-9), "\(place) \(method): \(found.lower)")
        #expect(agree(found.upper, expected[1], within: 1e-9), "\(place) \(method): \(found.upper)")
        #expect(found.undefined == example.undefined && found.groups == Set(example.groups).count, "\(place)")
      }
    }
  }

  @Test func ownDrawsGiveWhatSciPysDrawsGiveButForChance() throws {
    for example in try golden().bootstraps {
      guard let expected = example.scipy else { continue }
      let found = try BootstrapInterval(
        groups: example.groups, confidence: example.confidence, resamples: 4000, seed: 9,
        statistic: Self.statistic(example))
      let width = expected[1] - expected[0]
      #expect(abs(found.lower - expected[0]) < 0.08 * width, "\(found.lower), not \(expected[0])")
      #expect(abs(found.upper - expected[1]) < 0.08 * width, "\(found.upper), not \(expected[1])")
    }
  }

  /// Coverage of the mean of clusters whose members are copies: drawing members by themselves claims far too
  /// much.
  @Test func groupsAreDrawnTogether() throws {
    var generator = SeededGenerator(seed: 3)
    var (together, apart) = (0, 0)
    for round in 0..<200 {
      let means = (0..<30).map { _ in NormalDistribution.quantile(max(generator.unit(), 1e-12)) }
      let values = means.flatMap { [Double](repeating: $0, count: 8) }
      let groups = (0..<30).flatMap { [Int](repeating: $0, count: 8) }
      let mean = { (rows: [Int]) -> Double? in rows.reduce(0) { $0 + values[$1] } / Double(rows.count) }
      let seed = UInt64(round)
      let whole = try BootstrapInterval(groups: groups, resamples: 300, seed: seed, statistic: mean)
      let single = try BootstrapInterval(count: values.count, resamples: 300, seed: seed, statistic: mean)
      if whole.lower <= 0, whole.upper >= 0 { together += 1 }
      if single.lower <= 0, single.upper >= 0 { apart += 1 }
    }
    // Of 95 % promised; with 200 rounds the standard error is 1.5 points, and 30 groups cost about two more.
    #expect((176...198).contains(together), "\(together) of 200")
    #expect(apart < 140, "\(apart) of 200")
  }

  @Test func theSameSeedGivesTheSameInterval() throws {
    let values = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let make = { (seed: UInt64) in
      try BootstrapInterval(count: values.count, method: .bca, resamples: 500, seed: seed) { rows in
        rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
      }
    }
    let first = try make(1)
    for _ in 0..<20 { #expect(try make(1) == first) }
    #expect(try make(2) != first)
  }

  @Test func aStatisticThatNeverChangesHasAPoint() throws {
    for method in [BootstrapInterval.Method.percentile, .bca] {
      let found = try BootstrapInterval(count: 5, method: method, resamples: 100, seed: 1) { _ in 0.1 }
      #expect(found.lower == 0.1 && found.upper == 0.1)
    }
  }

  @Test func whatHasNoIntervalIsAnError() {
    let original = Array(0..<4)
    expectCode("measure.degenerate") {
      try BootstrapInterval(count: 4, method: .bca, resamples: 50, seed: 1) { rows in
        rows == original ? 10 : Double(rows[0])
      }
    }
    expectCode("measure.undefined") { try BootstrapInterval(count: 4, resamples: 50, seed: 1) { _ in nil } }
    expectCode("measure.undefined") {
      try BootstrapInterval(count: 4, resamples: 50, seed: 1) { $0 == original ? 1 : nil }
    }
    expectCode("measure.empty") { try BootstrapInterval(count: 0, resamples: 50, seed: 1) { _ in 1 } }
  }
}
