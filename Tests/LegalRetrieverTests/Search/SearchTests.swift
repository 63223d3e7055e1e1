import Evidence
import Foundation
import Testing

@testable import LegalRetriever

@Suite("Searching a library")
struct SearchTests {
  private func library() throws -> SampleLibrary {
    let library = try SampleLibrary()
    try library.addSamples("2024")
    return library
  }

  @Test(
    "The passage that answers comes first, whatever words the question uses",
    arguments: [
      ("Who may terminate the Fernmoor supply agreement for convenience?", "Art. III § 3.2, p. 2"),
      ("Is there an anti-assignment clause in the agreement with Fernmoor?", "Art. VI § 6.1, p. 4"),
      ("cap on liability, Quillon", "Art. IV § 4.2, p. 3"),
      (
        "What is the duration of any warranties in the contract of Quillon Lantern Works?",
        "Art. IV § 4.1, p. 3"
      ),
      ("Consider the merger of Tamsin Clocks; Where is the No-Shop Clause", "Art. II § 2.2(a)"),
      ("In the Orrery merger, is there a fiduciary exception to the no-shop?", "Art. II § 2.2(b)"),
      ("What is the Type of Consideration in the agreement of Tamsin Clocks, Inc.?", "Art. I § 1.2"),
      ("may Pell keep copies after return or destruction of the information of Oddny", "§ 6"),
      ("does Marrowby sell my information to third parties?", "“Whom We Share Data With”, ¶ 7"),
    ])
  func answers(question: String, pinpoint: String) throws {
    let answer = try library().answer(question)
    #expect(answer.hits.first?.pinpoint == pinpoint, "\(answer.hits.prefix(3).map(\.pinpoint))")
  }

  @Test(
    "The document that is meant is told, wherever its name stands and however it is written",
    arguments: [
      ("Consider Marrowby's privacy policy; are there cookies?", "marrowby-privacy-policy.txt"),
      ("are there cookies in the policy of marrowby", "marrowby-privacy-policy.txt"),
      ("What does \"Tamsin Clocks, Inc.\" promise?", "tamsin-orrery-merger-agreement.txt"),
      ("QUILLON: who pays?", "quillon-fernmoor-supply-agreement.txt"),
      ("return of information under the NDA between Oddny and Pell", "oddny-pell-nda.txt"),
    ])
  func documents(question: String, name: String) throws {
    let answer = try library().answer(question)
    #expect(answer.documents.first?.entry.name == name)
    #expect(answer.hits.first?.entry.name == name)
  }

  @Test(
    "A question that names no document is told to mean none",
    arguments: ["when does it end?", "superior proposal"])
  func noDocument(question: String) throws {
    #expect(try library().answer(question).documents.isEmpty)
  }

  @Test("The tree of each score sums to it")
  func explanations() throws {
    let library = try library()
    for question in [
      "Who may terminate the Fernmoor supply agreement for convenience?",
      "“Superior Proposal” in the Tamsin merger",
      "lanterns",
      String(
        repeating: "each share of common stock shall be converted into the right to receive cash ", count: 4),
    ] {
      let answer = try library.answer(question) { $0.limit = 20 }
      #expect(!answer.hits.isEmpty)
      for hit in answer.hits {
        let tree = try #require(hit.explanation)
        #expect(abs(tree.value - hit.score) < 1e-12)
        #expect(tree.largestResidual < 1e-9)
        #expect(tree.details.allSatisfy { $0.value >= 0 || $0.label == "The parties sign here" })
      }
      #expect(answer.hits.map(\.score) == answer.hits.map(\.score).sorted(by: >))
    }
  }

  @Test("Vectors add their part to the score, and the tree tells it")
  func vectors() throws {
    let library = try library()
    let index = try library.index()
    let embedding = LibraryEmbedding(index)
    let model = try #require(ContentDigest(bytes: [UInt8](repeating: 7, count: 32)))
    #expect(try embedding.missing(model: model).count == index.entries.count)
    for entry in index.entries.indices {
      // The vector of a passage that speaks of cookies points the way of the question's.
      try embedding.save(
        try embedding.texts(of: entry).map { $0.contains("cookies") ? [1, 0, 0] : [0, 1, 0] }, of: entry,
        model: model)
    }
    #expect(try embedding.missing(model: model).isEmpty)
    let search = LibrarySearch(try library.index())
    let plan = try search.plan(SearchRequest("glass"))
    #expect(try search.hasVectors(for: plan, model: model))
    let answer = try search.answer(plan, vectors: .init(model: model, question: [1, 0, 0], sentences: []))
    #expect(answer.usedVectors)
    let hit = try #require(answer.hits.first { $0.quotation.contains("cookies") })
    #expect(abs(hit.score - 1) < 0.01)
    #expect((hit.explanation?.largestResidual ?? 1) < 1e-9)
  }

  @Test("Filters leave out what they name")
  func filters() throws {
    let library = try library()
    func names(_ change: (inout SearchRequest) -> Void) throws -> Set<String> {
      Set(
        try library.answer("agreement party information law") {
          $0.limit = 200
          change(&$0)
        }.hits.map(\.entry.name))
    }
    #expect(try names { $0.kind = "non-disclosure" } == ["oddny-pell-nda.txt"])
    #expect(try names { $0.party = "fernmoor" } == ["quillon-fernmoor-supply-agreement.txt"])
    #expect(try names { $0.document = "TAMSIN" } == ["tamsin-orrery-merger-agreement.txt"])
    #expect(
      try names { $0.since = "2024-04" } == [
        "marrowby-privacy-policy.txt", "tamsin-orrery-merger-agreement.txt",
      ])
    #expect(try names { $0.until = "2024-01-31" } == ["oddny-pell-nda.txt"])
    #expect(try names { $0.document = "nothing" }.isEmpty)
    let answer = try library.answer("notice") { $0.section = "3" }
    #expect(
      !answer.hits.isEmpty
        && answer.hits.allSatisfy { $0.pinpoint.contains("§ 3") || $0.pinpoint.contains("Art. III") })
  }

  @Test("A phrase in quotation marks comes first, and alone where it has to")
  func phrases() throws {
    let library = try library()
    let answer = try library.answer("\"in stock\" agreement") { $0.needsPhrases = true }
    #expect(answer.hits.map(\.pinpoint) == ["Art. III § 3.4, p. 2"])
    #expect(try library.answer("agreement \"in stock\"").hits.first?.pinpoint == "Art. III § 3.4, p. 2")
    let none = try library.answer("\"stock in\" agreement") { $0.needsPhrases = true }
    #expect(none.hits.isEmpty && none.notes.count == 1)
  }

  @Test("Of several versions the one that counted on the day is searched, and an old one is marked")
  func versions() throws {
    let library = try library()
    try library.addSamples("2025")
    let question = "Fernmoor termination for convenience notice"
    let present = try #require(try library.answer(question).hits.first)
    #expect(present.entry.version == 2 && present.quotation.contains("ninety") && present.presentText == nil)
    let old = try #require(try library.answer(question) { $0.asOf = "2025-08-31" }.hits.first)
    #expect(old.entry.version == 1 && old.entry.supersededOn == "2025-09-01")
    #expect(old.quotation.contains("one hundred eighty"))
    #expect(old.presentText?.contains("ninety") == true)
    #expect(try library.answer(question) { $0.asOf = "2020-01-01" }.hits.isEmpty)
    let unchanged = try library.answer("Fernmoor audit books accountant") { $0.asOf = "2025-08-31" }
    #expect(unchanged.hits.first?.presentText == nil)
  }

  @Test("A library that is not there, and a question without words, are a sentence each")
  func refusals() throws {
    let library = try library()
    #expect(throws: LegalRetrieverError.self) { try PassageIndex(named: "other", in: library.store) }
    do {
      _ = try library.answer("of the")
      Issue.record("a question without words was answered")
    } catch let error as LegalRetrieverError {
      #expect(error.code == "search.empty")
    }
  }

  @Test("Each kind of clause of the vocabulary can be named, and its sentences speak of it")
  func vocabulary() {
    for entry in ClauseVocabulary.standard.entries {
      #expect(!entry.cues.isEmpty && entry.words.count > 2, "\(entry.name)")
      #expect(!entry.sentences.isEmpty, "\(entry.name)")
      let cue = entry.cues[0]
      #expect(
        ClauseVocabulary.standard.matches(cue).contains { $0.entry.name == entry.name }, "\(entry.name)")
    }
  }
}
