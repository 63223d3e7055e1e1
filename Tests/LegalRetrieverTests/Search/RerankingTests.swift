import Evidence
import Testing

@testable import LegalRetriever

@Suite("Putting passages in order by the likelihood of the question")
struct RerankingTests {
  private func answer() throws -> SearchAnswer {
    let library = try SampleLibrary()
    try library.addSamples("2024")
    return try library.answer("notice of termination") { $0.limit = 8 }
  }

  @Test("Each tree still sums to its score, what was asked of stays above the rest, and a note tells of it")
  func order() throws {
    let answer = try answer()
    #expect(answer.hits.count == 8)
    let likelihoods = [-4.0, -3.5, -2.0, -3.0]
    let ranked = answer.reranked(by: likelihoods, weight: 50)
    // The weight is greater than any difference of scores, so the likelihood alone decides.
    let expected = [2, 3, 1, 0].map { answer.hits[$0].passage }
    #expect(ranked.hits.prefix(4).map(\.passage) == expected)
    #expect(ranked.hits.dropFirst(4).map(\.passage) == answer.hits.dropFirst(4).map(\.passage))
    for hit in ranked.hits {
      let tree = try #require(hit.explanation)
      #expect(abs(tree.value - hit.score) < 1e-12)
      #expect(tree.largestResidual < 1e-9)
    }
    let first = try #require(ranked.hits.first?.explanation)
    #expect(first.details.last?.value == 50)
    #expect(ranked.notes.count == answer.notes.count + 1)
  }

  @Test(
    "Without two different likelihoods nothing changes",
    arguments: [[], [-3.0], [-3.0, -3.0], [-3.0, .nan]])
  func nothing(likelihoods: [Double]) throws {
    let answer = try answer()
    let ranked = answer.reranked(by: likelihoods)
    #expect(ranked.hits.map(\.score) == answer.hits.map(\.score))
    #expect(ranked.notes == answer.notes)
  }
}
