internal import CLlama

/// llama.cpp, with which models are run.
public enum InferenceLibrary {
  /// The version that the program was built with, as llama.cpp states it.
  public static var version: String { String(cString: llama_version()) }
}
