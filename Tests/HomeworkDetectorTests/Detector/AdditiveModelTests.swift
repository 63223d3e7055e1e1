import Foundation
import Testing

@testable import HomeworkDetector

@Suite("An additive model")
struct AdditiveModelTests {
  static let curve = AdditiveModel.Curve(feature: "a", knots: [0, 1, 3], heights: [-1, 1, 0])

  @Test(
    "bends at its knots and is level outside them",
    arguments: [
      (-5.0, -1.0), (0, -1), (0.5, 0), (1, 1), (2, 0.5), (3, 0), (9, 0), (.infinity, 0), (-.infinity, -1),
      (.nan, 0),
    ])
  func height(_ value: Double, _ expected: Double) { #expect(Self.curve.height(at: value) == expected) }

  @Test("adds its curves to its base")
  func logOdds() {
    let other = AdditiveModel.Curve(feature: "b", knots: [-1, 1], heights: [2, -2])
    let model = AdditiveModel(base: 0.25, curves: [Self.curve, other])
    #expect(model.logOdds([0.5, 0.5]) == 0.25 + 0 - 1)
    #expect(AdditiveModel(base: 3, curves: []).logOdds([]) == 3)
  }

  /// Texts whose label depends on the first value by a hump, on the second a little, on the third not at all.
  static func sample(_ count: Int) -> (rows: [[Double]], isAI: [Bool]) {
    var state: UInt64 = 3
    func unit() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    let rows = (0..<count).map { _ in [unit(), unit(), 4] }
    return (rows, rows.map { abs($0[0] - 0.5) < 0.1 + 0.3 * $0[1] })
  }

  @Test("learns curves that rise and fall, and the gradient is zero where it ends")
  func learning() throws {
    let (rows, isAI) = Self.sample(600)
    let weights = rows.map { _ in 2.0 }
    let model = try #require(
      AdditiveModel.learned(
        names: ["hump", "slope", "constant"], rows: rows, isAI: isAI, weights: weights, cost: 1))
    #expect(model.curves.map(\.feature) == ["hump", "slope"])
    let hump = model.curves[0].heights
    #expect(hump[1] > hump[0] + 1 && hump[1] > hump[2] + 1)
    #expect(model.curves[1].heights[2] > model.curves[1].heights[0])
    let right = zip(rows, isAI).count { (model.logOdds($0) > 0) == $1 }
    #expect(right > 500)
    for (index, curve) in model.curves.enumerated() {
      #expect(abs(rows.reduce(0) { $0 + curve.height(at: $1[index]) }) < 1e-8)
    }
    let expected = rows.reduce(0) { $0 + 1 / (1 + Self.exp(-model.logOdds($1))) }
    #expect(abs(expected - Double(isAI.count { $0 })) < 1e-3)
  }

  @Test("learns nothing from one kind of text, or from counts that differ")
  func refused() {
    #expect(
      AdditiveModel.learned(names: ["a"], rows: [[1], [2]], isAI: [true, true], weights: [1, 1], cost: 1)
        == nil)
    #expect(
      AdditiveModel.learned(names: ["a"], rows: [[1], [2]], isAI: [true], weights: [1, 1], cost: 1) == nil)
    #expect(
      AdditiveModel.learned(
        names: ["a", "b"], rows: [[1], [2]], isAI: [true, false], weights: [1, 1], cost: 1) == nil)
  }

  private static func exp(_ value: Double) -> Double { Foundation.exp(value) }
}
