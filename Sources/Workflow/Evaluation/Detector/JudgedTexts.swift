import Foundation
import HomeworkDetector
import LanguageModelCore

/// What a method said of a text whose source it had not learned from.
struct JudgedText: Sendable {
  /// Whether a language model wrote it.
  var isAI: Bool
  /// The words that were measured.
  var words: Int
  /// Higher means more like a language model's.
  var score: Double
  /// The calibrated probability; `nil` where the method has none.
  var probability: Double?
  /// The verdict at the method's own threshold.
  var verdict: Verdict
}

/// The figures of some judged texts.
struct JudgedTexts {
  /// The texts by people.
  let people: [JudgedText]
  /// The texts by language models.
  let machines: [JudgedText]

  /// The figures of texts.
  init(_ texts: some Sequence<JudgedText>) {
    people = texts.filter { !$0.isAI }
    machines = texts.filter(\.isAI)
  }

  /// The texts by people that were called a language model's.
  var accused: Int { people.count { $0.verdict == .ai } }
  /// The texts by language models that were called so.
  var found: Int { machines.count { $0.verdict == .ai } }
  /// The texts by language models that were called a person's.
  var cleared: Int { machines.count { $0.verdict == .human } }
  /// The texts without a verdict.
  var uncertain: Int { (people + machines).count { $0.verdict == .uncertain } }

  /// The area under the curve; `nil` without both kinds of texts.
  var auroc: Double? {
    (try? ROC.auc(scores: (people + machines).map(\.score), labels: (people + machines).map(\.isAI))) ?? nil
  }

  /// The calibration error in ten bins; `nil` without both kinds of texts or without probabilities.
  var calibrationError: Double? {
    let all = people + machines
    let probabilities = all.compactMap(\.probability)
    guard !people.isEmpty, !machines.isEmpty, probabilities.count == all.count else { return nil }
    return try? ExpectedCalibrationError(probabilities: probabilities, labels: all.map(\.isAI)).value
  }

  /// The 95 % bootstrap interval of the area under the curve, texts drawn one by one.
  func aurocInterval() -> String {
    let all = people + machines
    let interval = try? BootstrapInterval(count: all.count, resamples: 500, seed: 1) { rows in
      try ROC.auc(scores: rows.map { all[$0].score }, labels: rows.map { all[$0].isAI })
    }
    return interval.map { "\(Figures.decimal($0.lower, 3)) to \(Figures.decimal($0.upper, 3))" } ?? "–"
  }

  /// A count as a share with its interval, such as `3 of 400, 0.75 % (0.26 to 2.18)`.
  static func share(_ part: Int, of whole: Int) -> String {
    guard let interval = try? WilsonInterval(successes: part, trials: whole) else { return "–" }
    let (low, high) = (Figures.decimal(100 * interval.lower, 1), Figures.decimal(100 * interval.upper, 1))
    return "\(part) of \(whole): \(Figures.decimal(100 * interval.estimate, 1)) % (\(low) to \(high))"
  }

  /// A part in per cent without its interval; `–` of nothing.
  static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? Figures.decimal(100 * Double(part) / Double(whole), 1) + " %" : "–"
  }

  /// A number with three decimals; `–` for none.
  static func decimal(_ value: Double?) -> String { value.map { Figures.decimal($0, 3) } ?? "–" }
}
