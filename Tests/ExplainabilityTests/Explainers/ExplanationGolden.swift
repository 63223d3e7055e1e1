import Evidence
import Foundation

/// Figures of other implementations; see Scripts/references/explanations.py.
struct ExplanationGolden: Decodable {
  struct Game: Decodable {
    var scores: [Double]
    var shapley: [Double]
  }
  struct Smallest: Decodable {
    var scores: [Double]
    var size: Int?
  }
  struct Eraser: Decodable {
    var scores: [Double]
    var order: [Int]
    var comprehensiveness: Double
    var sufficiency: Double
    var deletionArea: Double
    var insertionArea: Double
  }
  struct Infidelity: Decodable {
    var input: [Double]
    var perturbations: [[Double]]
    var neighbours: [[Double]]
    var infidelity: Double
    var sensitivity: Double
  }
  struct Spearman: Decodable {
    var left: [Double]
    var right: [Double]
    var rho: Double
  }

  var games: [Game]
  var smallest: [Smallest]
  var eraser: [Eraser]
  var infidelity: [Infidelity]
  var spearman: [Spearman]

  static func read() throws -> ExplanationGolden {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/explanations.json")
    return try JSONDecoder().decode(ExplanationGolden.self, from: Data(contentsOf: file))
  }
}

/// A score that is looked up: the place of a subset has a bit for each kept feature.
struct TableScore: Explainable {
  var scores: [Double]
  var features: [ExplainableFeature] {
    (0..<scores.count.trailingZeroBitCount).map { ExplainableFeature(id: "f\($0)", label: "feature \($0)") }
  }
  var baseline: String { "nothing" }
  func score(keeping kept: [Bool]) -> Double {
    scores[kept.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }]
  }
}

/// Whether two numbers agree to so many parts of the greater.
func agree(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}
