internal import CLlama
public import Evidence
internal import Foundation

/// A GGUF model that llama.cpp has loaded: its weights are shared by every context that reads with it.
///
/// The weights are mapped from the file and never change, so several tasks may use one model at once.
public final class LlamaModel: @unchecked Sendable {
  /// What names the model in results and stamps.
  public let identity: ModelIdentity
  /// What the file says of itself.
  public let description: ModelDescription
  /// How the model is run.
  public let options: LlamaModelOptions

  let pointer: OpaquePointer
  let vocabulary: OpaquePointer

  /// Loads a model file.
  ///
  /// - Parameters:
  ///   - path: the GGUF file.
  ///   - identity: what the model is called, and the digest of the file, which the caller has checked.
  ///   - options: threads and memory.
  /// - Throws: ``LanguageModelCoreError`` when the file is not a whole GGUF file of an architecture that can be run.
  public convenience init(
    path: String, identity: ModelIdentity, options: LlamaModelOptions = LlamaModelOptions()
  ) throws {
    try self.init(path: path, identity: identity, options: options, vocabularyOnly: false)
  }

  /// Loads the vocabulary of a file alone: it cuts text into tokens and nothing else.
  convenience init(vocabularyOf path: String, identity: ModelIdentity) throws {
    try self.init(path: path, identity: identity, options: LlamaModelOptions(), vocabularyOnly: true)
  }

  private init(path: String, identity: ModelIdentity, options: LlamaModelOptions, vocabularyOnly: Bool) throws
  {
    let header = try GGUFHeader(path: path)
    try header.checkWhole()
    try ProcessorCheck.check()
    LlamaLibrary.started
    _ = LlamaLibrary.takeLog()
    var parameters = llama_model_default_params()
    parameters.n_gpu_layers = 0
    parameters.vocab_only = vocabularyOnly
    guard let pointer = llama_model_load_from_file(path, parameters) else {
      throw LanguageModelCoreError.notLoaded(path: path, header: header, log: LlamaLibrary.takeLog())
    }
    guard let vocabulary = llama_model_get_vocab(pointer) else {
      llama_model_free(pointer)
      throw LanguageModelCoreError.notLoaded(path: path, header: header, log: LlamaLibrary.takeLog())
    }
    self.pointer = pointer
    self.vocabulary = vocabulary
    self.identity = identity
    self.options = options
    self.description = ModelDescription(model: pointer, vocabulary: vocabulary, header: header)
  }

  deinit { llama_model_free(pointer) }
}
