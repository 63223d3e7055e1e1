/// What scikit-learn computes: `Golden/learning.json`, made by `python Scripts/references/learning.py`.
struct LearningGolden: Decodable {
  struct Row: Decodable {
    var indices: [Int]
    var values: [Double]
  }

  struct Counts: Decodable {
    struct Options: Decodable {
      var words: [Int]?
      var characters: [Int]?
      var minimumDocuments: Int
      var isSublinear: Bool?
    }

    struct Case: Decodable {
      var name: String
      var options: Options
      var terms: [String]
      var rows: [Row]
      var new: [String]
      var newRows: [Row]
    }

    var texts: [String]
    var cases: [Case]
  }

  struct Logistic: Decodable {
    struct Case: Decodable {
      var labels: [String]
      var cost: Double
      var balanced: Bool
      var known: [String]
      var weights: [[Double]]
      var biases: [Double]
      var probabilities: [[Double]]
    }

    var x: [[Double]]
    var cases: [Case]
  }

  struct Figures: Decodable {
    var right: [Int]
    var probabilities: [[Double]]
    var logLoss: Double
  }

  struct Scaling: Decodable {
    var rows: [[Double]]
    var scaled: [[Double]]
  }

  var tfidf: Counts
  var logistic: Logistic
  var figures: Figures
  var scaling: Scaling

  static func read() throws -> LearningGolden { try GoldenFile.read(LearningGolden.self, "learning.json") }
}

/// The largest difference between numbers at the same place; infinite where they differ in number.
func distance(_ one: [Double], _ other: [Double]) -> Double {
  guard one.count == other.count else { return .infinity }
  return zip(one, other).map { abs($0 - $1) }.max() ?? 0
}
