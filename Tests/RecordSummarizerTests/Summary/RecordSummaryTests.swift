import Evidence
import Foundation
import Testing

@testable import RecordSummarizer

@Suite("RecordSummary")
struct RecordSummaryTests {
  static let facts: [Fact] = [
    Make.fact(.allergy, Make.concept("Penicillin G", "7980", .rxNorm), .active, Make.period("1980")),
    Make.fact(.problem, Make.concept("Gout", "90560007"), .active, Make.period("2001")),
    Make.fact(.problem, Make.concept("Asthma", "195967001"), .resolved, Make.period("1990", "1999")),
    Make.medication("Metformin", "6809", dose: "500", every: "12", .active, "2005"),
    Make.result("Sodium", "2951-2", "140", "mmol/L", "20100101"),
    Make.result("Potassium", "2823-3", "4", "mmol/L", "20200101"),
    Make.result("Chloride", "2075-0", "100", "mmol/L", nil),
    Make.fact(.encounter, Make.concept("Visit", "1"), .active, Make.period(at: "2010")),
    Make.fact(.procedure, Make.concept("Biopsy", "86273004"), .active, Make.period(at: "2018")),
    Make.fact(.immunization, Make.concept("Influenza", "140"), .active, Make.period(at: "20141001")),
  ]

  @Test("the order of the sections is that of reading, and every claim cites")
  func order() throws {
    let finding = try Make.finding(Self.facts, [Make.section(.reasonForVisit, "Reason", "Cough")])
    #expect(
      finding.sections.map(\.id) == [
        "allergies", "problems", "medications", "results", "procedures", "immunizations", "encounters",
        "story", "missing",
      ])
    for section in finding.sections {
      #expect(section.claims.map(\.id) == section.claims.indices.map { "\(section.id)-\($0 + 1)" })
      #expect(section.claims.allSatisfy { !$0.citations.isEmpty })
    }
    #expect(finding.kind == "record-summary")
    #expect(finding.stamp.rules == "record-summary/1")
    #expect(finding.stamp.inputs == [try #require(Make.digest)])
    #expect(finding.documents.first?.name == "record.xml")
  }

  @Test(
    "--since leaves out events before it, counts them, and leaves allergies, problems and medications alone")
  func since() throws {
    var options = SummaryOptions()
    options.since = ClinicalTime("2015")
    let finding = try Make.finding(Self.facts, options: options)
    let ids = Set(finding.sections.filter { $0.id != "missing" }.flatMap(\.claims).flatMap(\.factIDs))
    #expect(
      ids == ["allergy-1", "problem-1", "problem-2", "medication-1", "result-2", "result-3", "procedure-1"])
    #expect(finding.limits.contains { $0.hasPrefix("3 results, vital signs") && $0.contains("before 2015") })
    #expect(finding.stamp.options == [LabeledValue("since", "2015")])
    #expect(!finding.claims.contains { $0.text.contains("No section on encounters") })
  }

  @Test("--sections shows these and says what it left out")
  func sections() throws {
    var options = SummaryOptions()
    options.sections = [.problems, .allergies]
    let finding = try Make.finding(Self.facts, options: options)
    #expect(finding.sections.map(\.id) == ["allergies", "problems"])
    #expect(finding.limits.contains { $0.hasPrefix("Left out, as asked: Medications, Results") })
    #expect(finding.stamp.options == [LabeledValue("sections", "allergies,problems")])
  }

  @Test("the same record gives the same bytes")
  func determinism() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let many = (0..<300).map {
      Make.result("Test\($0 % 70)x", "t-\($0 % 70)", "\($0)", "mg/dL", "20\(10 + $0 % 10)0101")
    }
    let first = try encoder.encode(try Make.finding(Self.facts + many))
    for _ in 0..<3 { #expect(try encoder.encode(try Make.finding(Self.facts + many)) == first) }
  }

  @Test("the limits tell what was not understood")
  func limits() throws {
    var record = try Make.record(Self.facts)
    record.unreadEntries = [
      FactSource(xpath: "/a", line: 1, section: "Results"), FactSource(xpath: "/b", line: 2, section: "Plan"),
      FactSource(xpath: "/c", line: 3, section: "Results"),
    ]
    record.danglingReferences = 2
    let limits = try RecordSummary().analyze(SummaryRequest(record: record, program: "p")).limits
    #expect(
      limits.first
        == "Only what stands in this file is summarized. Other records of the person were not looked at.")
    #expect(
      limits.contains("3 entries were not understood and are not in this summary: Plan (1), Results (2)."))
    #expect(limits.contains("2 entries point to narrative text that is not in the file."))
    #expect(limits.contains("“Current” and “active” are meant at the date of the document, 3 Apr 2024."))
  }

  @Test("the banner says whom it is about, with an age only where it is certain")
  func subject() throws {
    let subject = try Make.finding([]).subject
    #expect(subject.contains(LabeledValue("Name", "Ada Example")))
    #expect(subject.contains(LabeledValue("Born", "1 Jun 1950 (73 years at the date of the document)")))
    #expect(subject.contains(LabeledValue("Sex", "Female")))
    #expect(subject.contains(LabeledValue("Document date", "3 Apr 2024")))
  }

  static let ages: [(String, String, String?)] = [
    ("19500601", "20240403", "73 years"), ("19500403", "20240403", "74 years"),
    ("19500404", "20240403", "73 years"),
    ("195006", "20240403", "73 years"), ("195004", "20240403", nil), ("1950", "20240403", nil),
    ("19500601", "2024", nil), ("20230903", "20240403", "7 months"), ("20230904", "20240403", "6 months"),
    ("20240303", "20240403", "1 month"), ("20240320", "20240403", "14 days"),
    ("20240403", "20240403", "0 days"),
    ("202309", "20240403", nil), ("20250101", "20240403", nil),
  ]

  @Test("an age is told only where what was written leaves no doubt of it", arguments: ages)
  func age(_ birth: String, _ now: String, _ expected: String?) throws {
    #expect(Age.text(from: try Make.time(birth), to: try Make.time(now)) == expected)
  }
}
