import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Problems")
struct ProblemRulesTests {
  static func problem(
    _ name: String, _ code: String, _ assertion: Assertion, _ low: String? = nil, _ high: String? = nil
  ) -> Fact {
    Make.fact(.problem, Make.concept(name, code), assertion, Make.period(low, high))
  }

  @Test("active with onset, unclear, resolved together by problem, refuted; no date gains precision")
  func order() throws {
    let facts = [
      Self.problem("Acute bronchitis", "1", .resolved, "20100303", "20100317"),
      Self.problem("Essential hypertension", "59621000", .active, "20111005"),
      Self.problem("Asthma", "2", .refuted),
      Self.problem("Diabetes mellitus", "3", .active, "201903"),
      Self.problem("Acute bronchitis", "1", .resolved, "2015"),
      Self.problem("Gout", "4", .unknown),
      Self.problem("Anemia", "5", .active),
    ]
    let claims = try Make.claims(.problems, facts)
    #expect(
      claims.map(\.text) == [
        "Diabetes mellitus, since Mar 2019.", "Essential hypertension, since 5 Oct 2011.", "Anemia.", "Gout.",
        "Acute bronchitis, resolved, 2 episodes, latest onset 2015.", "Asthma, refuted.",
      ])
    #expect(claims.map(\.flag) == [nil, nil, nil, "Status not stated", "Resolved", "Refuted"])
    #expect(claims[4].factIDs == ["problem-5", "problem-1"])
    #expect(claims[1].details.first == LabeledValue("Codes", "SNOMED CT 59621000"))
  }

  @Test("a diagnosis outside the problem list carries the section it stands in")
  func diagnosis() throws {
    var fact = Make.fact(.diagnosis, Make.concept("Pneumonia", "233604007"), .active, Make.period("20240401"))
    fact.sources[0].section = "Discharge Diagnosis"
    let claims = try Make.claims(.problems, [fact])
    #expect(claims.map(\.text) == ["Pneumonia, since 1 Apr 2024."])
    #expect(claims.first?.flag == "Discharge Diagnosis")
  }
}
