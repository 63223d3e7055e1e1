import Testing

@testable import HomeworkDetector

@Suite("Leaving sources out")
struct SourceHeldOutTests {
  static let names = SyntheticTexts.names

  @Test("each source is judged by what the others taught, at their thresholds")
  func sources() throws {
    let texts = SyntheticTexts.make()
    let model = try SyntheticTexts.model()
    let held = try SourceHeldOut(texts, names: Self.names, model: model)
    #expect(held.outcomes.map(\.text) == Array(texts.indices))
    for source in ["a", "b", "c"] {
      let others = texts.filter { $0.source != source }
      let learned = try DetectorTraining().learned(others, names: Self.names, name: "held out", model: model)
      #expect(held.parameters[source] == learned)
      #expect(held.parameters[source]?.sources.contains { $0.name == source } == false)
    }
    let accused = held.outcomes.count { !texts[$0.text].isAI && $0.verdict == .ai }
    let found = held.outcomes.count { texts[$0.text].isAI && $0.verdict == .ai }
    #expect(accused <= 7)
    #expect(found > 200)
  }

  static let unfitCases: [(String, @Sendable (inout TrainingText) -> Void)] = [
    ("short", { $0.words = Detector.fewestWords - 1 }),
    ("unlike the others", { $0.values[3] = 40 }),
    ("improbable", { $0.logProbability = -9 }),
    ("in another language", { $0.functionWords = 0.01 }),
  ]

  @Test("a text that is not fit to be judged gets no verdict", arguments: unfitCases.indices)
  func unfit(_ place: Int) throws {
    let held = try SourceHeldOut(SyntheticTexts.make(), names: Self.names, model: try SyntheticTexts.model())
    var text = SyntheticTexts.text([3, -3, 1, 0], isAI: true, source: "b")
    #expect(held.outcome(of: text, names: Self.names)?.verdict == .ai)
    Self.unfitCases[place].1(&text)
    #expect(held.outcome(of: text, names: Self.names)?.verdict == .uncertain)
    text.source = "unknown"
    #expect(held.outcome(of: text, names: Self.names) == nil)
  }

  @Test("error rates count the texts of 120 words and more")
  func rates() throws {
    var texts = SyntheticTexts.make()
    for index in texts.indices where index % 10 < 2 { texts[index].words = 100 }
    for index in texts.indices where texts[index].source == "a" && !texts[index].isAI {
      texts[index].tags = ["proficiency=3"]
    }
    let held = try SourceHeldOut(texts, names: Self.names, model: try SyntheticTexts.model())
    let rates = held.errorRates(texts)
    let all = try #require(rates.last)
    #expect(all.humanTexts == texts.count { !$0.isAI && $0.words >= 120 })
    #expect(all.aiTexts == texts.count { $0.isAI && $0.words >= 120 })
    #expect(all.found + all.cleared <= all.aiTexts)
    let learners = try #require(rates.first { $0.group.contains("learners") })
    #expect(learners.humanTexts == texts.count { !$0.tags.isEmpty && $0.words >= 120 })
    #expect(learners.aiTexts == 0)
  }
}
