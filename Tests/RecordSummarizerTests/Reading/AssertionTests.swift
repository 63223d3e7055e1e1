import RecordSummarizer
import Testing

/// Active, resolved, refuted, none known, no information and unknown are six different things.
@Suite struct AssertionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entry: String
    var narrative = ""
    var expected: Assertion
    var contradictions: [String] = []
  }

  static let problems: [Case] = [
    Case(testDescription: "active concern without end", entry: SampleDocument.problem(), expected: .active),
    Case(
      testDescription: "end date in the past", entry: SampleDocument.problem(high: #"<high value="2019"/>"#),
      expected: .resolved),
    Case(
      testDescription: "end date after the document",
      entry: SampleDocument.problem(high: #"<high value="20240901"/>"#),
      expected: .active),
    Case(
      testDescription: "status observation resolved, concern active",
      entry: SampleDocument.problem(status: "413322009"), expected: .resolved,
      contradictions: ["problem.resolved-still-active"]),
    Case(
      testDescription: "status observation active, concern completed",
      entry: SampleDocument.problem(concern: "completed", status: "55561003"), expected: .active,
      contradictions: ["problem.active-concern-closed"]),
    Case(
      testDescription: "status observation active, end in the past",
      entry: SampleDocument.problem(high: #"<high value="2019"/>"#, status: "55561003"), expected: .active,
      contradictions: ["problem.active-with-end"]),
    Case(
      testDescription: "closed concern, end written as unknown",
      entry: SampleDocument.problem(concern: "completed", high: #"<high nullFlavor="UNK"/>"#),
      expected: .resolved),
    Case(
      testDescription: "open concern, end written as unknown",
      entry: SampleDocument.problem(high: #"<high nullFlavor="UNK"/>"#), expected: .active),
    Case(
      testDescription: "closed concern without any end", entry: SampleDocument.problem(concern: "completed"),
      expected: .unknown, contradictions: ["problem.closed-without-end"]),
    Case(
      testDescription: "negated", entry: SampleDocument.problem(negated: true), expected: .refuted),
    Case(
      testDescription: "negated problem in general",
      entry: SampleDocument.problem(
        negated: true, value: #"<value xsi:type="CD" code="55607006" codeSystem="2.16.840.1.113883.6.96"/>"#),
      expected: .noKnown),
    Case(
      testDescription: "a code that says none known",
      entry: SampleDocument.problem(
        value: #"<value xsi:type="CD" code="160245001" codeSystem="2.16.840.1.113883.6.96"/>"#),
      expected: .noKnown),
    Case(
      testDescription: "no information",
      entry: SampleDocument.problem(value: #"<value xsi:type="CD" nullFlavor="NI"/>"#),
      expected: .noInformation),
    Case(
      testDescription: "unknown",
      entry: SampleDocument.problem(value: #"<value xsi:type="CD" nullFlavor="UNK"/>"#),
      expected: .unknown),
    Case(
      testDescription: "words that say no information",
      entry: SampleDocument.problem(
        value:
          #"<value xsi:type="CD" nullFlavor="NA"><originalText>No problem data is applicable</originalText></value>"#
      ),
      expected: .noInformation),
    Case(
      testDescription: "the narrative's row says resolved", entry: SampleDocument.problem(),
      narrative: "<table><tbody><tr><td>Asthma</td><td>2012</td><td>Resolved</td></tr></tbody></table>",
      expected: .resolved, contradictions: ["problem.resolved-still-active"]),
    Case(
      testDescription: "the narrative's heading says active, the entry has an end",
      entry: SampleDocument.problem(high: #"<high value="2012"/>"#),
      narrative: "<paragraph>Active Concerns</paragraph><list><item>Asthma (onset 2012)</item></list>",
      expected: .active, contradictions: ["problem.active-with-end"]),
    Case(
      testDescription: "a narrative row of another problem says nothing", entry: SampleDocument.problem(),
      narrative: "<table><tbody><tr><td>Exercise-induced asthma</td><td>Resolved</td></tr></tbody></table>",
      expected: .active),
  ]

  @Test(arguments: problems)
  func `problem`(_ problem: Case) throws {
    let xml = SampleDocument.xml(code: "11450-4", narrative: problem.narrative, entries: problem.entry)
    try check(problem, SampleDocument.record(xml), .problem)
  }

  static let allergies: [Case] = [
    Case(testDescription: "a substance", entry: SampleDocument.allergy(), expected: .active),
    Case(
      testDescription: "negated substance", entry: SampleDocument.allergy(negated: true), expected: .refuted),
    Case(
      testDescription: "negated, with a reaction",
      entry: SampleDocument.allergy(negated: true, reaction: true),
      expected: .unknown, contradictions: ["allergy.negated-with-reaction"]),
    Case(
      testDescription: "negated without a substance",
      entry: SampleDocument.allergy(negated: true, substance: #"<code nullFlavor="NA"/>"#), expected: .noKnown
    ),
    Case(
      testDescription: "without a substance, no information",
      entry: SampleDocument.allergy(category: "419199007", substance: #"<code nullFlavor="NI"/>"#),
      expected: .noInformation),
    Case(
      testDescription: "without a substance, unknown",
      entry: SampleDocument.allergy(category: "419199007", substance: #"<code nullFlavor="UNK"/>"#),
      expected: .unknown),
    Case(
      testDescription: "named by the value alone",
      entry: SampleDocument.allergy(category: "232350006", substance: ""), expected: .active),
    Case(
      testDescription: "a code that says none known",
      entry: SampleDocument.allergy(
        substance:
          #"<code code="716186003" codeSystem="2.16.840.1.113883.6.96" displayName="No known allergy"/>"#),
      expected: .noKnown),
  ]

  @Test(arguments: allergies)
  func `allergy`(_ allergy: Case) throws {
    let xml = SampleDocument.xml(code: "48765-2", narrative: allergy.narrative, entries: allergy.entry)
    try check(allergy, SampleDocument.record(xml), .allergy)
  }

  static let medications: [Case] = [
    Case(testDescription: "active without end", entry: SampleDocument.medication(), expected: .active),
    Case(
      testDescription: "completed without end goes on", entry: SampleDocument.medication(status: "completed"),
      expected: .active),
    Case(
      testDescription: "completed, a single administration",
      entry: SampleDocument.medication(status: "completed", time: "").replacing(
        #"<effectiveTime xsi:type="IVL_TS">"#, with: #"<effectiveTime value="20240101">"#),
      expected: .resolved),
    Case(
      testDescription: "ended",
      entry: SampleDocument.medication(
        status: "completed", time: #"<low value="2021"/><high value="20220110"/>"#), expected: .resolved),
    Case(
      testDescription: "marked active, ended",
      entry: SampleDocument.medication(
        time: #"<low value="2021"/><high value="20220110"/>"#), expected: .resolved,
      contradictions: ["medication.active-with-end"]),
    Case(
      testDescription: "ends after the document",
      entry: SampleDocument.medication(
        status: "completed", time: #"<low value="2024"/><high value="20240501"/>"#), expected: .active),
    Case(
      testDescription: "aborted", entry: SampleDocument.medication(status: "aborted"), expected: .resolved),
    Case(testDescription: "negated", entry: SampleDocument.medication(negated: true), expected: .refuted),
    Case(
      testDescription: "none known",
      entry: SampleDocument.medication(negated: true, code: #"<code nullFlavor="NA"/>"#),
      expected: .noKnown),
    Case(
      testDescription: "a drug in general, none known in the narrative",
      entry: SampleDocument.medication(
        code:
          #"<code code="410942007" codeSystem="2.16.840.1.113883.6.96" displayName="Drug or medicament"/>"#),
      narrative: "No Known Medications", expected: .noKnown),
    Case(
      testDescription: "completed, nothing known of the time",
      entry: SampleDocument.medication(status: "completed", time: #"<low nullFlavor="UNK"/>"#),
      expected: .unknown),
  ]

  @Test(arguments: medications)
  func `medication`(_ medication: Case) throws {
    let xml = SampleDocument.xml(code: "10160-0", narrative: medication.narrative, entries: medication.entry)
    try check(medication, SampleDocument.record(xml), .medication)
  }

  private func check(_ expected: Case, _ record: PatientRecord, _ kind: Fact.Kind) throws {
    let fact = try #require(record.facts.first)
    #expect(record.facts.count == 1)
    #expect(fact.kind == kind)
    #expect(fact.assertion == expected.expected)
    #expect(fact.contradictions.map(\.code) == expected.contradictions)
  }
}
