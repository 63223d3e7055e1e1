internal import CLlama
public import Evidence

extension LlamaModel {
  /// The tokens of a text from a user, in order, each with the code points it covers.
  ///
  /// No special token is added, and text that looks like one is read as text.
  ///
  /// - Throws: ``LanguageModelCoreError`` for a text above 2 GB.
  public func tokenize(_ text: String) throws -> [TextToken] {
    let ids = try tokenIDs(text, special: false)
    let pieces = ids.map { piece($0) }
    let ranges = TokenSpans(vocabulary: llama_vocab_type(vocabulary)).ranges(of: pieces, in: text)
    return zip(ids, ranges).map { TextToken(id: $0, range: $1) }
  }

  /// The numbers of a text's tokens.
  ///
  /// - Parameters:
  ///   - text: the text; what looks like a special token in it is read as text.
  ///   - special: whether the tokens that the model expects around a text, such as `[CLS]`, are added.
  func tokenIDs(_ text: String, special: Bool) throws -> [llama_token] {
    var text = text
    return try text.withUTF8 { bytes in
      guard bytes.count < Int(Int32.max) / 2 else {
        throw LanguageModelCoreError(
          code: "model.text-too-long", message: "The text is longer than a model can be given at once.",
          hint: "Split it.", place: identity.name)
      }
      // An empty buffer has no address, and the C function wants one.
      return try bytes.withMemoryRebound(to: CChar.self) { characters in
        var tokens = [llama_token](repeating: 0, count: bytes.count + 8)
        let count = llama_tokenize(
          vocabulary, characters.baseAddress ?? emptyText, Int32(bytes.count), &tokens, Int32(tokens.count),
          special, false)
        if count >= 0 { return Array(tokens.prefix(Int(count))) }
        guard count != Int32.min else {
          throw LanguageModelCoreError(
            code: "model.tokenizing", message: "The text cannot be cut into tokens.", place: identity.name)
        }
        tokens = [llama_token](repeating: 0, count: Int(-count))
        let second = llama_tokenize(
          vocabulary, characters.baseAddress ?? emptyText, Int32(bytes.count), &tokens, Int32(tokens.count),
          special, false)
        return Array(tokens.prefix(Int(max(0, second))))
      }
    }
  }

  /// The bytes that a token stands for; none for a special token.
  func piece(_ token: llama_token) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 64)
    var length = llama_token_to_piece(vocabulary, token, &buffer, Int32(buffer.count), 0, false)
    if length < 0 {
      buffer = [CChar](repeating: 0, count: Int(-length))
      length = llama_token_to_piece(vocabulary, token, &buffer, Int32(buffer.count), 0, false)
    }
    return buffer.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }
  }
}

/// What an empty text's address is: some tokenizers look at the text even when its length is zero.
private nonisolated(unsafe) let emptyText: UnsafePointer<CChar> = {
  let memory = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
  memory.initialize(to: 0)
  return UnsafePointer(memory)
}()
