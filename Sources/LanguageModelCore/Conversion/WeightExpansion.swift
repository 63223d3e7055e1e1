internal import CLlama
internal import Evidence
internal import Foundation

/// Writes the packed weights of a GGUF file out in half precision.
///
/// llama.cpp rounds what enters a layer of packed weights to eight bits as well, which moves log-probabilities by up to a few tenths. With the same
/// weights in half precision they agree with the reference to 0.05, and processors multiply them faster; the file is larger.
enum WeightExpansion {
  /// Writes the file.
  ///
  /// - Parameters:
  ///   - source: the packed file, whose digest the caller has checked.
  ///   - path: the file to write; what is there is replaced. Nothing is left of it when an error is thrown.
  static func expand(_ source: String, to path: String) throws {
    try ProcessorCheck.check()
    LlamaLibrary.started
    try GGUFHeader(path: source).checkWhole()
    var parameters = llama_model_quantize_default_params()
    parameters.ftype = LLAMA_FTYPE_MOSTLY_F16
    parameters.allow_requantize = true
    parameters.pure = true
    parameters.nthread = Int32(ProcessInfo.processInfo.activeProcessorCount)
    guard llama_model_quantize(source, path, &parameters) == 0 else {
      unlink(path)
      throw LanguageModelCoreError(
        code: "model.not-written", message: "The model could not be written out in half precision.",
        hint: "Free some space, then run `attest models prepare`.",
        place: LanguageModelCoreError.lastComponent(source), status: .missing)
    }
  }
}
