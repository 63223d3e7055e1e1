internal import Foundation

/// How a model is run: threads and memory.
public struct LlamaModelOptions: Hashable, Sendable {
  /// How many threads a computation uses, at least 1.
  public var threads: Int
  /// The most bytes that a context may take beside the weights; `nil` for what the computer has free.
  public var memoryLimit: Int?

  /// Options.
  ///
  /// - Parameters:
  ///   - threads: how many threads; `nil` for as many as there are processors, up to 8.
  ///   - memoryLimit: the most bytes; `nil` for what the computer has free.
  public init(threads: Int? = nil, memoryLimit: Int? = nil) {
    self.threads = max(1, threads ?? min(8, ProcessInfo.processInfo.activeProcessorCount))
    self.memoryLimit = memoryLimit
  }
}
