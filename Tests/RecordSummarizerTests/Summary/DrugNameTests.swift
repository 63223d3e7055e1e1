import Evidence
import Testing

@testable import RecordSummarizer

@Suite("DrugName")
struct DrugNameTests {
  @Test(
    "the drug before the strength",
    arguments: [
      ("Metformin 500 MG Oral Tablet", "metformin"),
      ("Metformin hydrochloride 1000 MG Oral Tablet", "metformin"),
      ("24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet", "metformin"),
      ("insulin glargine 100 UNT/ML", "insulin glargine"), ("insulin lispro 100 UNT/ML", "insulin lispro"),
      ("Hydrochlorothiazide 12.5 MG / Lisinopril 10 MG Oral Tablet", "hydrochlorothiazide + lisinopril"),
      ("Lisinopril 10 MG / Hydrochlorothiazide 12.5 MG", "hydrochlorothiazide + lisinopril"),
      ("Sodium Chloride 9 MG/ML", "sodium chloride"), ("potassium citrate 10 MEQ", "potassium citrate"),
      ("Vitamin B12 1000 mcg", "vitamin b12"), ("5-fluorouracil 50 MG/ML", "5-fluorouracil"),
      ("Aspirin 81mg", "aspirin"), ("1 ML Enoxaparin sodium 150 MG/ML Prefilled Syringe", "enoxaparin"),
      ("Penicillin V Potassium 250 MG Oral Tablet", "penicillin v"), ("Warfarin tablet", "warfarin"),
      ("Acetaminophen 325 MG Oral Tablet [Tylenol]", "acetaminophen"),
    ])
  func name(_ label: String, _ expected: String) {
    #expect(DrugName.name(in: label) == expected)
  }

  @Test("labels without a name have none", arguments: ["500 MG", "", "12"])
  func none(_ label: String) {
    #expect(DrugName.name(in: label) == nil)
  }
}
