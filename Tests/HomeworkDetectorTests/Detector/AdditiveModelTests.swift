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
}
