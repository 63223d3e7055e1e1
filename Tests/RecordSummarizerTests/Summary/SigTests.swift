import Evidence
import Testing

@testable import RecordSummarizer

@Suite("Sig")
struct SigTests {
  static let periods: [(String, String?, String, Bool, String?)] = [
    ("12", nil, "h", true, "twice daily"), ("12", nil, "h", false, "every 12 hours"),
    ("8", nil, "h", false, "every 8 hours"), ("8", nil, "h", true, "three times daily"),
    ("6", nil, "h", true, "four times daily"), ("4", nil, "h", true, "six times daily"),
    ("24", nil, "h", true, "daily"), ("24", nil, "h", false, "every 24 hours"),
    ("1", nil, "d", false, "daily"),
    ("1", nil, "d", true, "daily"), ("0.5", nil, "d", false, "twice daily"),
    ("2", nil, "d", false, "every 2 days"),
    ("1", nil, "wk", false, "weekly"), ("2", nil, "wk", false, "every 2 weeks"),
    ("1", nil, "mo", false, "monthly"),
    ("1", nil, "h", false, "every hour"), ("6", "8", "h", false, "every 6–8 hours"),
    ("48", nil, "h", true, "every 48 hours"),
    ("5", nil, "h", true, "every 5 hours"), ("7", nil, "fortnight", false, "every 7 fortnight"),
    ("x", nil, "h", true, nil),
    ("0", nil, "h", true, nil),
  ]

  @Test("a period in a clinician's words", arguments: periods)
  func period(_ value: String, _ upTo: String?, _ unit: String, _ institution: Bool, _ expected: String?) {
    let frequency = Dosage.Frequency.period(
      value: value, upTo: upTo, unit: unit, institutionSpecified: institution)
    #expect(FrequencyWords.phrase(frequency) == expected)
  }

  @Test(
    "an event of the day in words",
    arguments: [
      ("HS", "at bedtime"), ("ACM", "before breakfast"), ("AC", "before meals"), ("ACD", "before lunch"),
      ("ACV", "before dinner"), ("C", "with meals"), ("CM", "with breakfast"), ("CD", "with lunch"),
      ("CV", "with dinner"), ("PC", "after meals"), ("PCM", "after breakfast"), ("PCD", "after lunch"),
      ("PCV", "after dinner"), ("IC", "between meals"), ("ICM", "between breakfast and lunch"),
      ("ICD", "between lunch and dinner"), ("ICV", "between dinner and bedtime"), ("WAKE", "on waking"),
      ("hs", "at bedtime"), ("XYZ", "at event XYZ"),
    ])
  func event(_ code: String, _ expected: String) {
    #expect(FrequencyWords.phrase(.event(code: code, offset: nil)) == expected)
  }

  @Test("a whole dosage in words")
  func whole() throws {
    let oral = Make.concept("Oral", "C38288")
    let twice = Dosage.Frequency.period(value: "12", upTo: nil, unit: "h", institutionSpecified: true)
    let table: [(Dosage, String?)] = [
      (
        Dosage(dose: Make.quantity("500", "mg"), route: oral, frequencies: [twice]),
        "500 mg by mouth twice daily"
      ),
      (
        Dosage(dose: Make.quantity("1"), frequencies: [twice], form: Make.concept("Tablet")),
        "1 tablet twice daily"
      ),
      (Dosage(dose: Make.quantity("2", "{tbl}"), frequencies: [twice]), "2 tablets twice daily"),
      (
        Dosage(
          dose: Make.quantity("2", "{puff}"),
          frequencies: [.period(value: "4", upTo: "6", unit: "h", institutionSpecified: false)],
          asNeeded: true, asNeededFor: Make.concept("Wheezing", "56018004")),
        "2 puffs every 4–6 hours, as needed for wheezing"
      ),
      (
        Dosage(dose: Make.quantity("10", "mg"), frequencies: [twice, .event(code: "ACM", offset: nil)]),
        "10 mg twice daily before breakfast"
      ),
      (
        Dosage(
          dose: .range(low: Quantity(value: "1", unit: "mg"), high: Quantity(value: "2", unit: "mg")),
          asNeeded: true),
        "1–2 mg, as needed"
      ),
      (
        Dosage(rate: Make.quantity("125", "mL/h"), route: Make.concept("Intravenous")),
        "at 125 mL/h intravenously"
      ),
      (
        Dosage(
          dose: Make.quantity("1", "g"),
          maximum: .ratio(
            numerator: Quantity(value: "4", unit: "g"), denominator: Quantity(value: "1", unit: "d"))),
        "1 g, at most 4 g / 1 d"
      ),
      (Dosage(sig: "Take as told"), nil), (Dosage(), nil),
    ]
    for (dosage, expected) in table { #expect(Sig(dosage)?.text == expected) }
  }

  @Test("the structured dosage is preferred, and the record's own words are quoted where there is none")
  func choice() throws {
    let structured = Make.fact(.medication, Make.concept("Metformin")) {
      $0.dosage = Dosage(dose: Make.quantity("500", "mg"), sig: "Take one pill")
    }
    let words = Make.fact(.medication, Make.concept("Aspirin")) {
      $0.dosage = Dosage(sig: "Take one pill a day")
    }
    let claims = try Make.claims(.medications, [structured, words])
    #expect(claims.map(\.text) == ["Metformin: 500 mg.", "Aspirin: “Take one pill a day”."])
    #expect(claims[0].details.contains { $0.value == "“Take one pill”" })
  }
}
