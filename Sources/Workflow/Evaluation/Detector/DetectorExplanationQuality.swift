import Foundation
import HomeworkDetector
import LanguageModelCore

/// Whether the detector's account of a text is exact, names the sentences that matter, and hangs on what was learned.
struct DetectorExplanationQuality {
  /// How many texts the deletion test takes.
  static let texts = 100
  /// How many random choices of sentences a text is compared with.
  static let draws = 20
  /// How many times the curves are shuffled for a text.
  static let shuffles = 5
  /// The fewest sentences of a text in the tests with sentences.
  static let fewestSentences = 5

  /// The greatest difference between log-odds and the sum of base and features.
  private(set) var featureGap = 0.0
  /// The greatest difference between log-odds and the sum of base, sentences and whole text.
  private(set) var sentenceGap = 0.0
  /// The greatest difference between the account's log-odds and those of the evaluation.
  private(set) var evaluationGap = 0.0
  /// How many accounts were summed.
  private(set) var accounts = 0
  /// For each text of the deletion test how far the log-odds moved: named sentences, and the mean of random ones.
  private(set) var moves: [(named: Double, random: Double)] = []
  /// For each of these texts and each shuffle the rank correlation of the sentences' contributions with those of shuffled curves.
  private(set) var correlations: [Double] = []
  /// The sentences of each of these texts.
  private(set) var sentences: [Int] = []
  /// The same with the ranks themselves shuffled: what chance gives.
  private(set) var chance: [Double] = []

  /// Measures an evaluation's texts.
  init(_ evaluation: DetectorEvaluation, progress: (Double) -> Void) {
    let measured = evaluation.measured
    for index in measured.texts.indices {
      sum(evaluation, index)
      if index % 50 == 0 { progress(0.8 * Double(index) / Double(measured.texts.count)) }
    }
    var generator = SeededGenerator(seed: 20)
    for index in evaluation.sample(2 * Self.texts) where moves.count < Self.texts {
      delete(evaluation, index, &generator)
    }
  }

  private mutating func sum(_ evaluation: DetectorEvaluation, _ index: Int) {
    let place = evaluation.measured.places[index]
    guard let parameters = evaluation.heldOut.parameters[evaluation.measured.texts[index].source] else {
      return
    }
    let text = TextNormalizer.normalize(evaluation.corpus.texts[place].text)
    guard let range = Detector.passages(of: text).first else { return }
    let detection = Detector(parameters: parameters).detect(
      text, passages: [ScoredPassage(range: range, tokens: evaluation.corpus.tokens[place])])
    guard let account = detection.explanation else { return }
    let features = account.families.reduce(account.base) { sum, family in
      family.features.reduce(sum) { $0 + $1.contribution }
    }
    let sentences = account.sentences.reduce(account.base + account.wholeText) { $0 + $1.contribution }
    featureGap = max(featureGap, abs(account.logOdds - features))
    sentenceGap = max(sentenceGap, abs(account.logOdds - sentences))
    evaluationGap = max(evaluationGap, abs(account.logOdds - evaluation.judged[index].score))
    accounts += 1
  }

  private mutating func delete(
    _ evaluation: DetectorEvaluation, _ index: Int, _ generator: inout SeededGenerator
  ) {
    let place = evaluation.measured.places[index]
    guard let curves = evaluation.heldOut.parameters[evaluation.measured.texts[index].source]?.curves else {
      return
    }
    let passage = MeasuredPassage(
      text: evaluation.corpus.passages[place], tokens: evaluation.corpus.tokens[place])
    let count = passage.ranges.count
    guard count >= Self.fewestSentences else { return }
    let columns = curves.curves.map { curve in
      evaluation.measured.names.firstIndex(of: curve.feature)
    }
    func values(_ passage: MeasuredPassage) -> [Double] {
      let all = passage.features.map(\.value)
      return columns.map { $0.map { all[$0] } ?? .nan }
    }
    let whole = values(passage)
    let rest = (0..<count).map { values(passage.without($0)) }
    func contributions(_ model: AdditiveModel) -> [Double] {
      rest.map { model.logOdds(whole) - model.logOdds($0) }
    }
    let own = contributions(curves)
    let log = curves.logOdds(whole)
    func moved(without sentences: some Sequence<Int>) -> Double {
      let left = sentences.sorted(by: >).reduce(passage) { $0.without($1) }
      return abs(log - curves.logOdds(values(left)))
    }
    // The sentences that speak most for what the log-odds say.
    let sign = log < 0 ? -1.0 : 1.0
    let number = max(1, Int((0.2 * Double(count)).rounded()))
    let named = own.indices.sorted { sign * own[$0] > sign * own[$1] }.prefix(number)
    let random = (0..<Self.draws).map { _ in
      moved(without: (0..<count).shuffled(using: &generator).prefix(number))
    }
    moves.append((moved(without: named), random.reduce(0, +) / Double(Self.draws)))
    for _ in 0..<Self.shuffles {
      correlations.append(
        Self.rankCorrelation(own, contributions(Self.shuffled(curves, &generator))))
      chance.append(Self.rankCorrelation(own, own.shuffled(using: &generator)))
    }
    sentences.append(count)
  }

  /// The curves with the heights at all knots shuffled: the weights of the logistic regression in random order.
  private static func shuffled(_ model: AdditiveModel, _ generator: inout SeededGenerator) -> AdditiveModel {
    var heights = model.curves.flatMap(\.heights).shuffled(using: &generator)[...]
    var copy = model
    for index in copy.curves.indices {
      copy.curves[index].heights = copy.curves[index].heights.map { heights.popFirst() ?? $0 }
    }
    return copy
  }

  /// Spearman's rank correlation, equal values with their mean rank; 0 where either list has one value only.
  static func rankCorrelation(_ first: [Double], _ second: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      values.map { value in
        Double(values.count { $0 < value }) + Double(values.count { $0 == value } - 1) / 2
      }
    }
    let (a, b) = (ranks(first), ranks(second))
    let mean = Double(a.count - 1) / 2
    let product = zip(a, b).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let squares = [a, b].map { $0.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    return squares[0] > 0 && squares[1] > 0 ? product / (squares[0] * squares[1]).squareRoot() : 0
  }

  /// How many times as far the named sentences move the log-odds as random ones, with its bootstrap interval.
  var ratio: BootstrapInterval? {
    try? BootstrapInterval(count: moves.count, seed: 3) { rows in
      let random = rows.reduce(0) { $0 + moves[$1].random }
      return random > 0 ? rows.reduce(0) { $0 + moves[$1].named } / random : nil
    }
  }

  /// The section of the report.
  var text: String {
    let ratio = ratio.map {
      "\(Figures.decimal($0.estimate, 2)) times as far (95 % interval \(Figures.decimal($0.lower, 2)) to "
        + "\(Figures.decimal($0.upper, 2)), texts drawn anew)"
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
    var table = MarkdownTable(
      "Rank correlation of the sentences' contributions with", "#Mean", "#Median size")
    table.add(
      "those of shuffled curves", Figures.decimal(mean(correlations), 3),
      Figures.decimal(Figures.median(correlations.map(abs)), 3))
    table.add(
      "themselves in random order (chance)", Figures.decimal(mean(chance), 3),
      Figures.decimal(Figures.median(chance.map(abs)), 3))
    return """
      ## Explanations

      Each text is explained by the detector that has not learned from its source.

      - The log-odds against what their account sums to, over all \(accounts) texts: the greatest difference is \
      \(String(format: "%.1e", featureGap)) for base and features, \(String(format: "%.1e", sentenceGap)) for base, sentences \
      and the text as a whole; the log-odds of the account and of this evaluation differ by at most \
      \(String(format: "%.1e", evaluationGap)).
      - Deleting the fifth of the sentences that are named as speaking most for the result moves the log-odds \
      \(ratio ?? "–") as deleting as many random sentences (\(Self.draws) draws a text), over \(moves.count) texts of \
      \(Detector.fewestWords) words and \(Self.fewestSentences) sentences or more. The scores of the sentences that stay are \
      kept as they are.
      - With all heights of the curves shuffled (\(Self.shuffles) times a text), the accounts are others: on average they do not agree. A \
      correlation of few sentences is large in size by chance, so that chance stands beside it; the texts have \
      \(Int(Figures.median(sentences.map(Double.init)))) sentences, the middle one.

      \(table.text)

      """
  }
}
