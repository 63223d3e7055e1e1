import Evidence
import LanguageModelCore

/// A language model that knows no language: each word has its own direction, which depends on its letters alone.
struct HashingEmbedder: LanguageModel {
  var identity: ModelIdentity
  var width = 48

  init(_ name: String = "hashing", digit: Character = "a") throws {
    guard let digest = ContentDigest(hex: String(repeating: digit, count: 64)) else { throw Unable() }
    identity = ModelIdentity(name: name, digest: digest)
  }

  struct Unable: Error {}

  func embed(_ texts: [String], progress: (@Sendable (Double) -> Void)?) async throws -> [[Float]] {
    texts.map { text in
      var sum = [Float](repeating: 0, count: width)
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        var state: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word.utf8 { state = (state ^ UInt64(byte)) &* 0x0100_0000_01B3 }
        for place in 0..<width {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          sum[place] += Float(Int64(bitPattern: state) >> 40) / 8_388_608
        }
      }
      let length = max(sum.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-6)
      return sum.map { $0 / length }
    }
  }

  func tokenize(_ text: String) throws -> [TextToken] { throw Unable() }
  func score(_ text: String, progress: (@Sendable (Double) -> Void)?) async throws -> TextScore {
    throw Unable()
  }
  func generate(_ request: GenerationRequest, onText: (@Sendable (String) -> Void)?) async throws
    -> GeneratedText
  { throw Unable() }
}
