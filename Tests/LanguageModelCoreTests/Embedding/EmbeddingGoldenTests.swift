import Evidence
import Foundation
import LanguageModelCore
import Testing

@Suite("Embedding with MiniLM, against sentence-transformers")
struct EmbeddingGoldenTests {
  /// Passages and their vectors; `Scripts/references/passages.py` made them.
  private struct Golden: Decodable {
    struct Passage: Decodable {
      var text: String
      /// How many tokens the reference reads.
      var tokens: Int
      /// 32-bit floats, little-endian, in base64.
      var vector: Data
    }

    var passages: [Passage]
  }

  private static let source = HomeModel.home + "/models/sources/all-MiniLM-L6-v2"
  private static let isThere = FileManager.default.fileExists(atPath: source + "/model.safetensors")

  @Test(
    "The cosine with the reference's vector is near 1", .enabled(if: isThere, HomeModel.absence),
    arguments: [(WeightFormat.f32, 0.99999), (.f16, 0.9999), (.q8_0, 0.999)])
  func cosines(type: WeightFormat, least: Double) async throws {
    let golden = try GoldenFile.read(Golden.self, "passages.json").passages
    #expect(golden.count == 50)
    let folder = try ScratchFolder()
    let path = folder.path("minilm.gguf")
    try SentenceEncoderConverter.convert(folder: Self.source, to: path, type: type)
    let model = try LlamaModel(path: path, identity: HomeModel.identity("minilm"))
    #expect(model.maximumEmbeddingTokens == 256)
    let vectors = try await model.embed(golden.map(\.text))
    for (passage, vector) in zip(golden, vectors) {
      let reference = passage.vector.withUnsafeBytes { bytes in
        (0..<(bytes.count / 4)).map {
          Float(
            bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)))
        }
      }
      try #require(reference.count == vector.count)
      let dot = zip(vector, reference).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
      let length = reference.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      #expect(dot / length >= least, "\(passage.text.prefix(40))")
      #expect(try min(256, model.embeddingTokenCount(passage.text)) == passage.tokens)
    }
    #expect(try await model.embed(golden.map(\.text)) == vectors)
  }
}
