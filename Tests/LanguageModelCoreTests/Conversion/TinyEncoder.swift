import Foundation

/// A BERT with random weights in the form in which sentence encoders are published, written for one test.
struct TinyEncoder {
  static let width = 32
  static let inner = 64
  static let layers = 2
  static let positions = 24

  /// The vocabulary, by number.
  static let vocabulary =
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + "abcdefghijklmnopqrstuvwxyz".map(String.init)
    + "abcdefghijklmnopqrstuvwxyz".map { "##\($0)" } + [".", ",", "the", "##ing"]

  /// The tensors, with names as they were published.
  var tensors: [TinyModelFile.Tensor] = []
  /// The type of the numbers in the file: `F32`, `F16` or `BF16`.
  var type = "F32"
  /// The settings in `config.json`.
  var config: [String: Any] = [
    "architectures": ["BertModel"], "model_type": "bert", "hidden_act": "gelu", "hidden_size": width,
    "intermediate_size": inner, "num_hidden_layers": layers, "num_attention_heads": 4,
    "max_position_embeddings": positions, "type_vocab_size": 2, "vocab_size": vocabulary.count,
    "layer_norm_eps": 1e-12, "_name_or_path": "someone/tiny",
  ]
  /// The other files, by name.
  var files: [String: String] = [
    "vocab.txt": vocabulary.joined(separator: "\n") + "\n",
    "README.md": "---\nlanguage: en\nlicense: apache-2.0\n---\n# Tiny\n",
    "sentence_bert_config.json": #"{"max_seq_length": 16, "do_lower_case": false}"#,
    "tokenizer_config.json": #"{"do_lower_case": true, "cls_token": {"content": "[CLS]"}}"#,
    "modules.json": """
    [{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
     {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
     {"idx": 2, "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]
    """,
    "1_Pooling/config.json": #"{"pooling_mode_cls_token": false, "pooling_mode_mean_tokens": true}"#,
  ]

  init() {
    var file = TinyModelFile()
    file.add("embeddings.word_embeddings.weight", [Self.vocabulary.count, Self.width], scale: 1)
    file.add("embeddings.position_embeddings.weight", [Self.positions, Self.width], scale: 0.3)
    file.add("embeddings.token_type_embeddings.weight", [2, Self.width], scale: 0.3)
    Self.addNorm("embeddings.LayerNorm", to: &file)
    for layer in 0..<Self.layers {
      let name = "encoder.layer.\(layer)."
      for part in ["query", "key", "value"] {
        Self.addLinear(name + "attention.self." + part, [Self.width, Self.width], to: &file)
      }
      Self.addLinear(name + "attention.output.dense", [Self.width, Self.width], to: &file)
      Self.addNorm(name + "attention.output.LayerNorm", to: &file)
      Self.addLinear(name + "intermediate.dense", [Self.inner, Self.width], to: &file)
      Self.addLinear(name + "output.dense", [Self.width, Self.inner], to: &file)
      Self.addNorm(name + "output.LayerNorm", to: &file)
    }
    Self.addLinear("pooler.dense", [Self.width, Self.width], to: &file)
    tensors = file.tensors
  }

  private static func addLinear(_ name: String, _ shape: [Int], to file: inout TinyModelFile) {
    file.add(name + ".weight", shape, scale: 0.3)
    file.add(name + ".bias", [shape[0]], scale: 0.1)
  }

  private static func addNorm(_ name: String, to file: inout TinyModelFile) {
    file.add(name + ".weight", [width], scale: 0.2, centre: 1)
    file.add(name + ".bias", [width], scale: 0.1)
  }

  /// Writes the folder.
  func write(to folder: String) throws {
    for (name, text) in files {
      let url = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try JSONSerialization.data(withJSONObject: config, options: .sortedKeys).write(
      to: URL(fileURLWithPath: folder + "/config.json"))
    try Data(safetensors()).write(to: URL(fileURLWithPath: folder + "/model.safetensors"))
  }

  /// The weights in safetensors.
  func safetensors() throws -> [UInt8] {
    var header: [String: Any] = ["__metadata__": ["format": "pt"]]
    var body: [UInt8] = []
    for tensor in tensors {
      let start = body.count
      for number in tensor.numbers { body += stored(number) }
      header[tensor.name] = ["dtype": type, "shape": tensor.shape, "data_offsets": [start, body.count]]
    }
    return Self.safetensors(
      header: try JSONSerialization.data(withJSONObject: header, options: .sortedKeys), body: body)
  }

  /// A safetensors file of a header and what stands behind it.
  static func safetensors(header: Data, body: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) } + header + body
  }

  private func stored(_ number: Float) -> [UInt8] {
    switch type {
    case "F16": withUnsafeBytes(of: TinyHalf.half(number).littleEndian) { Array($0) }
    case "BF16":
      withUnsafeBytes(of: UInt16(truncatingIfNeeded: number.bitPattern >> 16).littleEndian) { Array($0) }
    default: withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
    }
  }
}

/// Half precision (IEEE 754-2019, binary16), computed apart from the library that is tested.
enum TinyHalf {
  /// The nearest half towards zero: exact to one unit in the last of its 11 digits.
  static func half(_ number: Float) -> UInt16 {
    let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
    let size = abs(number)
    guard size >= 0x1p-14 else { return sign | UInt16(size * 0x1p24) }
    return sign | UInt16(Int(size.exponent) + 15) << 10 | UInt16((size.significand - 1) * 1024)
  }

  /// The number that a half stands for.
  static func single(_ half: UInt16) -> Float {
    let fraction = Float(half & 0x3FF)
    let exponent = Int(half >> 10 & 0x1F)
    let size =
      exponent == 0
      ? fraction * 0x1p-24 : Float(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
    return half & 0x8000 == 0 ? size : -size
  }
}
