/// What the files `measures-*.json` hold; `Scripts/references/measures.py` made them.
enum MeasuresGolden {
  struct Binary: Decodable {
    struct Confusion: Decodable {
      var threshold: Double
      var counts: [[Int]]
    }

    struct Case: Decodable {
      var name: String
      var scores: [Double]
      var labels: [Bool]
      var auc: Double?
      var averagePrecision: Double?
      var points: [[Double?]]
      var tpr: [[Double]]
      var confusions: [Confusion]
    }

    var cases: [Case]
  }

  struct Probabilities: Decodable {
    struct Table: Decodable {
      var bins: Int
      var strategy: String
      var counts: [Int]
      var observed: [Double]
      var mean: [Double]
      var error: Double
      var maximum: Double
    }

    struct Case: Decodable {
      var probabilities: [Double]
      var labels: [Bool]
      var brier: Double
      var tables: [Table]
    }

    var cases: [Case]
  }

  struct Multiclass: Decodable {
    struct Case: Decodable {
      var probabilities: [[Double]]
      var labels: [Int]
      var given: [Int]
      var brier: Double
      var calibrationError: Double
      var counts: [[Int]]
      var accuracy: Double
      var balancedAccuracy: Double
      var precision: [Double?]
      var recall: [Double?]
      var f1: [Double?]
      var macro: [Double]
      var microF1: Double
    }

    var cases: [Case]
  }

  struct Intervals: Decodable {
    struct Bootstrap: Decodable {
      var statistic: String
      var values: [Double]
      var labels: [Bool]
      var groups: [Int]
      var seed: String
      var draws: Int
      var undefined: Int
      var confidence: Double
      var estimate: Double
      var percentile: [Double]
      var bca: [Double]
      var scipy: [Double]?
    }

    var wilson: [[Double]]
    var quantiles: [[Double]]
    var cumulative: [[Double]]
    var bootstraps: [Bootstrap]
  }

  struct Ranking: Decodable {
    struct Figure: Decodable {
      var k: Int?
      var linear: Double
      var exponential: Double
    }

    struct Scored: Decodable {
      var scores: [Double]
      var grades: [Double]
      var figures: [Figure]
    }

    struct Ranked: Decodable {
      var ranked: [String]
      var grades: [String: Int]
      var figures: [String: Double]?
    }

    var scored: [Scored]
    var ranked: [Ranked]
  }

  struct Rouge: Decodable {
    struct Case: Decodable {
      var candidate: String
      var reference: String
      var scores: [String: [Double]]
    }

    var cases: [Case]
  }
}

/// Whether two numbers agree but for rounding; two that are not there agree too.
func agree(_ left: Double?, _ right: Double?, within tolerance: Double = 1e-12) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= tolerance * max(1, abs(right))
}
