import Evidence
import Explainability
import Foundation
import Testing

@testable import Workflow

/// Explanation reports of stored results, from the command line and the use cases.
@Suite struct ReportTests {
  private func summarize(
    _ bench: Workbench, _ record: SampleRecord = SampleRecord(), name: String = "sample.xml"
  ) throws
    -> RenderedReport
  {
    let path = try bench.write(record.xml, to: name)
    let use = SummarizeRecord(context: bench.context(), store: try bench.store())
    return try use.run(InputFile(path: path, name: name), format: .json)
  }

  @Test(
    "a summary is explained to each reader from the store alone, twice the same bytes",
    arguments: ReportReader.allCases)
  func explain(reader: ReportReader) async throws {
    let bench = try Workbench()
    let id = try summarize(bench).id
    let first = ExplainResult(context: bench.context(), store: try bench.store())
    let later = ExplainResult(context: bench.context(at: Workbench.noon + 7200), store: try bench.store())
    for format in [ReportFormat.html, .json, .markdown, .text(width: 80, color: false)] {
      let one = try await first.run(id: id, reader: reader.rawValue, format: format)
      let two = try await later.run(id: String(id.prefix(6)), reader: reader.rawValue, format: format)
      #expect(one.data == two.data)
    }
    let html = try await first.run(id: id, reader: reader.rawValue, format: .html).text
    for fact in [
      "Essential hypertension", "tester", "attest test", "record-summary/1", "2024-03-05 12:00 UTC",
      "person decides",
    ] {
      #expect(html.contains(fact), "\(fact)")
    }
    #expect(!html.contains("Vesterholm"), "the report names the person")
  }

  @Test("the sample that comes with the program is explained in full")
  func corpus() async throws {
    let bench = try Workbench()
    let use = SummarizeRecord(context: bench.context(), store: try bench.store())
    let id = try use.run(InputFile(path: Workbench.corpusRecord, name: "corpus.xml"), format: .json).id
    let explain = ExplainResult(context: bench.context(), store: try bench.store())
    let (report, _, usual) = try await explain.report(id: id, reader: nil, format: .json)
    #expect(usual == .clinician)
    let content = report.content
    #expect(
      content.quality.residual <= content.quality.residualLimit && content.quality.residualLimit <= 1e-9)
    #expect(content.account.largestResidual == content.quality.residual)
    #expect(content.checks.allSatisfy { [.verbatim, .borneOut, .absence].contains($0.outcome) })
    #expect(
      content.sources.allSatisfy(\.isFound)
        && content.sources.map(\.number) == Array(1...content.sources.count))
    #expect(content.sources.contains { !$0.marks.isEmpty })
    #expect(content.reasons.contains { $0.side == .attention && $0.flag == "Anaphylaxis" })
    #expect(content.changes.contains { $0.counterfactual.isFound })
    #expect(content.card.attributes.map(\.attribute) == SourceAttribute.allCases)
    let names = Set(content.quality.measures.map(\.name))
    #expect(names == ["Citation recall", "Citation precision", "Comprehensiveness", "Sufficiency"])
    for measure in content.quality.measures where measure.name == "Comprehensiveness" {
      #expect(measure.value >= 3 * (measure.random ?? 1))
    }
    // Every number that is cited is a source.
    let cited =
      content.reasons.flatMap(\.sources) + content.checks.flatMap(\.sources)
      + content.changes.flatMap(\.sources)
    #expect(Set(cited).isSubset(of: Set(content.sources.map(\.number))))
    #expect(report.audit?.row == 2)
  }

  @Test("a decision is shown by the next report, and the chain tells of it")
  func review() async throws {
    let bench = try Workbench()
    let id = try summarize(bench).id
    let explain = ExplainResult(context: bench.context(), store: try bench.store())
    let before = try await explain.run(id: id, format: .html).text
    #expect(before.contains("No person has decided yet"))
    let recorded = try bench.attest(
      "review", id, "--decision", "rejected", "--reviewer", "Dr. Ruth", "--comment", "Dose <b>wrong</b>.",
      "--json")
    #expect(recorded.status == 0, "\(recorded.errors)")
    let after = try await explain.run(id: id, format: .html).text
    #expect(
      after.contains("Dr. Ruth") && after.contains("Dose &lt;b&gt;wrong&lt;/b&gt;.")
        && after.contains("Not relied upon"))
    #expect(try VerifyAudit(store: try bench.store()).run().fault == nil)
  }

  @Test("every report is a row of the chain, whose head a report shows and the check takes")
  func chain() async throws {
    let bench = try Workbench()
    let id = try summarize(bench).id
    let rows = try VerifyAudit(store: try bench.store()).run().rows
    let json = try bench.attest("report", id, "--json").output
    let report = try ExplanationReport.read(json: json)
    #expect(try VerifyAudit(store: try bench.store()).run().rows == rows + 1)
    let head = try #require(report.audit?.text)
    #expect(try bench.attest("audit", "verify", "--head", head).status == 0)
    let wrong = try bench.attest("audit", "verify", "--head", "1:" + String(repeating: "0", count: 64))
    #expect(wrong.status == 1 && wrong.output.contains("row 1"))
    try FileManager.default.removeItem(atPath: bench.storePath + ".anchor")
    #expect(try bench.attest("audit", "verify").status == 1)
    #expect(try bench.attest("audit", "anchor").status == 0)
    #expect(try bench.attest("audit", "verify").status == 0)
  }

  @Test(
    "twenty planted words are erased: from the store, its log, written reports, exports and what a killed writing left"
  )
  func erase() throws {
    let bench = try Workbench()
    let words = (0..<20).map { "Zqplanted\($0)word" }
    let record = SampleRecord(family: words[0], problems: Array(words.dropFirst()))
    let path = try bench.write(record.xml, to: "in/\(words[0]).xml")
    let kept = try bench.write(SampleRecord(family: "Brandvold").xml, to: "in/kept.xml")
    #expect(
      try bench.attest("summarize", path, "--output", bench.path("out/summary.html"), "--format", "html")
        .status == 0)
    #expect(try bench.attest("summarize", kept, "--output", bench.path("out/kept.txt")).status == 0)
    #expect(
      try bench.attest("export", path, "--format", "fhir", "--output", bench.path("out/fhir")).status == 0)
    let id = try #require(try ListResults(store: try bench.store()).run(limit: 9).last?.id)
    for format in ["--html", "--json", "--markdown", "--text"] {
      #expect(
        try bench.attest("report", id, format, "--output", bench.path("out/report\(format)")).status == 0)
    }
    #expect(
      try bench.attest("review", id, "--decision", "accepted", "--comment", "Seen: \(words[3])").status == 0)
    try bench.write("half a report of \(words[5])", to: "out/.summary.html.0123ABCD.part")
    try FileManager.default.removeItem(atPath: bench.path("in/\(words[0]).xml"))
    #expect(try Set(holders(of: words, bench)) != [])
    let ending = try bench.attest("erase", id, "--yes")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output == "Erased 1 result and 1 file, with 6 written files.\n")
    #expect(try holders(of: words, bench) == [])
    #expect(bench.text("out/kept.txt")?.contains("Brandvold") == true)
    let audit = try bench.attest("audit", "verify")
    #expect(audit.status == 0, "\(audit.output)")
  }

  @Test("a written file that somebody changed stays, and that is told")
  func changed() throws {
    let bench = try Workbench()
    let path = try bench.write(SampleRecord().xml, to: "sample.xml")
    #expect(try bench.attest("summarize", path, "--output", bench.path("out.txt")).status == 0)
    try bench.write("my own notes", to: "out.txt")
    let id = try #require(try ListResults(store: try bench.store()).run(limit: 9).first?.id)
    let ending = try bench.attest("erase", id, "--yes")
    #expect(ending.status == 1 && ending.errors.contains("out.txt"))
    #expect(bench.text("out.txt") == "my own notes")
    #expect(try ListResults(store: try bench.store()).run(limit: 9).isEmpty)
  }

  @Test("a file that was written over from another result stays with that one")
  func overwritten() throws {
    let bench = try Workbench()
    let one = try bench.write(SampleRecord(family: "Aasen").xml, to: "1.xml")
    let two = try bench.write(SampleRecord(family: "Zwart").xml, to: "2.xml")
    for path in [one, two] {
      #expect(try bench.attest("summarize", path, "--output", bench.path("out.txt")).status == 0)
    }
    let ids = try ListResults(store: try bench.store()).run(limit: 9).map(\.id)
    #expect(try bench.attest("erase", try #require(ids.last), "--yes").status == 1)
    #expect(bench.text("out.txt")?.contains("Zwart") == true)
    #expect(try bench.attest("erase", try #require(ids.first), "--yes").status == 0)
    #expect(bench.text("out.txt") == nil)
  }

  @Test("a PDF is tagged, has an outline, page numbers and a text layer, no script, and twice the same bytes")
  func pdf() async throws {
    guard (try? PDFRenderer.find()) != nil else {
      print("WeasyPrint is not here: the PDF of a report is not tested.")
      return
    }
    let bench = try Workbench()
    let id = try summarize(bench, SampleRecord(problems: ["&lt;script>alert(1)&lt;/script>"])).id
    let explain = ExplainResult(context: bench.context(), store: try bench.store())
    let pdf = try await explain.run(id: id, reader: "student", format: .pdf)
    #expect(try await explain.run(id: id, reader: "student", format: .pdf).data == pdf.data)
    #expect(pdf.data.starts(with: Data("%PDF-1.7".utf8)))
    for mark in ["/MarkInfo", "/StructTreeRoot", "/Outlines", "/Lang"] {
      #expect(pdf.data.range(of: Data(mark.utf8)) != nil, "\(mark)")
    }
    for mark in ["/JavaScript", "/JS ", "/Launch", "/URI", "/EmbeddedFile"] {
      #expect(pdf.data.range(of: Data(mark.utf8)) == nil, "\(mark)")
    }
  }

  @Test("without WeasyPrint a PDF is refused with the command that installs it")
  func noWeasyPrint() throws {
    let error = #expect(throws: WorkflowError.self) { try PDFRenderer.find(path: "/nonexistent:/proc") }
    #expect(error?.status == .missing && error?.hint?.contains("apt-get install weasyprint") == true)
  }

  @Test("the schema is printed")
  func schema() throws {
    let bench = try Workbench()
    let ending = try bench.attest("report", "--schema")
    #expect(ending.status == 0 && ending.output == ExplanationSchema.text)
  }

  /// The files of the bench that hold any of some words, and the words.
  private func holders(of words: [String], _ bench: Workbench) throws -> [String] {
    let root = URL(fileURLWithPath: bench.path("")).path
    guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
    var found: [String] = []
    for case let name as String in names {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: root + "/" + name)) else { continue }
      for word in words where data.range(of: Data(word.utf8)) != nil || name.contains(word) {
        found.append("\(name): \(word)")
      }
    }
    return found
  }
}
