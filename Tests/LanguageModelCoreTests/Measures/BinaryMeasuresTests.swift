import LanguageModelCore
import Testing

@Suite("AUROC, ROC points, average precision and confusion at a threshold as scikit-learn has them")
struct BinaryMeasuresTests {
  private func cases() throws -> [MeasuresGolden.Binary.Case] {
    let cases = try GoldenFile.read(MeasuresGolden.Binary.self, "measures-binary.json").cases
    #expect(cases.count >= 24)
    return cases
  }

  @Test func areaUnderTheCurve() throws {
    for example in try cases() {
      let area = try ROC.auc(scores: example.scores, labels: example.labels)
      #expect(agree(area, example.auc), "\(example.name): \(area as Double?)")
      if area != nil {
        #expect(try ROC(scores: example.scores, labels: example.labels).auc == area, "\(example.name)")
      }
    }
  }

  @Test func areaIsTheShareOfPairsInTheRightOrder() throws {
    for example in try cases() where example.auc != nil {
      var won = 0.0
      var pairs = 0.0
      for (score, label) in zip(example.scores, example.labels) where label {
        for (other, otherLabel) in zip(example.scores, example.labels) where !otherLabel {
          won += score > other ? 1 : score == other ? 0.5 : 0
          pairs += 1
        }
      }
      #expect(try agree(ROC.auc(scores: example.scores, labels: example.labels), won / pairs))
    }
  }

  @Test func averagePrecision() throws {
    for example in try cases() {
      let found = try AveragePrecision.value(scores: example.scores, labels: example.labels)
      #expect(agree(found, example.averagePrecision), "\(example.name): \(found as Double?)")
    }
  }

  @Test func points() throws {
    for example in try cases() where example.auc != nil {
      let points = try ROC(scores: example.scores, labels: example.labels).points
      try #require(points.count == example.points.count, "\(example.name)")
      for (point, expected) in zip(points, example.points) {
        #expect(point.threshold == expected[0] ?? .infinity, "\(example.name)")
        #expect(agree(point.falsePositiveRate, expected[1]), "\(example.name)")
        #expect(agree(point.truePositiveRate, expected[2]), "\(example.name)")
      }
    }
  }

  @Test func truePositiveRateAtAFalsePositiveRate() throws {
    for example in try cases() where example.auc != nil {
      let curve = try ROC(scores: example.scores, labels: example.labels)
      for row in example.tpr {
        #expect(
          agree(curve.truePositiveRate(atFalsePositiveRate: row[0]), row[1]), "\(example.name) at \(row[0])")
        let point = curve.point(atFalsePositiveRate: row[0])
        let matrix = try ConfusionMatrix(
          scores: example.scores, labels: example.labels, threshold: point.threshold)
        #expect(agree(matrix.recall(of: 1), point.truePositiveRate))
        #expect(agree(matrix.falsePositiveRate(of: 1), point.falsePositiveRate))
      }
    }
  }

  @Test func confusionAtAThreshold() throws {
    for example in try cases() {
      for confusion in example.confusions {
        let matrix = try ConfusionMatrix(
          scores: example.scores, labels: example.labels, threshold: confusion.threshold)
        #expect(matrix.counts == confusion.counts, "\(example.name) at \(confusion.threshold)")
        #expect(matrix.trueNegatives(of: 1) == confusion.counts[0][0])
        #expect(matrix.falsePositives(of: 1) == confusion.counts[0][1])
        #expect(matrix.falseNegatives(of: 1) == confusion.counts[1][0])
        #expect(matrix.truePositives(of: 1) == confusion.counts[1][1])
      }
    }
  }

  @Test func aCurveNeedsBothClasses() {
    #expect(throws: LanguageModelCoreError.self) { try ROC(scores: [1, 2], labels: [true, true]) }
    #expect(throws: LanguageModelCoreError.self) { try ROC(scores: [1, 2], labels: [false, false]) }
  }
}
