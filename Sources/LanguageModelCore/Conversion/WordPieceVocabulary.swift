internal import Foundation

/// The tokens of a WordPiece vocabulary as GGUF wants them, and how text is changed before it is cut.
///
/// GGUF marks the pieces that begin a word, with U+2581 before them; the published files mark those that go on with one, with `##`.
struct WordPieceVocabulary {
  /// What a token is, by GGUF's numbers.
  enum Kind: Int32 {
    /// A piece of text.
    case normal = 1
    /// A mark such as `[CLS]`, never found in text.
    case control = 3
    /// A piece that was added to the vocabulary and is found whole.
    case userDefined = 4
    /// A row of the table without a token.
    case unused = 5
  }

  /// The tokens, by number.
  let tokens: [String]
  /// What each is.
  let kinds: [Kind]
  /// The numbers of the special tokens.
  let special: Special
  /// Whether text is put into lower case.
  let lowercases: Bool
  /// Whether accents are taken off letters.
  let stripsAccents: Bool

  /// The numbers of the tokens with a meaning of their own.
  struct Special {
    let cls: Int
    let separator: Int
    let padding: Int
    let unknown: Int
    let mask: Int?
  }

  /// Reads `vocab.txt`, or the vocabulary in `tokenizer.json` where there is none, and `tokenizer_config.json`.
  ///
  /// - Parameters:
  ///   - folder: the model's folder.
  ///   - size: how many rows the table of embeddings has: what the vocabulary lacks is filled up.
  ///   - lowersText: whether the encoder lowers text before the tokenizer sees it.
  /// - Throws: ``LanguageModelCoreError`` for a vocabulary of another kind, or one with more tokens than rows.
  init(folder: ConversionFolder, size: Int, lowersText: Bool) throws {
    let config = try folder.optionalJSON("tokenizer_config.json", as: TokenizerConfig.self)
    let file = try folder.optionalJSON("tokenizer.json", as: TokenizerFile.self)
    try file?.check()
    let place = folder.has("vocab.txt") ? "vocab.txt" : "tokenizer.json"
    guard folder.has("vocab.txt") || file != nil else {
      throw LanguageModelCoreError.noSourceFile("vocab.txt")
    }
    let rows = try folder.has("vocab.txt") ? Self.lines(of: folder) : file?.rows(limit: size) ?? []
    guard rows.count <= size else {
      throw LanguageModelCoreError.badSettings("the vocabulary is larger than the model", place: place)
    }
    guard !rows.contains(where: { $0.utf8.contains(0) }) else {
      throw LanguageModelCoreError.badSettings("the vocabulary holds a token that cannot be", place: place)
    }
    // Strings are compared byte by byte: for `==`, a letter and its decomposition are the same.
    func number(of token: String) -> Int? { rows.firstIndex { $0.utf8.elementsEqual(token.utf8) } }

    let names = [
      config?.cls_token?.text ?? "[CLS]", config?.sep_token?.text ?? "[SEP]",
      config?.pad_token?.text ?? "[PAD]", config?.unk_token?.text ?? "[UNK]",
      config?.mask_token?.text ?? "[MASK]",
    ]
    let found = names.map(number(of:))
    guard let cls = found[0], let separator = found[1], let padding = found[2], let unknown = found[3] else {
      throw LanguageModelCoreError.badSettings(
        "the vocabulary lacks one of the tokens CLS, SEP, PAD and UNK", place: place)
    }
    special = Special(cls: cls, separator: separator, padding: padding, unknown: unknown, mask: found[4])

    var control = Set(names)
    var userDefined: Set<String> = []
    for token in file?.added_tokens ?? [] {
      if token.special == true { control.insert(token.content) } else { userDefined.insert(token.content) }
    }
    var tokens: [String] = []
    var kinds: [Kind] = []
    for token in rows {
      let kind: Kind =
        control.contains(token) ? .control : userDefined.contains(token) ? .userDefined : .normal
      kinds.append(kind)
      if kind != .normal {
        tokens.append(token)
      } else if token.hasPrefix("##") {
        tokens.append(String(token.dropFirst(2)))
      } else {
        tokens.append("\u{2581}" + token)
      }
    }
    for number in rows.count..<size {
      tokens.append("[PAD\(number)]")
      kinds.append(.unused)
    }
    self.tokens = tokens
    self.kinds = kinds

    let normalizer = file?.normalizer
    guard (config?.tokenize_chinese_chars ?? normalizer?.handle_chinese_chars) != false else {
      throw LanguageModelCoreError.notConvertible(
        "its tokenizer does not take Chinese characters one by one", place: place)
    }
    let lowers = config?.do_lower_case ?? normalizer?.lowercase ?? true
    lowercases = lowers || lowersText
    stripsAccents = config?.strip_accents ?? normalizer?.strip_accents ?? lowers
  }

  private static func lines(of folder: ConversionFolder) throws -> [String] {
    guard let text = String(data: try folder.bytes("vocab.txt"), encoding: .utf8) else {
      throw LanguageModelCoreError.badSettings("the vocabulary is not UTF-8", place: "vocab.txt")
    }
    // Split at the scalar: "\r\n" is one Character, and only the newline ends a token.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String($0.last == "\r" ? $0.dropLast() : $0) }
  }
}

/// The parts of `tokenizer.json` that are looked at, in the spelling of the file.
private struct TokenizerFile: Decodable {
  struct Model: Decodable {
    let type: String?
    let vocab: [String: Int]?
    let continuing_subword_prefix: String?

    enum Keys: String, CodingKey {
      case type, vocab, continuing_subword_prefix
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      type = try container.decodeIfPresent(String.self, forKey: .type)
      // Vocabularies of other kinds are lists: then there is none of ours.
      vocab = try? container.decodeIfPresent([String: Int].self, forKey: .vocab)
      continuing_subword_prefix = try container.decodeIfPresent(
        String.self, forKey: .continuing_subword_prefix)
    }
  }
  struct Normalizer: Decodable {
    let type: String?
    let handle_chinese_chars: Bool?
    let strip_accents: Bool?
    let lowercase: Bool?
  }
  struct Added: Decodable {
    let id: Int
    let content: String
    let special: Bool?
  }
  let model: Model
  let normalizer: Normalizer?
  let added_tokens: [Added]?

  /// Throws when the tokenizer is not BERT's.
  func check() throws {
    guard model.type == nil || model.type == "WordPiece", model.vocab != nil else {
      throw LanguageModelCoreError.notConvertible(
        "its vocabulary is of the kind \(SentenceEncoderSettings.shown(model.type))", place: "tokenizer.json")
    }
    guard (model.continuing_subword_prefix ?? "##") == "##",
      (normalizer?.type ?? "BertNormalizer") == "BertNormalizer"
    else {
      throw LanguageModelCoreError.notConvertible("its tokenizer is not BERT's", place: "tokenizer.json")
    }
  }

  /// The tokens by number.
  ///
  /// - Throws: an error for numbers that cannot be, and where some number has no token: a table in JSON that holds a letter and its
  ///   decomposition as two tokens loses one of them.
  func rows(limit: Int) throws -> [String] {
    var rows = [String?](repeating: nil, count: limit)
    let added = (added_tokens ?? []).map { ($0.content, $0.id) }
    for (token, number) in (model.vocab ?? [:]).map({ ($0.key, $0.value) }) + added {
      guard number >= 0, number < limit else {
        throw LanguageModelCoreError.badSettings(
          "the vocabulary is larger than the model", place: "tokenizer.json")
      }
      rows[number] = token
    }
    let count = (rows.lastIndex { $0 != nil } ?? -1) + 1
    let whole = rows.prefix(count).compactMap { $0 }
    guard whole.count == count else {
      throw LanguageModelCoreError.badSettings(
        "the vocabulary leaves out a number", place: "tokenizer.json")
    }
    return whole
  }
}

/// The keys of `tokenizer_config.json` that are looked at.
private struct TokenizerConfig: Decodable {
  /// A special token: its text, or a table with the text in it.
  struct Token: Decodable {
    let text: String

    enum Keys: String, CodingKey {
      case content
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
      } else {
        text = try decoder.container(keyedBy: Keys.self).decode(String.self, forKey: .content)
      }
    }
  }
  let do_lower_case: Bool?
  let strip_accents: Bool?
  let tokenize_chinese_chars: Bool?
  let cls_token: Token?
  let sep_token: Token?
  let pad_token: Token?
  let unk_token: Token?
  let mask_token: Token?
}
