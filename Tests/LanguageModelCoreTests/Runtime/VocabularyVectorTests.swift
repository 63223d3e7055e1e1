import Evidence
import Foundation
import Testing

@testable import LanguageModelCore

/// The tokenizers of twenty model families, against the numbers that come with llama.cpp's source distribution.
@Suite(
  "Vocabularies of many families",
  .enabled(if: !VocabularyVectors.names.isEmpty, "The vocabularies are not there: run `make setup`."))
struct VocabularyVectorTests {
  @Test("Each text has the numbers that its vectors say", arguments: VocabularyVectors.names)
  func identical(name: String) throws {
    let path = VocabularyVectors.folder + "/" + name
    let model = try LlamaModel(vocabularyOf: path, identity: HomeModel.identity(name))
    let texts = try String(contentsOfFile: path + ".inp", encoding: .utf8)
      .components(separatedBy: "\n__ggml_vocab_test__\n")
    let lines = try String(contentsOfFile: path + ".out", encoding: .utf8).components(separatedBy: "\n")
    #expect(texts.count > 40)
    for (text, line) in zip(texts, lines) {
      let ids = try model.tokenize(text).map(\.id)
      #expect(ids == line.split(separator: " ").compactMap { Int32($0) }, "\(text.debugDescription)")
    }
  }

  @Test("Ranges go forward and stay in the text", arguments: VocabularyVectors.names)
  func ranges(name: String) throws {
    let path = VocabularyVectors.folder + "/" + name
    let model = try LlamaModel(vocabularyOf: path, identity: HomeModel.identity(name))
    let texts = try String(contentsOfFile: path + ".inp", encoding: .utf8)
      .components(separatedBy: "\n__ggml_vocab_test__\n")
    for text in texts {
      let count = text.unicodeScalars.count
      var last = 0..<0
      for token in try model.tokenize(text) {
        #expect(token.range.lowerBound >= last.lowerBound && token.range.upperBound >= last.upperBound)
        #expect(token.range.upperBound <= count)
        last = token.range
      }
    }
  }
}

/// Where set-up leaves the vocabularies.
enum VocabularyVectors {
  static let folder = HomeModel.home + "/llama.cpp/0.3.36/vocab"

  /// The vocabularies that have vectors.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter {
      $0.hasSuffix(".gguf") && files.contains($0 + ".inp") && files.contains($0 + ".out")
    }
    .sorted()
  }()
}
