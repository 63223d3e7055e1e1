import Foundation
import LanguageModelCore
import Testing

@Suite("Platt, isotonic and temperature calibration as scikit-learn and SciPy have them")
struct ScoreCalibrationFitTests {
  @Test func platt() throws {
    for (place, example) in try CalibrationGolden.read().platt.enumerated() {
      let found = try PlattScaling(scores: example.scores, labels: example.labels)
      #expect(abs(found.slope - example.slope) <= 1e-7 * max(abs(example.slope), 1e-9), "case \(place)")
      #expect(agree(found.intercept, example.intercept, within: 1e-7), "case \(place)")
      for (query, (exact, rough)) in zip(example.queries, zip(example.probabilities, example.scikitLearn)) {
        let probability = found.probability(query)
        #expect(abs(probability - exact) < 1e-8, "case \(place), \(query): \(probability), not \(exact)")
        // scikit-learn stops its search earlier.
        #expect(abs(probability - rough) < 1e-4, "case \(place), \(query): \(probability), not \(rough)")
      }
    }
  }

  @Test func plattOfEqualScoresIsTheSmoothedShare() throws {
    let found = try PlattScaling(scores: [2, 2, 2], labels: [true, false, false])
    #expect(found.slope == 0)
    #expect(agree(found.probability(99), (2.0 / 3 + 0.25 + 0.25) / 3))
  }

  @Test func plattOfExtremeScores() throws {
    let found = try PlattScaling(scores: [-1e300, 1e300, 0], labels: [false, true, true])
    #expect(found.probability(-1e300) < 0.5 && found.probability(1e300) > 0.5)
    #expect(found.probability(.greatestFiniteMagnitude) <= 1)
  }

  @Test func isotonic() throws {
    for (place, example) in try CalibrationGolden.read().isotonic.enumerated() {
      let found = try IsotonicCalibration(
        scores: example.scores, targets: example.targets, weights: example.weights)
      for (query, expected) in zip(example.queries, example.probabilities) {
        let probability = found.probability(query)
        #expect(agree(probability, expected), "case \(place), \(query): \(probability), not \(expected)")
      }
      #expect(found.scores.first == example.knots.first && found.scores.last == example.knots.last)
      #expect(zip(found.probabilities, found.probabilities.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test func isotonicOfNoNumberIsNone() throws {
    let found = try IsotonicCalibration(scores: [1, 2], labels: [false, true])
    #expect(found.probability(.nan).isNaN)
    #expect(found.probability(-.infinity) == 0 && found.probability(.infinity) == 1)
  }

  @Test func temperature() throws {
    for (place, example) in try CalibrationGolden.read().temperature.enumerated() {
      let found = try TemperatureScaling(logits: example.logits, labels: example.labels)
      // Where every likeliest class is the right one, the loss falls for ever; scikit-learn stops where it is
      // flat.
      let separable = zip(example.logits, example.labels).allSatisfy { row, label in row[label] == row.max() }
      if separable {
        #expect(agree(log(found.temperature), -10), "case \(place): \(found)")
      } else {
        // Its search does not quite reach an end of the range either.
        let tolerance = abs(log(example.temperature)) < 9.9 ? 1e-6 : 1e-3
        #expect(
          agree(found.temperature / example.temperature, 1, within: tolerance), "case \(place): \(found)")
      }
      for (row, expected) in zip(example.logits, example.probabilities) {
        for (probability, expected) in zip(found.probabilities(row), expected) {
          #expect(abs(probability - expected) < 1e-7, "case \(place): \(probability), not \(expected)")
        }
      }
    }
  }

  @Test func temperatureOfExtremeLogits() throws {
    let found = try TemperatureScaling(logits: [[1e300, -1e300], [0, 1e300], [5, 6]], labels: [0, 1, 0])
    #expect(found.temperature > 0 && found.temperature.isFinite)
    #expect(found.probabilities([1e308, 0]).reduce(0, +) == 1)
    #expect(found.probabilities([]).isEmpty)
  }

  @Test func codingKeepsEveryBit() throws {
    let scores = [0.1, 0.7, 0.2, 0.9, 1.0 / 3]
    let labels = [false, true, true, true, false]
    try expectCoded(PlattScaling(scores: scores, labels: labels))
    try expectCoded(IsotonicCalibration(scores: scores, labels: labels))
    try expectCoded(TemperatureScaling(logits: [[0.3, 0.1], [0.2, 0.9], [0.1, 0]], labels: [0, 1, 1]))
  }

  @Test func damagedCalibrationsAreNotRead() {
    for json in [
      #"{"scores":[],"probabilities":[]}"#, #"{"scores":[1,2],"probabilities":[0.5]}"#,
      #"{"scores":[2,1],"probabilities":[0,1]}"#, #"{"scores":[1,2],"probabilities":[1,0]}"#,
      #"{"scores":[1,2],"probabilities":[0,2]}"#,
    ] {
      #expect(throws: DecodingError.self, "\(json)") {
        try JSONDecoder().decode(IsotonicCalibration.self, from: Data(json.utf8))
      }
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TemperatureScaling.self, from: Data(#"{"temperature":0}"#.utf8))
    }
  }
}

/// Expects a value to be the same after it was written and read.
func expectCoded<Value: Codable & Equatable>(_ value: Value) throws {
  let read = try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  #expect(read == value)
}
