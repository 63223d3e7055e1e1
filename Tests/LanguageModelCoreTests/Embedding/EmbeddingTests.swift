import Evidence
import Foundation
import Synchronization
import Testing

@testable import LanguageModelCore

@Suite("Embedding with tiny models")
struct EmbeddingTests {
  private static let texts = [
    "the cat", "", "a", "reading the rings, again.", "a", String(repeating: "word ", count: 40),
    "[CLS] the [SEP]",
  ]

  @Test("Vectors have length 1, keep the order, and are the same again and on any number of threads")
  func vectors() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 1)
    let vectors = try await model.embed(Self.texts)
    #expect(vectors.count == Self.texts.count)
    for vector in vectors {
      #expect(vector.count == TinyEncoder.width)
      #expect(abs(Self.dot(vector, vector) - 1) < 1e-5)
    }
    #expect(vectors[2] == vectors[4])
    #expect(Self.dot(vectors[0], vectors[2]) < 0.9999)
    for threads in [1, 2, 3] {
      let other = try Self.encoder(in: folder, threads: threads)
      #expect(try await other.embed(Self.texts) == vectors)
    }
    #expect(try await model.embed([]).isEmpty)
  }

  @Test("A vector does not depend on the texts that are read beside it")
  func batchIndependence() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 2)
    let together = try await model.embed(Self.texts)
    for (text, vector) in zip(Self.texts, together) {
      let alone = try await model.embed([text])
      #expect(Self.dot(try #require(alone.first), vector) > 0.999999)
    }
  }

  @Test("A text is cut behind the model's longest sequence, and the count tells")
  func truncation() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 1)
    #expect(model.maximumEmbeddingTokens == 16)
    // "the" is one token, a letter is one token.
    let counts = [("", 2), ("the", 3), ("a b c", 5), (String(repeating: "a ", count: 100), 102)]
    for (text, count) in counts { #expect(try model.embeddingTokenCount(text) == count) }
    let cut = "the a b c d e f g h i j k l m"
    #expect(try model.embeddingTokenCount(cut) == 16)
    #expect(try model.embeddingTokens(cut) == model.tokenIDs(cut, special: true))
    for end in [" n", " n o p", String(repeating: " a", count: 100_000)] {
      #expect(try model.embeddingTokenCount(cut + end) > 16)
      #expect(try model.embeddingTokens(cut + end) == model.embeddingTokens(cut))
    }
    let vectors = try await model.embed([cut, cut + " n o p"])
    #expect(vectors[0] == vectors[1] || Self.dot(vectors[0], vectors[1]) > 0.999999)
  }

  @Test("Text that looks like a special token is read as text")
  func specialText() throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 1)
    let ids = try model.embeddingTokens("[SEP]")
    #expect(ids.first == 2 && ids.last == 3)
    #expect(!ids.dropFirst().dropLast().contains(3))
  }

  @Test("The CLS vector is taken where the file says so")
  func clsPooling() async throws {
    let (first, second) = (try ScratchFolder(), try ScratchFolder())
    var encoder = TinyEncoder()
    encoder.files["1_Pooling/config.json"] = #"{"pooling_mode_cls_token": true}"#
    let mean = try await Self.encoder(in: first, threads: 1).embed(["the cat"])
    let cls = try await Self.encoder(encoder, in: second, threads: 1).embed(["the cat"])
    #expect(Self.dot(mean[0], cls[0]) < 0.9999)
  }

  @Test("Progress never goes back, and ends at 1")
  func progress() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 2)
    let parts = Mutex<[Double]>([])
    _ = try await model.embed((0..<200).map { "the word \(Self.letters($0)) a b c" }) { part in
      parts.withLock { $0.append(part) }
    }
    let seen = parts.withLock { $0 }
    #expect(seen.count > 1 && seen == seen.sorted())
    #expect(seen.last == 1)
  }

  @Test("Cancelling ends the work soon, long before it would have been done")
  func cancelling() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 2)
    let texts = (0..<100_000).map { "the words that are read again and again \(Self.letters($0))" }
    let task = Task { try await model.embed(texts) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test("A decoder and an encoder-decoder give the mean of their last states")
  func otherArchitectures() async throws {
    let folder = try ScratchFolder()
    let models = try [
      TinyModels.load(folder.write(TinyModels.gpt2().bytes, as: "gpt2.gguf")),
      TinyModels.load(folder.write(TinyModels.t5(isGated: false).bytes, as: "t5.gguf")),
    ]
    for model in models {
      let vectors = try await model.embed(["abc", "", "abc", "hello there"])
      #expect(vectors.allSatisfy { abs(Self.dot($0, $0) - 1) < 1e-5 })
      #expect(vectors[0] == vectors[2])
      #expect(Self.dot(vectors[0], vectors[3]) < 0.9999)
    }
  }

  @Test("Too little memory is one clear sentence")
  func memory() async throws {
    let folder = try ScratchFolder()
    let model = try Self.encoder(in: folder, threads: 2, memoryLimit: 100)
    let error = await #expect(throws: LanguageModelCoreError.self) { try await model.embed(["the cat"]) }
    #expect(error?.code == "model.memory")
  }

  /// A number in letters, because the tiny vocabulary has no digits.
  private static func letters(_ number: Int) -> String {
    String(decoding: String(number).utf8.map { $0 + 49 }, as: UTF8.self)
  }

  private static func encoder(
    _ encoder: TinyEncoder = TinyEncoder(), in folder: ScratchFolder, threads: Int, memoryLimit: Int? = nil
  ) throws -> LlamaModel {
    try encoder.write(to: folder.path("tiny"))
    let path = folder.path("tiny.gguf")
    try SentenceEncoderConverter.convert(folder: folder.path("tiny"), to: path, type: .f32)
    return try LlamaModel(
      path: path, identity: HomeModel.identity("tiny"),
      options: LlamaModelOptions(threads: threads, memoryLimit: memoryLimit))
  }

  private static func dot(_ left: [Float], _ right: [Float]) -> Double {
    zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }
}
