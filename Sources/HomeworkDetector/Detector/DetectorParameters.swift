public import Evidence
public import Foundation

/// All that the detector learned: numbers, and not a word of a text it learned from.
public struct DetectorParameters: Hashable, Sendable, Codable {
  /// Where the middle half of a feature's values lies in the training texts.
  public struct Usual: Hashable, Sendable, Codable {
    /// 25 % and 75 % of the texts by people.
    public var human: [Double]
    /// 25 % and 75 % of the texts by language models.
    public var ai: [Double]
  }

  /// The thresholds of the verdicts.
  public struct Thresholds: Hashable, Sendable, Codable {
    /// A text whose log-odds are above it is called likely AI-written.
    public var ai: Double
    /// A text whose log-odds are below it is called likely written by a person.
    public var human: Double
    /// The false-positive rate over all sources that `ai` was set for.
    public var alpha: Double
    /// The false-positive rate in any one source that `ai` was set for.
    public var sourceAlpha: Double
    /// The share of texts by language models that may be called a person's, which `human` was set for.
    public var missed: Double
    /// A text whose tokens are less probable on average, in nats, is not judged.
    public var improbable: Double
    /// A text in which fewer of the words are English function words is not judged, 0 to 1.
    public var functionWords: Double
  }

  /// Texts that the detector learned from.
  public struct Source: Hashable, Sendable, Codable {
    /// The source.
    public var name: String
    /// Its texts by people.
    public var human: Int
    /// Its texts by language models.
    public var ai: Int
  }

  /// What the detector is called, such as `essays-en 1`.
  public var name: String
  /// The model that scores the tokens.
  public var model: ModelIdentity
  /// What it learned from.
  public var sources: [Source]
  /// The cost of errors against the size of the curves, C.
  public var cost: Double
  /// The log-odds.
  public var curves: AdditiveModel
  /// Where each curve's feature usually lies.
  public var usual: [Usual]
  /// Calibrated log-odds of even odds beforehand: `slope` · log-odds + `intercept` (Platt 1999).
  public var slope: Double
  /// See `slope`.
  public var intercept: Double
  /// The thresholds.
  public var thresholds: Thresholds
  /// What kinds of texts it learned from.
  public var domain: TrainingDomain
  /// How often it was wrong, source by source, on texts that it had not learned from.
  public var errorRates: [ErrorRate]

  /// The calibrated probability of log-odds, at even odds beforehand: 0.01 to 0.99.
  ///
  /// It goes no further, because the rates of error behind it were measured on too few texts to tell one in a hundred from none.
  public func probability(_ logOdds: Double) -> Double {
    min(0.99, max(0.01, 1 / (1 + exp(-(slope * logOdds + intercept)))))
  }

  /// Parameters from a file.
  ///
  /// - Throws: ``HomeworkDetectorError`` `detector.file` where the bytes are no such file.
  public init(json: some Sequence<UInt8>) throws {
    do {
      self = try JSONDecoder().decode(DetectorParameters.self, from: Data(json))
    } catch {
      throw HomeworkDetectorError(
        code: "detector.file", message: "This is no file of a detector.",
        hint: "Make one with `attest train detector`.", status: .badInput)
    }
    let isWhole =
      curves.curves.count == usual.count && usual.allSatisfy { $0.human.count == 2 && $0.ai.count == 2 }
      && curves.curves.allSatisfy { $0.knots.count == $0.heights.count && $0.knots.count > 1 }
      && domain.inverse.count == domain.features.count * domain.features.count
      && domain.means.count == domain.features.count && domain.deviations.count == domain.features.count
      && domain.sources.allSatisfy { $0.count == domain.features.count }
    guard isWhole else {
      throw HomeworkDetectorError(
        code: "detector.file", message: "Numbers are missing in this file of a detector.",
        hint: "Make it again with `attest train detector`.", status: .badInput)
    }
  }

  init(
    name: String, model: ModelIdentity, sources: [Source], cost: Double, curves: AdditiveModel,
    usual: [Usual],
    slope: Double, intercept: Double, thresholds: Thresholds, domain: TrainingDomain, errorRates: [ErrorRate]
  ) {
    self.name = name
    self.model = model
    self.sources = sources
    self.cost = cost
    self.curves = curves
    self.usual = usual
    self.slope = slope
    self.intercept = intercept
    self.thresholds = thresholds
    self.domain = domain
    self.errorRates = errorRates
  }

  /// The file's bytes: JSON with sorted keys, each number with six digits.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(rounded())
  }

  /// The parameters as they are in a file: numbers of six digits.
  func rounded() -> DetectorParameters {
    func short(_ value: Double) -> Double {
      guard value != 0, value.isFinite else { return value }
      let scale = pow(10, 5 - floor(log10(abs(value))))
      return (value * scale).rounded() / scale
    }
    var copy = self
    copy.curves.base = short(curves.base)
    for index in copy.curves.curves.indices {
      copy.curves.curves[index].knots = curves.curves[index].knots.map(short)
      copy.curves.curves[index].heights = curves.curves[index].heights.map(short)
    }
    copy.usual = usual.map { Usual(human: $0.human.map(short), ai: $0.ai.map(short)) }
    copy.domain.means = domain.means.map(short)
    copy.domain.deviations = domain.deviations.map(short)
    copy.domain.sources = domain.sources.map { $0.map(short) }
    copy.domain.inverse = domain.inverse.map(short)
    return copy
  }
}
