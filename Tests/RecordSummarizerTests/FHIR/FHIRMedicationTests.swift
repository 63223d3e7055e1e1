import Testing

@testable import RecordSummarizer

@Suite("Medications and their dosage")
struct FHIRMedicationTests {
  private func statement(_ change: (inout Fact) -> Void) throws -> (JSON, String) {
    var fact = RecordFixtures.fact(
      .medication,
      Concept(codings: [
        Coding(code: "860975", system: .rxNorm, display: "Metformin 500 MG"),
        Coding(code: "00093-1048", system: CodeSystem(oid: "2.16.840.1.113883.6.69")),
      ]))
    change(&fact)
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let resource = try #require(bundle["MedicationStatement"].first)
    #expect(ResourceRules.faults(of: resource) == [])
    return (resource, bundle.text)
  }

  @Test(
    "The status follows assertion and statusCode",
    arguments: [
      (Assertion.active, "active", "active"), (.active, "completed", "active"),
      (.active, "suspended", "on-hold"),
      (.resolved, "completed", "completed"), (.resolved, "aborted", "stopped"),
      (.resolved, "suspended", "on-hold"),
      (.refuted, "nullified", "entered-in-error"),
      (.refuted, "active", "not-taken"),
      (.unknown, "active", "unknown"),
    ])
  func setsStatus(assertion: Assertion, code: String, status: String) throws {
    let resource = try statement {
      $0.assertion = assertion
      $0.statusCode = code
    }.0
    #expect(resource.text("status") == status)
    #expect(resource.codes("medicationCodeableConcept") == ["860975", "00093-1048"])
  }

  @Test("A point is a date, an interval a period, with the precision that was written")
  func setsTime() throws {
    let point = try statement { $0.period.point = RecordFixtures.at("201803") }.0
    #expect(point.text("effectiveDateTime") == "2018-03")
    let open = try statement {
      $0.period = ClinicalPeriod(low: RecordFixtures.at("2018"), high: .null("UNK"))
    }.0
    #expect(open.object("effectivePeriod") as? [String: String] == ["start": "2018"])
    let closed = try statement {
      $0.period = ClinicalPeriod(low: RecordFixtures.at("20180101"), high: RecordFixtures.at("20180201"))
    }.0
    #expect(
      closed.object("effectivePeriod") as? [String: String] == ["start": "2018-01-01", "end": "2018-02-01"])
  }

  @Test("An end before the start, and what is no time, go into the notes")
  func notesBadTimes() throws {
    let reversed = try statement {
      $0.period = ClinicalPeriod(low: RecordFixtures.at("20180201"), high: RecordFixtures.at("20180101"))
    }.0
    #expect(reversed.object("effectivePeriod") as? [String: String] == ["start": "2018-02-01"])
    #expect(reversed.notes == ["End as written, before the start: 1 Jan 2018"])
    let unreadable = try statement { $0.period.low = .unreadable("last spring") }.0
    #expect(unreadable.notes == ["Start as written: last spring"])
  }

  static let timings: [(Dosage.Frequency, String)] = [
    (
      .period(value: "8", upTo: nil, unit: "h", institutionSpecified: false),
      #""repeat":{"frequency":1,"period":8,"periodUnit":"h"}"#
    ),
    (
      .period(value: "8", upTo: nil, unit: "h", institutionSpecified: true),
      #""repeat":{"frequency":3,"period":1,"periodUnit":"d"}"#
    ),
    (
      .period(value: "6", upTo: "8", unit: "h", institutionSpecified: false),
      #""repeat":{"frequency":1,"period":6,"periodMax":8,"periodUnit":"h"}"#
    ),
    (
      .period(value: "0.50", upTo: nil, unit: "d", institutionSpecified: false),
      #""repeat":{"frequency":1,"period":0.50,"periodUnit":"d"}"#
    ),
    (.event(code: "HS", offset: nil), #""repeat":{"when":["HS"]}"#),
    (.event(code: "AC", offset: Quantity(value: "1", unit: "h")), #""repeat":{"offset":60,"when":["AC"]}"#),
    (
      .period(value: "2", upTo: nil, unit: "fortnight", institutionSpecified: false),
      #""additionalInstruction":[{"text":"Every 2 fortnight"}]"#
    ),
    (
      .period(value: "0", upTo: nil, unit: "d", institutionSpecified: false),
      #""additionalInstruction":[{"text":"Every 0 d"}]"#
    ),
    (.event(code: "ICM", offset: nil), #""additionalInstruction":[{"text":"At ICM"}]"#),
    (
      .event(code: "CM", offset: Quantity(value: "10", unit: "min")),
      #""additionalInstruction":[{"text":"At CM, offset 10 min"}]"#
    ),
  ]

  @Test("Each frequency is structured where FHIR can hold it, and in words where not", arguments: timings)
  func writesTiming(frequency: Dosage.Frequency, expected: String) throws {
    let text = try statement { $0.dosage = Dosage(frequencies: [frequency]) }.1
    #expect(text.contains(expected))
  }

  @Test("A dosage has text, route, dose, rate, maximum and need")
  func writesDosage() throws {
    let (resource, text) = try statement {
      $0.dosage = Dosage(
        dose: .range(low: Quantity(value: "1.0", unit: "mg"), high: Quantity(value: "2.0", unit: "mg")),
        rate: .ratio(
          numerator: Quantity(value: "5", unit: "mL"), denominator: Quantity(value: "1", unit: "h")),
        maximum: .ratio(
          numerator: Quantity(value: "8", unit: "mg"), denominator: Quantity(value: "1", unit: "d")),
        route: RecordFixtures.snomed("26643006", "Oral"), asNeeded: true,
        asNeededFor: RecordFixtures.snomed("22253000", "Pain"), sig: "1-2 mg as needed",
        form: Concept(name: "Tablet"))
    }
    let dosage = try #require(resource.list("dosage").first)
    #expect(dosage.text("text") == "1-2 mg as needed")
    #expect(dosage.codes("route") == ["26643006"])
    #expect(dosage.codes("asNeededCodeableConcept") == ["22253000"] && dosage["asNeededBoolean"] == nil)
    #expect(
      text.contains(#""low":{"code":"mg","system":"http://unitsofmeasure.org","unit":"mg","value":1.0}"#))
    #expect(dosage.list("doseAndRate").first?["rateRatio"] != nil)
    #expect(dosage["maxDosePerPeriod"] != nil)
    #expect(resource.notes == ["Form: Tablet"])
  }

  @Test("A dose that is no number is kept in words")
  func keepsDoseInWords() throws {
    let resource = try statement {
      $0.dosage = Dosage(dose: .text("a pinch"), rate: .quantity(Quantity(value: "slow")), asNeeded: true)
    }.0
    let dosage = try #require(resource.list("dosage").first)
    #expect(
      dosage.list("additionalInstruction").compactMap { $0.text("text") } == ["Dose: a pinch", "Rate: slow"])
    #expect(dosage["asNeededBoolean"] as? Bool == true)
  }
}
