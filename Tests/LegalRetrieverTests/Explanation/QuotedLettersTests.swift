import Testing

@testable import LegalRetriever

@Suite("Words at a cited place")
struct QuotedLettersTests {
  @Test(
    "words stand at a place with a page’s head between them or in a word, and other words do not",
    arguments: [
      (
        "the merits of their Eighth Amendment claim",
        "the merits of their 2 BARR v. LEE Eighth Amendment claim", true
      ),
      ("the constitutional question", "the constitu 4 ROE v. POE tional question", true),
      ("“The” notice", "the notice", true), ("the notice may be given", "the notice must be given", false),
      ("the notice", "a notice", false), ("the notice", "", false),
    ])
  func stand(quotation: String, text: String, expected: Bool) {
    #expect(QuotedLetters.stand(quotation, in: text) == expected)
  }
}
