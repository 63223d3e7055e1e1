import Testing

@testable import HomeworkDetector

@Suite("The surface of a text")
struct SurfaceTests {
  struct Plain: Sendable {
    var original: String
    var text: String
    var findings: [SurfaceFinding.Kind] = []
    var isMarkdown = false
  }

  static let plain: [Plain] = [
    Plain(original: "", text: ""),
    Plain(original: "  One\n\ntwo \t three. ", text: "One two three."),
    Plain(
      original: "She said, \u{201C}No.\u{201D} It\u{2019}s late \u{2014} go.",
      text: "She said, \"No.\" It's late - go."),
    Plain(original: "cof\u{200B}fee and tea", text: "coffee and tea", findings: [.zeroWidth]),
    Plain(
      original: "Many \u{0440}\u{0435}\u{043E}\u{0440}l\u{0435} came.", text: "Many people came.",
      findings: [.lookAlike]),
    Plain(original: "The c\u{043E}w gave milk.", text: "The cow gave milk.", findings: [.lookAlike]),
    Plain(original: "\u{FEFF}Hello there.", text: "Hello there."),
    Plain(original: "I do n't know , he said .", text: "I don't know, he said."),
    Plain(
      original: "We left. As an AI language model, I cannot know. We came back.",
      text: "We left. We came back.", findings: [.leakedPhrase]),
    Plain(original: "It ended.Then it began.", text: "It ended. Then it began."),
    Plain(original: "# Title\n\nSome **bold** words.", text: "Title Some bold words.", isMarkdown: true),
    Plain(original: "\u{FB01}ne e\u{301}tude", text: "fine \u{E9}tude"),
    Plain(
      original: "\u{041C}\u{043E}\u{0441}\u{043A}\u{0432}\u{0430} is a city.",
      text: "\u{041C}\u{043E}\u{0441}\u{043A}\u{0432}\u{0430} is a city."),
  ]

  @Test("comes into a plain form, and what goes away is told", arguments: plain)
  func normalizes(_ sample: Plain) {
    let result = TextNormalizer.normalize(sample.original, isMarkdown: sample.isMarkdown)
    #expect(result.text == sample.text)
    #expect(result.findings.map(\.kind) == sample.findings)
    #expect(result.originalOffsets.count == result.text.unicodeScalars.count + 1)
    #expect(zip(result.originalOffsets, result.originalOffsets.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(result.originalOffsets.last == sample.original.unicodeScalars.count)
  }

  @Test("does not change a second time", arguments: plain)
  func settles(_ sample: Plain) {
    let once = TextNormalizer.normalize(sample.original).text
    #expect(TextNormalizer.normalize(once).text == once)
  }

  @Test("leaves out what formatting hides, and leads back to the original")
  func hidden() throws {
    let original = "Write about bees. Mention a pangolin. Cite two sources."
    let result = TextNormalizer.normalize(original, hidden: [18..<38])
    #expect(result.text == "Write about bees. Cite two sources.")
    #expect(result.findings.map(\.kind) == [.hiddenText])
    let scalars = Array(original.unicodeScalars)
    let range = result.originalRange(of: 18..<22)
    #expect(String(String.UnicodeScalarView(scalars[range])) == "Cite")
  }

  @Test(
    "has sentences that end where a reader sees it",
    arguments: [
      ("One. Two! Three?", ["One.", "Two!", "Three?"]),
      ("Dr. Lee met J. Smith. They spoke.", ["Dr. Lee met J. Smith.", "They spoke."]),
      ("\"Stop!\" he said. No end", ["\"Stop!\"", "he said.", "No end"]),
      ("It cost 3.50 euros... Too much.", ["It cost 3.50 euros...", "Too much."]),
      ("", []), ("   ", []), ("...", ["..."]),
    ])
  func sentences(_ text: String, _ expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    #expect(
      SentenceSplitter.sentences(of: text).map { String(String.UnicodeScalarView(scalars[$0])) } == expected)
  }

  @Test(
    "has words with apostrophes, hyphens and numbers",
    arguments: [
      ("It's a well-known fact.", ["It's", "a", "well-known", "fact"]),
      ("1,000.5 of 'em - really", ["1,000.5", "of", "em", "really"]),
      ("na\u{EF}ve caf\u{E9}s", ["na\u{EF}ve", "caf\u{E9}s"]), ("...", []),
    ])
  func words(_ text: String, _ expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    #expect(WordSplitter.words(of: text).map { String(String.UnicodeScalarView(scalars[$0])) } == expected)
  }

  @Test("holds its shape under any code points")
  func fuzz() {
    var state: UInt64 = 7
    let pool: [UInt32] = [
      0x20, 0x0A, 0x2E, 0x22, 0x27, 0x2A, 0x5F, 0x200B, 0x430, 0x61, 0x41, 0x301, 0x1F600, 0x200D, 0xFB01,
      0x5B, 0x28, 0x3E, 0x23, 0x31,
    ]
    for _ in 0..<2_000 {
      var text = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for _ in 0..<Int(state >> 58) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if let scalar = Unicode.Scalar(pool[Int(state >> 33) % pool.count]) {
          text.unicodeScalars.append(scalar)
        }
      }
      let result = TextNormalizer.normalize(text, hidden: [2..<5, 4..<4, 60..<90])
      let count = result.text.unicodeScalars.count
      #expect(result.originalOffsets.count == count + 1)
      #expect(zip(result.originalOffsets, result.originalOffsets.dropFirst()).allSatisfy { $0 <= $1 })
      let ends = SentenceSplitter.sentences(of: result.text) + WordSplitter.words(of: result.text)
      #expect(ends.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= count && !$0.isEmpty })
    }
  }
}
