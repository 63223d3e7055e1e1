internal import CLlama
internal import Evidence
internal import Foundation

/// One reader of a model: its key-value memory and its buffers, used by one thread at a time.
final class LlamaContext {
  /// What a context is for.
  struct Shape {
    /// The most tokens in memory at once, over all sequences.
    var tokens: Int
    /// The most tokens computed at once.
    var batch: Int
    /// The most sequences at once.
    var sequences = 1
    /// Whether embeddings are wanted instead of logits.
    var embeddings = false
    /// How token embeddings become one; only with `embeddings`.
    var pooling = LLAMA_POOLING_TYPE_NONE
    /// How many threads; `nil` for what the model's options say.
    var threads: Int?
  }

  let pointer: OpaquePointer
  let model: LlamaModel
  let shape: Shape
  private let flag: CancellationFlag

  /// A context, once it is known that the memory it takes is there.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - shape: what is wanted.
  ///   - flag: stops a computation in progress when set.
  init(model: LlamaModel, shape: Shape, flag: CancellationFlag) throws {
    self.model = model
    self.shape = shape
    self.flag = flag
    try MemoryEstimate(model: model, shape: shape).check(limit: model.options.memoryLimit)
    var parameters = llama_context_default_params()
    parameters.n_ctx = UInt32(shape.tokens)
    parameters.n_batch = UInt32(shape.batch)
    parameters.n_ubatch = UInt32(shape.batch)
    parameters.n_seq_max = UInt32(shape.sequences)
    parameters.n_threads = Int32(shape.threads ?? model.options.threads)
    parameters.n_threads_batch = parameters.n_threads
    parameters.embeddings = shape.embeddings
    parameters.pooling_type = shape.pooling
    parameters.offload_kqv = false
    parameters.op_offload = false
    parameters.no_perf = true
    parameters.kv_unified = true
    parameters.abort_callback = { data in
      guard let data else { return false }
      return Unmanaged<CancellationFlag>.fromOpaque(data).takeUnretainedValue().isSet
    }
    parameters.abort_callback_data = Unmanaged.passUnretained(flag).toOpaque()
    guard let pointer = llama_init_from_model(model.pointer, parameters) else {
      throw LanguageModelCoreError.noContext(model: model.identity.name, tokens: shape.tokens)
    }
    self.pointer = pointer
  }

  deinit { llama_free(pointer) }

  /// Forgets everything that was read.
  func clear() { llama_memory_clear(llama_get_memory(pointer), false) }

  /// Turns llama.cpp's answer to a computation into an error.
  ///
  /// - Parameter status: what `llama_decode` or `llama_encode` returned.
  func check(_ status: Int32) throws {
    guard status != 0 else { return }
    if flag.isSet { throw CancellationError() }
    throw LanguageModelCoreError(
      code: "model.computation",
      message: "The model stopped in the middle of a computation (status \(status)).",
      hint: "Try a shorter text; if that does not help, check the file with `attest models verify`.",
      place: model.identity.name)
  }
}
