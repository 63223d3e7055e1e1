import Testing

@testable import HomeworkDetector

@Suite("What is measured on a passage")
struct MeasuredPassageTests {
  static let text =
    "Bees are watched by many people, and they work. In spring, the keeper opened the hive and looked inside. "
    + "It's warm; moreover, the colony is growing quickly, which pleases everyone."

  /// A token for each word and mark, with figures that depend on its place only.
  static func passage(_ text: String) -> MeasuredPassage {
    let codes = text.unicodeScalars.map(\.value)
    var tokens: [ScoredToken] = []
    var start = 0
    for index in 1...max(1, codes.count)
    where index >= codes.count || codes[index] == 0x20 || codes[index] == 0x2C {
      guard start < min(index, codes.count) else { continue }
      let step = Double(tokens.count % 7)
      tokens.append(
        ScoredToken(
          range: start..<min(index, codes.count), logProbability: -0.5 - step, rank: 1 + step * step * 40,
          entropy: 1 + step / 2,
          variance: 1.5))
      start = index
    }
    return MeasuredPassage(text: text, tokens: tokens)
  }

  static func value(_ id: String, _ passage: MeasuredPassage) throws -> Double {
    try #require(passage.features.first { $0.id == id }).value
  }

  static let counted: [(String, Double)] = [
    ("syntax.commas", 4.0 / 30), ("syntax.semicolons", 1.0 / 30), ("syntax.commaAnd", 1.0 / 30),
    ("syntax.commaClause", 1.0 / 30), ("syntax.passives", 1.0 / 30), ("syntax.length", 30.0 / 3),
    ("syntax.startPreposition", 1.0 / 3), ("functionWords.articles", 3.0 / 30),
    ("functionWords.be", 2.0 / 30),
    ("functionWords.additive", 1.0 / 30), ("vocabulary.contractions", 1.0 / 30), ("vocabulary.ly", 1.0 / 30),
    ("vocabulary.ing", 2.0 / 30), ("syntax.startVariety", 1.0),
  ]

  @Test("counts what a reader would count", arguments: counted)
  func counts(_ id: String, _ expected: Double) throws {
    let passage = Self.passage(Self.text)
    #expect(passage.words == 30)
    #expect(abs(try Self.value(id, passage) - expected) < 1e-12)
  }

  @Test("has the predictability of its tokens, without the first four")
  func predictability() throws {
    let tokens = (0..<6).map { index in
      ScoredToken(
        range: index * 2..<index * 2 + 2, logProbability: index < 4 ? -20 : Double(3 - index),
        rank: index == 4 ? 1 : 5, entropy: 2,
        variance: 4)
    }
    let passage = MeasuredPassage(text: "a b c d e f g", tokens: tokens)
    #expect(try Self.value("predictability.log", passage) == -1.5)
    #expect(try Self.value("predictability.first", passage) == 0.5)
    #expect(try Self.value("predictability.excess", passage) == 0.5)
    #expect(try Self.value("predictability.excessScaled", passage) == 0.25)
    #expect(try Self.value("predictability.rank4", passage) == 0.5)
  }

  @Test(
    "has the same features in the same order, with a title each, and numbers only",
    arguments: ["", "Word", "...", "\u{1F600} \u{4E2D}\u{6587}", text])
  func shape(_ text: String) {
    let features = Self.passage(text).features
    #expect(features.map(\.id) == Self.passage(Self.text).features.map(\.id))
    #expect(Set(features.map(\.id)).count == features.count)
    #expect(Set(features.map { $0.family.rawValue + $0.title }).count == features.count)
    #expect(features.allSatisfy { $0.value.isFinite && !$0.title.isEmpty })
  }

  @Test("without a sentence is as if the sentence had not been measured")
  func without() throws {
    let passage = Self.passage(Self.text)
    #expect(passage.ranges.count == 3)
    let rest = passage.without(1)
    #expect(rest.words == 20 && rest.ranges == [passage.ranges[0], passage.ranges[2]])
    #expect(try Self.value("syntax.startPreposition", rest) == 0)
    let all = try Self.value("functionWords.articles", passage) * 30
    #expect(abs(all - 2 - (try Self.value("functionWords.articles", rest)) * 20) < 1e-9)
  }

  @Test(
    "varies in words as the moving average says",
    arguments: [
      (["a", "b", "a", "b"], 2, 1.0), (["a", "a", "a"], 2, 0.5), (["a", "b"], 5, 1), ([], 5, 0),
      (["a", "a", "b"], 2, 0.75),
    ])
  func variety(_ words: [String], _ length: Int, _ expected: Double) {
    #expect(MeasuredPassage.variety(words, length) == expected)
  }
}
