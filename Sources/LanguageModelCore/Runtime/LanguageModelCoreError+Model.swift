internal import Evidence

extension LanguageModelCoreError {
  /// llama.cpp did not load a file whose header reads well.
  static func notLoaded(path: String, header: GGUFHeader, log: [String]) -> LanguageModelCoreError {
    if log.contains(where: { $0.contains("unknown model architecture") }) {
      return LanguageModelCoreError(
        code: "model.architecture",
        message: "Models of the architecture “\(header.architecture.prefix(40))” cannot be run.",
        hint:
          "Choose a GGUF file of an architecture that llama.cpp runs, such as llama, qwen2, gpt2, bert or t5.",
        place: lastComponent(path))
    }
    return LanguageModelCoreError(
      code: "model.not-loaded",
      message: "The model could not be loaded: its file is incomplete or of a form that is not known.",
      hint: "Fetch the file again, and add it with `attest models add FILE`.", place: lastComponent(path))
  }

  /// llama.cpp made no context.
  static func noContext(model: String, tokens: Int) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.memory", message: "There is not enough memory to read \(tokens) tokens at once.",
      hint: "Ask for a smaller context, or close other programs.", place: model, status: .missing)
  }

  /// The model cannot do what was asked.
  static func unable(_ model: LlamaModel, to verb: String, hint: String) -> LanguageModelCoreError {
    LanguageModelCoreError(
      code: "model.purpose",
      message: "A model of the architecture \(model.description.architecture) cannot \(verb).", hint: hint,
      place: model.identity.name, status: .badUse)
  }

  /// The last step of a path: what an error may show of it.
  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
