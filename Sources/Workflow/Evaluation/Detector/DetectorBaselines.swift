import Foundation
import HomeworkDetector
import LanguageModelCore

/// Simpler methods on the same texts, each source left out in turn, cut at 1 % of the other sources' texts by people.
struct DetectorBaselines {
  /// A method and what it said of each text.
  struct Method {
    /// What it is called.
    var name: String
    /// What it said, in the order of the texts.
    var judged: [JudgedText]
  }

  /// The false-positive rate on the texts learned from that thresholds are set for.
  static let alpha = 0.01
  /// Into how many parts the texts learned from are divided for the scores that the threshold is set by.
  static let folds = 5

  private let corpus: ScoredCorpus
  private let measured: MeasuredCorpus

  init(corpus: ScoredCorpus, measured: MeasuredCorpus) {
    self.corpus = corpus
    self.measured = measured
  }

  /// All methods.
  func methods(progress: (Double) -> Void) throws -> [Method] {
    let tokens = measured.places.map { corpus.tokens[$0] }
    let means = tokens.map { list in
      list.reduce(0) { $0 + $1.logProbability } / Double(max(1, list.count))
    }
    let plain = [
      Method(name: "mean log-probability", judged: try cut(means)),
      Method(name: "Fast-DetectGPT's curvature", judged: try cut(tokens.map(Self.curvature))),
    ]
    let passages = measured.places.map { corpus.passages[$0] }
    let options = TFIDFOptions(words: 1...2, characters: 3...5, minimumDocuments: 3, maximumFeatures: 30_000)
    let words = try learned(progress: progress) { rows in
      let space = TFIDF(learning: rows.map { passages[$0] }, options: options)
      return (passages.map(space.vector), space.count)
    }
    let shapes = measured.places.map { Self.formatting(corpus.texts[$0].text) }
    let formatting = try learned(progress: { _ in }) { rows in
      let scale = Standardization(learning: rows.map { shapes[$0] })
      return (shapes.map { FeatureVector(dense: scale.apply($0)) }, Self.formattingNames.count)
    }
    return [Method(name: "TF-IDF, logistic regression", judged: words)] + plain
      + [Method(name: "control: formatting only", judged: formatting)]
  }

  /// Scores that nothing is learned for.
  private func cut(_ scores: [Double]) throws -> [JudgedText] {
    var result = scores.indices.map { judged($0, scores[$0], threshold: .infinity) }
    for (rows, held) in divisions {
      let people = rows.filter { !measured.texts[$0].isAI }.map { scores[$0] }
      let threshold = try ConformalThreshold(negativeScores: people, alpha: Self.alpha).threshold
      for index in held { result[index] = judged(index, scores[index], threshold: threshold) }
    }
    return result
  }

  /// Logistic regression on vectors; the threshold is set by scores of texts that were left out of the fit.
  private func learned(
    progress: (Double) -> Void, _ vectors: ([Int]) -> (rows: [FeatureVector], width: Int)
  ) throws -> [JudgedText] {
    var result = measured.texts.indices.map { judged($0, 0, threshold: .infinity) }
    for (number, (rows, held)) in divisions.enumerated() {
      let (all, width) = vectors(rows)
      func fitted(_ rows: [Int]) throws -> LogisticRegression {
        try LogisticRegression(
          learning: rows.map { all[$0] }, labels: rows.map { measured.texts[$0].isAI ? "ai" : "human" },
          width: width, options: .init(cost: 1, isBalanced: true, tolerance: 1e-2))
      }
      // The label `human` is the second one, whose log-odds the regression gives.
      func scores(_ model: LogisticRegression, _ rows: [Int]) -> [Double] {
        rows.map { -(model.decisions(all[$0]).first ?? 0) }
      }
      var people: [Double] = []
      for fold in 0..<Self.folds {
        let model = try fitted(rows.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element))
        let rest = rows.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element)
        people += scores(model, rest.filter { !measured.texts[$0].isAI })
      }
      let threshold = try ConformalThreshold(negativeScores: people, alpha: Self.alpha).threshold
      let found = scores(try fitted(rows), held)
      for (index, score) in zip(held, found) { result[index] = judged(index, score, threshold: threshold) }
      progress(Double(number + 1) / Double(divisions.count))
    }
    return result
  }

  private func judged(_ index: Int, _ score: Double, threshold: Double) -> JudgedText {
    let text = measured.texts[index]
    return JudgedText(
      isAI: text.isAI, words: text.words, score: score, probability: nil,
      verdict: score > threshold ? .ai : .uncertain)
  }

  /// For each source the texts of the others and its own.
  private var divisions: [([Int], [Int])] {
    Set(measured.texts.map(\.source)).sorted().map { source in
      (
        measured.texts.indices.filter { measured.texts[$0].source != source },
        measured.texts.indices.filter { measured.texts[$0].source == source }
      )
    }
  }

  /// The summed excess of log-probability over its expectation, normed (Bao and others, ICLR 2024, equation 4).
  static func curvature(_ tokens: [ScoredToken]) -> Double {
    let excess = tokens.reduce(0) { $0 + $1.logProbability + $1.entropy }
    return excess / max(1e-9, tokens.reduce(0) { $0 + $1.variance }.squareRoot())
  }

  /// What the control sees of a text.
  static let formattingNames = [
    "line feeds", "empty lines", "straight double quotes", "curly double quotes", "straight apostrophes",
    "curly apostrophes", "double spaces", "spaces before punctuation", "marks of Markdown", "dashes",
    "characters beyond ASCII", "logarithm of the words",
  ]

  /// The form of a text as it was read: counts for each word, and its length.
  static func formatting(_ text: String) -> [Double] {
    let codes = Array(text.unicodeScalars)
    let words = Double(max(1, text.split(whereSeparator: \.isWhitespace).count))
    func share(_ holds: (Unicode.Scalar) -> Bool) -> Double { Double(codes.count(where: holds)) / words }
    func pairs(_ holds: (Unicode.Scalar, Unicode.Scalar) -> Bool) -> Double {
      Double(zip(codes, codes.dropFirst()).count { holds($0, $1) }) / words
    }
    return [
      share { $0 == "\n" }, pairs { $0 == "\n" && $1 == "\n" }, share { $0 == "\"" },
      share { $0 == "\u{201C}" || $0 == "\u{201D}" }, share { $0 == "'" },
      share { $0 == "\u{2018}" || $0 == "\u{2019}" }, pairs { $0 == " " && $1 == " " },
      pairs { $0 == " " && ",.;:!?".unicodeScalars.contains($1) },
      share { "#*_`|".unicodeScalars.contains($0) },
      share { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }, share { !$0.isASCII }, log(words),
    ]
  }
}
