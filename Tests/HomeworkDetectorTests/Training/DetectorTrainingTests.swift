import Foundation
import Testing

@testable import HomeworkDetector

@Suite("Training the detector")
struct DetectorTrainingTests {
  @Test("each source and kind counts by the root of its number, and both kinds the same")
  func weights() {
    let texts =
      (0..<4).map { _ in SyntheticTexts.text([0, 0, 0, 0], source: "a") }
      + [SyntheticTexts.text([0, 0, 0, 0], source: "b")]
      + (0..<9).map { _ in SyntheticTexts.text([0, 0, 0, 0], isAI: true, source: "a") }
    let weights = DetectorTraining.weights(texts)
    // Four of source a weigh 2 together and one of b weighs 1.
    #expect(weights[..<4].allSatisfy { abs($0 - 1.0 / 6) < 1e-12 })
    #expect(abs(weights[4] - 1.0 / 3) < 1e-12)
    #expect(weights[5...].allSatisfy { abs($0 - 1.0 / 9) < 1e-12 })
  }

  @Test("the log-odds of a source do not hang on its own texts")
  func crossSource() {
    var texts = SyntheticTexts.make()
    let training = DetectorTraining()
    let before = training.crossSource(texts, names: SyntheticTexts.names)
    // Turning the labels of source c changes what a and b are told, and nothing about c.
    for index in texts.indices where texts[index].source == "c" { texts[index].isAI.toggle() }
    let after = training.crossSource(texts, names: SyntheticTexts.names)
    for index in texts.indices where texts[index].source == "c" { #expect(before[index] == after[index]) }
    #expect(texts.indices.contains { texts[$0].source == "a" && before[$0] != after[$0] })
  }

  @Test("thresholds hold their rates on the texts they were made from", arguments: [0.005, 0.02, 0.1])
  func thresholds(alpha: Double) throws {
    var training = DetectorTraining()
    training.alpha = alpha
    training.sourceAlpha = 0.1
    let texts = SyntheticTexts.make(gap: 1.5)
    let learned = try training.learned(
      texts, names: SyntheticTexts.names, name: "t", model: try SyntheticTexts.model())
    let cross = training.crossSource(texts, names: SyntheticTexts.names)
    let people = texts.indices.filter { !texts[$0].isAI }
    let accused = people.count { cross[$0] > learned.thresholds.ai }
    #expect(Double(accused) <= alpha * Double(people.count + 1))
    #expect(learned.thresholds.human <= learned.thresholds.ai)
    // A looser rate finds more, so the threshold is not only far away.
    #expect(texts.indices.contains { texts[$0].isAI && cross[$0] > learned.thresholds.ai })
  }

  @Test("a source whose people score high raises the threshold")
  func sourceThreshold() throws {
    var texts = SyntheticTexts.make(gap: 2)
    var training = DetectorTraining()
    training.alpha = 0.2
    training.sourceAlpha = 0.02
    let names = SyntheticTexts.names
    let usual = try training.learned(texts, names: names, name: "t", model: try SyntheticTexts.model())
    for index in texts.indices where texts[index].source == "b" && !texts[index].isAI {
      texts[index].values[0] += 1
    }
    let raised = try training.learned(texts, names: names, name: "t", model: try SyntheticTexts.model())
    #expect(raised.thresholds.ai > usual.thresholds.ai)
    training.fewestTexts = 1000
    let open = try training.learned(texts, names: names, name: "t", model: try SyntheticTexts.model())
    #expect(open.thresholds.ai < raised.thresholds.ai)
  }

  @Test("probabilities are for even odds beforehand")
  func evenOdds() throws {
    let texts = SyntheticTexts.make(gap: 2)
    let few = texts.enumerated().filter { !$0.element.isAI || $0.offset % 8 == 1 }.map(\.element)
    let names = SyntheticTexts.names
    let whole = try DetectorTraining().learned(
      texts, names: names, name: "t", model: try SyntheticTexts.model())
    let rare = try DetectorTraining().learned(few, names: names, name: "t", model: try SyntheticTexts.model())
    // A text between both kinds is as likely one as the other, however many of each were learned from.
    for parameters in [whole, rare] {
      let log = CurveReader(parameters.curves, names: names).logOdds([0, 0, 1, 0])
      #expect(abs(parameters.probability(log) - 0.5) < 0.12)
    }
  }

  @Test("texts of one source or one kind are an error")
  func tooFew() {
    for texts in [SyntheticTexts.make(["a"]), SyntheticTexts.make().filter { !$0.isAI }, []] {
      #expect(throws: HomeworkDetectorError.self) {
        try DetectorTraining().learned(
          texts, names: SyntheticTexts.names, name: "t", model: try SyntheticTexts.model())
      }
    }
  }

  @Test("what was learned is the same in a file")
  func file() throws {
    let learned = try DetectorTraining().learned(
      SyntheticTexts.make(), names: SyntheticTexts.names, name: "t", model: try SyntheticTexts.model())
    #expect(try DetectorParameters(json: try learned.json()) == learned)
  }
}
