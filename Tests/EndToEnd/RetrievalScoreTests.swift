import Foundation
import Testing

@testable import LegalRetriever
@testable import Workflow

/// The measures of a ranking, and the ranking on the development questions.
@Suite struct RetrievalScoreTests {
  private func snippet(_ start: Int, _ end: Int, _ file: String = "s/a.txt") -> RetrievalScore.Snippet {
    RetrievalScore.Snippet(file_path: file, span: [start, end])
  }

  // The figures are those of score_retrieval.py for the same spans.
  @Test("precision and recall count characters, each once, and a hit holds twenty of them or half of all")
  func characters() {
    let gold = [snippet(100, 200), snippet(150, 250), snippet(0, 50, "s/b.txt")]
    let found = [snippet(190, 290), snippet(240, 300), snippet(0, 10, "s/c.txt"), snippet(0, 25, "s/b.txt")]
    let row = RetrievalScore.row(gold, found)
    #expect(abs(row.precision1 - 0.6) < 1e-12)
    #expect(abs(row.recall8 - 85 / 200) < 1e-12)
    #expect(row.recall64 == row.recall8)
    #expect(row.reciprocalRank == 1)
    #expect(row.rightDocument == 1)
  }

  @Test("a hit in another document, or with too few characters, is none")
  func misses() {
    let row = RetrievalScore.row(
      [snippet(100, 200)], [snippet(100, 200, "s/b.txt"), snippet(190, 300), snippet(150, 200)])
    #expect(row.precision1 == 0 && row.rightDocument == 0)
    #expect(row.reciprocalRank == 1 / 3.0)
    #expect(RetrievalScore.row([], [snippet(0, 1)]).recall64 == 0)
    #expect(RetrievalScore.row([snippet(0, 10)], []).recall64 == 0)
  }

  /// The development questions: in `$ATTEST_DATA`, or else beside the repository.
  private static let data =
    (ProcessInfo.processInfo.environment["ATTEST_DATA"]
      ?? URL(fileURLWithPath: Workbench.corpusRecord).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path)
    + "/legal/retrieval"

  @Test(
    "on the development questions words alone find what the issue asks for",
    .enabled(if: FileManager.default.fileExists(atPath: Self.data), "needs ../shared/data/legal/retrieval"))
  func development() async throws {
    let bench = try Workbench()
    let store = try bench.store()
    _ = try AddToLibrary(context: bench.context(), store: store).run(
      [Self.data + "/corpus"], library: "development", onProblem: { Issue.record($0) }, onProgress: { _ in })
    let index = try PassageIndex(named: "development", in: store.store)
    let search = SearchLibrary(index, weights: .lexical, embedder: nil)
    var rows: [String: [RetrievalScore.Row]] = [:]
    for question in try RetrievalScore.questions(Self.data + "/queries.jsonl") {
      let result = try await SearchQueries.run(
        SearchQueries.Query(id: question.id, query: question.query), limit: 64, in: search)
      rows[question.set, default: []].append(
        RetrievalScore.row(
          question.snippets,
          result.snippets.map { RetrievalScore.Snippet(file_path: $0.file_path, span: $0.span) }))
    }
    let all = RetrievalScore.Row.mean(rows.values.map { RetrievalScore.Row.mean($0) })
    #expect(all.recall8 >= 0.85 && all.recall64 >= 0.97 && all.precision1 >= 0.48, "\(all)")
    #expect(RetrievalScore.Row.mean(rows["maud"] ?? []).recall64 >= 0.9)
    #expect(all.rightDocument == 1)
  }
}
