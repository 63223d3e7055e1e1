import LanguageModelCore
import Testing

@Suite("ROUGE-1, 2, 3 and L as the package rouge-score has them")
struct ROUGETests {
  @Test func scores() throws {
    let cases = try GoldenFile.read(MeasuresGolden.Rouge.self, "measures-rouge.json").cases
    #expect(cases.count >= 50)
    for example in cases {
      var found = ["rougeL": ROUGE.l(candidate: example.candidate, reference: example.reference)]
      for n in 1...3 {
        found["rouge\(n)"] = try ROUGE.n(n, candidate: example.candidate, reference: example.reference)
      }
      for (name, expected) in example.scores {
        let score = try #require(found[name])
        let place = "\(name) of “\(example.candidate.prefix(30))” and “\(example.reference.prefix(30))”"
        #expect(agree(score.precision, expected[0]), "\(place)")
        #expect(agree(score.recall, expected[1]), "\(place)")
        #expect(agree(score.f1, expected[2]), "\(place)")
      }
    }
  }

  @Test(arguments: [
    ("The dose: 5 mg/day!", ["the", "dose", "5", "mg", "day"]),
    ("naïve café", ["na", "ve", "caf"]), ("", []), ("—", []), ("COVID-19", ["covid", "19"]),
  ])
  func words(_ text: String, _ expected: [String]) { #expect(ROUGE.words(text) == expected) }

  @Test(arguments: [
    ("Naïve CAFÉ", ["naïve", "café"]), ("数字 123!", ["数字", "123"]), ("снег-белый", ["снег", "белый"]),
    ("हिन्दी में", ["हिन्दी", "में"]), ("_a_", ["a"]),
  ])
  func wordsOfAnyScript(_ text: String, _ expected: [String]) {
    #expect(ROUGE.words(text, .unicode) == expected)
  }

  @Test func anotherScriptCountsWhereItIsAskedFor() throws {
    #expect(try ROUGE.n(1, candidate: "белый снег", reference: "снег", tokenization: .unicode).recall == 1)
    #expect(try ROUGE.n(1, candidate: "белый снег", reference: "снег").recall == 0)
    #expect(ROUGE.l(candidate: "белый снег", reference: "снег", tokenization: .unicode).precision == 0.5)
  }
}
