import Evidence
import Foundation
import LanguageModelCore
import Testing

@Suite("Conversion of sentence encoders")
struct SentenceEncoderConverterTests {
  @Test("Every tensor keeps its numbers within the precision of its type", arguments: WeightFormat.allCases)
  func roundTrip(type: WeightFormat) throws {
    let folder = try ScratchFolder()
    let encoder = TinyEncoder()
    let file = try GGUFContents(path: convert(encoder, in: folder, type: type))
    #expect(file.tensors.count == encoder.tensors.count - 2, "all but the pooler's weight and bias")
    for tensor in encoder.tensors where !tensor.name.hasPrefix("pooler.") {
      let stored = try #require(file.tensors[Self.name(tensor.name)])
      #expect(stored.shape == tensor.shape)
      let wanted: UInt32 =
        tensor.shape.count == 1 || tensor.name.contains("position_") || tensor.name.contains("token_type")
        ? 0 : type == .f32 ? 0 : type == .f16 ? 1 : 8
      let isHalf =
        type == .q8_0 && (tensor.name.contains(".value.w") || tensor.name.contains("intermediate.dense.w"))
      #expect(stored.type == (isHalf ? 1 : wanted))
      let largest = tensor.numbers.map(abs).max() ?? 0
      // Half a unit in the last place: of 11 binary digits, or of 127 steps whose length is itself stored so.
      let tolerance: Float =
        switch stored.type {
        case 0: 0
        case 1: largest * 0x1p-11
        default: largest * (0.5 / 127 + 0x1p-10)
        }
      #expect(zip(stored.numbers, tensor.numbers).allSatisfy { abs($0 - $1) <= tolerance })
    }
  }

  @Test("The header says what llama.cpp and the embedding need")
  func header() throws {
    let folder = try ScratchFolder()
    let values = try GGUFContents(path: convert(TinyEncoder(), in: folder, type: .q8_0)).values
    let texts = [
      "general.architecture": "bert", "general.name": "tiny", "general.license": "apache-2.0",
      "general.base_model.0.name": "someone/tiny", "tokenizer.ggml.model": "bert",
    ]
    for (key, text) in texts { #expect(values[key] as? String == text) }
    let numbers = [
      "bert.block_count": 2, "bert.context_length": 24, "bert.embedding_length": 32,
      "bert.feed_forward_length": 64, "bert.attention.head_count": 4, "bert.pooling_type": 1,
      "attest.max_sequence_length": 16, "general.file_type": 7, "tokenizer.ggml.token_type_count": 2,
      "tokenizer.ggml.cls_token_id": 2, "tokenizer.ggml.seperator_token_id": 3,
      "tokenizer.ggml.padding_token_id": 0, "tokenizer.ggml.unknown_token_id": 1,
      "tokenizer.ggml.mask_token_id": 4,
    ]
    for (key, number) in numbers { #expect(values[key] as? Int == number, "\(key)") }
    #expect(values["bert.attention.causal"] as? Bool == false)
    #expect(values["attest.normalize"] as? Bool == true)
    #expect(values["tokenizer.ggml.normalizer.lowercase"] as? Bool == true)
    #expect(values["bert.attention.layer_norm_epsilon"] as? Float == 1e-12)
    #expect((values["attest.source.sha256"] as? String)?.count == 64)
    let tokens = try #require(values["tokenizer.ggml.tokens"] as? [Any]).compactMap { $0 as? String }
    #expect(tokens.count == TinyEncoder.vocabulary.count)
    #expect(Array(tokens[..<6]) == ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "\u{2581}a"])
    #expect(Array(tokens[31..<33]) == ["a", "b"])
    let kinds = try #require(values["tokenizer.ggml.token_type"] as? [Any]).compactMap { $0 as? Int }
    #expect(Array(kinds[..<7]) == [3, 3, 3, 3, 3, 1, 1])
  }

  @Test("The same folder gives the same bytes")
  func deterministic() throws {
    let folder = try ScratchFolder()
    let path = try convert(TinyEncoder(), in: folder, type: .q8_0)
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    let second = try Data(contentsOf: URL(fileURLWithPath: convert(TinyEncoder(), in: folder, type: .q8_0)))
    #expect(first == second)
  }

  @Test("Older names of weights, and weights of heads, are understood")
  func names() throws {
    let folder = try ScratchFolder()
    let plain = try GGUFContents(path: convert(TinyEncoder(), in: folder, type: .f32)).tensors
    var encoder = TinyEncoder()
    encoder.config["architectures"] = ["BertForMaskedLM"]
    for place in encoder.tensors.indices {
      var name = "bert." + encoder.tensors[place].name
      name = name.replacingOccurrences(of: "LayerNorm.weight", with: "LayerNorm.gamma")
      name = name.replacingOccurrences(of: "LayerNorm.bias", with: "LayerNorm.beta")
      encoder.tensors[place].name = name
    }
    encoder.tensors.append(.init(name: "cls.predictions.bias", shape: [2], numbers: [1, 2]))
    let other = try ScratchFolder()
    let old = try GGUFContents(path: convert(encoder, in: other, type: .f32)).tensors
    #expect(old.mapValues(\.numbers) == plain.mapValues(\.numbers))
  }

  @Test("A vocabulary in tokenizer.json gives the same tokens as vocab.txt")
  func tokenizerFile() throws {
    let (first, second) = (try ScratchFolder(), try ScratchFolder())
    let plain = try GGUFContents(path: convert(TinyEncoder(), in: first, type: .f32)).values
    var encoder = TinyEncoder()
    encoder.files["vocab.txt"] = nil
    let numbers = Dictionary(uniqueKeysWithValues: zip(TinyEncoder.vocabulary, 0...))
    let table: [String: Any] = [
      "model": ["type": "WordPiece", "vocab": numbers], "normalizer": ["type": "BertNormalizer"],
      "added_tokens": [["id": 2, "content": "[CLS]", "special": true]],
    ]
    encoder.files["tokenizer.json"] = String(
      decoding: try JSONSerialization.data(withJSONObject: table), as: UTF8.self)
    let other = try GGUFContents(path: convert(encoder, in: second, type: .f32)).values
    for key in ["tokenizer.ggml.tokens", "tokenizer.ggml.token_type"] {
      #expect(try "\(#require(plain[key]))" == "\(#require(other[key]))")
    }
  }

  /// A folder that is wrong in one way, and the error that says so.
  struct Wrong: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var code: String
    var change: @Sendable (inout TinyEncoder) -> Void
  }

  static let folders = [
    Wrong(testDescription: "RoBERTa", code: "conversion.unsupported") {
      $0.config["architectures"] = ["RobertaModel"]
      $0.config["model_type"] = "roberta"
    },
    Wrong(testDescription: "a classifier", code: "conversion.unsupported") {
      $0.config["architectures"] = ["BertForSequenceClassification"]
    },
    Wrong(testDescription: "relu", code: "conversion.unsupported") { $0.config["hidden_act"] = "relu" },
    Wrong(testDescription: "relative positions", code: "conversion.unsupported") {
      $0.config["position_embedding_type"] = "relative_key"
    },
    Wrong(testDescription: "maximum pooling", code: "conversion.unsupported") {
      $0.files["1_Pooling/config.json"] = #"{"pooling_mode_max_tokens": true}"#
    },
    Wrong(testDescription: "a dense layer", code: "conversion.unsupported") {
      $0.files["modules.json"] = #"[{"path": "2_Dense", "type": "sentence_transformers.models.Dense"}]"#
    },
    Wrong(testDescription: "a path out of the folder", code: "conversion.settings") {
      $0.files["modules.json"] = #"[{"path": "../..", "type": "sentence_transformers.models.Pooling"}]"#
    },
    Wrong(testDescription: "no vocabulary", code: "conversion.missing-file") { $0.files["vocab.txt"] = nil },
    Wrong(testDescription: "a byte-pair vocabulary", code: "conversion.unsupported") {
      $0.files["tokenizer.json"] = #"{"model": {"type": "BPE", "vocab": {"a": 0}}}"#
    },
    Wrong(testDescription: "too large a vocabulary", code: "conversion.settings") {
      $0.files["vocab.txt", default: ""] += "one\ntwo\n"
    },
    Wrong(testDescription: "no CLS", code: "conversion.settings") {
      $0.files["vocab.txt"] = $0.files["vocab.txt"]?.replacingOccurrences(of: "[CLS]", with: "[XXX]")
    },
    Wrong(testDescription: "settings that are no JSON", code: "conversion.settings") {
      $0.files["modules.json"] = "{"
    },
    Wrong(testDescription: "no heads", code: "conversion.settings") { $0.config["num_attention_heads"] = 0 },
    Wrong(testDescription: "heads that do not divide", code: "conversion.settings") {
      $0.config["num_attention_heads"] = 5
    },
    Wrong(testDescription: "enormous", code: "conversion.settings") {
      $0.config["num_hidden_layers"] = Int.max
    },
    Wrong(testDescription: "one layer more", code: "conversion.safetensors") {
      $0.config["num_hidden_layers"] = 3
    },
    Wrong(testDescription: "one layer less", code: "conversion.unsupported") {
      $0.config["num_hidden_layers"] = 1
    },
    Wrong(testDescription: "another width", code: "conversion.safetensors") { $0.config["hidden_size"] = 64 },
    Wrong(testDescription: "a weight that is no number", code: "conversion.safetensors") {
      $0.tensors[0].numbers[5] = .nan
    },
    Wrong(testDescription: "a tensor twice", code: "conversion.safetensors") {
      $0.tensors.append(.init(name: "bert." + $0.tensors[3].name, shape: [1], numbers: [0]))
    },
  ]

  @Test("What cannot be converted is one clear sentence, and no file", arguments: folders)
  func refused(_ wrong: Wrong) throws {
    let folder = try ScratchFolder()
    var encoder = TinyEncoder()
    wrong.change(&encoder)
    let error = #expect(throws: LanguageModelCoreError.self) { try convert(encoder, in: folder, type: .f16) }
    #expect(error?.code == wrong.code)
    #expect(error?.message.hasSuffix(".") == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["tiny"])
  }

  @Test("A file that cannot be written is one clear sentence")
  func unwritable() throws {
    let folder = try ScratchFolder()
    try TinyEncoder().write(to: folder.path)
    let error = #expect(throws: LanguageModelCoreError.self) {
      try SentenceEncoderConverter.convert(
        folder: folder.path, to: folder.path("nowhere/tiny.gguf"), type: .f32)
    }
    #expect(error?.code == "conversion.not-written")
  }

  private func convert(_ encoder: TinyEncoder, in folder: ScratchFolder, type: WeightFormat) throws -> String
  {
    try encoder.write(to: folder.path("tiny"))
    let path = folder.path("tiny-\(type.rawValue).gguf")
    try SentenceEncoderConverter.convert(folder: folder.path("tiny"), to: path, type: type)
    return path
  }

  /// The name in GGUF, put together apart from the converter.
  private static func name(_ name: String) -> String {
    let pairs = [
      ("encoder.layer.", "blk."), ("attention.self.query", "attn_q"), ("attention.self.key", "attn_k"),
      ("attention.self.value", "attn_v"), ("attention.output.dense", "attn_output"),
      ("attention.output.LayerNorm", "attn_output_norm"), ("intermediate.dense", "ffn_up"),
      ("output.dense", "ffn_down"), ("output.LayerNorm", "layer_output_norm"),
      ("embeddings.word_embeddings", "token_embd"), ("embeddings.position_embeddings", "position_embd"),
      ("embeddings.token_type_embeddings", "token_types"), ("embeddings.LayerNorm", "token_embd_norm"),
    ]
    return pairs.reduce(name) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
