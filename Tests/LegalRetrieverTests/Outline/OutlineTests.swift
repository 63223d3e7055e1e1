import Evidence
import Testing

@testable import LegalRetriever

@Suite("For and against")
struct OutlineTests {
  /// A sentence with what has to be quoted on each side.
  struct Case: Sendable, CustomTestStringConvertible {
    var sentence: String
    var grants: [String] = []
    var limits: [String] = []
    var testDescription: String { sentence }
  }

  @Test(
    "A sentence is placed by the words with which it grants, forbids or limits",
    arguments: [
      Case(
        sentence: "Either party may terminate this Agreement upon notice.",
        grants: ["Either party may terminate this Agreement upon notice."]),
      Case(
        sentence: "Supplier is entitled to raise its prices once a year.",
        grants: ["Supplier is entitled to raise its prices once a year."]),
      Case(
        sentence: "Neither party may assign this Agreement.",
        limits: ["Neither party may assign this Agreement."]
      ),
      Case(
        sentence: "Any assignment without the prior written consent of the other is ineffective.",
        limits: ["Any assignment without the prior written consent of the other is ineffective."]),
      Case(
        sentence: "Supplier may assign this Agreement without the consent of Buyer.",
        grants: ["Supplier may assign this Agreement without the consent of Buyer."]),
      Case(
        sentence: "Supplier may assign this Agreement, provided that it gives notice of it.",
        grants: ["Supplier may assign this Agreement, provided that it gives notice of it."],
        limits: ["provided that it gives notice of it."]),
      Case(
        sentence: "Neither party may assign this Agreement, except to an Affiliate.",
        grants: ["except to an Affiliate."],
        limits: ["Neither party may assign this Agreement, except to an Affiliate."]),
      Case(
        sentence: "Notwithstanding the foregoing, Supplier may give samples to museums.",
        grants: ["Notwithstanding the foregoing, Supplier may give samples to museums."]),
      Case(
        sentence: "Subject to the terms of Schedule A, Supplier shall sell directly to museums.",
        grants: ["Subject to the terms of Schedule A, Supplier shall sell directly to museums."],
        limits: ["Subject to the terms of Schedule A"]),
      Case(sentence: "The assignment of this Agreement was signed in Dublin."),
    ])
  func sides(_ test: Case) throws {
    let text = DocumentText(test.sentence)
    let sentences = OutlineSentence.all(in: text, range: 0..<text.bytes.count)
    let sentence = try #require(sentences.count == 1 ? sentences.first : nil)
    let parts = OutlinePart.parts(of: sentence.words, commas: sentence.commas)
    func quoted(_ side: OutlinePart.Side) -> [String] {
      parts.filter { $0.side == side }.map { text.string(sentence.bytes(of: $0.words)) }
    }
    #expect(quoted(.grants) == test.grants)
    #expect(quoted(.limits) == test.limits)
    #expect(quoted(.unplaced).isEmpty != (test.grants + test.limits).isEmpty)
  }

  @Test("A passage is cut into sentences, not at numbers and abbreviations")
  func sentences() {
    let text = DocumentText(
      "6.1 Assignment. Quillon Co. may assign it (see Section 2.3). “It is void.” What then? Nothing.")
    let found = OutlineSentence.all(in: text, range: 0..<text.bytes.count).map { text.string($0.range) }
    #expect(
      found == [
        "6.1 Assignment.", "Quillon Co. may assign it (see Section 2.3).", "“It is void.”", "What then?",
        "Nothing.",
      ])
  }

  @Test("Points are quotations at their places, on the side that the question gives them")
  func outline() throws {
    let library = try SampleLibrary()
    try library.addSamples("2024")
    let index = try library.index()
    func outline(_ question: String) throws -> AnswerOutline {
      let search = LibrarySearch(index)
      var request = SearchRequest(question)
      request.limit = 3
      let plan = try search.plan(request)
      return try AnswerOutline(try search.answer(plan).hits, plan: plan, index: index)
    }
    let asked = try outline("May Fernmoor assign the supply agreement?")
    let against = try #require(asked.limiting.first)
    #expect(against.quotation.hasPrefix("Neither party may assign this Agreement"))
    #expect(against.citation.label == "Art. VI § 6.1, p. 4")
    #expect(asked.supporting.first?.quotation.hasPrefix("except to an Affiliate") == true)
    for point in asked.supporting + asked.limiting + asked.related {
      guard case .text(let start, let end) = point.citation.span.place else {
        Issue.record("a point has no place in a text")
        continue
      }
      let place = try #require(index.entries.firstIndex { $0.id == point.entry.id })
      let text = try index.text(of: place)
      #expect(text.string(text.byteRange(start..<end)) == point.quotation)
    }
    #expect(asked.leftOut == 0)
    let turned = try outline("Is Fernmoor prohibited from assigning the supply agreement?")
    #expect(turned.asksForRestriction && !asked.asksForRestriction)
    #expect(turned.supporting.first?.quotation == against.quotation)
  }

  @Test("A side has few points, and how many were left out is told")
  func many() throws {
    let library = try SampleLibrary()
    let clauses = (1...9).map {
      "\($0). Lamps. The buyer may return lamps of kind \($0) to the seller in May."
    }
    try library.add(["lamps.txt": clauses.joined(separator: "\n\n")])
    let index = try library.index()
    let search = LibrarySearch(index)
    let plan = try search.plan(SearchRequest("may the buyer return lamps?"))
    let hits = try search.answer(plan).hits
    let outline = try AnswerOutline(hits, plan: plan, index: index)
    #expect(hits.count == 9 && outline.supporting.count == 6 && outline.leftOut == 3)
    #expect(outline.limiting.isEmpty && outline.related.isEmpty)
  }
}
