import Testing

@testable import LanguageModelCore

@Suite("Batches of texts")
struct EmbeddingBatchesTests {
  @Test(
    "Every text is in one batch, no batch is above the budget, and like lengths are together",
    arguments: [[], [1], [256, 256], [700, 3], Array(repeating: 2, count: 500), Array(1...300)])
  func batches(lengths: [Int]) {
    let plan = EmbeddingBatches(lengths: lengths, single: false)
    #expect(plan.batches.flatMap { $0 }.sorted() == Array(lengths.indices))
    for batch in plan.batches {
      let tokens = batch.reduce(0) { $0 + lengths[$1] }
      #expect(batch.count == 1 || tokens <= EmbeddingBatches.tokenBudget)
      #expect(batch.count <= EmbeddingBatches.textBudget)
      #expect(tokens <= plan.mostTokens && batch.count <= plan.mostTexts)
    }
    let read = plan.batches.flatMap { $0 }.map { lengths[$0] }
    #expect(read == read.sorted(by: >))
  }

  @Test("Texts that must be read alone are")
  func single() {
    #expect(EmbeddingBatches(lengths: [1, 2, 3], single: true).batches == [[2], [1], [0]])
  }
}
