import Evidence
import Foundation
import LanguageModelCore
import Testing

extension ModelTests {
  /// Scores held against those that `transformers` computes in 32-bit floats with the dequantised weights.
  ///
  /// llama.cpp rounds what enters a layer of quantised weights to eight bits, so the quantised file is held to its mean error, and the
  /// same weights in half precision to the error of each token.
  @Suite("Scoring against transformers")
  struct ScoringGoldenTests {
    private let golden: [GoldenFile.Scores.Text]

    init() throws {
      golden = try GoldenFile.read(GoldenFile.Scores.self, "smollm2-logprobs.json").texts
    }

    @Test("There are more than 1,000 scored tokens")
    func count() {
      #expect(golden.reduce(0) { $0 + $1.scores.count } > 1000)
      #expect(golden.allSatisfy { $0.scores.count == $0.ids.count - 1 })
    }

    @Test(
      "In half precision every log-probability is within 0.05",
      .enabled(if: HomeModel.smolLM2Half.isThere, "The model in half precision is not there."))
    func half() async throws {
      let differences = try await differences(of: HomeModel.smolLM2Half.load())
      #expect(differences.count > 1000)
      let worst = differences.max { abs($0.logProbability) < abs($1.logProbability) }
      #expect(abs(try #require(worst).logProbability) <= 0.05)
      #expect(try #require(differences.map { abs($0.entropy) }.max()) <= 0.1)
      #expect(try #require(differences.map { abs($0.variance) }.max()) <= 0.1)
    }

    @Test("With quantised weights the mean error is below 0.08, the median below 0.05, and there is no bias")
    func quantised() async throws {
      let differences = try await differences(of: HomeModel.sharedSmolLM2.get())
      let errors = differences.map { abs($0.logProbability) }.sorted()
      let count = Double(errors.count)
      try #require(errors.count > 1000)
      #expect(errors.reduce(0, +) / count < 0.08)
      #expect(errors[errors.count / 2] < 0.05)
      #expect(abs(differences.reduce(0) { $0 + $1.logProbability }) / count < 0.01)
      #expect(differences.reduce(0) { $0 + abs($1.entropy) } / count < 0.08)
      #expect(differences.reduce(0) { $0 + abs($1.variance) } / count < 0.15)
      // The most probable token is nearly always the same one.
      let agreed = differences.filter { $0.isFirst == $0.isFirstThere }.count
      #expect(Double(agreed) / count > 0.97)
    }

    /// What our score of a token is above the reference's.
    private struct Difference {
      var logProbability: Double
      var entropy: Double
      var variance: Double
      /// Whether the token is the most probable to us, and to the reference.
      var isFirst: Bool
      var isFirstThere: Bool
    }

    private func differences(of model: LlamaModel) async throws -> [Difference] {
      var differences: [Difference] = []
      for text in golden {
        let scored = try await model.score(text.text)
        try #require(scored.tokens.map(\.token.id) == text.ids)
        try expectSound(scored, vocabulary: model.description.vocabularySize)
        for (ours, theirs) in zip(scored.tokens.dropFirst(), text.scores) {
          let logProbability = Double(try #require(ours.logProbability))
          differences.append(
            Difference(
              logProbability: logProbability - theirs[0], entropy: Double(ours.entropy) - theirs[2],
              variance: Double(ours.varianceLogProbability) - theirs[4], isFirst: ours.rank == 1,
              isFirstThere: theirs[1] == 1))
        }
      }
      return differences
    }

    /// Expects what holds for the scores of any text.
    private func expectSound(_ score: TextScore, vocabulary: Int) throws {
      #expect(score.tokens.first?.logProbability == nil)
      let highest = Float(log(Double(vocabulary)))
      for token in score.tokens.dropFirst() {
        let logProbability = try #require(token.logProbability)
        #expect(logProbability <= 0)
        #expect(token.rank >= 1 && Int(token.rank) <= vocabulary)
        #expect(token.entropy >= 0 && token.entropy <= highest)
        #expect(token.meanLogProbability == -token.entropy)
        #expect(token.varianceLogProbability >= 0)
        // `rank - 1` tokens are at least as probable as this one, so their sum bounds its probability.
        #expect(logProbability <= -Float(log(Double(token.rank))) + 0.001)
      }
    }
  }
}
