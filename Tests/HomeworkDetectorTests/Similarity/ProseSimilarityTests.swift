import Testing

@testable import HomeworkDetector

@Suite("Texts that share passages")
struct ProseSimilarityTests {
  static let opening =
    "The bridge over the river was built in three summers by men who had never seen the sea"
  static let ending = "and nobody in the village can tell today who paid for the stone or where it was cut"

  private func shared(_ match: SimilarityMatch, _ texts: [String]) -> [(first: String, second: String)] {
    let scalars = texts.map { Array($0.unicodeScalars) }
    return match.passages.map { passage in
      (
        String(String.UnicodeScalarView(scalars[match.first][passage.first])),
        String(String.UnicodeScalarView(scalars[match.second][passage.second]))
      )
    }
  }

  private func compare(
    _ texts: [String], previous: [String] = [], assignment: String? = nil
  ) -> SimilarityResult {
    ProseSimilarity().compare(
      texts.map { ComparedText($0) }, previous: previous.map { ComparedText($0) }, assignment: assignment)
  }

  @Test("are told with the passages in both, however they are written")
  func passages() throws {
    let first = "🧮 First of all: \(Self.opening). Then I went home."
    let second =
      "“I say” — the  Bridge over\nthe river was BUILT in three summers by men who had never seen the sea; so"
    let result = compare([first, second])
    let match = try #require(result.matches.first)
    #expect(result.matches.count == 1)
    let texts = shared(match, [first, second])
    #expect(texts.count == 1)
    #expect(texts.first?.first == Self.opening)
    #expect(texts.first?.second.hasPrefix("the  Bridge over\nthe") == true)
    #expect(texts.first?.second.hasSuffix("the sea") == true)
    #expect(match.passages.first?.length == 18)
    // 25 words and 21.
    #expect(abs(match.similarity - 36.0 / 46) < 1e-12)
    #expect(abs(match.containment - 18.0 / 21) < 1e-12)
  }

  @Test("may have them in another order")
  func moved() throws {
    let first = "\(Self.opening). In between stands something of my own. \(Self.ending)."
    let second = "\(Self.ending). Here is quite another thought in the middle. \(Self.opening)."
    let match = try #require(compare([first, second]).matches.first)
    #expect(match.passages.count == 2)
    #expect(match.passages[0].first.upperBound <= match.passages[1].first.lowerBound)
    #expect(match.passages[1].second.upperBound <= match.passages[0].second.lowerBound)
  }

  @Test("share nothing below the least length")
  func short() {
    #expect(
      compare(["one two three four five six seven. A", "one two three four five six seven. B"]).matches
        .isEmpty)
    #expect(
      compare(["one two three four five six seven eight a", "one two three four five six seven eight b"])
        .matches.count == 1)
  }

  static let empty: [[String]] = [
    [], [""], ["", ""], ["a", ""], ["\0", "\0"], ["🧮", "🧮"], ["\"", "\""], [">", ">"], ["...", "..."],
  ]

  @Test("share nothing where there are no words", arguments: empty)
  func nothing(_ texts: [String]) {
    let result = compare(texts, previous: texts, assignment: "")
    #expect(result.matches.isEmpty)
  }

  @Test("share no words of the task, which is told")
  func assignment() {
    let result = compare(
      ["\(Self.opening). Mine.", "\(Self.opening). Yours."], assignment: "Explain why \(Self.opening).")
    #expect(result.matches.isEmpty)
    #expect(result.notes == ["What repeats the assignment was left out: 36 words in all."])
  }

  @Test("share no quotations, which is told")
  func quotations() {
    let result = compare([
      "As he writes, “\(Self.opening)” (Smith, 1999), I agree.", "He claims \"\(Self.opening)\". I do not.",
      "> \(Self.opening)\n\nThat is what he says.",
    ])
    #expect(result.matches.isEmpty)
    #expect(
      result.notes == ["What stands in quotation marks or quoted blocks was left out: 54 words in all."])
  }

  @Test("share no quotations that the format of a document tells")
  func formatQuotations() {
    let text = "\(Self.opening) as it stands"
    let plain = ProseSimilarity().compare([ComparedText(text), ComparedText(text)])
    #expect(plain.matches.count == 1)
    let quoted = ComparedText(text, quotations: [0..<Self.opening.unicodeScalars.count])
    #expect(ProseSimilarity().compare([quoted, ComparedText(text)]).matches.isEmpty)
  }

  @Test("share nothing that most of a class has, which is told")
  func common() {
    let texts = ["one", "two", "three", "four", "five"].map { "\(Self.opening) and my own word is \($0)." }
    #expect(compare(Array(texts.prefix(3))).matches.count == 3)
    let result = compare(texts)
    #expect(result.matches.isEmpty)
    #expect(
      result.notes == [
        "What stands in more than half of the class's texts was left out as common matter, such as the task: 115 words in all."
      ])
  }

  @Test("are found in earlier work, but not within it")
  func previous() {
    let others = ["Rain fell. \(Self.ending).", "Snow fell. \(Self.ending)."]
    let result = compare(
      ["Here it is. \(Self.ending).", "Nothing of the kind stands here."], previous: others)
    #expect(result.matches.map { [$0.first, $0.second] } == [[0, 2], [0, 3]])
  }

  @Test("are found through invisible characters, look-alike letters and hidden words")
  func disguises() {
    let looking = Self.opening.replacing("e", with: "\u{435}").replacing("river", with: "ri\u{200B}ver")
    #expect(compare(["\(Self.opening).", "Well. \(looking)."]).matches.count == 1)
    let hiding = "The bridge over qqq the river was built in qqq three summers by qqq men who had never"
    let hidden = [16..<20, 43..<47, 64..<68]
    let result = ProseSimilarity().compare([ComparedText(Self.opening), ComparedText(hiding, hidden: hidden)])
    #expect(result.matches.first?.passages.map(\.length) == [15])
  }

  @Test("are those that trying everything finds")
  func oracle() {
    var generator = SeededGenerator(seed: 11)
    let words = ["ant", "bee", "cow", "dog"]
    for _ in 0..<120 {
      func text() -> [String] {
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          words[Int.random(in: 0..<3, using: &generator)]
        }
      }
      let (first, second) = (text(), text() + ["dog"])
      let numbers = [first, second].map { $0.map { Int32(words.firstIndex(of: $0) ?? 0) } }
      let similarity = ProseSimilarity(minimumWords: 5)
      let texts = [first.joined(separator: " "), second.joined(separator: " ")]
      let match = similarity.compare(texts.map { ComparedText($0) }).matches.first
      let expected = TilingTests.oracle(numbers[0], numbers[1], 5)
      #expect((match?.passages ?? []).map(\.length) == expected.map(\.length))
      guard let match else { continue }
      for pair in shared(match, texts) { #expect(pair.first == pair.second) }
      for passages in [
        match.passages.map(\.first), match.passages.map(\.second).sorted { $0.lowerBound < $1.lowerBound },
      ] {
        #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
    }
  }

  @Test("of one word repeated end")
  func repetitive() {
    let text = String(repeating: "word ", count: 4_000)
    let match = compare([text, text]).matches.first
    #expect(match?.similarity == 1)
  }
}

@Suite("Quotations")
struct QuotationsTests {
  static let samples: [(text: String, quoted: [String])] = [
    ("", []),
    ("He said “one two three four five” twice.", ["“one two three four five”"]),
    ("He said \"one two three four five\" twice.", ["\"one two three four five\""]),
    ("A „term“ and a \"so-called fact\" here.", []),
    ("Hamlet asks \"to be or not\" (Shakespeare, 1603).", ["\"to be or not\""]),
    ("It is 'a fine thing' [3] to see.", ["'a fine thing'"]),
    ("It's the students' own work, isn't it? The dogs' and the cats' food.", []),
    ("« un deux trois quatre cinq » dit-il", []),
    ("«un deux trois quatre cinq» dit-il", ["«un deux trois quatre cinq»"]),
    ("„eins zwei drei vier fünf“ sagt er", ["„eins zwei drei vier fünf“"]),
    ("‘one two three four five’ he said", ["‘one two three four five’"]),
    ("The board is 5\" wide and 7\" long for all of the students here.", []),
    ("\"Open without an end.\n\nA new paragraph of one two three four five\" words.", []),
    ("Text.\n> quoted line\n> another\nText.", ["> quoted line\n> another"]),
    (
      "Text of mine.\n\n    set apart\n    by its margin\n\nText of mine.\nMore.",
      ["    set apart\n    by its margin"]
    ),
    ("    An indented beginning\nof a paragraph.", []),
  ]

  @Test("are found by their marks", arguments: samples.indices)
  func finds(_ index: Int) {
    let sample = Self.samples[index]
    let codes = sample.text.unicodeScalars.map(\.value)
    // Lines of one block are told apart; the break between them is no word.
    let found = Quotations.find(in: codes).map { CodePoints.string(codes[$0]) }
    #expect(found.joined(separator: "\n") == sample.quoted.joined(separator: "\n"))
  }
}
