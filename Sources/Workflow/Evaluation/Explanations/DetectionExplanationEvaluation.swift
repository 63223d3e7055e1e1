import Evidence
import Explainability
import Foundation
import HomeworkDetector
import LanguageModelCore

/// Measures the explanations of the detector on labelled texts whose tokens were scored before, as Markdown.
struct DetectionExplanationEvaluation {
  private typealias Pair = (explained: RationaleFaithfulness, random: RationaleFaithfulness)

  private var texts = 0
  private var residual = 0.0
  private var features: [Pair] = []
  private var sentences: [Pair] = []
  private var curves: [(explained: (Double, Double), random: (Double, Double))] = []
  private var randomized: [(trained: [Double], randomized: [Double])] = []
  private var told: [Double] = []
  private var sampled: [(error: Double, rank: Double)] = []

  /// The most texts that are explained.
  private static let limit = 300
  /// Sentences of so many texts are explained by exact and by sampled Shapley values.
  private static let gone = 12

  /// Explains texts.
  ///
  /// - Parameters:
  ///   - data: a folder with labelled texts, as for `attest train detector`.
  ///   - scores: the file in which `attest train detector` keeps scores; a text that is not in it is passed over.
  init(data: String, scores: String, seed: UInt64, progress: (String) -> Void) async throws {
    let detector = try Detector.essays()
    let model = detector.parameters.curves
    let other = Self.shuffled(model, seed: seed)
    let cache = try TokenScoreCache(path: scores)
    let all = try LabeledTexts.read([data])
    let step = max(1, all.count / 1_500)
    for text in stride(from: 0, to: all.count, by: step).map({ all[$0] }) where texts < Self.limit {
      guard let passage = ScoredCorpus.firstPassage(of: text.text),
        let tokens = cache.tokens(of: passage, by: detector.parameters.model)
      else { continue }
      let measured = MeasuredPassage(text: passage, tokens: tokens)
      guard measured.words >= Detector.fewestWords, measured.ranges.count > 3 else { continue }
      texts += 1
      if texts % 20 == 0 { progress("explaining text \(texts) of \(Self.limit)") }
      let normalized = TextNormalizer.normalize(passage)
      let detection = detector.detect(
        normalized, passages: [ScoredPassage(range: 0..<passage.unicodeScalars.count, tokens: tokens)])
      try await explain(detection, measured, model: model, other: other, seed: seed &+ UInt64(texts))
    }
  }

  private mutating func explain(
    _ detection: Detection, _ measured: MeasuredPassage, model: AdditiveModel, other: AdditiveModel,
    seed: UInt64
  ) async throws {
    guard let score = SubmissionExplanation.score(of: detection) else { return }
    residual = max(residual, AdditiveContributions().explain(score).largestResidual)
    let deletion = FeatureDeletion(score: score)
    features.append(
      try await RationaleFaithfulness.beside(
        deletion, attributions: deletion.attributions, draws: 5, seed: seed))
    let bySentence = SentenceDeletion(of: measured, model: model)
    let parts = bySentence.attributions
    sentences.append(
      try await RationaleFaithfulness.beside(bySentence, attributions: parts, draws: 5, seed: seed))
    try await measureCurves(bySentence, parts, seed: seed)
    let values = Dictionary(
      measured.features.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    func heights(_ model: AdditiveModel) -> [Double] {
      model.curves.map { $0.height(at: values[$0.feature] ?? .nan) }
    }
    randomized.append((heights(model), heights(other)))
    if parts.count <= 9, sampled.count < Self.gone {
      let exact = try await ShapleyValues().explain(bySentence).contributions.map(\.value)
      let drawn = try await ShapleyValueSampling(orders: 20_000, seed: seed).explain(bySentence).contributions
        .map(\.value)
      if let error = RankAgreement.greatestError(of: drawn, against: exact),
        let rank = RankAgreement.spearman(drawn, exact)
      {
        sampled.append((error, rank))
      }
    }
  }

  private mutating func measureCurves(_ score: SentenceDeletion, _ parts: [Double], seed: UInt64) async throws
  {
    let order = parts.indices.sorted { parts[$0] != parts[$1] ? parts[$0] > parts[$1] : $0 < $1 }
    let curve = try await DeletionCurve(score, order: order)
    var draws = SeededGenerator(seed: seed)
    let random = try await DeletionCurve(score, order: parts.indices.shuffled(using: &draws))
    curves.append(
      (
        (curve.deletionArea, curve.insertionArea), (random.deletionArea, random.insertionArea)
      ))
    // How far the sum of the parts is from what really is lost when half of the sentences go.
    let whole = score.score(keeping: parts.map { _ in true })
    var squares = 0.0
    var losses: [Double] = []
    for _ in 0..<10 {
      let kept = parts.map { _ in draws.unit() < 0.5 }
      let loss = whole - score.score(keeping: kept)
      let sum = zip(parts, kept).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
      squares += (loss - sum) * (loss - sum)
      losses.append(loss)
    }
    let size = losses.reduce(0) { $0 + $1 * $1 }
    if size > 0 { told.append(squares / size) }
  }

  /// The model with its curves given to other features at random: what it learned is thrown away.
  private static func shuffled(_ model: AdditiveModel, seed: UInt64) -> AdditiveModel {
    var draws = SeededGenerator(seed: seed)
    var other = model
    let heights = model.curves.map(\.heights).shuffled(using: &draws)
    for (place, heights) in heights.enumerated() where other.curves[place].knots.count == heights.count {
      // Turned at random, so that no feature keeps its direction.
      let sign: Double = draws.next() & 1 == 0 ? 1 : -1
      other.curves[place].heights = heights.map { $0 * sign }
    }
    return other
  }

  /// The section of the report.
  var text: String {
    guard texts > 0 else {
      return "## The detector\n\nNo text of the folder has scores in the file that was named.\n\n"
    }
    func row(_ interval: MeasuredInterval) -> String {
      "\(Figures.decimal(interval.mean, 3)) (\(Figures.decimal(interval.lower, 3)) to \(Figures.decimal(interval.upper, 3)))"
    }
    var table = MarkdownTable("Measure", "Explanation", "Random", "Ratio", "To reach", "Met")
    for (name, pairs) in [("features", features), ("sentences", sentences)] {
      let found = RationaleComparison(pairs, seed: 1)
      table.add(
        "Comprehensiveness, \(name)", row(found.comprehensiveness), row(found.randomComprehensiveness),
        row(found.comprehensivenessRatio), "at least 3", found.comprehensivenessRatio.mean >= 3 ? "yes" : "no"
      )
      table.add(
        "Sufficiency, \(name)", row(found.sufficiency), row(found.randomSufficiency),
        row(found.sufficiencyRatio),
        "at most 0.5", found.sufficiencyRatio.mean <= 0.5 ? "yes" : "no")
    }
    func mean(_ values: [Double]) -> String {
      Figures.decimal(values.reduce(0, +) / Double(max(values.count, 1)), 3)
    }
    let agreement = RandomizationAgreement(randomized).medianMagnitude
    return """
      ## The detector

      \(texts) labelled texts whose tokens were scored before. The account of the log-odds adds up to a residual of at most \
      \(residual) (at most 1e-9: \(residual <= 1e-9 ? "yes" : "no")). Features are deleted by setting them to their average over \
      the training texts, sentences by leaving them out, the scores of the others as they are; the score is the log-odds, \
      turned to the side of the text. In brackets 95 % bootstrap intervals.

      \(table.text)
      Area under the deletion curve of sentences \(mean(curves.map(\.explained.0))), random order \(mean(curves.map(\.random.0))) \
      (lower is better); insertion curve \(mean(curves.map(\.explained.1))), random order \(mean(curves.map(\.random.1))) (higher \
      is better). Infidelity of the sentences' parts, half of them left out at random, as a share of the squared loss: median \
      \(Figures.decimal(Figures.median(told), 3)).

      Randomising the model (curves given to other features, directions drawn): median rank correlation without its sign of the \
      features' parts \(Figures.decimal(agreement, 3)), at most 0.2: \(agreement <= 0.2 ? "yes" : "no").

      Sampled against exact Shapley values of the sentences of \(sampled.count) texts, 20,000 orders and their reverses: greatest error \
      \(Figures.decimal(sampled.map(\.error).max() ?? 0, 4)) of the range, lowest rank correlation \
      \(Figures.decimal(sampled.map(\.rank).min() ?? 0, 4)).


      """
  }
}
