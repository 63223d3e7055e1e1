internal import CLlama
internal import Evidence
internal import Foundation

/// How many bytes a context takes beside the weights: checked before llama.cpp is asked, because a failed allocation ends a process.
struct MemoryEstimate {
  /// The key-value memory, in bytes.
  let keyValueBytes: Int
  /// The buffers of a batch, in bytes: logits or embeddings, attention and the widest layer.
  let bufferBytes: Int
  /// The model's name, for the sentence.
  let name: String
  /// How many tokens were asked for.
  let tokens: Int

  /// The sum.
  var bytes: Int { keyValueBytes.addingReportingOverflow(bufferBytes).partialValue }

  init(model: LlamaModel, shape: LlamaContext.Shape) {
    let heads = max(1, Int(llama_model_n_head(model.pointer)))
    let keyHeads = max(1, Int(llama_model_n_head_kv(model.pointer)))
    let width = Int(llama_model_n_embd(model.pointer))
    let layers = Int(llama_model_n_layer(model.pointer))
    let outputs = shape.embeddings ? width : model.description.vocabularySize
    // Keys and values in half precision.
    keyValueBytes = shape.tokens * layers * 2 * 2 * (width * keyHeads / heads)
    bufferBytes =
      shape.batch * 4 * (2 * outputs + 16 * width) + 4 * shape.batch * min(shape.tokens, 8192) * heads
    name = model.identity.name
    tokens = shape.tokens
  }

  /// Throws one sentence when the bytes are not there.
  ///
  /// - Parameter limit: the most bytes; `nil` for nine tenths of what the computer has free.
  func check(limit: Int?) throws {
    let available = limit ?? Self.freeBytes().map { $0 / 10 * 9 }
    guard let available, bytes > available else { return }
    throw LanguageModelCoreError(
      code: "model.memory",
      message:
        "Reading \(tokens) tokens at once takes about \(Self.text(bytes)), and \(Self.text(available)) may be used.",
      hint: "Ask for a smaller context, or close other programs.", place: name, status: .missing)
  }

  private static func text(_ bytes: Int) -> String {
    bytes < 1 << 30 ? "\(bytes >> 20) MB" : String(format: "%.1f GB", Double(bytes) / Double(1 << 30))
  }

  /// What the kernel says can be had without swapping, in bytes; `nil` where it does not say.
  static func freeBytes() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }
}
