public import Evidence
internal import Foundation
internal import LanguageModelCore

/// How the detector is learned from measured texts: the same procedure for the shipped detector and for each that is evaluated.
///
/// Curves are learned with each source and each kind of writer counting by the root of its number. What then decides about
/// a text (calibration and thresholds) is learned from log-odds that each source got from the *other* sources, because that is
/// how a new teacher's texts meet the detector.
public struct DetectorTraining: Sendable {
  /// The cost of errors against the size of the curves, C.
  public var cost = 0.01
  /// The false-positive rate over all sources that the threshold is set for.
  public var alpha = 0.005
  /// The false-positive rate in any one source that the threshold is set for.
  public var sourceAlpha = 0.02
  /// The share of texts by language models that may be called a person's.
  public var missed = 0.05
  /// The share of training texts that count as out of the domain.
  public var outside = 0.03
  /// The fewest texts by people in a source that its own threshold is made from.
  public var fewestTexts = 50

  /// The procedure with its usual settings.
  public init() {}

  /// The log-odds that each text gets from a model that learned from the other sources only.
  public func crossSource(_ texts: [TrainingText], names: [String]) -> [Double] {
    var result = [Double](repeating: 0, count: texts.count)
    for source in Set(texts.map(\.source)).sorted() {
      guard let model = curves(texts.filter { $0.source != source }, names: names) else { continue }
      let reader = CurveReader(model, names: names)
      for index in texts.indices where texts[index].source == source {
        result[index] = reader.logOdds(texts[index].values)
      }
    }
    return result
  }

  /// The curves learned from texts; `nil` where there are not two kinds of writer.
  public func curves(_ texts: [TrainingText], names: [String]) -> AdditiveModel? {
    AdditiveModel.learned(
      names: names, rows: texts.map(\.values), isAI: texts.map(\.isAI), weights: Self.weights(texts),
      cost: cost)
  }

  /// Learns a detector.
  ///
  /// - Parameters:
  ///   - texts: Texts of at least two sources.
  ///   - names: The names of all features.
  ///   - name: What the detector is called.
  ///   - model: The model that scored the tokens.
  ///   - errorRates: What is known of its errors.
  /// - Throws: ``HomeworkDetectorError`` `training.texts` where there are too few texts or sources.
  public func learned(
    _ texts: [TrainingText], names: [String], name: String, model: ModelIdentity, errorRates: [ErrorRate] = []
  ) throws -> DetectorParameters {
    let sources = Set(texts.map(\.source)).sorted()
    guard sources.count > 1, let curves = curves(texts, names: names),
      let domain = TrainingDomain.learned(names: names, texts: texts, share: outside)
    else {
      throw HomeworkDetectorError(
        code: "training.texts", message: "The detector cannot be learned from these texts.",
        hint: "Name texts of at least two sources, each with texts by people and by language models.")
    }
    let cross = crossSource(texts, names: names)
    let columns = domain.features.map { feature in names.firstIndex(of: feature) ?? 0 }
    let judged = texts.indices.filter { index in
      texts[index].words >= Detector.fewestWords
        && domain.distance(columns.map { texts[index].values[$0] }) <= domain.limit
    }
    let platt = try PlattScaling(scores: texts.indices.map { cross[$0] }, labels: texts.map(\.isAI))
    let prior = log(
      Double(max(1, texts.count { $0.isAI })) / Double(max(1, texts.count { !$0.isAI })))
    return DetectorParameters(
      name: name, model: model,
      sources: sources.map { source in
        DetectorParameters.Source(
          name: source, human: texts.count { $0.source == source && !$0.isAI },
          ai: texts.count { $0.source == source && $0.isAI })
      }, cost: cost, curves: curves, usual: Self.usual(texts, curves: curves, names: names),
      slope: platt.slope,
      intercept: platt.intercept - prior,
      thresholds: try thresholds(texts, cross: cross, judged: judged), domain: domain, errorRates: errorRates
    ).rounded()
  }

  private func thresholds(
    _ texts: [TrainingText], cross: [Double], judged: [Int]
  ) throws -> DetectorParameters.Thresholds {
    let people = judged.filter { !texts[$0].isAI }
    var ai = try ConformalThreshold(negativeScores: people.map { cross[$0] }, alpha: alpha).threshold
    for source in Set(texts.map(\.source)) {
      let own = people.filter { texts[$0].source == source }.map { cross[$0] }
      guard own.count >= fewestTexts else { continue }
      let rank = try ConformalThreshold(negativeScores: own, alpha: sourceAlpha).threshold
      // Of few texts even the greatest is no threshold in the strict sense; it is the best there is.
      ai = max(ai, rank.isFinite ? rank : own.max() ?? ai)
    }
    let machines = judged.filter { texts[$0].isAI }.map { -cross[$0] }
    let human = -(try ConformalThreshold(negativeScores: machines, alpha: missed).threshold)
    let probable = texts.filter { !$0.isAI }.map(\.logProbability).sorted()
    let functionWords = texts.map(\.functionWords).sorted()
    return DetectorParameters.Thresholds(
      ai: ai, human: min(human, ai), alpha: alpha, sourceAlpha: sourceAlpha, missed: missed,
      improbable: probable[probable.count / 200] - 0.25,
      functionWords: functionWords[functionWords.count / 200] * 0.9)
  }

  /// What each text counts: its source and kind of writer together count by the root of their number, both kinds the same.
  static func weights(_ texts: [TrainingText]) -> [Double] {
    var counts: [String: Int] = [:]
    let keys = texts.map { ($0.isAI ? "ai " : "human ") + $0.source }
    for key in keys { counts[key, default: 0] += 1 }
    let raw = keys.map { 1 / Double(counts[$0] ?? 1).squareRoot() }
    let sums = [false, true].map { kind in zip(texts, raw).reduce(0) { $0 + ($1.0.isAI == kind ? $1.1 : 0) } }
    return zip(texts, raw).map { $1 / max(1e-12, sums[$0.isAI ? 1 : 0]) }
  }

  private static func usual(
    _ texts: [TrainingText], curves: AdditiveModel, names: [String]
  ) -> [DetectorParameters.Usual] {
    curves.curves.map { curve in
      guard let column = names.firstIndex(of: curve.feature) else {
        return DetectorParameters.Usual(human: [0, 0], ai: [0, 0])
      }
      func quartiles(_ isAI: Bool) -> [Double] {
        let values = texts.filter { $0.isAI == isAI }.map { $0.values[column] }.sorted()
        guard !values.isEmpty else { return [0, 0] }
        return [values[values.count / 4], values[3 * values.count / 4]]
      }
      return DetectorParameters.Usual(human: quartiles(false), ai: quartiles(true))
    }
  }
}

/// Reads a model's log-odds off the values of all features.
struct CurveReader {
  private let model: AdditiveModel
  private let columns: [Int?]

  init(_ model: AdditiveModel, names: [String]) {
    self.model = model
    let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    columns = model.curves.map { places[$0.feature] }
  }

  func logOdds(_ values: [Double]) -> Double {
    model.logOdds(columns.map { column in column.map { values[$0] } ?? .nan })
  }
}
