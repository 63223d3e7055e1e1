import Foundation
import HomeworkDetector
import Testing

@Suite("Results of a check")
struct ModelTests {
  @Test("No verdict names guilt or a percentage")
  func words() {
    for verdict in Verdict.allCases {
      #expect(!verdict.words.contains("%"))
      #expect(!verdict.words.lowercased().contains("cheat"))
    }
    #expect(Set(Verdict.allCases.map(\.words)).count == 3)
  }

  @Test("An account of log-odds survives JSON")
  func explanation() throws {
    let explanation = DetectionExplanation(
      logOdds: 1.5, base: -0.5,
      families: [
        .init(
          id: "style", title: "Style", contribution: 2,
          features: [
            .init(id: "style.a", title: "A", value: 1, human: 0...1, ai: 1...2, contribution: 2)
          ])
      ], residual: 0, sentences: [.init(range: 0..<10, contribution: 1.5)], wholeText: 0.5,
      sentenceResidual: 0)
    let data = try JSONEncoder().encode(explanation)
    #expect(try JSONDecoder().decode(DetectionExplanation.self, from: data) == explanation)
  }
}
