import Evidence
import Explainability
import Testing

@testable import RecordSummarizer

@Suite("Sentences and their evidence")
struct SentenceEvidenceTests {
  /// A broad table of facts: every kind, every assertion, awkward names.
  static let broad: [Fact] = {
    var facts: [Fact] = []
    let names = [
      "Gout",
      "Type 2 diabetes mellitus without complication, without long-term current use of insulin (disorder)",
      "Non-small cell lung cancer, stage IV", "Body mass index 30+ - obesity",
      "24 HR Metformin hydrochloride 500 MG Oral Tablet",
      "Patient's own words: \"can't sleep\"", "COVID-19", "Hydrochlorothiazide 12.5 MG / Lisinopril 10 MG",
      "5% dextrose",
      "Fracture of the neck of femur, not otherwise specified, closed, initial encounter",
      "Influenza A (H1N1) 2009",
      "Allergy to peanuts & tree nuts", "β-blocker", "Vitamin B12, 1,000 mcg", "Stage 3a CKD; eGFR 45-59",
    ]
    let values: [ObservationValue?] = [
      nil, Make.quantity("7.20", "%"), Make.quantity("91.7232635695229", "mg/dL"),
      Make.quantity("6.2", "10*3/uL"),
      .range(low: Quantity(value: "4", unit: "mmol/L"), high: Quantity(value: "6", unit: "mmol/L")),
      .range(low: nil, high: Quantity(value: "5", unit: "ng/mL")), .text("<0.5 not detected"),
      .boolean(false),
      .concept(Make.concept("Never smoker", "266919005")), .null("UNK"), Make.quantity("3", "{score}"),
      .ratio(numerator: Quantity(value: "1"), denominator: Quantity(value: "128")),
    ]
    let periods = [
      ClinicalPeriod(), Make.period("2010"), Make.period("201003", "20110405"),
      Make.period(at: "20190312143000-0500"),
      ClinicalPeriod(low: .null("UNK"), high: Make.bound("2020")),
    ]
    var number = 0
    for kind in Fact.Kind.allCases {
      for assertion in Assertion.allCases {
        for index in 0..<names.count {
          number += 1
          facts.append(
            Make.fact(
              kind, Make.concept(names[index], "c-\(index)", .loinc), assertion,
              periods[number % periods.count]
            ) {
              $0.value = values[number % values.count]
              if number % 7 == 0 {
                $0.referenceRanges = [ReferenceRange(low: Quantity(value: "40", unit: "%"))]
              }
              if number % 7 == 1 {
                $0.referenceRanges = [ReferenceRange(high: Quantity(value: "4.123456789", unit: "%"))]
              }
              if number % 3 == 0 { $0.severity = Make.concept("Severe (severity modifier)", "24484000") }
              if number % 4 == 0 {
                $0.reactions = [
                  Reaction(manifestation: Make.concept("Hives"), severity: Make.concept("Mild", "255604002"))
                ]
              }
              if number % 2 == 0 {
                $0.interpretations = [Make.concept(nil, ["H", "LL", "N", "A"][number / 2 % 4])]
              }
              if number % 5 == 0 { $0.reasons = [Make.concept("Chest pain, not cardiac")] }
              if kind == .medication || kind == .planned {
                $0.dosage = Dosage(
                  dose: Make.quantity("\(number % 7 + 1)", "mg"), route: Make.concept("Oral", "C38288"),
                  frequencies: [
                    .period(
                      value: "\(number % 5 * 4 + 4)", upTo: nil, unit: "h",
                      institutionSpecified: number % 2 == 0)
                  ],
                  asNeeded: number % 3 == 0, asNeededFor: Make.concept("Wheezing"), sig: "Take as told")
              }
            })
        }
      }
    }
    return facts
  }()

  @Test("no sentence of a broad table of facts is refused")
  func accepted() throws {
    for start in stride(from: 0, to: Self.broad.count, by: 15) {
      let facts = Array(Self.broad[start..<min(start + 15, Self.broad.count)])
      let finding = try Make.finding(facts)
      let replaced = finding.limits.filter { $0.contains("own words stand there instead") }
      #expect(replaced.isEmpty, "\(finding.claims.filter { $0.origin == .quotation }.map(\.text))")
    }
  }

  static let mutations: [(Fact, String, String)] = {
    let metformin = Make.medication("Metformin", "6809", dose: "500", every: "12", .active, "20190312")
    let sodium = Make.result(
      "Sodium", "2951-2", "129", "mmol/L", "20240303", flag: "L", range: ("135", "145"))
    let asthma = Make.fact(.problem, Make.concept("Asthma", "195967001"), .refuted)
    let latex = Make.fact(.allergy, Make.concept("Latex", "111088007"), .active, Make.period("1980")) {
      $0.severity = Make.concept("Mild", "255604002")
    }
    return [
      (metformin, "500", "5000"), (metformin, "mg", "g"), (metformin, "twice", "three times"),
      (metformin, "12 Mar 2019", "13 Mar 2019"), (metformin, "12 Mar 2019", "12 Mar 2019 14:30"),
      (metformin, "Metformin", "Warfarin"),
      (metformin, "by mouth", "intravenously"), (sodium, "129", "192"), (sodium, "mmol/L", "mg/dL"),
      (sodium, "2024", "2023"), (sodium, "below", "within"), (sodium, "135", "125"),
      (asthma, "refuted", "active"),
      (asthma, ", refuted", ""), (latex, "mild", "severe"), (latex, "1980", "1990"),
      (latex, "Latex", "No latex"),
    ]
  }()

  @Test("a sentence with one part changed is refused", arguments: mutations)
  func refused(_ fact: Fact, _ part: String, _ other: String) throws {
    let input = SummaryInput(record: try Make.record([fact]), since: nil)
    let drafts =
      AllergyRules(input: input).drafts() + ProblemRules(input: input).drafts()
      + MedicationRules(input: input).drafts() + ResultRules(input: input).drafts()
    var draft = try #require(drafts.first)
    let writer = ClaimWriter(document: input.record.document)
    #expect(writer.passes(draft))
    let changed = draft.text.replacing(part, with: other)
    try #require(changed != draft.text)
    draft.text = changed
    #expect(!writer.passes(draft))
  }

  @Test(
    "a sentence that does not pass is replaced by the record's own words, and a wrong quotation stops the summary"
  )
  func replaced() throws {
    let fact = try #require(try Make.record([Self.mutations[0].0]).facts.first)
    let document = try Make.record([]).document
    var writer = ClaimWriter(document: document)
    let claim = try writer.claim(
      ClaimDraft("Metformin cures everything.", facts: [fact]), id: "medications-1")
    #expect(claim.text == "Metformin, 12 Mar 2019")
    #expect(claim.origin == .quotation)
    #expect(claim.details.first == LabeledValue("Assertion", "active"))
    #expect(writer.replaced == 1)
    var nameless = fact
    nameless.concept = Concept()
    nameless.sources[0].narrative = nil
    #expect(throws: RecordSummarizerError.self) {
      try writer.claim(ClaimDraft("Something else.", facts: [nameless]), id: "medications-2")
    }
    #expect(throws: RecordSummarizerError.self) {
      try writer.claim(ClaimDraft("Nothing cited."), id: "medications-3")
    }
  }

  @Test("the rules' own words say nothing of a fact")
  func templateWords() {
    for word in [
      "active", "resolved", "refuted", "high", "low", "severe", "mild", "up", "down", "above", "below",
      "twice", "daily",
      "mouth", "no", "not", "abnormal", "critical", "left", "right",
    ] {
      #expect(!TemplateWords.all.contains(word))
    }
  }
}
