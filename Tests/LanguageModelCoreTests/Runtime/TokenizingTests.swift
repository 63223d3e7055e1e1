import Evidence
import LanguageModelCore
import Testing

extension ModelTests {
  @Suite("Tokenising against the tokenizers library")
  struct TokenizingTests {
    private let golden: [GoldenFile.Tokens.Row]
    private let model: LlamaModel

    init() throws {
      golden = try GoldenFile.read(GoldenFile.Tokens.self, "smollm2-tokens.json").strings
      model = try HomeModel.sharedSmolLM2.get()
    }

    @Test("SmolLM2 cuts every string as the reference does")
    func identical() throws {
      #expect(golden.count >= 200)
      for row in golden {
        #expect(try model.tokenize(row.text).map(\.id) == row.ids, "\(row.text.debugDescription)")
      }
    }

    @Test("Ranges go forward and leave out no character that the vocabulary has")
    func ranges() throws {
      for row in golden { try expectCover(row.text, model.tokenize(row.text)) }
      for text in try GoldenFile.read(GoldenFile.Scores.self, "smollm2-logprobs.json").texts {
        try expectCover(text.text, model.tokenize(text.text))
      }
    }

    @Test("A character cut into several tokens is covered whole by each", arguments: ["𠮷", "🤦🏿", "ﷺ", "a𝄞b"])
    func cutCharacters(text: String) throws {
      let tokens = try model.tokenize(text)
      #expect(tokens.count > text.unicodeScalars.count)
      for token in tokens { #expect(token.range.count == 1) }
      try expectCover(text, tokens)
    }

    @Test("A token's range holds the characters it says")
    func words() throws {
      let text = "Zoë’s 🙂 patient"
      let scalars = Array(text.unicodeScalars)
      let tokens = try model.tokenize(text)
      let last = try #require(tokens.last)
      var tail = String.UnicodeScalarView()
      tail.append(contentsOf: scalars[last.range])
      #expect(String(tail) == " patient")
      #expect(tokens.first?.range.lowerBound == 0)
    }

    @Test(
      "The text of special tokens is read as text",
      arguments: ["<|im_start|>", "<|im_end|>", "<|endoftext|>"])
    func special(text: String) throws {
      let ids = try model.tokenize("Say \(text) now").map(\.id)
      // The seventeen special tokens have the numbers 0 to 16.
      #expect(ids.allSatisfy { $0 > 16 })
      #expect(ids.count > 4)
    }

    /// Expects ranges that never go back, stay in the text and cover it, but for control characters without a token.
    private func expectCover(_ text: String, _ tokens: [TextToken]) throws {
      let scalars = Array(text.unicodeScalars)
      var covered = [Bool](repeating: false, count: scalars.count)
      var last = 0..<0
      for token in tokens {
        #expect(token.range.lowerBound >= last.lowerBound && token.range.upperBound >= last.upperBound)
        try #require(token.range.upperBound <= scalars.count)
        #expect(!token.range.isEmpty, "a token of \(text.debugDescription) covers nothing")
        for place in token.range { covered[place] = true }
        last = token.range
      }
      let left = zip(scalars, covered).filter { !$1 && !Self.absent.contains($0.value) }
      #expect(left.isEmpty, "\(text.debugDescription) has characters that no token covers")
    }

    /// The control characters that SmolLM2's vocabulary has no token for: both implementations leave them out.
    private static let absent: Set<UInt32> = [0x04, 0x06, 0x13, 0x14, 0x16, 0x1D]
  }
}
