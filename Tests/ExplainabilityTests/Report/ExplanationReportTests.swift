import Evidence
import Foundation
import Testing

@testable import Explainability

@Suite struct ExplanationReportTests {
  @Test func keepsToItsPublishedSchemaAndIsReadAgain() throws {
    let validator = try SchemaValidator(ReportSchema.text)
    for reviews in [0, 4] {
      let report = try SampleExplanation.make(reviews: reviews)
      let json = try report.json()
      #expect(try validator.problems(in: json) == [])
      #expect(try ExplanationReport.read(json: json) == report)
      #expect(try ExplanationReport.read(json: json).json() == json)
    }
  }

  @Test(arguments: [
    ("\"schemaVersion\" : 2", "\"schemaVersion\" : 3"), ("\"row\" : 12", "\"row\" : 0"),
    ("\"row\" : 12", "\"rows\" : 12"),
    ("\"side\" : \"attention\"", "\"side\" : \"aside\""), ("XPathSelector", "CSSSelector"),
    ("\"isFound\" : true,", "\"isFound\" : 1,"), ("urn:sha256:", "urn:sha1:"), ("\"seed\" : ", "\"sown\" : "),
  ])
  func theSchemaRefusesWhatIsWrong(good: String, bad: String) throws {
    let json = try SampleExplanation.make().json()
    #expect(json.contains(good))
    #expect(try !SchemaValidator(ReportSchema.text).problems(in: json.replacing(good, with: bad)).isEmpty)
  }

  @Test func reportsOfTheFirstSchemaVersionAreStillRead() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Schemas/report-1.json")
    let old = try String(contentsOf: file, encoding: .utf8)
    #expect(old.contains("\"schemaVersion\" : 1"))
    let report = try ExplanationReport.read(json: old)
    #expect(report.header.time.hasSuffix("Z") && report.header.report.hasPrefix("r-"))
    #expect(report.content.checks.count > 10)
    #expect(report.content.checks.allSatisfy { $0.outcome == .notChecked })
    #expect(
      report.content.sources.count == 38
        && report.content.sources.filter { !$0.isFound }.map(\.number) == [38])
    #expect(try SchemaValidator(ReportSchema.text).problems(in: report.json()) == [])
    #expect(
      try JSONDecoder().decode(SummaryReport.self, from: Data(old.utf8)).html().hasPrefix("<!DOCTYPE html>"))
  }

  @Test(arguments: ["", "{}", "[]", "{\"schemaVersion\": 9}", "{\"schemaVersion\": 2}", "PATIENTTEXT"])
  func whatIsNoReportIsRefusedWithoutItsText(json: String) {
    let error = #expect(throws: ExplainabilityError.self) { try ExplanationReport.read(json: json) }
    #expect(["report.version", "report.format"].contains(error?.code))
    #expect(error?.description.contains("PATIENTTEXT") == false)
  }

  @Test(arguments: ReportReader.allCases)
  func theSameReportIsTheSameBytes(reader: ReportReader) throws {
    let first = try SampleExplanation.make().page(for: reader)
    let second = try SampleExplanation.make().page(for: reader)
    #expect(first.html() == second.html() && first.markdown() == second.markdown())
  }

  @Test func everyReaderGetsTheSameFacts() throws {
    let report = try SampleExplanation.make("sample")
    let pages = ReportReader.allCases.map { report.page(for: $0) }
    #expect(
      Set(pages.map { $0.blocks.count { if case .heading(_, let level) = $0 { level == 2 } else { false } } })
        == [ReportSection.allCases.count])
    for page in pages {
      let text = page.text(style: TerminalStyle(width: 200, color: false))
      for fact in [
        "1.5", "2024-03-05 12:00 UTC", "Not found", "Not judged", "12:3f3f", "1 of 100", "person decides",
        "0.75", "0.125",
      ] {
        #expect(text.contains(fact), "\(fact) is missing in \(page.subtitle ?? "")")
      }
    }
    #expect(Set(pages.map { $0.blocks.prefix(3).map(String.init(describing:)) }).count == 4)
  }

  @Test func numbersLeadToTheirSourcesAndEveryIDIsThereOnce() throws {
    for reader in ReportReader.allCases {
      let html = try SampleExplanation.make().page(for: reader).html()
      let skeleton = try HTMLSkeleton(html)
      #expect(Set(skeleton.ids).count == skeleton.ids.count)
      #expect(Set(skeleton.targets).subtracting(skeleton.ids).isEmpty)
      #expect([1, 4].allSatisfy { skeleton.targets.contains("source-\($0)") })
      #expect(
        !html.contains("<script") && !html.contains(" style=") && !html.contains("http:")
          && !html.contains("https:"))
    }
  }

  @Test(arguments: payloads)
  func noTextComesOutAlive(payload: String) throws {
    let report = try SampleExplanation.make(payload)
    let json = try report.json()
    #expect(!json.contains("<") && !json.contains(">") && !json.unicodeScalars.contains(where: isControl))
    #expect(try ExplanationReport.read(json: json) == report)
    #expect(try SchemaValidator(ReportSchema.text).problems(in: json) == [])
    for reader in ReportReader.allCases {
      let page = report.page(for: reader)
      let html = page.html()
      let skeleton = try HTMLSkeleton(html)
      let harmless = try HTMLSkeleton(SampleExplanation.make("x").page(for: reader).html())
      #expect(skeleton.tags == harmless.tags)
      #expect(skeleton.attributes == harmless.attributes)
      #expect(!html.unicodeScalars.contains(where: isControl))
      #expect(
        !page.text(style: TerminalStyle(width: 80, color: false)).unicodeScalars.contains(where: isControl))
    }
  }

  @Test func aFigureThatIsNoNumberIsRefused() throws {
    var report = try SampleExplanation.make()
    report.content.account.value = .infinity
    let error = #expect(throws: ExplainabilityError.self) { try report.json() }
    #expect(error?.code == "report.number")
  }

  @Test func thereAreThirtyOneSourceAttributes() {
    #expect(SourceAttribute.allCases.count == 31)
    #expect(Set(SourceAttribute.allCases.map(\.title)).count == 31)
  }

  @Test(
    arguments: [
      ("The dose is 5 mg.", ["The dose  is\n5 mg."], QuotationCheck.Outcome.wordForWord),
      ("The dose … 5 mg.", ["The dose was raised to 5 mg."], .wordForWord),
      ("5 mg … The dose", ["The dose was raised to 5 mg."], .everyWord),
      ("the dose", ["The dose"], .everyWord),
      ("The dose is 6 mg.", ["The dose is 5 mg."], .missing), ("", ["x"], .missing), ("x", [], .missing),
      ("one two", ["one", "two"], .everyWord), ("Code | Date", ["x Code Date y"], .wordForWord),
      ("Code | Date", ["Code | Date"], .wordForWord), ("|", ["x"], .missing),
    ] as [(String, [String], QuotationCheck.Outcome)])
  func quotationsAreCheckedLetterForLetter(
    quotation: String, texts: [String], outcome: QuotationCheck.Outcome
  ) {
    #expect(QuotationCheck(texts: texts).outcome(of: quotation) == outcome)
  }

  @Test func partsAreMarkedAsWholeWords() {
    let text = "Potassium 5.6 mmol/L; potassiums 15.6"
    let ranges = TextMarks.ranges(of: ["potassium", "5.6", "mmol/L", "x"], in: text)
    let scalars = Array(text.unicodeScalars)
    #expect(
      ranges.map { range in String(String.UnicodeScalarView(scalars[range])) } == [
        "Potassium", "5.6", "mmol/L",
      ])
  }
}
