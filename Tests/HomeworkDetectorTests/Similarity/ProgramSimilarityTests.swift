import Testing

@testable import HomeworkDetector

@Suite("Programs that share passages")
struct ProgramSimilarityTests {
  static let loop = """
    int f(int[] a) {
      int s = 0;
      for (int i = 0; i < a.length; i++) { if (a[i] > 2) { s += a[i]; } else { s -= g(a[i]); } }
      return s;
    }
    """
  static let search = """
    boolean h(List<String> l, String k) {
      while (!l.isEmpty()) { String x = l.remove(0); if (x.equals(k)) return true; }
      throw new RuntimeException(k);
    }
    """

  @Test("are told with the passages in both, and each is one run of tokens in both")
  func passages() throws {
    let first = "/* 🧮 */ class A {\n\(Self.loop)\n\(Self.search)\n}"
    let second =
      "class Quite { int q;\n\(Self.search.replacing("x", with: "entry"))\n\(Self.loop.replacing("a[i]", with: "list[k]"))\n}"
    let match = try #require(ProgramSimilarity(language: .java).compare([first, second]).matches.first)
    #expect(match.passages.count == 2)
    #expect(match.passages[0].second.lowerBound > match.passages[1].second.upperBound)
    for passage in match.passages {
      let texts = [(first, passage.first), (second, passage.second)].map { text, range in
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
      }
      let kinds = texts.map { ProgramTokenizer.tokens(of: $0, language: .java).count }
      #expect(kinds.allSatisfy { $0 > 0 })
      #expect(passage.length >= 9)
    }
    #expect(match.similarity > 0.9)
    #expect(match.containment >= match.similarity)
  }

  @Test("share nothing of the assignment's code, which counts in no length")
  func assignment() throws {
    let base = "class A {\n\(Self.loop)\n}"
    let one = "class A {\n\(Self.loop)\n\(Self.search)\n}"
    let two = "class A {\n\(Self.loop)\nvoid v() { print(1); print(2); print(3); x = 4; }\n}"
    let similarity = ProgramSimilarity(language: .java)
    #expect(similarity.compare([one, two]).matches.count == 1)
    let result = similarity.compare([one, two], assignment: base)
    #expect(result.matches.isEmpty)
    #expect(result.notes.count == 1)
    // Two copies of the same work are alike, template or none.
    let same = try #require(similarity.compare([one, one], assignment: base).matches.first)
    #expect(same.similarity == 1)
  }

  @Test("are compared with earlier programs, which are not compared with each other")
  func previous() {
    let texts = [Self.loop, Self.search].map { "class A {\n\($0)\n}" }
    let result = ProgramSimilarity(language: .java).compare(
      [texts[0]], previous: [texts[0], texts[0], texts[1]])
    #expect(result.matches.map { [$0.first, $0.second] } == [[0, 1], [0, 2]])
  }

  @Test("share nothing where there is nothing", arguments: ProgramLanguage.allCases)
  func nothing(_ language: ProgramLanguage) {
    let similarity = ProgramSimilarity(language: language)
    #expect(similarity.compare([]).matches.isEmpty)
    #expect(similarity.compare(["", "", "\0"], previous: [""], assignment: "").matches.isEmpty)
  }

  @Test("all of whose lines are the same are compared in bounded time")
  func repetitive() throws {
    let text = String(repeating: "x = 1;\n", count: 20_000)
    let match = try #require(ProgramSimilarity(language: .c).compare([text, text + "y();"]).matches.first)
    #expect(match.containment > 0.99)
  }
}

@Suite("Agreement with another implementation")
struct SimilarityEvaluationTests {
  /// Figures of `scipy.stats.spearmanr`, version 1.17.
  static let correlations: [(first: [Double], second: [Double], value: Double?)] = [
    ([1, 2, 3, 4], [1, 2, 3, 4], 1), ([1, 2, 3, 4], [4, 3, 2, 1], -1),
    ([0.1, 0.5, 0.5, 0.9, 0.2], [3, 1, 1, 2, 2], -0.5407380704358752),
    ([1, 2, 2, 2, 5, 7], [2, 1, 4, 4, 4, 9], 0.7419354838709679), ([1, 1, 1], [1, 2, 3], nil), ([], [], nil),
    ([1], [1], nil), ([1, 2], [1], nil),
  ]

  @Test("Spearman's correlation is that of SciPy", arguments: correlations.indices)
  func spearman(_ index: Int) {
    let sample = Self.correlations[index]
    let found = RankCorrelation.spearman(sample.first, sample.second)
    #expect((found == nil) == (sample.value == nil))
    if let found, let value = sample.value { #expect(abs(found - value) < 1e-12) }
  }

  @Test("counts pairs, and passes over names that are not there")
  func counts() {
    let text = "class A {\n\(ProgramSimilarityTests.loop)\n}"
    let tokens = ProgramTokenizer.tokens(of: text, language: .java).count
    let evaluation = SimilarityEvaluation(
      ProgramSimilarity(language: .java), programs: ["a": text, "b": text, "c": "class B {}"],
      assignment: nil,
      expected: [
        .init(first: "b", second: "a", shared: tokens, minimum: 1, maximum: 1),
        .init(first: "a", second: "c", shared: 0, minimum: 0, maximum: 0),
        .init(first: "c", second: "b", shared: 3, minimum: 0.1, maximum: 0.2),
        .init(first: "a", second: "z", shared: 0, minimum: 0, maximum: 0),
      ])
    #expect(evaluation.pairs == 3)
    #expect(evaluation.equal == 2)
    #expect((evaluation.averageCorrelation ?? 0) > 0.8)
  }
}
