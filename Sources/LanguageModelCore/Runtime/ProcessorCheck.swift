internal import CLlama
internal import Evidence
internal import Foundation

/// Finds out whether llama.cpp was built for instructions that this computer's processor lacks: using them would end the process.
enum ProcessorCheck {
  /// Throws one sentence when the processor lacks an instruction set that the library was built with.
  static func check() throws {
    let flags = processorFlags
    // Where the kernel says nothing of flags, as on other architectures, nothing is known to be missing.
    guard !flags.isEmpty, let missing = required.first(where: { !flags.contains(Substring($0)) }) else {
      return
    }
    throw LanguageModelCoreError(
      code: "model.processor",
      message:
        "This program was built for another computer: its language models need the instructions “\(missing)”.",
      hint: "Run `make build` on this computer.", status: .missing)
  }

  /// What the library was built with, by the kernel's names.
  private static var required: [String] {
    let built: [(Int32, String)] = [
      (ggml_cpu_has_sse3(), "pni"), (ggml_cpu_has_ssse3(), "ssse3"), (ggml_cpu_has_avx(), "avx"),
      (ggml_cpu_has_avx2(), "avx2"), (ggml_cpu_has_bmi2(), "bmi2"), (ggml_cpu_has_f16c(), "f16c"),
      (ggml_cpu_has_fma(), "fma"), (ggml_cpu_has_avx_vnni(), "avx_vnni"), (ggml_cpu_has_avx512(), "avx512f"),
      (ggml_cpu_has_avx512_vbmi(), "avx512vbmi"), (ggml_cpu_has_avx512_vnni(), "avx512_vnni"),
      (ggml_cpu_has_avx512_bf16(), "avx512_bf16"), (ggml_cpu_has_amx_int8(), "amx_int8"),
    ]
    return built.filter { $0.0 != 0 }.map(\.1)
  }

  private static let processorFlags: Set<Substring> = {
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else { return [] }
    let line = text.split(separator: "\n").first { $0.hasPrefix("flags") }
    return Set(line?.split(separator: ":").last?.split(separator: " ") ?? [])
  }()
}
