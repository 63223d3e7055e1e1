internal import CLlama
internal import Crypto
internal import Evidence
internal import Foundation

/// Converts a BERT sentence encoder from its published form, safetensors, into GGUF.
///
/// The names of tensors and keys are those that llama.cpp's `bert` architecture reads. Beside them the file records, under keys of our own,
/// how many tokens of a text the encoder reads (`attest.max_sequence_length`), whether it makes unit vectors (`attest.normalize`), and the
/// SHA-256 of the weights it was made from (`attest.source.sha256`). The same folder gives the same bytes.
public enum SentenceEncoderConverter {
  /// Writes a GGUF file.
  ///
  /// Matrices get the type; norms, biases, and the tables of positions and token types stay in 32 bits. The file is written under another
  /// name and renamed when it is whole.
  ///
  /// - Parameters:
  ///   - folder: a folder as sentence-transformers publishes it, with `config.json`, `model.safetensors` and `vocab.txt` or `tokenizer.json`;
  ///     `modules.json`, the pooling's `config.json`, `sentence_bert_config.json` and `tokenizer_config.json` are read where they are.
  ///   - path: the file to write; one that is there is replaced.
  ///   - type: how the matrices are stored.
  /// - Throws: ``LanguageModelCoreError`` when a file is broken, the model is not a BERT with a WordPiece vocabulary and mean or CLS pooling,
  ///   or the file cannot be written; `CancellationError` when the task is cancelled. Then nothing is left behind.
  public static func convert(folder: String, to path: String, type: WeightFormat) throws {
    let source = ConversionFolder(path: folder)
    let settings = try SentenceEncoderSettings(folder: source)
    let vocabulary = try WordPieceVocabulary(
      folder: source, size: settings.vocabularySize, lowersText: settings.lowersText)
    let weights = try SafetensorsFile(path: folder + "/model.safetensors")
    let tensors = try matched(BERTTensor.all(settings), in: weights)

    guard let writer = GGUFWriter() else {
      throw LanguageModelCoreError.notWritten(place: LanguageModelCoreError.lastComponent(path))
    }
    describe(settings, name: LanguageModelCoreError.lastComponent(folder), source: source, in: writer)
    writer.set("general.file_type", Int(type.fileType))
    if type == .q8_0 { writer.set("general.quantization_version", Int(GGML_QNT_VERSION)) }
    let digest = SHA256.hash(data: weights.contents).map { String(format: "%02x", $0) }.joined()
    writer.set("attest.source.sha256", digest)
    describe(vocabulary, tokenTypes: settings.tokenTypes, in: writer)
    for (tensor, _) in tensors {
      writer.add(tensor.target, shape: tensor.shape, type: tensor.type(type))
    }
    try writer.write(to: path) { index in
      try Task.checkCancellation()
      let (tensor, stored) = tensors[index]
      return try bytes(of: stored, in: weights, rowLength: tensor.shape.last ?? 1, type: tensor.type(type))
    }
  }

  /// Finds what the model needs in the file, and refuses a file that holds more or other things.
  private static func matched(
    _ wanted: [BERTTensor], in weights: SafetensorsFile
  ) throws -> [(BERTTensor, SafetensorsFile.Tensor)] {
    var found: [String: SafetensorsFile.Tensor] = [:]
    for (name, tensor) in weights.tensors {
      guard let plain = BERTTensor.plainName(name) else { continue }
      guard found.updateValue(tensor, forKey: plain) == nil else {
        throw LanguageModelCoreError.badSafetensors("it holds a tensor twice", place: weights.name)
      }
    }
    let pairs = try wanted.map { tensor in
      guard let stored = found.removeValue(forKey: tensor.source) else {
        throw LanguageModelCoreError.badSafetensors(
          "the tensor \(tensor.source) is missing", place: weights.name)
      }
      guard stored.shape == tensor.shape else {
        throw LanguageModelCoreError.badSafetensors(
          "the tensor \(tensor.source) has another size than the settings say", place: weights.name)
      }
      guard SafetensorsFile.NumberType(rawValue: stored.type) != nil else {
        throw LanguageModelCoreError.notConvertible(
          "its weights are stored as \(SentenceEncoderSettings.shown(stored.type))", place: weights.name)
      }
      return (tensor, stored)
    }
    guard found.isEmpty else {
      throw LanguageModelCoreError.notConvertible(
        "it holds weights that a BERT does not have", place: weights.name)
    }
    return pairs
  }

  /// The bytes of a tensor in its new type.
  private static func bytes(
    of tensor: SafetensorsFile.Tensor, in weights: SafetensorsFile, rowLength: Int, type: ggml_type
  ) throws -> [UInt8] {
    let rowSize = ggml_row_size(type, Int64(rowLength))
    let rows = tensor.count / rowLength
    // About a megabyte at a time, in whole rows.
    let step = max(1, (1 << 18) / rowLength)
    return try [UInt8](unsafeUninitializedCapacity: rows * rowSize) { buffer, initialized in
      for first in stride(from: 0, to: rows, by: step) {
        let count = min(step, rows - first)
        guard
          let numbers = weights.numbers(of: tensor, in: (first * rowLength)..<((first + count) * rowLength)),
          isFinite(numbers)
        else {
          throw LanguageModelCoreError.badSafetensors(
            "it holds weights that are no numbers", place: weights.name)
        }
        let target = UnsafeMutableRawPointer(buffer.baseAddress.map { $0 + first * rowSize })
        ggml_quantize_chunk(type, numbers, target, 0, Int64(count), Int64(rowLength), nil)
      }
      initialized = rows * rowSize
    }
  }

  /// Whether all numbers are numbers; in a plain loop, because this runs over tens of millions.
  private static func isFinite(_ numbers: [Float]) -> Bool {
    numbers.withUnsafeBufferPointer { numbers in
      var place = 0
      // Infinities and NaN have an exponent of ones (IEEE 754-2019, section 3.4).
      while place < numbers.count, numbers[place].bitPattern & 0x7F80_0000 != 0x7F80_0000 { place += 1 }
      return place == numbers.count
    }
  }

  private static func describe(
    _ settings: SentenceEncoderSettings, name: String, source: ConversionFolder, in writer: GGUFWriter
  ) {
    writer.set("general.architecture", "bert")
    writer.set("general.type", "model")
    writer.set("general.name", name)
    if let licence = source.licence { writer.set("general.license", licence) }
    if let base = settings.baseName {
      writer.set("general.base_model.count", 1)
      writer.set("general.base_model.0.name", base)
    }
    writer.set("bert.block_count", settings.layers)
    writer.set("bert.context_length", settings.positions)
    writer.set("bert.embedding_length", settings.width)
    writer.set("bert.feed_forward_length", settings.innerWidth)
    writer.set("bert.attention.head_count", settings.heads)
    writer.set("bert.attention.layer_norm_epsilon", settings.epsilon)
    writer.set("bert.attention.causal", false)
    writer.set("bert.pooling_type", Int(settings.pooling.rawValue))
    writer.set("attest.max_sequence_length", settings.maximumTokens)
    writer.set("attest.normalize", settings.normalizes)
  }

  private static func describe(_ vocabulary: WordPieceVocabulary, tokenTypes: Int, in writer: GGUFWriter) {
    writer.set("tokenizer.ggml.model", "bert")
    writer.set("tokenizer.ggml.pre", "default")
    writer.set("tokenizer.ggml.tokens", vocabulary.tokens)
    writer.set("tokenizer.ggml.token_type", vocabulary.kinds.map(\.rawValue))
    writer.set("tokenizer.ggml.token_type_count", tokenTypes)
    let special = vocabulary.special
    writer.set("tokenizer.ggml.cls_token_id", special.cls)
    writer.set("tokenizer.ggml.bos_token_id", special.cls)
    // llama.cpp spells this key so.
    writer.set("tokenizer.ggml.seperator_token_id", special.separator)
    writer.set("tokenizer.ggml.padding_token_id", special.padding)
    writer.set("tokenizer.ggml.unknown_token_id", special.unknown)
    if let mask = special.mask { writer.set("tokenizer.ggml.mask_token_id", mask) }
    writer.set("tokenizer.ggml.normalizer.lowercase", vocabulary.lowercases)
    writer.set("tokenizer.ggml.normalizer.strip_accents", vocabulary.stripsAccents)
  }
}
