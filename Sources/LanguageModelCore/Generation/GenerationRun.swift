internal import CLlama
internal import Evidence
internal import Foundation

/// One continuation of a prompt, from the first token to the end.
struct GenerationRun {
  private let model: LlamaModel
  private let request: GenerationRequest
  private let flag: CancellationFlag
  private let onText: (@Sendable (String) -> Void)?

  init(
    model: LlamaModel, request: GenerationRequest, flag: CancellationFlag,
    onText: (@Sendable (String) -> Void)?
  ) throws {
    guard request.maximumTokens > 0, request.temperature >= 0, request.temperature.isFinite, request.topP > 0,
      request.topP <= 1
    else {
      throw LanguageModelCoreError(
        code: "generation.options",
        message:
          "The budget of tokens has to be above 0, the temperature 0 or more, and top-p above 0 and at most 1.",
        hint: "Correct the options.", status: .badUse)
    }
    self.model = model
    self.request = request
    self.flag = flag
    self.onText = onText
  }

  /// Generates.
  func result() throws -> GeneratedText {
    var constraint = try model.constraint(request.constraint)
    let prompt = try PromptTokens(model: model, request: request).ids
    let encodes = model.description.hasEncoder
    let needed = (encodes ? 1 : prompt.count) + request.maximumTokens
    let limit = model.description.contextLength
    guard !prompt.isEmpty else {
      throw LanguageModelCoreError(
        code: "generation.prompt", message: "The prompt is empty.",
        hint: "Write what the model is to continue.",
        place: model.identity.name, status: .badUse)
    }
    guard needed <= limit, prompt.count <= limit else {
      throw LanguageModelCoreError(
        code: "generation.prompt-too-long",
        message:
          "The prompt has \(prompt.count) tokens and \(request.maximumTokens) may follow, but the model reads \(limit) at once.",
        hint: "Shorten the prompt or the budget of tokens.", place: model.identity.name)
    }
    let batch = encodes ? prompt.count : min(256, prompt.count)
    let context = try LlamaContext(
      model: model, shape: LlamaContext.Shape(tokens: max(256, needed, prompt.count), batch: max(1, batch)),
      flag: flag)
    let share = ThreadShare()
    var pending = prompt
    if encodes {
      try context.encode(prompt)
      pending = [model.startToken]
    }

    let started = ContinuousClock().now
    var sampler = TokenSampler(temperature: request.temperature, topP: request.topP, seed: request.seed)
    var output = StoppingText(stops: request.stops)
    var position = 0
    var count = 0
    var end = GeneratedText.End.tokens
    while count < request.maximumTokens {
      try flag.check()
      if let seconds = request.maximumSeconds, ContinuousClock().now - started > .seconds(seconds) {
        end = .time
        break
      }
      let logits = try context.lastLogits(reading: pending, from: position, share: share)
      position += pending.count
      let choice = sampler.choose(
        UnsafeBufferPointer(start: logits, count: model.description.vocabularySize)
      ) { constraint.allows($0) }
      guard let token = choice, !llama_vocab_is_eog(model.vocabulary, token) else {
        end = .model
        break
      }
      count += 1
      if let text = output.append(constraint.accept(token)) { onText?(text) }
      if output.isStopped {
        end = .stop
        break
      }
      if constraint.isComplete {
        end = .model
        break
      }
      pending = [token]
    }
    if let rest = output.finish() { onText?(rest) }
    let (text, copies) = try constraint.finished(output.text)
    return GeneratedText(
      model: model.identity, text: text, promptTokens: prompt.count, tokens: count, end: end, copies: copies)
  }
}
