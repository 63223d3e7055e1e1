import Evidence
import Foundation
import Testing

@testable import Workflow

/// The use cases, one after another, as a person goes through them.
@Suite struct UseCaseTests {
  private func summarize(_ bench: Workbench, _ path: String, at time: Date = Workbench.noon) throws
    -> RenderedReport
  {
    let use = SummarizeRecord(context: bench.context(at: time), store: try bench.store())
    return try use.run(InputFile(path: path, name: "sample.xml"), format: .text(width: 80, color: false))
  }

  @Test("the same file again is known, and its report is the same to the byte")
  func sameFileAgain() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "sample.xml")
    let first = try summarize(bench, path)
    #expect(!first.wasKnown)
    #expect(first.text.contains("Essential hypertension"))
    #expect(first.text.contains("2024-03-05 12:00 UTC"))
    let again = try summarize(bench, path, at: Workbench.noon + 3600)
    #expect(again.wasKnown)
    #expect(again.id == first.id)
    #expect(again.text == first.text)
    #expect(try ListResults(store: try bench.store()).run(limit: 10).map(\.id) == [first.id])
  }

  @Test("another choice of sections is another result on the same file")
  func anotherChoice() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "sample.xml")
    let whole = try summarize(bench, path)
    let use = SummarizeRecord(
      context: bench.context(), store: try bench.store(),
      choice: try SummaryChoice(sections: ["Allergies"], since: "2024-01"))
    let part = try use.run(InputFile(path: path, name: "sample.xml"), format: .markdown)
    #expect(part.id != whole.id)
    #expect(!part.text.contains("Essential hypertension"))
    #expect(part.text.contains("attest summarize sample.xml --sections allergies --since 2024-01"))
  }

  @Test(
    "a choice that cannot be is refused",
    arguments: [(["nonsense"], nil), ([], "yesterday")] as [([String], String?)])
  func badChoice(sections: [String], since: String?) {
    #expect(throws: WorkflowError.self) { try SummaryChoice(sections: sections, since: since) }
  }

  @Test("a report is written again from the store alone", arguments: [ReportFormat.html, .json, .markdown])
  func reportAgain(format: ReportFormat) throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "sample.xml")
    let use = SummarizeRecord(context: bench.context(), store: try bench.store())
    let first = try use.run(InputFile(path: path, name: "sample.xml"), format: format)
    try FileManager.default.removeItem(atPath: path)
    let render = RenderReport(context: bench.context(at: Workbench.noon + 60), store: try bench.store())
    #expect(try render.run(id: String(first.id.prefix(6)), format: format).text == first.text)
    #expect(throws: WorkflowError.self) { try render.run(id: "r-ffffffffff", format: format) }
  }

  @Test("a refused file leaves nothing in the store")
  func refused() throws {
    let bench = try Workbench()
    let path = try bench.write(String(SampleRecord().xml.dropLast(40)), to: "sample.xml")
    do {
      _ = try summarize(bench, path)
      Issue.record("a file that was cut short is read")
    } catch let error as any AttestError {
      #expect(error.status == .badInput)
      #expect(error.place?.hasPrefix("sample.xml") == true)
    }
    #expect(try ListResults(store: try bench.store()).run(limit: 10).isEmpty)
    #expect(try VerifyAudit(store: try bench.store()).run().rows == 0)
  }

  @Test("erasing a result takes its record with it, to the last word in the file")
  func erase() throws {
    let bench = try Workbench()
    let kept = try summarize(bench, bench.write(SampleRecord(family: "Brandvold").xml, to: "kept.xml"))
    let gone = try summarize(bench, bench.write(SampleRecord(family: "Quistgaard").xml, to: "gone.xml"))
    #expect(try holds(bench, "Quistgaard"))
    let erase = EraseSubject(context: bench.context(), store: try bench.store())
    let plan = try erase.plan(gone.id)
    #expect(plan.results == [gone.id])
    #expect(plan.files.count == 1)
    let outcome = try erase.run(plan)
    #expect(outcome == ErasureOutcome(results: 1, files: 1, unfinished: nil))
    #expect(try !holds(bench, "Quistgaard"))
    #expect(try holds(bench, "Brandvold"))
    #expect(try ListResults(store: try bench.store()).run(limit: 10).map(\.id) == [kept.id])
    #expect(try VerifyAudit(store: try bench.store()).run().fault == nil)
  }

  @Test("a record stays while another result rests on it, and goes by its digest")
  func eraseShared() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "sample.xml")
    let first = try summarize(bench, path)
    let part = SummarizeRecord(
      context: bench.context(), store: try bench.store(),
      choice: try SummaryChoice(sections: ["problems"], since: nil))
    _ = try part.run(InputFile(path: path, name: "sample.xml"), format: .json)
    let erase = EraseSubject(context: bench.context(), store: try bench.store())
    let plan = try erase.plan(first.id)
    #expect(plan.files.isEmpty)
    #expect(plan.staying.map(\.name) == ["sample.xml"])
    let all = try erase.plan(try #require(plan.staying.first?.digest))
    #expect(all.results.count == 2)
    #expect(try erase.run(all).results == 2)
    #expect(try !holds(bench, "Vesterholm"))
  }

  /// Whether a word stands anywhere in the bytes of the store's files.
  private func holds(_ bench: Workbench, _ word: String) throws -> Bool {
    try bench.names(in: "store").contains { name in
      try Data(contentsOf: URL(fileURLWithPath: bench.path("store/\(name)"))).range(of: Data(word.utf8))
        != nil
    }
  }
}
