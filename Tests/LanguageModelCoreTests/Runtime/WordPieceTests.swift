import Evidence
import LanguageModelCore
import Testing

@Suite(
  "WordPiece against the tokenizers library", .enabled(if: HomeModel.miniLM16.isThere, HomeModel.absence))
struct WordPieceTests {
  @Test("MiniLM cuts strings as the reference does, but for four kinds that llama.cpp reads in its own way")
  func identical() throws {
    let golden = try GoldenFile.read(GoldenFile.Tokens.self, "minilm-tokens.json").strings
    let model = try HomeModel.miniLM16.load()
    let held = golden.filter { !Self.differs($0.text) }
    #expect(held.count >= 200)
    for row in held {
      #expect(try model.tokenize(row.text).map(\.id) == row.ids, "\(row.text.debugDescription)")
    }
  }

  /// What llama.cpp reads in its own way: Hangul, marks that take up space or enclose, the control character NEL, and words of more
  /// than 100 letters, which the reference takes for unknown.
  private static func differs(_ text: String) -> Bool {
    let differing = text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .spacingMark, .enclosingMark: true
      default: scalar == "\u{85}" || (0xAC00...0xD7A3).contains(scalar.value)
      }
    }
    return differing || text.split(whereSeparator: { !$0.isLetter }).contains { $0.count > 100 }
  }
}
