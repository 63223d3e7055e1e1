internal import Evidence

/// The models that come with the program: what they are is part of it, and `make setup` fetches them.
enum KnownModels {
  /// A model that is converted on this computer from weights as they were published.
  struct Conversion: Sendable {
    /// The folder with the weights, below the folder of models.
    let folder: String
    /// The file in it that holds the weights.
    let weights: String
    /// The SHA-256 of that file.
    let digest: ContentDigest
    /// What the model is called, and what is known of it before it is converted.
    let entry: ModelEntry
  }

  /// The small decoder: scores texts, and continues prompts.
  static let smolLM2 = ModelEntry(
    name: "smollm2-135m-instruct", file: "smollm2-135m-instruct-q4_1.gguf", origin: .builtIn,
    architecture: "llama", parameters: 134_515_008, byteCount: 98_362_432, licence: "Apache-2.0",
    digest: pinned("b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"),
    purposes: [.scoring, .generation], promptTemplate: "chatml", contextLength: 8192, embeddingLength: 576,
    source: "SmolLM2-135M-Instruct by Hugging Face, Q4_1")

  /// The name of the small decoder once it is written out in half precision, which scores more exactly and faster.
  static let expandedSmolLM2 = "smollm2-135m-instruct-f16"

  /// The small sentence encoder.
  static let miniLM = Conversion(
    folder: "sources/all-MiniLM-L6-v2", weights: "model.safetensors",
    digest: pinned("53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"),
    entry: ModelEntry(
      name: "all-minilm-l6-v2", file: file(of: .standard), origin: .converted, architecture: "bert",
      parameters: 22_565_376, byteCount: nil, licence: "Apache-2.0", digest: nil, purposes: [.embedding],
      promptTemplate: nil, contextLength: 512, embeddingLength: 384,
      source: "all-MiniLM-L6-v2 by sentence-transformers"))

  /// Every known model, as it is before any of them is fetched.
  static let entries = [smolLM2, miniLM.entry]

  /// The entry that the sentence encoder has with weights of a type: the standard type has the plain name.
  static func miniLM(as type: WeightFormat) -> ModelEntry {
    var entry = miniLM.entry
    entry.file = file(of: type)
    if type != .standard { entry.name += "-" + type.rawValue }
    return entry
  }

  private static func file(of type: WeightFormat) -> String {
    "all-minilm-l6-v2-\(type.rawValue).gguf"
  }

  private static func pinned(_ hex: StaticString) -> ContentDigest {
    guard let digest = ContentDigest(hex: "\(hex)") else {
      preconditionFailure("a pinned digest has 64 digits")
    }
    return digest
  }
}
