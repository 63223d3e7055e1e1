import Evidence
import Foundation
import Testing

@testable import Workflow

/// What is shown of scores, on scores that are made up and so known.
@Suite struct ModelsScoreTests {
  private func score(_ tokens: [(Range<Int>, rank: Int32, logProbability: Float?)]) throws -> TextScore {
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32)))
    return TextScore(
      model: ModelIdentity(name: "sample", digest: digest),
      tokens: tokens.map { range, rank, logProbability in
        TokenScore(
          token: TextToken(id: 1, range: range), logProbability: logProbability, rank: rank, entropy: 2,
          meanLogProbability: -2, varianceLogProbability: 3)
      }, window: 2048, overlap: 512)
  }

  @Test func `the figures are those that a calculation by hand gives`() throws {
    let summary = ScoreSummary(
      try score([
        (0..<1, 0, nil), (1..<2, 1, -1), (2..<3, 10, -2), (3..<4, 100, -3), (4..<5, 101, -8),
        (5..<6, 1001, -11),
      ]))
    #expect(summary.tokens == 6 && summary.scored == 5)
    #expect(summary.counts == ["top10": 2, "top100": 1, "top1000": 1, "rest": 1])
    #expect(summary.meanLogProbability == -5)
    #expect(abs((summary.perplexity ?? 0) - 148.413_159_102_576_6) < 1e-9)
    #expect(summary.meanRank == 242.6)
    #expect(summary.meanEntropy == 2)
    // (-25 - -10) / sqrt(15)
    #expect(abs((summary.curvature ?? 0) + 3.872_983_346_207_417) < 1e-12)
    let nothing = ScoreSummary(try score([(0..<1, 0, nil)]))
    #expect(nothing.scored == 0 && nothing.meanRank == nil && nothing.curvature == nil)
  }

  @Test func `pieces put together are the text, and tokens of one character are one piece`() throws {
    let text = "é 👍🏽!\n"
    let scored = ScoredText(
      text: text,
      score: try score([
        (0..<1, 0, nil), (2..<3, 5, -1), (2..<3, 5000, -9), (3..<4, 1, -1), (4..<5, 20, -3),
      ]))
    #expect(scored.pieces.map(\.text).joined() == text)
    #expect(scored.pieces.map { Array($0.text.unicodeScalars).count } == [1, 1, 1, 1, 1, 1])
    #expect(scored.pieces.map(\.predictability) == [nil, nil, .rest, .top10, .top100, nil])
    #expect(scored.pieces.map(\.tokens.count) == [1, 0, 2, 1, 1, 0])
  }

  @Test(
    "ranks fall into the classes of their bounds",
    arguments: [
      (1, Predictability.top10), (10, .top10), (11, .top100), (100, .top100), (101, .top1000),
      (1000, .top1000),
      (1001, .rest), (49_152, .rest),
    ])
  func bounds(rank: Int, expected: Predictability) {
    #expect(Predictability(rank: rank) == expected)
  }

  @Test(
    "no text gets out of its place on the page",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</span></p></body>", "'`&lt;",
      "\u{202E}gnp\u{0}",
    ])
  func injection(text: String) throws {
    let length = text.unicodeScalars.count
    let scored = ScoredText(text: text, score: try score([(0..<1, 0, nil), (1..<length, 7, -1)]))
    let plain = ScoredText(text: "ab", score: try score([(0..<1, 0, nil), (1..<2, 7, -1)]))
    func markup(_ page: String) -> [Substring] { page.matches(of: #/<[^>]*>/#).map(\.output) }
    // The markup is that of a page without anything to escape.
    #expect(markup(scored.html(title: text)) == markup(plain.html(title: "a")))
    #expect(!scored.html(title: text).unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\0" })
  }

  @Test func `the page loads nothing, and is the same for the same scores`() throws {
    let scored = ScoredText(text: "a b", score: try score([(0..<1, 0, nil), (1..<3, 70, -4.5)]))
    let page = scored.html(title: "t")
    #expect(page == scored.html(title: "t"))
    for word in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("title=\"rank 70, log-probability -4.50, entropy 2.00\""))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `ink on every ground has the contrast that WCAG asks for, light and dark`() throws {
    let style = ScorePage.style
    let schemes = style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    #expect(schemes.count == 2)
    for scheme in schemes {
      let colors = Dictionary(
        scheme.matches(of: #/--([a-z0-9]+): #([0-9a-f]{6});/#).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })
      for ground in ["ground", "g10", "g100", "g1000", "grest"] {
        let ratio = contrast(try #require(colors["ink"]), try #require(colors[ground]))
        #expect(ratio >= 4.5, "\(ground)")
      }
      #expect(contrast(try #require(colors["soft"]), try #require(colors["ground"])) >= 4.5)
    }
  }

  /// The contrast of two colours: WCAG 2.2, definitions of contrast ratio and relative luminance.
  private func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ hex: String) -> Double {
      let number = Int(hex, radix: 16) ?? 0
      let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let pair = [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(
    "bytes are read as UTF-8, or as UTF-16 with its mark",
    arguments: [
      (Data("né".utf8), "né"), (Data([0xEF, 0xBB, 0xBF, 0x61]), "a"), (Data([0xFF, 0xFE, 0x61, 0]), "a"),
      (Data([0xFE, 0xFF, 0, 0x61]), "a"), (Data([0x61, 0xE9]), nil), (Data([0x61, 0]), nil),
      (Data([0xFF, 0xFE, 0x61]), nil), (Data(), ""),
    ])
  func decoding(bytes: Data, text: String?) {
    #expect(TextInput.decode(bytes) == text)
  }

  @Test func `an argument is a file where there is one, and else a text`() throws {
    let bench = try Workbench()
    let path = try bench.write("from a file\n\n  \nlast", to: "a.txt")
    #expect(try TextInput.read(path).text == "from a file\n\n  \nlast")
    #expect(try TextInput.read(path).lines.map(\.number) == [1, 4])
    #expect(try TextInput.read(path + "x").text == path + "x")
    let long = String(repeating: "word ", count: 10_000)
    #expect(try TextInput.read(long).text == long)
    #expect(throws: WorkflowError.self) { try TextInput.read(bench.path("")) }
    #expect(throws: WorkflowError.self) { try TextInput.file(bench.path("none")) }
    #expect(throws: WorkflowError.self) { try TextInput(text: " \n").filled() }
  }

  @Test func `cosines are those of the angle`() throws {
    let digest = try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32)))
    let texts = EmbeddedTexts(
      model: ModelIdentity(name: "sample", digest: digest), dimension: 2, cached: 0,
      vectors: [[1, 0], [0, 2], [3, 3], [-1, 0], [0, 0]])
    #expect(
      texts.cosine(0, 0) == 1 && texts.cosine(0, 1) == 0 && texts.cosine(0, 3) == -1
        && texts.cosine(0, 4) == 0)
    #expect(abs(texts.cosine(0, 2) - 0.5.squareRoot()) < 1e-12)
  }
}
