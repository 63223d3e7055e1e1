import LanguageModelCore

/// Tiny models with random weights: the same as in the reference script `tiny_models.py`.
enum TinyModels {
  private static let width = 32
  private static let layers = 2
  private static let heads = 4
  private static let feed = 64
  private static let buckets = 8

  /// Loads a file of a test.
  static func load(_ path: String) throws -> LlamaModel {
    try LlamaModel(path: path, identity: HomeModel.identity("tiny"))
  }

  /// A GPT-2 whose tokens are the printable characters of ASCII.
  static func gpt2() -> TinyModelFile {
    let printable = (0x21...0x7E).map { String(UnicodeScalar(UInt8($0))) }
    let tokens = ["<|endoftext|>", "\u{120}"] + printable + ["\u{10A}", "qq"]
    var file = TinyModelFile()
    file.values = shared(architecture: "gpt2")
    file.values.merge([
      "gpt2.context_length": .integer(128),
      "gpt2.attention.layer_norm_epsilon": .real(1e-5),
      "tokenizer.ggml.model": .text("gpt2"),
      "tokenizer.ggml.pre": .text("gpt-2"),
      "tokenizer.ggml.tokens": .texts(tokens),
      "tokenizer.ggml.token_type": .integers(tokens.indices.map { $0 == 0 ? 3 : 1 }),
      "tokenizer.ggml.merges": .texts(["q q"]),
      "tokenizer.ggml.bos_token_id": .integer(0),
      "tokenizer.ggml.eos_token_id": .integer(0),
    ]) { $1 }
    file.add("token_embd.weight", [tokens.count, width], scale: 1)
    file.add("position_embd.weight", [128, width], scale: 0.5)
    file.add("output_norm.weight", [width], scale: 0.2, centre: 1)
    file.add("output_norm.bias", [width], scale: 0.2)
    file.add("output.weight", [tokens.count, width], scale: 0.2)
    for layer in 0..<layers {
      for name in ["attn_norm", "ffn_norm"] {
        file.add("blk.\(layer).\(name).weight", [width], scale: 0.2, centre: 1)
        file.add("blk.\(layer).\(name).bias", [width], scale: 0.2)
      }
      for (name, rows, columns) in [
        ("attn_qkv", 3 * width, width), ("attn_output", width, width), ("ffn_up", feed, width),
        ("ffn_down", width, feed),
      ] {
        file.add("blk.\(layer).\(name).weight", [rows, columns], scale: 0.2)
        file.add("blk.\(layer).\(name).bias", [rows], scale: 0.2)
      }
    }
    return file
  }

  /// A T5 of version 1.1 whose tokens are the small letters.
  ///
  /// - Parameter isGated: whether the wide layers are gated with GELU, as in version 1.1, or plain with ReLU, as in version 1.0.
  static func t5(isGated: Bool) -> TinyModelFile {
    let letters = (0x61...0x7A).map { String(UnicodeScalar(UInt8($0))) }
    let tokens = ["<pad>", "</s>", "<unk>", "\u{2581}"] + letters + [".", ","]
    var file = TinyModelFile()
    file.values = shared(architecture: "t5")
    file.values.merge([
      "t5.context_length": .integer(128),
      "t5.decoder_block_count": .integer(UInt32(layers)),
      "t5.attention.key_length": .integer(UInt32(width / heads)),
      "t5.attention.value_length": .integer(UInt32(width / heads)),
      "t5.attention.layer_norm_epsilon": .real(1e-6),
      "t5.attention.layer_norm_rms_epsilon": .real(1e-6),
      "t5.attention.relative_buckets_count": .integer(UInt32(buckets)),
      "t5.decoder_start_token_id": .integer(0),
      "tokenizer.ggml.model": .text("t5"),
      "tokenizer.ggml.pre": .text("default"),
      "tokenizer.ggml.tokens": .texts(tokens),
      "tokenizer.ggml.scores": .reals(tokens.indices.map { $0 < 3 ? 0 : -1 - Float($0) / 100 }),
      "tokenizer.ggml.token_type": .integers(tokens.indices.map { $0 < 2 ? 3 : $0 == 2 ? 2 : 1 }),
      "tokenizer.ggml.add_space_prefix": .boolean(true),
      "tokenizer.ggml.remove_extra_whitespaces": .boolean(true),
      "tokenizer.ggml.eos_token_id": .integer(1),
      "tokenizer.ggml.unknown_token_id": .integer(2),
      "tokenizer.ggml.padding_token_id": .integer(0),
    ]) { $1 }
    file.add("token_embd.weight", [tokens.count, width], scale: 1)
    file.add("output.weight", [tokens.count, width], scale: 0.1)
    for side in ["enc", "dec"] {
      file.add("\(side).output_norm.weight", [width], scale: 0.2, centre: 1)
      file.add("\(side).blk.0.attn_rel_b.weight", [buckets, heads], scale: 1)
      for layer in 0..<layers {
        let block = "\(side).blk.\(layer)."
        for attention in side == "enc" ? ["attn"] : ["attn", "cross_attn"] {
          file.add(block + attention + "_norm.weight", [width], scale: 0.2, centre: 1)
          for part in ["q", "k", "v", "o"] {
            file.add(block + attention + "_\(part).weight", [width, width], scale: 0.2)
          }
        }
        file.add(block + "ffn_norm.weight", [width], scale: 0.2, centre: 1)
        for name in isGated ? ["ffn_gate", "ffn_up"] : ["ffn_up"] {
          file.add(block + name + ".weight", [feed, width], scale: 0.2)
        }
        file.add(block + "ffn_down.weight", [width, feed], scale: 0.2)
      }
    }
    return file
  }

  private static func shared(architecture: String) -> [String: TinyModelFile.Value] {
    [
      "general.architecture": .text(architecture),
      "general.name": .text("tiny \(architecture)"),
      "\(architecture).embedding_length": .integer(UInt32(width)),
      "\(architecture).block_count": .integer(UInt32(layers)),
      "\(architecture).feed_forward_length": .integer(UInt32(feed)),
      "\(architecture).attention.head_count": .integer(UInt32(heads)),
    ]
  }
}
