internal import CLlama
internal import Synchronization

/// llama.cpp's state that belongs to the process: started once, and its log kept for our own sentences.
enum LlamaLibrary {
  /// The last lines that llama.cpp logged as errors or warnings: never shown whole, looked into for the reason of a failure.
  private static let log = Mutex<[String]>([])

  /// Starts the library: once, at the first use.
  static let started: Void = {
    llama_log_set(
      { level, text, _ in
        guard level == GGML_LOG_LEVEL_ERROR || level == GGML_LOG_LEVEL_WARN, let text else { return }
        LlamaLibrary.keep(String(cString: text))
      }, nil)
    llama_backend_init()
  }()

  private static func keep(_ line: String) {
    log.withLock { lines in
      if lines.count >= 64 { lines.removeFirst() }
      lines.append(line)
    }
  }

  /// Takes what was logged since the last call.
  static func takeLog() -> [String] {
    log.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }
}
