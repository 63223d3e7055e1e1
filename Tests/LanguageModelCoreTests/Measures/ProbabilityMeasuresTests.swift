import Foundation
import LanguageModelCore
import Testing

@Suite("Brier score, calibration error and multiclass confusion as scikit-learn has them")
struct ProbabilityMeasuresTests {
  @Test func binary() throws {
    for example in try GoldenFile.read(MeasuresGolden.Probabilities.self, "measures-probabilities.json").cases
    {
      let (probabilities, labels) = (example.probabilities, example.labels)
      #expect(try agree(BrierScore.value(probabilities: probabilities, labels: labels), example.brier))
      for table in example.tables {
        let found = try ExpectedCalibrationError(
          probabilities: probabilities, labels: labels, bins: table.bins,
          binning: table.strategy == "uniform" ? .equalWidth : .equalMass)
        let place = "\(labels.count) examples, \(table.bins) bins, \(table.strategy)"
        #expect(found.bins.map(\.count) == table.counts, "\(place)")
        let observed = found.bins.compactMap(\.observed)
        let means = found.bins.compactMap(\.meanProbability)
        try #require(observed.count == table.observed.count && means.count == table.mean.count, "\(place)")
        #expect(zip(observed, table.observed).allSatisfy { agree($0, $1) }, "\(place)")
        #expect(zip(means, table.mean).allSatisfy { agree($0, $1) }, "\(place)")
        #expect(agree(found.value, table.error), "\(place): \(found.value), not \(table.error)")
        #expect(agree(found.maximum, table.maximum), "\(place)")
        #expect(zip(found.bins, found.bins.dropFirst()).allSatisfy { $0.upper == $1.lower }, "\(place)")
      }
    }
  }

  @Test func multiclass() throws {
    for example in try GoldenFile.read(MeasuresGolden.Multiclass.self, "measures-multiclass.json").cases {
      let (rows, labels) = (example.probabilities, example.labels)
      #expect(try agree(BrierScore.value(probabilities: rows, labels: labels), example.brier))
      let error = try ExpectedCalibrationError(probabilities: rows, labels: labels)
      #expect(agree(error.value, example.calibrationError))
      let classes = example.counts.count
      let matrix = try ConfusionMatrix(truth: labels, predicted: example.given, classes: classes)
      #expect(matrix.counts == example.counts)
      #expect(matrix.total == labels.count)
      #expect(agree(matrix.accuracy, example.accuracy))
      #expect(agree(matrix.balancedAccuracy, example.balancedAccuracy))
      #expect(agree(matrix.macroPrecision, example.macro[0]))
      #expect(agree(matrix.macroRecall, example.macro[1]))
      #expect(agree(matrix.macroF1, example.macro[2]))
      #expect(agree(matrix.microF1, example.microF1))
      for label in 0..<classes {
        #expect(agree(matrix.precision(of: label), example.precision[label]))
        #expect(agree(matrix.recall(of: label), example.recall[label]))
        #expect(agree(matrix.f1(of: label), example.f1[label]))
      }
    }
  }

  @Test func theScoreOfTwoClassesIsTwiceThatOfThePositiveOne() throws {
    let positive = [0.1, 0.9, 0.45]
    let one = try BrierScore.value(probabilities: positive, labels: [false, true, true])
    let two = try BrierScore.value(probabilities: positive.map { [1 - $0, $0] }, labels: [0, 1, 1])
    #expect(agree(two, 2 * one))
  }

  @Test func aProbabilityOnAnEdgeIsInTheLowerBin() throws {
    let error = try ExpectedCalibrationError(
      probabilities: [0, 0.1, 0.2, 0.3, 0.7, 1], labels: [false, false, false, true, true, true], bins: 10)
    #expect(error.bins.map(\.count) == [2, 1, 1, 0, 0, 0, 1, 0, 0, 1])
  }

  @Test func aClassThatThereIsNotHasNoFigures() throws {
    let matrix = try ConfusionMatrix(truth: [0, 1], predicted: [1, 1], classes: 2)
    for label in [-1, 2] {
      #expect(
        matrix.precision(of: label) == nil && matrix.recall(of: label) == nil && matrix.f1(of: label) == nil)
    }
  }

  @Test func aDamagedMatrixIsNotRead() {
    for json in [
      #"{"counts":[[1,2],[3]]}"#, #"{"counts":[[1,-2],[3,4]]}"#, #"{"counts":[]}"#, #"{"counts":[[0]]}"#,
    ] {
      #expect(throws: DecodingError.self, "\(json)") {
        try JSONDecoder().decode(ConfusionMatrix.self, from: Data(json.utf8))
      }
    }
  }
}
