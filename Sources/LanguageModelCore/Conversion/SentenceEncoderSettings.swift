internal import CLlama
internal import Foundation

/// What the files beside the weights say of a sentence encoder.
struct SentenceEncoderSettings {
  /// How many layers there are.
  let layers: Int
  /// How many attention heads a layer has.
  let heads: Int
  /// The width of the model.
  let width: Int
  /// The width within the feed-forward networks.
  let innerWidth: Int
  /// The most positions.
  let positions: Int
  /// How many token types there are.
  let tokenTypes: Int
  /// How many tokens the table of embeddings has.
  let vocabularySize: Int
  /// What is added to variances in layer norms.
  let epsilon: Float
  /// How the vectors of tokens become one.
  let pooling: llama_pooling_type
  /// The most tokens of a text that are read, `[CLS]` and `[SEP]` included: the rest is cut off.
  let maximumTokens: Int
  /// Whether the published model makes its vectors unit vectors.
  let normalizes: Bool
  /// Whether text is put into lower case before the tokenizer sees it.
  let lowersText: Bool
  /// The name that the settings give of the model it was made from.
  let baseName: String?

  /// Reads `config.json`, `modules.json`, the pooling's `config.json`, `sentence_bert_config.json` and `tokenizer_config.json`.
  ///
  /// - Throws: ``LanguageModelCoreError`` when one is broken or asks for what is not supported.
  init(folder: ConversionFolder) throws {
    let place = "config.json"
    let config = try folder.json(place, as: Config.self)
    let architectures = config.architectures ?? []
    guard config.model_type == "bert",
      architectures.isEmpty || architectures.contains(where: Self.architectures.contains)
    else {
      let name = Self.shown(architectures.first ?? config.model_type)
      throw LanguageModelCoreError.notConvertible("its architecture is \(name)", place: place)
    }
    guard Self.activations.contains(config.hidden_act ?? "gelu") else {
      throw LanguageModelCoreError.notConvertible("its activation function is not gelu", place: place)
    }
    guard (config.position_embedding_type ?? "absolute") == "absolute", config.is_decoder != true else {
      throw LanguageModelCoreError.notConvertible(
        "its positions are relative or it reads in one direction", place: place)
    }
    layers = config.num_hidden_layers
    heads = config.num_attention_heads
    width = config.hidden_size
    innerWidth = config.intermediate_size
    positions = config.max_position_embeddings
    tokenTypes = config.type_vocab_size ?? 2
    vocabularySize = config.vocab_size
    epsilon = config.layer_norm_eps ?? 1e-12
    baseName = config._name_or_path.flatMap { $0.isEmpty || $0.hasPrefix("/") ? nil : $0 }
    guard (1...512).contains(layers), (1...1024).contains(heads), (1...65_536).contains(width),
      width % heads == 0, (1...1 << 20).contains(innerWidth), (3...1 << 20).contains(positions),
      (1...1024).contains(tokenTypes), (4...1 << 24).contains(vocabularySize), epsilon > 0, epsilon < 1
    else {
      throw LanguageModelCoreError.badSettings("its sizes cannot be", place: place)
    }

    let stages = try Stages(folder: folder)
    pooling = stages.pooling
    normalizes = stages.normalizes
    let encoder = try folder.optionalJSON("sentence_bert_config.json", as: EncoderConfig.self)
    let tokenizer = try folder.optionalJSON("tokenizer_config.json", as: LengthConfig.self)
    lowersText = encoder?.do_lower_case == true
    let stated = encoder?.max_seq_length ?? tokenizer?.model_max_length.map { Int(min($0, 1e9)) } ?? positions
    guard stated >= 3 else {
      throw LanguageModelCoreError.badSettings(
        "it reads fewer than 3 tokens of a text", place: "sentence_bert_config.json")
    }
    maximumTokens = min(stated, positions)
  }

  /// The names of a BERT whose encoder is the same, whatever stands on top of it.
  static let architectures = ["BertModel", "BertForMaskedLM", "BertForPreTraining"]

  /// Names of GELU, exact and by tanh: the library computes the second for both.
  private static let activations = ["gelu", "gelu_new", "gelu_pytorch_tanh", "gelu_fast"]

  /// A name out of a file as an error may show it.
  static func shown(_ name: String?) -> String {
    let letters = (name ?? "").unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
    }
    return letters.isEmpty ? "not stated" : String(String.UnicodeScalarView(letters.prefix(40)))
  }
}

/// What happens to the vectors of tokens.
private struct Stages {
  var pooling = LLAMA_POOLING_TYPE_MEAN
  var normalizes = false

  init(folder: ConversionFolder) throws {
    // Without modules.json, sentence-transformers takes the mean.
    guard let modules = try folder.optionalJSON("modules.json", as: [Module].self) else { return }
    for module in modules {
      switch module.type.split(separator: ".").last {
      case "Transformer": continue
      case "Normalize": normalizes = true
      case "Pooling":
        guard !module.path.hasPrefix("/"), !module.path.split(separator: "/").contains("..") else {
          throw LanguageModelCoreError.badSettings("a path leads out of the folder", place: "modules.json")
        }
        pooling = try Self.pooling(folder.json(module.path + "/config.json", as: PoolingConfig.self))
      default:
        let name = SentenceEncoderSettings.shown(module.type.split(separator: ".").last.map(String.init))
        throw LanguageModelCoreError.notConvertible(
          "it has a stage of the kind \(name) after the encoder", place: "modules.json")
      }
    }
  }

  private static func pooling(_ config: PoolingConfig) throws -> llama_pooling_type {
    let others =
      config.pooling_mode_max_tokens == true || config.pooling_mode_mean_sqrt_len_tokens == true
      || config.pooling_mode_weightedmean_tokens == true || config.pooling_mode_lasttoken == true
    switch (config.pooling_mode_mean_tokens == true, config.pooling_mode_cls_token == true, others) {
    case (true, false, false): return LLAMA_POOLING_TYPE_MEAN
    case (false, true, false): return LLAMA_POOLING_TYPE_CLS
    default:
      throw LanguageModelCoreError.notConvertible(
        "its pooling is neither the mean nor the CLS token", place: "config.json")
    }
  }
}

/// The keys of `config.json` that are looked at, in the spelling of the file.
private struct Config: Decodable {
  let architectures: [String]?
  let model_type: String?
  let hidden_act: String?
  let position_embedding_type: String?
  let is_decoder: Bool?
  let num_hidden_layers: Int
  let num_attention_heads: Int
  let hidden_size: Int
  let intermediate_size: Int
  let max_position_embeddings: Int
  let type_vocab_size: Int?
  let vocab_size: Int
  let layer_norm_eps: Float?
  let _name_or_path: String?
}

/// The keys of `sentence_bert_config.json`.
private struct EncoderConfig: Decodable {
  let max_seq_length: Int?
  let do_lower_case: Bool?
}

/// The key of `tokenizer_config.json` that gives a length; some models state 1e30 for none.
private struct LengthConfig: Decodable {
  let model_max_length: Double?
}

/// An element of `modules.json`.
private struct Module: Decodable {
  let type: String
  let path: String
}

/// The keys of the pooling's `config.json`.
private struct PoolingConfig: Decodable {
  let pooling_mode_cls_token: Bool?
  let pooling_mode_mean_tokens: Bool?
  let pooling_mode_max_tokens: Bool?
  let pooling_mode_mean_sqrt_len_tokens: Bool?
  let pooling_mode_weightedmean_tokens: Bool?
  let pooling_mode_lasttoken: Bool?
}
