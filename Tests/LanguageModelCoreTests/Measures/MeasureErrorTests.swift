import Foundation
import LanguageModelCore
import Testing

/// Expects an error of the module with a code, and a sentence that a person can read.
func expectCode(
  _ code: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> some Any
) {
  do {
    _ = try work()
    Issue.record("Nothing was thrown instead of \(code).", sourceLocation: sourceLocation)
  } catch let error as LanguageModelCoreError {
    #expect(error.code == code, sourceLocation: sourceLocation)
    #expect(error.message.hasSuffix("."), sourceLocation: sourceLocation)
  } catch {
    Issue.record("Another error than \(code) was thrown.", sourceLocation: sourceLocation)
  }
}

@Suite("What cannot be measured is an error, never a trap")
struct MeasureErrorTests {
  @Test func empty() {
    expectCode("measure.empty") { try ROC.auc(scores: [], labels: []) }
    expectCode("measure.empty") { try ROC(scores: [], labels: []) }
    expectCode("measure.empty") { try AveragePrecision.value(scores: [], labels: []) }
    expectCode("measure.empty") { try BrierScore.value(probabilities: [Double](), labels: [Bool]()) }
    expectCode("measure.empty") { try BrierScore.value(probabilities: [[Double]](), labels: [Int]()) }
    expectCode("measure.empty") { try ExpectedCalibrationError(probabilities: [Double](), labels: [Bool]()) }
    expectCode("measure.empty") { try ConfusionMatrix(truth: [], predicted: [], classes: 2) }
    expectCode("measure.empty") { try ConfusionMatrix(scores: [], labels: [], threshold: 0) }
    expectCode("measure.empty") { try WilsonInterval(successes: 0, trials: 0) }
    expectCode("measure.empty") { try NDCG.value(scores: [], relevances: []) }
    expectCode("measure.empty") { try ReciprocalRank.mean(of: [(ranked: [Int], relevant: Set<Int>)]()) }
    expectCode("measure.empty") { try PlattScaling(scores: [], labels: []) }
    expectCode("measure.empty") { try IsotonicCalibration(scores: [], labels: []) }
    expectCode("measure.empty") { try TemperatureScaling(logits: [], labels: []) }
    expectCode("measure.empty") { try SplitConformal(probabilities: [], labels: [], alpha: 0.1) }
  }

  @Test func shapesThatDiffer() {
    expectCode("measure.shape") { try ROC.auc(scores: [1], labels: [true, false]) }
    expectCode("measure.shape") { try BrierScore.value(probabilities: [0.5], labels: [true, false]) }
    expectCode("measure.shape") { try BrierScore.value(probabilities: [[0.5, 0.5], [1]], labels: [0, 0]) }
    expectCode("measure.shape") { try BrierScore.value(probabilities: [[]], labels: [0]) }
    expectCode("measure.shape") { try ConfusionMatrix(truth: [0], predicted: [0, 1], classes: 2) }
    expectCode("measure.shape") { try ConfusionMatrix(truth: [0], predicted: [0], classes: 0) }
    expectCode("measure.shape") { try NDCG.value(scores: [1], relevances: [1, 2]) }
    expectCode("measure.shape") { try PlattScaling(scores: [1, 2], labels: [true]) }
    expectCode("measure.shape") { try IsotonicCalibration(scores: [1], targets: [1], weights: [1, 1]) }
    expectCode("measure.shape") { try TemperatureScaling(logits: [[1]], labels: [0]) }
    expectCode("measure.shape") {
      try SplitConformal(probabilities: [[0.5, 0.5]], labels: [0, 1], alpha: 0.1)
    }
  }

  @Test func numbersThatAreNone() {
    for bad in [Double.nan, .infinity, -.infinity] {
      expectCode("measure.not-finite") { try ROC.auc(scores: [bad, 1], labels: [true, false]) }
      expectCode("measure.not-finite") { try AveragePrecision.value(scores: [bad], labels: [true]) }
      expectCode("measure.not-finite") { try PlattScaling(scores: [bad, 1], labels: [true, false]) }
      expectCode("measure.not-finite") { try IsotonicCalibration(scores: [bad, 1], labels: [true, false]) }
      expectCode("measure.not-finite") { try TemperatureScaling(logits: [[bad, 1]], labels: [0]) }
      expectCode("measure.not-finite") { try ConformalThreshold(negativeScores: [bad], alpha: 0.1) }
      expectCode("measure.not-finite") { try NDCG.value(scores: [bad], relevances: [1]) }
      expectCode("measure.range") { try BrierScore.value(probabilities: [bad], labels: [true]) }
      expectCode("measure.range") { try NDCG.value(ranked: [bad], judged: [1]) }
    }
    expectCode("measure.not-finite") { try ConfusionMatrix(scores: [1], labels: [true], threshold: .nan) }
  }

  @Test func numbersOutOfRange() {
    expectCode("measure.range") { try BrierScore.value(probabilities: [1.01], labels: [true]) }
    expectCode("measure.range") {
      try ExpectedCalibrationError(probabilities: [0.5], labels: [true], bins: 0)
    }
    expectCode("measure.range") { try WilsonInterval(successes: 3, trials: 2) }
    expectCode("measure.range") { try WilsonInterval(successes: -1, trials: 2) }
    expectCode("measure.range") { try WilsonInterval(successes: 1, trials: 2, confidence: 1) }
    expectCode("measure.range") { try NDCG.value(ranked: [-1], judged: [1]) }
    expectCode("measure.range") { try NDCG.value(ranked: [1], judged: [1], at: 0) }
    expectCode("measure.range") { try PrecisionAtK.value(ranked: [1], relevant: [1], at: 0) }
    expectCode("measure.range") { try RecallAtK.value(ranked: [1], relevant: [1], at: -1) }
    expectCode("measure.range") { try ROUGE.n(0, candidate: "a", reference: "a") }
    expectCode("measure.range") { try IsotonicCalibration(scores: [1], targets: [1], weights: [0]) }
    expectCode("measure.range") { try ConformalThreshold(negativeScores: [1], alpha: 0) }
    expectCode("measure.range") { try SplitConformal(probabilities: [[0.5, 0.5]], labels: [0], alpha: 1) }
    expectCode("measure.range") { try TemperatureScaling(temperature: 0) }
  }

  @Test func labels() {
    expectCode("measure.label") { try ConfusionMatrix(truth: [2], predicted: [0], classes: 2) }
    expectCode("measure.label") { try ConfusionMatrix(truth: [0], predicted: [-1], classes: 2) }
    expectCode("measure.label") { try BrierScore.value(probabilities: [[0.5, 0.5]], labels: [2]) }
    expectCode("measure.label") { try TemperatureScaling(logits: [[0.5, 0.5]], labels: [-1]) }
    expectCode("measure.one-class") { try ROC(scores: [1, 2], labels: [true, true]) }
    expectCode("measure.one-class") { try PlattScaling(scores: [1, 2], labels: [true, true]) }
    expectCode("measure.one-class") { try IsotonicCalibration(scores: [1, 2], labels: [false, false]) }
    expectCode("measure.duplicate") { try ReciprocalRank.value(ranked: [1, 1], relevant: [1]) }
  }
}
