import Foundation
import LanguageModelCore
import Testing

@Suite("Files that are no whole model are refused with one sentence")
struct DamagedModelTests {
  @Test("What is not there, a folder, an empty file and a text named .gguf")
  func noModels() throws {
    let folder = try ScratchFolder()
    try expectRefusal(folder.path("nothing.gguf"), code: "model.not-found")
    try expectRefusal(folder.path, code: nil)
    try expectRefusal(folder.write([], as: "empty.gguf"), code: "model.not-gguf")
    try expectRefusal(
      folder.write(Array("# Notes\nBuy milk.\n".utf8), as: "notes.gguf"), code: "model.not-gguf")
    try expectRefusal(folder.write(Array("GGUF".utf8), as: "magic.gguf"), code: "model.truncated")
    try expectRefusal(folder.write(Array("GGUF is a format of files.".utf8), as: "prose.gguf"), code: nil)
  }

  @Test("A model cut off anywhere")
  func truncated() throws {
    let folder = try ScratchFolder()
    let whole = TinyModels.gpt2().bytes
    let lengths =
      Array(stride(from: 4, to: 3000, by: 61)) + Array(stride(from: 3000, to: whole.count, by: 2311))
    for length in lengths + [whole.count - 1] {
      let path = try folder.write(Array(whole.prefix(length)), as: "cut.gguf")
      try expectRefusal(path, code: "model.truncated")
    }
  }

  @Test("An architecture that llama.cpp does not run is named")
  func unknownArchitecture() throws {
    let folder = try ScratchFolder()
    var file = TinyModels.gpt2()
    file.values["general.architecture"] = .text("steam-engine")
    let path = try folder.write(file.bytes, as: "steam.gguf")
    try expectRefusal(path, code: "model.architecture")
    let error = #expect(throws: LanguageModelCoreError.self) { try TinyModels.load(path) }
    #expect(error?.message.contains("steam-engine") == true)
  }

  @Test(
    "Flipped bits in the header end in a refusal or a model, never in a crash",
    arguments: [TinyForm.gpt2, .t5])
  func flipped(form: TinyForm) async {
    // A process of its own, so that a crash is a failure of this test alone.
    await #expect(processExitsWith: .success) { [form] in
      let folder = try ScratchFolder()
      let file = form.file
      let whole = file.bytes
      let header = whole.count - file.weightBytes
      var generator = SplitMix64(seed: 77)
      for _ in 0..<300 {
        var bytes = whole
        for _ in 0...(generator.next() % 3) {
          let place = Int(generator.next() % UInt64(header))
          bytes[place] ^= UInt8(1) << UInt8(generator.next() % 8)
        }
        let path = try folder.write(bytes, as: "flipped.gguf")
        do {
          let model = try TinyModels.load(path)
          #expect(model.description.vocabularySize > 0)
        } catch let error as LanguageModelCoreError {
          Self.expectOneSentence(error)
        }
      }
    }
  }

  @Test("Two tokens of one text are refused")
  func sameTokens() async {
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      var file = TinyModels.gpt2()
      file.values["tokenizer.ggml.tokens"] = .texts([String](repeating: "twin", count: 98))
      let path = try folder.write(file.bytes, as: "twins.gguf")
      let error = #expect(throws: LanguageModelCoreError.self) { try TinyModels.load(path) }
      #expect(error?.code == "model.malformed")
    }
  }

  private func expectRefusal(_ path: String, code: String?) throws {
    let error = #expect(throws: LanguageModelCoreError.self) { try TinyModels.load(path) }
    guard let error else { return }
    if let code { #expect(error.code == code) }
    Self.expectOneSentence(error)
  }

  private static func expectOneSentence(_ error: LanguageModelCoreError) {
    #expect(error.message.hasSuffix("."))
    #expect(!error.message.contains("\n") && error.message.count < 200)
    #expect(error.place?.contains("/") != true)
    #expect(error.hint?.isEmpty != true)
  }
}

/// Which tiny model a test damages.
enum TinyForm: String, Codable {
  case gpt2
  case t5

  /// The whole model.
  var file: TinyModelFile {
    switch self {
    case .gpt2: TinyModels.gpt2()
    case .t5: TinyModels.t5(isGated: true)
    }
  }
}
