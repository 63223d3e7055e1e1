internal import Foundation

/// A passage that is measured, with its place in the normalised text.
struct DetectedPassage {
  var range: Range<Int>
  var measured: MeasuredPassage
}

/// Works out the log-odds of a text from its passages, and where each part of them comes from.
struct DetectionAccount {
  /// Base, families and sentences of the log-odds.
  let explanation: DetectionExplanation
  /// The share of words that are English function words, 0 to 1.
  let functionWords: Double
  /// The squared distance from the training texts.
  let distance: Double
  /// The mean log-probability of a token in nats.
  let logProbability: Double

  init(passages: [DetectedPassage], parameters: DetectorParameters, text: NormalizedText) {
    let curves = parameters.curves.curves
    let base = parameters.curves.base
    let total = Double(max(1, passages.reduce(0) { $0 + $1.measured.words }))
    let shares = passages.map { Double($0.measured.words) / total }
    var values: [String: Double] = [:]
    var contributions = [Double](repeating: 0, count: curves.count)
    var titles: [String: PassageFeature] = [:]
    var sentences: [DetectionExplanation.Sentence] = []
    var logOdds = base
    for (passage, share) in zip(passages, shares) {
      let features = passage.measured.features
      let here = Dictionary(features.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
      for feature in features {
        values[feature.id, default: 0] += share * feature.value
        titles[feature.id] = feature
      }
      var sum = 0.0
      for (index, curve) in curves.enumerated() {
        let height = curve.height(at: here[curve.feature] ?? .nan)
        contributions[index] += share * height
        sum += height
      }
      logOdds += share * sum
      sentences += Self.sentences(of: passage, share: share, sum: sum, curves: curves, text: text)
    }
    let listed = zip(curves, zip(contributions, parameters.usual)).map { curve, pair in
      DetectionExplanation.Feature(
        id: curve.feature, title: titles[curve.feature]?.title ?? curve.feature,
        value: values[curve.feature] ?? 0,
        human: Self.range(pair.1.human), ai: Self.range(pair.1.ai), contribution: pair.0)
    }
    let families = FeatureFamily.allCases.compactMap { family -> DetectionExplanation.Family? in
      let own = listed.filter { titles[$0.id]?.family == family }
      guard !own.isEmpty else { return nil }
      return DetectionExplanation.Family(
        id: family.rawValue, title: family.title, contribution: own.reduce(0) { $0 + $1.contribution },
        features: own.sorted { abs($0.contribution) > abs($1.contribution) })
    }
    let told = families.reduce(base) { $0 + $1.contribution }
    let bySentence = sentences.reduce(0) { $0 + $1.contribution }
    let whole = logOdds - base - bySentence
    explanation = DetectionExplanation(
      logOdds: logOdds, base: base, families: families, residual: logOdds - told, sentences: sentences,
      wholeText: whole, sentenceResidual: logOdds - (base + bySentence + whole))
    functionWords = zip(passages, shares).reduce(0) { $0 + $1.1 * $1.0.measured.functionWordShare }
    logProbability = zip(passages, shares).reduce(0) { $0 + $1.1 * $1.0.measured.meanLogProbability }
    distance = parameters.domain.distance(parameters.domain.features.map { values[$0] ?? 0 })
  }

  /// What each sentence adds: how far the log-odds fall when it is left out and the scores of the others stay.
  private static func sentences(
    of passage: DetectedPassage, share: Double, sum: Double, curves: [AdditiveModel.Curve],
    text: NormalizedText
  ) -> [DetectionExplanation.Sentence] {
    let ranges = passage.measured.ranges
    return ranges.indices.map { index in
      var rest = 0.0
      if ranges.count > 1 {
        let features = passage.measured.without(index).features
        let values = Dictionary(features.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        rest = curves.reduce(0) { $0 + $1.height(at: values[$1.feature] ?? .nan) }
      }
      let start = passage.range.lowerBound
      let range = ranges[index].lowerBound + start..<ranges[index].upperBound + start
      return DetectionExplanation.Sentence(
        range: text.originalRange(of: range), contribution: share * (sum - rest))
    }
  }

  private static func range(_ pair: [Double]) -> ClosedRange<Double> {
    guard pair.count == 2 else { return 0...0 }
    return min(pair[0], pair[1])...max(pair[0], pair[1])
  }
}
