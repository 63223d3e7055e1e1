import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Medications")
struct MedicationRulesTests {
  @Test("a change of dose, of times or of product is told with its dates")
  func changes() throws {
    let table: [([Fact], [String])] = [
      (
        [
          Make.medication("Metformin", "6809", dose: "500", every: "12", .resolved, "2020", "202202"),
          Make.medication("Metformin", "6809", dose: "1000", every: "12", .active, "202203"),
        ],
        [
          "Metformin: 1000 mg by mouth twice daily, since Mar 2022; dose changed from 500 mg (until Feb 2022)."
        ]
      ),
      (
        [
          Make.medication("Metformin", "6809", dose: "500", every: "24", .resolved, "2020", "202202"),
          Make.medication("Metformin", "6809", dose: "500", every: "12", .active, "202203"),
        ],
        [
          "Metformin: 500 mg by mouth twice daily, since Mar 2022; changed from 500 mg by mouth daily (until Feb 2022)."
        ]
      ),
      (
        [
          Make.medication("Lisinopril 10 MG Oral Tablet", "314076", .resolved, "20200101", "20210101"),
          Make.medication("lisinopril 20 MG Oral Tablet", "314077", .active, "20210102"),
        ],
        [
          "lisinopril 20 MG Oral Tablet: by mouth, since 2 Jan 2021; changed from Lisinopril 10 MG Oral Tablet: by mouth (until 1 Jan 2021)."
        ]
      ),
      (
        [
          Make.medication("Metformin", "6809", dose: "500", every: "12", .resolved, "2020", "202202"),
          Make.medication("Metformin", "6809", dose: "500", every: "12", .active, "202203"),
        ],
        ["Metformin: 500 mg by mouth twice daily, since Mar 2022."]
      ),
      (
        [
          Make.medication(
            "insulin lispro 100 UNT/ML", "1", dose: "5", unit: "[iU]", .resolved, "2020", "2021"),
          Make.medication("insulin glargine 100 UNT/ML", "2", dose: "10", unit: "[iU]", .active, "2022"),
        ],
        [
          "insulin glargine 100 UNT/ML: 10 IU by mouth, since 2022.",
          "insulin lispro 100 UNT/ML: 5 IU by mouth, ended 2021, started 2020.",
        ]
      ),
      (
        // A later course that ended is not what a running one changed from.
        [
          Make.medication("Metformin", "6809", dose: "1000", .active, "2019"),
          Make.medication("Metformin", "6809", dose: "500", .resolved, "2020", "2021"),
        ],
        ["Metformin: 1000 mg by mouth, since 2019."]
      ),
    ]
    for (facts, expected) in table { #expect(try Make.texts(.medications, facts) == expected) }
  }

  @Test("what is new, changed, ended and unclear is flagged")
  func flags() throws {
    let facts = [
      Make.medication("Apixaban", "1", dose: "5", .active, "20240320"),
      Make.medication("Warfarin", "2", dose: "5", .resolved, "2020", "20240319"),
      Make.medication("Atenolol", "3", dose: "50", .unknown),
      Make.medication("Amoxicillin", "4", dose: "250", .resolved, "20100301", "20100308"),
      Make.medication("Amoxicillin", "4", dose: "250", .resolved, "20050301", "20050308"),
      Make.medication("Ibuprofen", "5", .refuted),
      Make.medication("Aspirin", "6", dose: "81", .active, "2010"),
    ]
    let claims = try Make.claims(.medications, facts)
    #expect(
      claims.map(\.text) == [
        "Apixaban: 5 mg by mouth, since 20 Mar 2024.", "Aspirin: 81 mg by mouth, since 2010.",
        "Atenolol: 50 mg by mouth.",
        "Warfarin: 5 mg by mouth, ended 19 Mar 2024, started 2020.",
        "Amoxicillin: 250 mg by mouth, ended 8 Mar 2010, started 1 Mar 2010; 2 courses.",
        "Ibuprofen, not taken.",
      ])
    #expect(claims.map(\.flag) == ["New", nil, "Status not stated", "Ended recently", "Ended", "Not taken"])
  }

  @Test("drugs that share an RxNorm code or a name stand together, others do not")
  func groups() {
    let facts = [
      Make.medication("Glucophage", "6809"), Make.medication("Metformin 500 MG", "6809"),
      Make.medication("Metformin 850 MG", "9999"), Make.medication("Insulin lispro", "1"),
    ]
    #expect(MedicationRules.groups(facts).map(\.count) == [3, 1])
  }

  @Test("more than are shown are counted, and each stands in the details")
  func remainder() throws {
    let facts = (1...40).map { Make.medication("Drug\($0)x", "c\($0)", .resolved, "2001", "2002") }
    let claims = try Make.claims(.medications, facts)
    #expect(claims.count == 26)
    let last = try #require(claims.last)
    #expect(last.text == "15 more ended medications, listed in the details.")
    #expect(last.factIDs.count == 15)
    #expect(last.details.filter { $0.label == "Ended" }.count == 15)
  }
}
