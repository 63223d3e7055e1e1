internal import CLlama

/// A tensor of a BERT: its name in published files and in GGUF, and its shape.
struct BERTTensor {
  /// The name in a published file, without a prefix for the model.
  let source: String
  /// The name in GGUF.
  let target: String
  /// The extents, the slowest first.
  let shape: [Int]
  /// Whether it stays in 32 bits whatever type the weights get: biases, norms, and the tables that are added rather than multiplied with.
  let staysWhole: Bool

  /// Every tensor that a BERT of a size needs, in the order of the file.
  static func all(_ settings: SentenceEncoderSettings) -> [BERTTensor] {
    let (width, inner) = (settings.width, settings.innerWidth)
    var tensors = [
      BERTTensor("embeddings.word_embeddings.weight", "token_embd.weight", [settings.vocabularySize, width]),
      BERTTensor(
        "embeddings.position_embeddings.weight", "position_embd.weight", [settings.positions, width],
        staysWhole: true),
      BERTTensor(
        "embeddings.token_type_embeddings.weight", "token_types.weight", [settings.tokenTypes, width],
        staysWhole: true),
    ]
    tensors += pair("embeddings.LayerNorm", "token_embd_norm", [width])
    for layer in 0..<settings.layers {
      let source = "encoder.layer.\(layer)."
      let target = "blk.\(layer)."
      for (name, short) in [("query", "q"), ("key", "k"), ("value", "v")] {
        tensors += pair(source + "attention.self." + name, target + "attn_" + short, [width, width])
      }
      tensors += pair(source + "attention.output.dense", target + "attn_output", [width, width])
      tensors += pair(source + "attention.output.LayerNorm", target + "attn_output_norm", [width])
      tensors += pair(source + "intermediate.dense", target + "ffn_up", [inner, width])
      tensors += pair(source + "output.dense", target + "ffn_down", [width, inner])
      tensors += pair(source + "output.LayerNorm", target + "layer_output_norm", [width])
    }
    return tensors
  }

  private init(_ source: String, _ target: String, _ shape: [Int], staysWhole: Bool = false) {
    self.source = source
    self.target = target
    self.shape = shape
    self.staysWhole = staysWhole || shape.count == 1
  }

  private static func pair(_ source: String, _ target: String, _ weight: [Int]) -> [BERTTensor] {
    [
      BERTTensor(source + ".weight", target + ".weight", weight),
      BERTTensor(source + ".bias", target + ".bias", [weight[0]]),
    ]
  }

  /// The name of a tensor of a file without the prefix for the model, in today's spelling.
  ///
  /// - Returns: `nil` for what a sentence encoder does not use: positions that are counted anyway, and heads on top of the encoder.
  static func plainName(_ name: String) -> String? {
    var name = Substring(name)
    if name.hasPrefix("bert.") { name = name.dropFirst("bert.".count) }
    if name == "embeddings.position_ids" || name.hasPrefix("pooler.") || name.hasPrefix("cls.") { return nil }
    // How TensorFlow called the weights of norms.
    if name.hasSuffix(".gamma") { return name.dropLast("gamma".count) + "weight" }
    if name.hasSuffix(".beta") { return name.dropLast("beta".count) + "bias" }
    return String(name)
  }

  /// How its numbers are stored when a file's weights get a type.
  func type(_ format: WeightFormat) -> ggml_type {
    if staysWhole { return GGML_TYPE_F32 }
    let type = format.type
    // Measured on all-MiniLM-L6-v2: with these in half precision the worst cosine of 50 passages is 0.9996 instead of 0.998.
    if type == GGML_TYPE_Q8_0, target.contains("attn_v.") || target.contains("ffn_up.") {
      return GGML_TYPE_F16
    }
    // Blocks do not reach over the end of a row; what does not fill them stays in half precision.
    return shape[shape.count - 1] % Int(ggml_blck_size(type)) == 0 ? type : GGML_TYPE_F16
  }
}

extension WeightFormat {
  /// The library's type.
  var type: ggml_type {
    switch self {
    case .f32: GGML_TYPE_F32
    case .f16: GGML_TYPE_F16
    case .q8_0: GGML_TYPE_Q8_0
    }
  }

  /// The library's number for a file whose weights mostly have the type.
  var fileType: UInt32 {
    switch self {
    case .f32: UInt32(LLAMA_FTYPE_ALL_F32.rawValue)
    case .f16: UInt32(LLAMA_FTYPE_MOSTLY_F16.rawValue)
    case .q8_0: UInt32(LLAMA_FTYPE_MOSTLY_Q8_0.rawValue)
    }
  }
}
