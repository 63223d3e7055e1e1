internal import CLlama
internal import Evidence

extension LlamaModel {
  /// The most tokens of a text that an embedding is made of, those that the model expects around a text included.
  ///
  /// It is what the file says in `attest.max_sequence_length` (as sentence-transformers' `max_seq_length`), else the model's context; a
  /// decoder reads 2,048 at most.
  public var maximumEmbeddingTokens: Int {
    let stated = metadata("attest.max_sequence_length").flatMap { Int($0) } ?? description.contextLength
    let most = max(1, min(stated, description.contextLength))
    return description.hasEncoder ? most : min(most, 2048)
  }

  /// How many tokens a text has for ``embed(_:progress:)``, those that the model expects around a text included, before anything is cut.
  ///
  /// A text with more than ``maximumEmbeddingTokens`` is embedded without what lies behind them.
  ///
  /// - Throws: ``LanguageModelCoreError`` for a text above 1 GB.
  public func embeddingTokenCount(_ text: String) throws -> Int {
    try max(1, tokenIDs(text, special: true).count)
  }

  /// The tokens that an embedding is made of: the first of the text, and the end mark that the model expects.
  ///
  /// This is the rule of sentence-transformers: `[CLS]`, the first tokens of the text, `[SEP]`.
  func embeddingTokens(_ text: String) throws -> [llama_token] {
    let most = maximumEmbeddingTokens
    let ids = try tokenIDs(beginning(of: text, tokens: most), special: true)
    if ids.isEmpty {
      let marks = [llama_vocab_bos(vocabulary), llama_vocab_eos(vocabulary)]
      return [marks.first { $0 != LLAMA_TOKEN_NULL } ?? 0]
    }
    guard ids.count > most else { return ids }
    let marks =
      (llama_vocab_get_add_sep(vocabulary) ? [llama_vocab_sep(vocabulary)] : [])
      + (llama_vocab_get_add_eos(vocabulary) ? [llama_vocab_eos(vocabulary)] : [])
    let tail = most > 1 && ids.last.map(marks.contains) == true ? 1 : 0
    return Array(ids.prefix(most - tail) + ids.suffix(tail))
  }

  /// So much of a text that its first tokens are those of the whole: WordPiece cuts each word by itself.
  private func beginning(of text: String, tokens most: Int) throws -> String {
    guard llama_vocab_type(vocabulary) == LLAMA_VOCAB_TYPE_WPM else { return text }
    let bytes = text.utf8
    var length = 16 * most
    while length < bytes.count {
      let limit = bytes.index(bytes.startIndex, offsetBy: length)
      guard let end = bytes[limit...].firstIndex(where: { $0 == 0x20 || $0 == 0x0A }) else { break }
      let part = String(text[..<end])
      if try tokenIDs(part, special: false).count >= most { return part }
      length = max(4 * length, part.utf8.count + 1)
    }
    return text
  }

  /// A value of the file's header as text.
  func metadata(_ key: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 64)
    let length = llama_model_meta_val_str(pointer, key, &buffer, buffer.count)
    guard length >= 0, length < buffer.count else { return nil }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
