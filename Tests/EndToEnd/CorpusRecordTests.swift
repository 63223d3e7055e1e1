import Evidence
import Foundation
import Testing

@testable import Workflow

/// The record that comes with the program.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Workbench.corpusRecord), "Corpora is not there"))
struct CorpusRecordTests {
  @Test("every line is cited, every citation leads somewhere, and no word of a line is made up")
  func evidence() throws {
    let outcome = RecordOutcome(
      InputFile(path: Workbench.corpusRecord, name: "record.xml"), program: "attest test")
    #expect(outcome.refusal == nil)
    #expect(outcome.lines > 40)
    #expect(outcome.citedLines == outcome.lines)
    #expect(outcome.resolving == outcome.citations)
    #expect(outcome.verbatimQuotations == outcome.quotations)
    #expect(outcome.numberedLines > 20)
  }

  @Test("every format can be had from the command line", arguments: ["text", "markdown", "html", "json"])
  func formats(format: String) throws {
    let bench = try Workbench()
    let ending = try bench.attest("summarize", Workbench.corpusRecord, "--format", format)
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(ending.output.contains("Penicillin"))
    #expect(!ending.output.contains("not found again"))
  }
}
