import Evidence
import Foundation
import LanguageModelCore
import Testing

/// Model files that `make setup` has put on this computer.
enum HomeModel: String {
  /// The decoder that the golden numbers are of.
  case smolLM2 = "smollm2-135m-instruct-q4_1.gguf"
  /// The decoder with the same weights in half precision.
  case smolLM2Half = "smollm2-135m-instruct-f16.gguf"
  /// The sentence encoder, converted with its weights as they were published.
  case miniLM32 = "all-minilm-l6-v2-f32.gguf"
  /// The sentence encoder, converted with weights in half precision.
  case miniLM16 = "all-minilm-l6-v2-f16.gguf"
  /// The sentence encoder, converted with weights in eight bits.
  case miniLM8 = "all-minilm-l6-v2-q8_0.gguf"

  /// What a disabled test says.
  static let absence = Comment("The model is not there: run `make test`.")

  /// The folder of the program's models and libraries.
  static let home: String = {
    let environment = ProcessInfo.processInfo.environment
    if let home = environment["ATTEST_HOME"], !home.isEmpty { return home }
    return NSHomeDirectory() + "/.local/share/attest"
  }()

  /// The file's path.
  var path: String { HomeModel.home + "/models/" + rawValue }

  /// Whether the file is there.
  var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// The model, loaded for one test.
  func load(options: LlamaModelOptions = LlamaModelOptions()) throws -> LlamaModel {
    try LlamaModel(path: path, identity: Self.identity(rawValue), options: options)
  }

  /// The decoder, loaded once for all tests.
  static let sharedSmolLM2 = Result { try HomeModel.smolLM2.load() }

  /// An identity for a test's model: what checks digests is tested elsewhere.
  static func identity(_ name: String) throws -> ModelIdentity {
    let digest = try #require(ContentDigest(hex: String(repeating: "0", count: 64)))
    return ModelIdentity(name: name, digest: digest)
  }
}
