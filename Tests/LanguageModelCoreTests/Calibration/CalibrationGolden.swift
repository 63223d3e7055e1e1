/// What `calibration.json` holds; `Scripts/references/calibration.py` made it.
struct CalibrationGolden: Decodable {
  struct Platt: Decodable {
    var scores: [Double]
    var labels: [Bool]
    var queries: [Double]
    var slope: Double
    var intercept: Double
    var probabilities: [Double]
    var scikitLearn: [Double]
  }

  struct Isotonic: Decodable {
    var scores: [Double]
    var targets: [Double]
    var weights: [Double]?
    var queries: [Double]
    var probabilities: [Double]
    var knots: [Double]
    var values: [Double]
  }

  struct Temperature: Decodable {
    var logits: [[Double]]
    var labels: [Int]
    var temperature: Double
    var probabilities: [[Double]]
  }

  struct Conformal: Decodable {
    var known: [[Double]]?
    var labels: [Int]
    var new: [[Double]]?
    var alpha: Double
    var marginal: [[Int]]
    var classConditional: [[Int]]
  }

  var platt: [Platt]
  var isotonic: [Isotonic]
  var temperature: [Temperature]
  var conformal: [Conformal]

  /// Reads the file.
  static func read() throws -> CalibrationGolden {
    try GoldenFile.read(CalibrationGolden.self, "calibration.json")
  }
}
