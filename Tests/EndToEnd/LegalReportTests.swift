import Evidence
import Explainability
import Foundation
import LegalRetriever
import Testing

@testable import Workflow

/// Reports of a library's answers and of checks of citations, from the use cases.
@Suite struct LegalReportTests {
  private static let lease = """
    LEASE AGREEMENT between Fernmoor Estates Ltd. and Quillon Ltd.

    1. Term. The lease runs for ten years from the first of May.

    2. Termination. The tenant may terminate this lease for convenience upon ninety days' notice.

    3. Rent. The rent is due on the first of each month. The landlord may raise it once a year.
    """

  private func library() throws -> (Workbench, RecordStore) {
    let bench = try Workbench()
    let store = try bench.store()
    let path = try bench.write(Self.lease, to: "lease.txt")
    let added = try AddToLibrary(context: bench.context(), store: store).run(
      [path], library: "matter", onProblem: { _ in }, onProgress: { _ in })
    #expect(added.added == 1)
    return (bench, store)
  }

  private func answer(_ question: String, _ bench: Workbench, _ store: RecordStore) async throws -> String {
    let search = try SearchLibrary("matter", store: store, home: nil)
    let kept = try await search.answered(LibraryRequest(question)).kept
    return try #require(try KeepLegalResult(context: bench.context(), store: store).keep(kept))
  }

  @Test(
    "an answer is explained to each reader from the store alone, twice the same bytes",
    arguments: ReportReader.allCases)
  func explain(reader: ReportReader) async throws {
    let (bench, store) = try library()
    let id = try await answer("who may terminate for convenience?", bench, store)
    let first = ExplainResult(context: bench.context(), store: store)
    let later = ExplainResult(context: bench.context(at: Workbench.noon + 7200), store: store)
    for format in [ReportFormat.html, .json, .markdown] {
      let one = try await first.run(id: id, reader: reader.rawValue, format: format)
      let two = try await later.run(id: id, reader: reader.rawValue, format: format)
      #expect(one.data == two.data)
      #expect(one.text.contains("for convenience upon ninety days"))
    }
  }

  @Test(
    "the first passage stands in the file word for word, its score adds up, and words are named without which another comes first"
  )
  func content() async throws {
    let (bench, store) = try library()
    let id = try await answer("who may terminate for convenience?", bench, store)
    let explain = ExplainResult(context: bench.context(), store: store)
    let (report, _, usual) = try await explain.report(id: id, reader: nil, format: .json)
    #expect(usual == .lawyer)
    let content = report.content
    #expect(content.quality.residual <= 1e-6)
    #expect(!content.checks.isEmpty && content.checks.allSatisfy { $0.outcome == .verbatim })
    #expect(content.sources.allSatisfy { $0.isFound })
    let first = try #require(content.sources.first)
    #expect(first.text?.contains("Termination. The tenant may terminate") == true)
    #expect(!first.marks.isEmpty)
    let change = try #require(content.changes.first?.counterfactual)
    #expect(change.isFound && !change.features.isEmpty && change.scoreAfter < 0)
  }

  @Test("where the document is erased, its results leave with it")
  func erasure() async throws {
    let (bench, store) = try library()
    let id = try await answer("who may terminate for convenience?", bench, store)
    let digest = try #require(LibraryWriter.digest(of: Data(Self.lease.utf8)))
    let erase = EraseSubject(context: bench.context(), store: store)
    // To erase the result leaves the library as it is.
    let plan = try erase.plan(id)
    #expect(plan.files.isEmpty && plan.staying.count == 1)
    _ = try erase.run(try erase.plan(digest.hex))
    await #expect(throws: WorkflowError.self) {
      try await ExplainResult(context: bench.context(), store: store).run(id: id, format: .json)
    }
  }

  @Test("a question that no passage has a word of is kept nowhere and is no error")
  func nothing() async throws {
    let (bench, store) = try library()
    let search = try SearchLibrary("matter", store: store, home: nil)
    let kept = try await search.answered(LibraryRequest("zygomorphic quasars")).kept
    #expect(kept.passages.isEmpty)
    let id = try KeepLegalResult(context: bench.context(), store: store).keep(kept)
    #expect(id == nil)
  }
}

/// A check of citations as a stored result.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: ModelHome.standard().path + "/legal/reporters/reporters.json"),
    "The tables of reporters are not there: run `make setup`."))
struct CitationReportTests {
  private static let opinion = """
    Cite as: 598 U. S. ____ (2023)          1

              Opinion of the Court

    A carrier that accepts goods in good order must deliver them in the same order, unless it was notified.
    2          ROE v. POE CO.

              Opinion of the Court

    Notice to one agent of the carrier is notice to all of them, whatever the bill of lading says.
    """
  private static let brief = """
    The carrier is liable. “A carrier that accepts goods in good order may deliver them in the same order, unless it was notified.” \
    Roe v. Poe Co., 598 U. S. ___, ___ (2023) (slip op., at 1). “Notice to one agent of the carrier is notice to all of them.” \
    Id., at ___ (slip op., at 2).
    """

  @Test(
    "the altered quotation is not borne out, the other one is word for word, and the brief is shown with both marked"
  )
  func report() async throws {
    let bench = try Workbench()
    let store = try bench.store()
    let opinion = try bench.write(Self.opinion, to: "roe.txt")
    _ = try AddToLibrary(context: bench.context(), store: store).run(
      [opinion], library: "matter", onProblem: { _ in }, onProgress: { _ in })
    let outcome = try CheckCitations(home: .standard()).run(
      try bench.write(Self.brief, to: "brief.txt"),
      against: try CitedDocuments(library: "matter", store: store))
    let id = try KeepLegalResult(context: bench.context(), store: store).keep(outcome)
    let (report, _, _) = try await ExplainResult(context: bench.context(), store: store).report(
      id: id, reader: .lawyer, format: .json)
    let content = report.content
    let quoted = content.checks.filter { $0.claim.hasPrefix("quotation-") }
    #expect(quoted.map(\.outcome) == [.notBorneOut, .verbatim])
    #expect(quoted.first?.note.contains("“may” for “must”") == true)
    #expect(content.result.needsPerson)
    #expect(content.quality.residual <= 1e-9)
    let text = try #require(content.texts.first)
    #expect(text.text == Self.brief)
    #expect(text.marks.contains { $0.level < 0 } && text.marks.contains { $0.level > 0 })
    let change = try #require(content.changes.first)
    #expect(change.words.text.contains("with “must” in the place of “may”"))
    // The check is erased with the brief, which is in no library; the opinion stays.
    let plan = try EraseSubject(context: bench.context(), store: store).plan(id)
    #expect(plan.files.count == 1 && plan.staying.count == 1)
  }

  @Test("a brief that is in the library itself is not held against itself")
  func ownText() throws {
    let bench = try Workbench()
    let store = try bench.store()
    let brief = try bench.write(Self.brief, to: "all/brief.txt")
    try bench.write(Self.opinion, to: "all/roe.txt")
    _ = try AddToLibrary(context: bench.context(), store: store).run(
      [bench.path("all")], library: "matter", onProblem: { _ in }, onProgress: { _ in })
    let check = try CheckCitations(home: .standard()).run(
      brief, against: try CitedDocuments(library: "matter", store: store)
    ).check
    #expect(check.quotations.map(\.verdict) == [.altered, .verbatim])
    #expect(check.libraryCount == 1)
    #expect(check.notChecked.first?.contains("not held against itself") == true)
  }
}
