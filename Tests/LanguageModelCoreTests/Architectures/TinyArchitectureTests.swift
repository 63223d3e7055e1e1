import Evidence
import Foundation
import LanguageModelCore
import Testing

@Suite("Architectures on tiny models, against transformers")
struct TinyArchitectureTests {
  private struct Decoded: Decodable {
    struct Text: Decodable {
      var text: String
      var ids: [Int32]
      var logProbabilities: [Double]
    }

    var texts: [Text]
  }

  private struct Translated: Decodable {
    struct Text: Decodable {
      var source: String
      var target: String
      var isGated: Bool
      var ids: [Int32]
      var logProbabilities: [Double]
    }

    var texts: [Text]
  }

  @Test("A GPT-2 gives each token the reference's log-probability")
  func gpt2() async throws {
    let folder = try ScratchFolder()
    let model = try TinyModels.load(folder.write(TinyModels.gpt2().bytes, as: "gpt2.gguf"))
    #expect(model.description.architecture == "gpt2")
    #expect(model.description.hasDecoder && !model.description.hasEncoder)
    #expect(model.description.layers == 2 && model.description.embeddingLength == 32)
    let golden = try GoldenFile.read(Decoded.self, "tiny-gpt2.json").texts
    #expect(golden.count > 3)
    for text in golden {
      let tokens = try await model.score(text.text).tokens
      #expect(tokens.map(\.token.id) == text.ids)
      #expect(tokens.map(\.token.range) == text.ids.indices.map { $0..<($0 + 1) })
      #expect(tokens.first?.logProbability == nil)
      expectSame(tokens.dropFirst(), text.logProbabilities)
    }
  }

  @Test("A T5 gives each token of a target the reference's log-probability", arguments: [true, false])
  func t5(isGated: Bool) async throws {
    let folder = try ScratchFolder()
    let model = try TinyModels.load(folder.write(TinyModels.t5(isGated: isGated).bytes, as: "t5.gguf"))
    #expect(model.description.architecture == "t5")
    #expect(model.description.hasDecoder && model.description.hasEncoder)
    let golden = try GoldenFile.read(Translated.self, "tiny-t5.json").texts.filter { $0.isGated == isGated }
    #expect(golden.count > 3)
    for text in golden {
      let tokens = try await model.score(target: text.target, source: text.source).tokens
      #expect(tokens.map(\.token.id) == text.ids)
      expectSame(tokens[...], text.logProbabilities)
    }
  }

  @Test("A model that cannot do what is asked says so")
  func wrongQuestion() async throws {
    let folder = try ScratchFolder()
    let decoder = try TinyModels.load(folder.write(TinyModels.gpt2().bytes, as: "gpt2.gguf"))
    let both = try TinyModels.load(folder.write(TinyModels.t5(isGated: true).bytes, as: "t5.gguf"))
    let first = await #expect(throws: LanguageModelCoreError.self) {
      try await decoder.score(target: "one", source: "two")
    }
    let second = await #expect(throws: LanguageModelCoreError.self) { try await both.score("three") }
    #expect(first?.code == "model.purpose" && second?.code == "model.purpose")
    let long = await #expect(throws: LanguageModelCoreError.self) {
      try await both.score(target: "one", source: String(repeating: "word ", count: 100))
    }
    #expect(long?.code == "model.text-too-long")
  }

  @Test("A text longer than the context is scored in windows, each token once")
  func windows() async throws {
    let folder = try ScratchFolder()
    let model = try TinyModels.load(folder.write(TinyModels.gpt2().bytes, as: "gpt2.gguf"))
    let text = (0..<500).map { ["stay", "go", "wait!"][$0 % 3] }.joined(separator: " ")
    let score = try await model.score(text)
    #expect(score.window == 128 && score.overlap == 32)
    #expect(score.tokens.map(\.token.range.lowerBound) == Array(0..<text.count))
    #expect(score.tokens.dropFirst().allSatisfy { ($0.logProbability ?? 1) < 0 && $0.rank > 0 })
    // The first window is what the text cut there would have; the second is the same as a text that begins with its overlap.
    let head = try await model.score(String(text.prefix(128))).tokens
    expectSame(score.tokens[1..<128], head.dropFirst().map { Double($0.logProbability ?? 1) })
    let tail = try await model.score(String(text.dropFirst(96).prefix(128))).tokens
    expectSame(score.tokens[128..<224], tail[32...].map { Double($0.logProbability ?? 1) })
  }

  private func expectSame(_ tokens: ArraySlice<TokenScore>, _ golden: [Double]) {
    #expect(tokens.count == golden.count)
    let differences = zip(tokens, golden).map { abs(Double($0.logProbability ?? .infinity) - $1) }
    #expect((differences.max() ?? 0) < 0.001)
  }
}
