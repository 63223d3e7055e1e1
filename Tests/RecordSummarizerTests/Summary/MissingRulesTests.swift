import Evidence
import Testing

@testable import RecordSummarizer

@Suite("What the record does not say")
struct MissingRulesTests {
  @Test("absent sections and particulars, each with the place where they were looked for")
  func missing() throws {
    let facts = [
      Make.fact(.allergy, Make.concept("Latex", "1")), Make.fact(.problem, Make.concept("Gout", "2")),
      Make.fact(.problem, Make.concept("Asthma", "3"), .resolved),
      Make.fact(.medication, Make.concept("Aspirin", "4")),
      Make.result("Sodium", "2951-2", "140", "mmol/L", nil),
    ]
    let sections = [Make.section(.immunizations, "Immunizations", "")]
    let claims = try Make.claims(.missing, facts, sections)
    #expect(
      claims.map(\.text) == [
        "Nothing in the section on immunizations.",
        "No section on vital signs, procedures, encounters, social history, family history, advance directives.",
        "No reaction stated for 1 allergy: Latex.",
        "No dose and no instruction for 1 current medication: Aspirin.",
        "No start date for 1 current medication: Aspirin.", "No onset date for 1 active problem: Gout.",
        "No date for 1 measurement: Sodium.", "No range and no interpretation for 1 test: Sodium.",
        "No smoking status.",
      ])
    #expect(claims.allSatisfy { $0.origin == .absence && !$0.citations.isEmpty })
    #expect(claims[0].citations.first?.span.xpath == sections[0].xpath)
    #expect(claims[2].citations.first?.span.line == 1000)
  }

  @Test("many are named up to five, and all of them in the details")
  func many() throws {
    let facts = (1...9).map { Make.fact(.problem, Make.concept("Problem\($0)x", "p\($0)")) }
    let claim = try Make.claims(.missing, facts).first { $0.text.hasPrefix("No onset") }
    #expect(
      claim?.text
        == "No onset date for 9 active problems: Problem1x, Problem2x, Problem3x, Problem4x, Problem5x and 4 more."
    )
    #expect(claim?.factIDs.count == 9)
    #expect(claim?.details.first?.value.contains("Problem9x") == true)
  }

  @Test("a person without birth date and sex, a document without date")
  func person() throws {
    var record = try Make.record([], at: nil)
    record.patient.birth = nil
    record.patient.gender = nil
    let finding = try RecordSummary().analyze(SummaryRequest(record: record, program: "attest 0.1.0"))
    let texts = finding.claims.map(\.text)
    #expect(texts.contains("No birth date."))
    #expect(texts.contains("No sex."))
    #expect(texts.contains("No date of the document: what is current cannot be told."))
    #expect(texts.contains("No section on medications."))
  }

  @Test("smoking in the narrative of the social history is not said to be missing")
  func smoking() throws {
    let said = try Make.texts(
      .missing, [], [Make.section(.socialHistory, "Social", "Smokes a pipe, smoker since 1990")])
    #expect(!said.contains("No smoking status."))
  }
}
