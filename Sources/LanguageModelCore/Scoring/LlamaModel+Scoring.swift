internal import CLlama
public import Evidence
internal import Foundation

extension LlamaModel {
  /// How predictable each token of a text is to the model.
  ///
  /// Only decoders can be asked. A text longer than the context, or than 2,048 tokens, is read in windows that overlap by a quarter: from the
  /// second window on, at least that many tokens stand before each scored token. The first token of the text has nothing before it: its
  /// log-probability is `nil` and its other figures are 0.
  ///
  /// - Throws: ``LanguageModelCoreError`` when the model is no decoder or the memory is not there; `CancellationError` within a second.
  public func score(
    _ text: String, progress: (@Sendable (Double) -> Void)? = nil
  ) async throws -> TextScore {
    guard description.hasDecoder, !description.hasEncoder else {
      throw LanguageModelCoreError.unable(
        self, to: "predict the next word of a text", hint: "Choose a decoder, such as smollm2-135m-instruct.")
    }
    return try await BlockingWork.run { flag in
      try self.scoreNow(text, flag: flag, progress: progress)
    }
  }

  /// How predictable each token of a target is to an encoder-decoder that has read a source.
  ///
  /// Source and target are read whole: neither may be longer than the context.
  ///
  /// - Parameters:
  ///   - target: the text that is scored, from its first token.
  ///   - source: the text that the encoder reads.
  /// - Throws: ``LanguageModelCoreError`` when the model is no encoder-decoder, or a text is too long.
  public func score(target: String, source: String) async throws -> TextScore {
    guard description.hasDecoder, description.hasEncoder else {
      throw LanguageModelCoreError.unable(
        self, to: "predict one text from another", hint: "Choose an encoder-decoder, such as a T5.")
    }
    return try await BlockingWork.run { flag in try self.scoreNow(target: target, source: source, flag: flag)
    }
  }

  private func scoreNow(
    _ text: String, flag: CancellationFlag, progress: (@Sendable (Double) -> Void)?
  ) throws -> TextScore {
    let tokens = try tokenize(text)
    let rule = ScoringWindows(context: description.contextLength)
    var scores = tokens.map { TokenScore($0, nil) }
    if tokens.count > 1 {
      let longest = min(rule.length, tokens.count)
      let context = try LlamaContext(
        model: self,
        shape: LlamaContext.Shape(tokens: max(256, longest), batch: min(Self.scoringBatch, longest)),
        flag: flag)
      let share = ThreadShare()
      for window in rule.windows(of: tokens.count) {
        context.clear()
        let start = window.tokens.lowerBound
        // What is predicted at a place is the token after it.
        let targets = window.tokens.map { place -> llama_token? in
          let next = place + 1
          return next >= window.firstScored && next < window.tokens.upperBound ? tokens[next].id : nil
        }
        let seen = try context.distributions(
          reading: window.tokens.map { tokens[$0].id }, targets: targets, share: share
        ) { read in progress?(Double(start + read) / Double(tokens.count)) }
        for (place, distribution) in seen.enumerated() where distribution != nil {
          scores[start + place + 1] = TokenScore(tokens[start + place + 1], distribution)
        }
      }
    }
    progress?(1)
    return TextScore(model: identity, tokens: scores, window: rule.length, overlap: rule.overlap)
  }

  private func scoreNow(target: String, source: String, flag: CancellationFlag) throws -> TextScore {
    let read = try tokenIDs(source, special: true)
    let tokens = try tokenize(target)
    for count in [read.count, tokens.count] where count > description.contextLength {
      throw LanguageModelCoreError(
        code: "model.text-too-long",
        message: "The text has \(count) tokens and the model reads \(description.contextLength) at once.",
        hint: "Give it a shorter text.", place: identity.name)
    }
    let longest = max(read.count, tokens.count, 1)
    let context = try LlamaContext(
      model: self, shape: LlamaContext.Shape(tokens: max(256, longest), batch: longest), flag: flag)
    if !read.isEmpty { try context.encode(read) }
    var ids = [startToken]
    ids += tokens.dropLast().map(\.id)
    let seen = try context.distributions(
      reading: tokens.isEmpty ? [] : ids, targets: tokens.map(\.id), share: ThreadShare()
    ) { _ in }
    return TextScore(
      model: identity, tokens: zip(tokens, seen).map { TokenScore($0, $1) },
      window: description.contextLength,
      overlap: 0)
  }

  /// How many tokens are computed at once while scoring: each has a row of logits as long as the vocabulary.
  static let scoringBatch = 256

  /// The token that an encoder-decoder's decoder begins with.
  var startToken: llama_token {
    let token = llama_model_decoder_start_token(pointer)
    return token == LLAMA_TOKEN_NULL ? llama_vocab_bos(vocabulary) : token
  }
}

extension TokenScore {
  /// A score from what the logits before the token say; without figures where nothing stands before it.
  init(_ token: TextToken, _ seen: TokenDistribution?) {
    self.init(
      token: token, logProbability: seen?.logProbability, rank: seen?.rank ?? 0, entropy: -(seen?.mean ?? 0),
      meanLogProbability: seen?.mean ?? 0, varianceLogProbability: seen?.variance ?? 0)
  }
}
