import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Contradictions")
struct ContradictionRulesTests {
  static func problem(_ assertion: Assertion, _ low: String? = nil, _ high: String? = nil) -> Fact {
    Make.fact(.problem, Make.concept("Asthma", "195967001"), assertion, Make.period(low, high))
  }
  static let none = Make.fact(.allergy, Make.concept("Allergy to substance", "419199007"), .noKnown)
  static let noDrug = Make.fact(.allergy, Make.concept("Drug allergy", "416098002"), .noKnown)
  static let penicillin = Make.fact(.allergy, Make.concept("Penicillin G", "7980", .rxNorm))
  static let peanut = Make.fact(.allergy, Make.concept("Peanut", "256349002")) {
    $0.category = Make.concept("Food allergy", "414285001")
  }

  static let table: [([Fact], [String])] = [
    ([none, penicillin], ["No known allergies is stated, and active allergies are listed: Penicillin G."]),
    (
      [noDrug, penicillin],
      ["No known drug allergies is stated, and active allergies are listed: Penicillin G."]
    ),
    ([noDrug, peanut], []), ([none], []), ([penicillin], []),
    (
      [problem(.active, "2010"), problem(.refuted)],
      ["Asthma: active (since 2010) in one entry, refuted in another."]
    ),
    (
      [problem(.active, "2010"), problem(.resolved, "2010", "2012")],
      ["Asthma: active (since 2010) in one entry, resolved (2010 to 2012) in another."]
    ),
    ([problem(.active, "2019"), problem(.resolved, "2010", "2012")], []),
    ([problem(.resolved, "2010", "2012"), problem(.refuted)], []),
    (
      [
        Make.medication("Metformin", "6809", dose: "500", .active, "2020"),
        Make.medication("Metformin", "6809", dose: "1000", .active, "2021"),
      ],
      ["Metformin: current with 500 mg (since 2020) and with 1000 mg (since 2021)."]
    ),
    (
      [
        Make.medication("Metformin", "6809", dose: "500", .active, "2020", "2021"),
        Make.medication("Metformin", "6809", dose: "1000", .active, "2021"),
      ], []
    ),
    (
      [
        Make.medication("Metformin", "6809", dose: "500", .active, "2020"),
        Make.medication("Metformin", "6809", dose: "500.0", .active, "2021"),
      ], []
    ),
    (
      [Make.result("Sodium", "2951-2", "150", "mmol/L", "2024", flag: "N", range: ("135", "145"))],
      ["Sodium 150 mmol/L in 2024: marked normal, and above range 135–145 mmol/L."]
    ),
    (
      [Make.fact(.procedure, Make.concept("Biopsy", "86273004"), .active, Make.period("2020", "2019"))],
      ["Biopsy: it ends in 2019, before it starts in 2020."]
    ),
    (
      [Make.fact(.procedure, Make.concept("Biopsy", "86273004"), .active, Make.period(at: "1949"))],
      ["1 entry is dated before the birth on 1 Jun 1950: Biopsy (1949)."]
    ),
    (
      [Make.fact(.encounter, Make.concept("Visit", "1"), .active, Make.period(at: "20250101"))],
      ["1 entry is dated after the document of 3 Apr 2024: Visit (1 Jan 2025)."]
    ),
    (
      [
        Make.fact(.problem, Make.concept("Gout", "90560007"), .active, Make.period("2010", "2012")) {
          $0.contradictions = [
            Contradiction(
              code: "problem.active-with-end", message: "the status says active, and it ended in 2012")
          ]
        }
      ],
      ["Gout: the status says active, and it ended in 2012."]
    ),
    (
      [
        Make.fact(.problem, Make.concept("No known problems", "160245001"), .noKnown),
        Make.fact(.problem, Make.concept("Gout", "90560007")),
      ],
      ["No known problems is stated, and active problems are listed: Gout."]
    ),
  ]

  @Test("both sides are put side by side and cited", arguments: table)
  func contradiction(_ facts: [Fact], _ expected: [String]) throws {
    let claims = try Make.claims(.contradictions, facts)
    #expect(claims.map(\.text) == expected)
    #expect(claims.allSatisfy { $0.flag == "Contradiction" && $0.origin == .rule })
    for claim in claims where facts.count == 2 {
      #expect(Set(claim.citations.compactMap(\.span.line)).count == 2)
    }
  }

  @Test("a narrative that says no known allergies speaks against a listed one")
  func narrative() throws {
    let sections = [
      Make.section(.historyOfPresentIllness, "HPI", "A cough.\nPatient has No Known Drug Allergies.\nFever.")
    ]
    let claim = try #require(try Make.claims(.contradictions, [Self.penicillin], sections).first)
    #expect(
      claim.text
        == "A narrative says “no known drug allergies”, and active allergies are listed: Penicillin G.")
    #expect(claim.emphasis == .critical)
    #expect(claim.citations.map(\.quote) == [nil, "Patient has No Known Drug Allergies."])
    #expect(try Make.claims(.contradictions, [Self.peanut], sections).isEmpty)
    let other = [Make.section(.notes, "Note", "Unknown allergies. Pinkdate.")]
    #expect(try Make.claims(.contradictions, [Self.penicillin], other).isEmpty)
  }
}
