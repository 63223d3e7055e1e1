import Foundation
import Testing

@testable import LanguageModelCore

/// The one-pass figures in single precision against the definitions in double precision.
@Suite struct TokenDistributionTests {
  @Test(arguments: [1, 2, 15, 16, 17, 1000, 1024, 1025, 49_152], [0.0, 1, 10, 60])
  func agreesWithTheDefinition(count: Int, spread: Double) {
    var random = SplitMix(state: UInt64(count) &* 31 &+ UInt64(spread))
    let logits = (0..<count).map { _ in Float((random.unit() - 0.5) * spread * 2 - 3) }
    let token = Int(random.next() % UInt64(count))

    let top = Double(logits.max() ?? 0)
    let weights = logits.map { exp(Double($0) - top) }
    let mass = weights.reduce(0, +)
    let logs = logits.map { Double($0) - top - log(mass) }
    let mean = zip(weights, logs).reduce(0) { $0 + $1.0 / mass * $1.1 }
    let variance = zip(weights, logs).reduce(0) { $0 + $1.0 / mass * ($1.1 - mean) * ($1.1 - mean) }
    let rank = logits.count { $0 > logits[token] } + 1

    let found = logits.withUnsafeBufferPointer { row in
      row.baseAddress.map { TokenDistribution(logits: $0, count: count, token: token) }
    }
    guard let found else {
      Issue.record("a row of logits has an address")
      return
    }
    #expect(abs(Double(found.logProbability) - logs[token]) < 1e-5 * max(1, abs(logs[token])))
    #expect(found.rank == Int32(rank))
    #expect(abs(Double(found.mean) - mean) < 2e-5 * max(1, abs(mean)))
    #expect(abs(Double(found.variance) - variance) < 2e-4 * max(1, variance))
  }

  @Test func equalLogitsShareTheFirstRank() {
    let logits = [Float](repeating: 2, count: 40)
    let found = logits.withUnsafeBufferPointer { row in
      row.baseAddress.map { TokenDistribution(logits: $0, count: 40, token: 39) }
    }
    #expect(found?.rank == 1)
    #expect(abs((found?.mean ?? 0) + log(Float(40))) < 1e-6)
    #expect(abs(found?.variance ?? 1) < 1e-9)
  }
}

private struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
