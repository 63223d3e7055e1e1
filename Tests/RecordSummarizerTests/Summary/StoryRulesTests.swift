import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Story and quotations")
struct StoryRulesTests {
  static let long =
    "Mrs. Example came with a cough. It had lasted a week.\nShe was given antibiotics. "
    + String(repeating: "She felt better each day after that. ", count: 40) + "The end."

  @Test("a quotation is a substring, cut at the end of a sentence, and says how many words it leaves out")
  func cut() throws {
    for limit in [10, 40, 55, 60, 100, 300, 700, 5000] {
      let quotation = try #require(Quotation(Self.long, limit: limit))
      #expect(Self.long.contains(quotation.text))
      #expect(quotation.text.count <= limit)
      let words = quotation.text.split(whereSeparator: \.isWhitespace)
      let all = Self.long.split(whereSeparator: \.isWhitespace)
      #expect(Array(all.prefix(words.count)) == words)
      #expect(words.count + quotation.leftOut == all.count)
    }
    #expect(Quotation(Self.long, limit: 60)?.text == "Mrs. Example came with a cough. It had lasted a week.")
    #expect(Quotation(Self.long, limit: 100)?.text.hasSuffix("antibiotics.") == true)
    #expect(Quotation(" \n ") == nil)
    #expect(Quotation("Pneumonoultramicroscopicsilicovolcanoconiosis", limit: 5)?.leftOut == 0)
  }

  @Test("the story is quoted in the order of reading, each quotation with its section and place")
  func story() throws {
    let sections = [
      Make.section(.hospitalCourse, "Hospital Course", Self.long, number: 1),
      Make.section(.other, "Odds and ends", "Something.", number: 2),
      Make.section(.reasonForVisit, "Reason for Visit", "Cough", number: 3),
      Make.section(.problems, "Problems", "Cough of a week", number: 4),
      Make.section(.other, "Coded elsewhere", "Not quoted", facts: 2, number: 5),
    ]
    let finding = try Make.finding([], sections)
    let story = try #require(finding.sections.first { $0.id == "story" }).claims
    #expect(story.map(\.flag) == ["Reason for Visit", "Hospital Course, shortened", "Odds and ends"])
    for claim in story {
      #expect(claim.origin == .quotation)
      #expect(sections.contains { $0.narrative.contains(claim.text) })
      #expect(claim.citations.first?.span.xpath?.hasSuffix("/text") == true)
    }
    #expect(story[1].details.contains { $0.label == "Left out" && $0.value.contains("more words") })
    let problems = try #require(finding.sections.first { $0.id == "problems" }).claims
    #expect(problems.map(\.text) == ["Cough of a week"])
    #expect(problems.first?.flag == "Narrative only")
    #expect(!finding.claims.contains { $0.text == "No section on problems." })
  }

  @Test("the text of an unstructured document is quoted, and its limits are told")
  func unstructured() throws {
    var record = try Make.record([])
    record.unstructuredBody = (
      "text/plain", "A letter about the patient.", "/ClinicalDocument/component/nonXMLBody/text", 9
    )
    let finding = try RecordSummary().analyze(SummaryRequest(record: record, program: "attest 0.1.0"))
    #expect(
      finding.sections.first { $0.id == "story" }?.claims.map(\.text) == ["A letter about the patient."])
    #expect(finding.limits.contains { $0.contains("quoted, not understood") })
  }
}
