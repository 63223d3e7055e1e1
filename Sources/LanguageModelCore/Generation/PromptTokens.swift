internal import CLlama
internal import Evidence
internal import Foundation

/// The tokens of a prompt: the template's own with its special tokens, the user's text as text.
struct PromptTokens {
  /// The tokens.
  let ids: [llama_token]

  /// The tokens of a request's prompt for a model.
  ///
  /// What a user wrote is never read as a special token: the template is applied to marks, cut at them, and the texts put in between.
  init(model: LlamaModel, request: GenerationRequest) throws {
    guard request.usesTemplate, let template = model.description.chatTemplate else {
      ids = try model.tokenIDs(request.prompt, special: true)
      return
    }
    var texts = [(role: "user", text: request.prompt)]
    if let system = request.system { texts.insert(("system", system), at: 0) }
    let marks = texts.indices.map { "\u{2}mark\($0)\u{3}" }
    guard let filled = Self.apply(template, to: zip(texts, marks).map { ($0.role, $1) }) else {
      throw LanguageModelCoreError(
        code: "generation.template",
        message: "The model's template for messages is of a form that is not known.",
        hint: "Use --raw and write the prompt as the model expects it.", place: model.identity.name,
        status: .badUse)
    }
    var ids: [llama_token] = []
    var rest = Substring(filled)
    for (mark, text) in zip(marks, texts.map(\.text)) {
      guard let place = rest.range(of: mark) else {
        throw LanguageModelCoreError(
          code: "generation.template", message: "The model's template for messages leaves a message out.",
          hint: "Use --raw and write the prompt as the model expects it.", place: model.identity.name,
          status: .badUse)
      }
      ids += model.templateIDs(String(rest[..<place.lowerBound]))
      ids += try model.tokenIDs(text, special: false)
      rest = rest[place.upperBound...]
    }
    ids += model.templateIDs(String(rest))
    self.ids = ids
  }

  private static func apply(_ template: String, to messages: [(role: String, text: String)]) -> String? {
    let copies = messages.map { (strdup($0.role), strdup($0.text)) }
    defer {
      for (role, text) in copies {
        free(role)
        free(text)
      }
    }
    let chat = copies.map { llama_chat_message(role: UnsafePointer($0.0), content: UnsafePointer($0.1)) }
    var buffer = [CChar](repeating: 0, count: 4096)
    var length = llama_chat_apply_template(template, chat, chat.count, true, &buffer, Int32(buffer.count))
    if length > Int32(buffer.count) {
      buffer = [CChar](repeating: 0, count: Int(length))
      length = llama_chat_apply_template(template, chat, chat.count, true, &buffer, length)
    }
    guard length >= 0 else { return nil }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension LlamaModel {
  /// The tokens of a piece of a template, with its special tokens.
  fileprivate func templateIDs(_ text: String) -> [llama_token] {
    guard !text.isEmpty else { return [] }
    let length = Int32(text.utf8.count)
    var tokens = [llama_token](repeating: 0, count: Int(length) + 8)
    let count = llama_tokenize(vocabulary, text, length, &tokens, Int32(tokens.count), false, true)
    return Array(tokens.prefix(Int(max(0, count))))
  }
}
