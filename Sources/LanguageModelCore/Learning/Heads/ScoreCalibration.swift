internal import Evidence

/// Turns a head's logits into probabilities that were held against examples which the head had not seen.
public enum ScoreCalibration: Hashable, Sendable, Codable {
  /// The logits are taken as they are.
  case none
  /// Platt's curve over the difference of two labels' logits, the second's less the first's.
  case platt(PlattScaling)
  /// An isotonic function of the same difference.
  case isotonic(IsotonicCalibration)
  /// The logits are divided by a temperature.
  case temperature(TemperatureScaling)

  /// The probability of each label.
  public func probabilities(_ logits: [Double]) -> [Double] {
    switch self {
    case .none: return Logistic.softmax(logits)
    case .temperature(let scaling): return scaling.probabilities(logits)
    case .platt(let scaling): return Self.pair(scaling.probability(Self.difference(logits)))
    case .isotonic(let function): return Self.pair(function.probability(Self.difference(logits)))
    }
  }

  /// The calibration of a choice.
  ///
  /// - Parameters:
  ///   - logits: those of each example, from a head that had not seen it.
  ///   - right: the number of each example's right label.
  /// - Throws: ``LanguageModelCoreError`` where a choice for two labels meets more.
  static func find(_ choice: CalibrationChoice, logits: [[Double]], right: [Int]) throws -> ScoreCalibration {
    let isBinary = logits.first?.count == 2
    let scores = logits.map(difference)
    let labels = right.map { $0 == 1 }
    switch choice {
    case .none: return .none
    case .temperature: return .temperature(try TemperatureScaling(logits: logits, labels: right))
    case .auto where !isBinary: return .temperature(try TemperatureScaling(logits: logits, labels: right))
    case .auto, .platt, .isotonic:
      guard isBinary else {
        throw LanguageModelCoreError(
          code: "learning.calibration", message: "This calibration is for two labels only.",
          hint: "Choose auto or temperature.", status: .badUse)
      }
      return choice == .isotonic
        ? .isotonic(try IsotonicCalibration(scores: scores, labels: labels))
        : .platt(try PlattScaling(scores: scores, labels: labels))
    }
  }

  /// Whether it is for two labels only.
  var isBinary: Bool {
    switch self {
    case .platt, .isotonic: true
    case .none, .temperature: false
    }
  }

  private static func pair(_ second: Double) -> [Double] { [1 - second, second] }

  private static func difference(_ logits: [Double]) -> Double {
    logits.count == 2 ? logits[1] - logits[0] : 0
  }
}
