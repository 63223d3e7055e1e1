import Evidence
import Foundation
import LanguageModelCore
import Testing

@testable import LegalRetriever

@Suite("Clauses of documents")
struct ClauseFinderTests {
  private func index() throws -> (library: SampleLibrary, index: PassageIndex) {
    let library = try SampleLibrary()
    try library.addSamples("2024")
    return (library, try library.index())
  }

  private func cells(_ kinds: [String], _ model: ClauseModel? = nil, of name: String, in index: PassageIndex)
    throws
    -> [ClauseCell]
  {
    let finder = try ClauseFinder(index, kinds: kinds.map { ClauseKind($0) }, model: model)
    return try finder.cells(of: try #require(index.entries.firstIndex { $0.name == name }))
  }

  @Test(
    "The vocabulary finds a clause where it stands",
    arguments: [
      ("governing law", "Art. VI § 6.3, p. 4"), ("assignment", "Art. VI § 6.1, p. 4"),
      ("termination for convenience", "Art. III § 3.2, p. 2"), ("audit", "Art. VI § 6.2, p. 4"),
      ("minimum commitment", "Art. II § 2.2, p. 1"), ("cap on liability", "Art. IV § 4.2, p. 3"),
    ])
  func found(kind: String, pinpoint: String) throws {
    let (library, index) = try index()
    defer { withExtendedLifetime(library) {} }
    let cell = try #require(
      try cells([kind], of: "quillon-fernmoor-supply-agreement.txt", in: index).first)
    #expect(cell.status != .notFound)
    #expect(cell.nearest?.pinpoint == pinpoint)
  }

  @Test("A clause that a document lacks is not found, and the likeliest place is still told")
  func lacking() throws {
    let (library, index) = try index()
    defer { withExtendedLifetime(library) {} }
    let cells = try cells(
      ["source code escrow", "non-disparagement"], of: "quillon-fernmoor-supply-agreement.txt", in: index)
    #expect(cells.map(\.status) == [.notFound, .notFound])
    #expect(cells.allSatisfy { $0.nearest != nil })
  }

  @Test("Each cell cites untouched words at their place, and the tree of its log-odds sums to them")
  func evidence() throws {
    let (library, index) = try index()
    defer { withExtendedLifetime(library) {} }
    let finder = try ClauseFinder(index, kinds: ClauseVocabulary.usualNames.map { ClauseKind($0) })
    for place in index.entries.indices {
      let text = try index.text(of: place)
      let cells = try finder.cells(of: place)
      #expect(cells.count == ClauseVocabulary.usualNames.count)
      for cell in cells {
        let passage = try #require(cell.nearest)
        #expect(text.string(text.byteRange(passage.range)) == passage.quotation)
        #expect(passage.explanation.largestResidual < 1e-9)
        let odds = passage.explanation.value
        #expect(abs(cell.probability - 1 / (1 + exp(-odds))) < 1e-12)
      }
    }
  }

  @Test("Each usual kind is a kind of the vocabulary, and names are read as lawyers write them")
  func names() {
    for name in ClauseVocabulary.usualNames { #expect(ClauseKind(name).knownAs == name) }
    #expect(ClauseKind("Anti-Assignment").knownAs == "assignment")
    #expect(ClauseKind("Ip Ownership Assignment").knownAs == "ownership of intellectual property")
    #expect(ClauseKind("parking").knownAs == nil)
  }

  /// Passages of two clauses that the vocabulary does not know.
  static let examples: [ClauseTraining.Example] =
    ["oak", "ash", "elm", "fir"].flatMap { tree in
      [
        ClauseTraining.Example(
          clause: "parking", text: "The tenant may park two cars beside the \(tree) at night."),
        ClauseTraining.Example(
          clause: "pets", text: "No dog or cat may be kept in rooms with \(tree) floors."),
      ]
    }

  @Test("What is learned from a handful is found, and what is known to nobody is refused")
  func learned() throws {
    let library = try SampleLibrary()
    try library.add([
      "lease.txt": """
      1. Term. The lease begins in May and ends in June.

      2. Vehicles. The tenant may park a car beside the wall at night.

      3. Rent. The rent is paid on the first day of each month.
      """
    ])
    let index = try library.index()
    let model = try ClauseTraining(Self.examples, background: ["The rent is due in May.", "The lease ends."])
      .run(labels: try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32))), program: "test")
    #expect(model.isSound && model.folds == Self.examples.count)
    #expect(model.clauses.map(\.name) == ["parking", "pets"])
    for clause in model.clauses {
      #expect(clause.examples == 4)
      #expect(clause.check == ClauseModel.Check(right: 4, wrong: 0, missed: 0))
    }
    // No word of the background is kept.
    #expect(!model.tfidf.words.terms.contains { $0.contains("rent") || $0.contains("lease") })
    let cells = try cells(["parking", "pets"], model, of: "lease.txt", in: index)
    #expect(cells[0].nearest?.quotation.contains("park a car") == true)
    #expect(cells[0].probability > cells[1].probability && cells[0].status != .notFound)
    #expect(throws: LegalRetrieverError.self) {
      try ClauseFinder(index, kinds: [ClauseKind("parking")], model: nil)
    }
  }

  @Test("A document's passages are never both learned from and checked on")
  func documents() throws {
    // Each clause has one document: with it left out nothing of the clause is known, so none of its examples is found.
    let examples = Self.examples.map { example in
      var example = example
      example.document = example.clause
      return example
    }
    let model = try ClauseTraining(examples).run(
      labels: try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32))), program: "test")
    for clause in model.clauses { #expect(clause.check?.recall == 0, "\(clause.name)") }
  }

  @Test("One clause alone, with nothing to tell it from, is refused")
  func oneClause() {
    let one = Self.examples.filter { $0.clause == "pets" }
    #expect(throws: LegalRetrieverError.self) { try ClauseTraining(one).learned(program: "test") }
    #expect(throws: Never.self) {
      try ClauseTraining(one + [.init(clause: nil, text: "The rent is due.")]).learned(program: "test")
    }
  }
}
