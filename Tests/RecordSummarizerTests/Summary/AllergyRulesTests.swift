import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Allergies")
struct AllergyRulesTests {
  static let severe = Make.concept("Severe", "24484000")
  static let mild = Make.concept("Mild", "255604002")

  static func allergy(
    _ name: String, _ assertion: Assertion = .active, reactions: [(String, Concept?)] = [],
    severity: Concept? = nil, criticality: Concept? = nil, since low: String? = nil
  ) -> Fact {
    Make.fact(.allergy, Make.concept(name, "code-\(name)", .rxNorm), assertion, Make.period(low)) { fact in
      fact.reactions = reactions.map { Reaction(manifestation: Make.concept($0.0), severity: $0.1) }
      fact.severity = severity
      fact.criticality = criticality
    }
  }

  @Test("what can hurt most comes first, with its reaction and severity")
  func order() throws {
    let facts = [
      Self.allergy("Latex", reactions: [("Hives", Self.mild)]),
      Self.allergy("Mold", .unknown),
      Self.allergy("Peanut", reactions: [("Itching", nil)], criticality: Make.concept(nil, "CRITH")),
      Self.allergy("Eggs", .refuted, since: "2011"),
      Self.allergy("Penicillin G", reactions: [("Anaphylaxis", Self.severe)], since: "1980"),
      Self.allergy("Dust", .resolved),
      Self.allergy("Aspirin", severity: Make.concept("Moderate", "6736007")),
      Self.allergy("Codeine", severity: Make.concept("Fatal", "399166001")),
    ]
    let claims = try Make.claims(.allergies, facts)
    #expect(
      claims.map(\.text) == [
        "Codeine — severity fatal.", "Penicillin G — anaphylaxis (severe), since 1980.",
        "Peanut — itching, high criticality.", "Aspirin — severity moderate.", "Latex — hives (mild).",
        "Mold.",
        "Dust, resolved.", "Eggs, refuted, 2011.",
      ])
    #expect(
      claims.map(\.flag) == [
        "Fatal", "Anaphylaxis", "High criticality", "Moderate", nil, "Status not stated", "Resolved",
        "Refuted",
      ])
    #expect(
      claims.map(\.emphasis) == [
        .critical, .critical, .critical, .warning, .normal, .warning, .muted, .muted,
      ])
    #expect(claims.map(\.id) == (1...8).map { "allergies-\($0)" })
  }

  static let statements: [(Fact, String, String)] = [
    (
      Make.fact(.allergy, Make.concept("Allergy to substance", "419199007"), .noKnown), "No known allergies.",
      "As stated"
    ),
    (
      Make.fact(.allergy, Make.concept("Drug allergy", "416098002"), .noKnown), "No known drug allergies.",
      "As stated"
    ),
    (Make.fact(.allergy, Make.concept("NKDA"), .noKnown), "No known drug allergies.", "As stated"),
    (
      Make.fact(.allergy, Make.concept("No Known Drug Allergies"), .noKnown), "No Known Drug Allergies.",
      "As stated"
    ),
    (
      Make.fact(.allergy, Concept(nullFlavor: "NI"), .noInformation), "No information on allergies.",
      "No information"
    ),
  ]

  @Test("none known and no information are two statements", arguments: statements)
  func none(_ fact: Fact, _ text: String, _ flag: String) throws {
    let claims = try Make.claims(.allergies, [fact])
    #expect(claims.map(\.text) == [text])
    #expect(claims.first?.flag == flag)
  }

  @Test("silence is neither: it is told where it was looked for")
  func silence() throws {
    let finding = try Make.finding([])
    #expect(!finding.sections.contains { $0.id == "allergies" })
    let absent = finding.claims.first { $0.text == "No section on allergies." }
    #expect(absent?.origin == .absence)
    #expect(absent?.citations.first?.span.xpath == "/ClinicalDocument/component/structuredBody")
    let empty = Make.section(.allergies, "Allergies", "", nullFlavor: "NI")
    let said = try Make.texts(.missing, [], [empty])
    #expect(said.contains("No information on allergies: section marked NI."))
    #expect(!said.contains("No section on allergies."))
  }

  @Test("places of one fact are cited up to five, and the rest counted")
  func places() throws {
    var fact = Self.allergy("Latex")
    fact.sources = (1...8).map { FactSource(xpath: "/a[\($0)]", line: $0 + 1, section: "Allergies") }
    let claim = try #require(try Make.claims(.allergies, [fact]).first)
    #expect(claim.citations.map(\.span.line) == [2, 3, 4, 5, 6])
    #expect(claim.citations.first?.label == "Allergies, line 2")
    #expect(claim.details.last == LabeledValue("Said again", "at 3 more places in the record"))
  }
}
