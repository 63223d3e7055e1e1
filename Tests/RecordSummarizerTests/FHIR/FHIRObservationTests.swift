import Testing

@testable import RecordSummarizer

@Suite("Observations and reports")
struct FHIRObservationTests {
  private func observation(_ value: ObservationValue?, kind: Fact.Kind = .result) throws -> (JSON, String) {
    var fact = RecordFixtures.fact(kind, RecordFixtures.loinc("4548-4", "HbA1c"))
    fact.value = value
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let resource = try #require(bundle["Observation"].first)
    #expect(ResourceRules.faults(of: resource) == [])
    return (resource, bundle.text)
  }

  /// Each value with the JSON that must be in the bundle.
  static let values: [(ObservationValue, String)] = [
    (
      .quantity(Quantity(value: "7.20", unit: "%")),
      #""valueQuantity":{"code":"%","system":"http://unitsofmeasure.org","unit":"%","value":7.20}"#
    ),
    (.quantity(Quantity(value: "12")), #""valueQuantity":{"value":12}"#),
    (
      .quantity(Quantity(value: "70", unit: "beats per minute")),
      #""valueQuantity":{"unit":"beats per minute","value":70}"#
    ),
    (.quantity(Quantity(value: "<0.10", unit: "ng")), #""comparator":"<","system":"http"#),
    (.quantity(Quantity(value: "1,5", unit: "mg")), #""valueString":"1,5 mg""#),
    (
      .range(low: Quantity(value: "1.0"), high: Quantity(value: "2.50")),
      #""valueRange":{"high":{"value":2.50},"low":{"value":1.0}}"#
    ),
    (.range(low: nil, high: Quantity(value: "5")), #""valueRange":{"high":{"value":5}}"#),
    (.range(low: Quantity(value: "few"), high: Quantity(value: "5")), #""valueString":"few–5""#),
    (
      .ratio(numerator: Quantity(value: "1"), denominator: Quantity(value: "128")),
      #""valueRatio":{"denominator":{"value":128},"numerator":{"value":1}}"#
    ),
    (
      .concept(
        Concept(
          codings: [Coding(code: "260373001", system: .snomed, display: "Detected")], originalText: "DETECTED"
        )),
      #""valueCodeableConcept":{"coding":[{"code":"260373001","display":"Detected","system":"http://snomed.info/sct"}],"#
        + #""text":"DETECTED"}"#
    ),
    (.text("see \"note\"\n2"), #""valueString":"see \"note\"\n2""#),
    (.boolean(false), #""valueBoolean":false"#),
  ]

  @Test("Each kind of value", arguments: values)
  func writesValues(value: ObservationValue, expected: String) throws {
    let (resource, text) = try observation(value)
    #expect(text.contains(expected))
    #expect(resource["dataAbsentReason"] == nil)
  }

  @Test("A time keeps its precision and zone")
  func writesTimes() throws {
    for (written, expected) in [
      ("2018", "2018"), ("201803", "2018-03"), ("201803121530", "2018-03-12"),
      ("20180312233000-0500", "2018-03-12T23:30:00-05:00"), ("20180312233000-5000", "2018-03-12"),
    ] {
      let time = try #require(ClinicalTime(written))
      #expect(try observation(.time(time)).0.text("valueDateTime") == expected)
    }
  }

  @Test(
    "A missing value says why",
    arguments: [
      ("UNK", "unknown"), ("ASKU", "asked-unknown"), ("NASK", "not-asked"), ("MSK", "masked"),
      ("NA", "not-applicable"), ("NAV", "temp-unknown"), ("NINF", "negative-infinity"), ("XYZ", "unknown"),
    ])
  func explainsMissingValues(flavor: String, code: String) throws {
    #expect(try observation(.null(flavor)).0.codes("dataAbsentReason") == [code])
    #expect(try observation(.concept(Concept(nullFlavor: flavor))).0.codes("dataAbsentReason") == [code])
  }

  @Test("Why there is no information is kept, and a cancelled result has no value")
  func explainsAssertions() throws {
    var fact = RecordFixtures.fact(.result, RecordFixtures.loinc("4548-4", "HbA1c"), .noInformation)
    fact.value = .null("NASK")
    let asked = try ParsedBundle(RecordFixtures.record([fact]))["Observation"].first
    #expect(asked?.codes("dataAbsentReason") == ["not-asked"])
    fact.assertion = .refuted
    fact.statusCode = "cancelled"
    fact.value = .quantity(Quantity(value: "7"))
    let cancelled = try ParsedBundle(RecordFixtures.record([fact]))["Observation"].first
    #expect(cancelled?.text("status") == "cancelled" && cancelled?["valueQuantity"] == nil)
    #expect(cancelled?.object("dataAbsentReason")?.text("text") == "The observation was cancelled: 7")
  }

  @Test("No value at all is unknown for a result, and not spoken of for a finding")
  func leavesValuesOut() throws {
    #expect(try observation(nil).0.codes("dataAbsentReason") == ["unknown"])
    #expect(try observation(nil, kind: .functionalStatus).0["dataAbsentReason"] == nil)
    #expect(try observation(.text("  ")).0.codes("dataAbsentReason") == ["unknown"])
    #expect(try observation(.range(low: nil, high: nil)).0.codes("dataAbsentReason") == ["unknown"])
  }

  @Test(
    "The category follows the kind",
    arguments: zip(
      [Fact.Kind.result, .vitalSign, .socialHistory, .smokingStatus, .functionalStatus, .mentalStatus],
      [
        "laboratory", "vital-signs", "social-history", "social-history", "functional-status",
        "cognitive-status",
      ]))
  func setsCategory(kind: Fact.Kind, code: String) throws {
    let resource = try observation(.boolean(true), kind: kind).0
    #expect(resource.list("category").flatMap { $0.list("coding") }.compactMap { $0.text("code") } == [code])
  }

  @Test(
    "The status follows the entry's",
    arguments: [
      ("completed", Assertion.active, "final"), ("active", .active, "preliminary"),
      ("aborted", .active, "cancelled"),
      (nil, .active, "final"), (nil, .unknown, "unknown"), ("held", .active, "registered"),
    ] as [(String?, Assertion, String)])
  func setsStatus(code: String?, assertion: Assertion, status: String) throws {
    var fact = RecordFixtures.fact(.result, RecordFixtures.loinc("4548-4", "HbA1c"), assertion)
    fact.statusCode = code
    #expect(try ParsedBundle(RecordFixtures.record([fact]))["Observation"].first?.text("status") == status)
  }

  @Test("All codes stand in document order, the main code first, with the record's own words")
  func keepsCodes() throws {
    let concept = Concept(
      codings: [
        Coding(code: " L-17 ", system: CodeSystem(oid: "1.2.3.4"), display: "Local"),
        Coding(code: "4548-4", system: .loinc), Coding(code: " ", system: .loinc),
        Coding(code: "X", system: CodeSystem(oid: "not an oid")),
      ], originalText: " Hb A1c ")
    let bundle = try ParsedBundle(RecordFixtures.record([RecordFixtures.fact(.result, concept)]))
    let code = try #require(bundle["Observation"].first?.object("code"))
    #expect(code.list("coding").compactMap { $0.text("code") } == ["L-17", "4548-4", "X"])
    #expect(code.list("coding").map { $0.text("system") } == ["urn:oid:1.2.3.4", "http://loinc.org", nil])
    #expect(code.text("text") == "Hb A1c")
  }

  @Test("Interpretation and reference range are given as written")
  func keepsJudgement() throws {
    var fact = RecordFixtures.fact(.result, RecordFixtures.loinc("4548-4", "HbA1c"))
    let system = CodeSystem(oid: "2.16.840.1.113883.5.83")
    fact.interpretations = [Concept(codings: [Coding(code: "H", system: system)])]
    fact.referenceRanges = [
      ReferenceRange(low: Quantity(value: "4.0", unit: "%"), high: Quantity(value: "5.60", unit: "%")),
      ReferenceRange(low: Quantity(value: "?"), high: Quantity(value: "5")),
      ReferenceRange(words: "M 13-18 g/dl"),
      ReferenceRange(),
    ]
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let resource = try #require(bundle["Observation"].first)
    #expect(
      resource.list("interpretation").first?.list("coding").first?.text("system")
        == "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation")
    #expect(resource.list("referenceRange").map { $0.text("text") } == [nil, "?–5", "M 13-18 g/dl"])
    #expect(
      bundle.text.contains(
        #""high":{"code":"%","system":"http://unitsofmeasure.org","unit":"%","value":5.60}"#))
  }

  @Test("Results of one organizer are one report; other organizers and times are others")
  func groupsReports() throws {
    let panel = RecordFixtures.loinc("24323-8", "Metabolic panel")
    func result(_ path: String, _ day: String, _ status: String = "completed") -> Fact {
      var fact = RecordFixtures.fact(.result, RecordFixtures.loinc("2951-2", "Sodium"), path: path)
      fact.panel = panel
      fact.period.point = RecordFixtures.at(day)
      fact.statusCode = status
      return fact
    }
    var vital = result("entry[4]/organizer/component/observation", "20180101")
    vital.kind = .vitalSign
    var single = result("entry[5]/observation", "20180101")
    single.panel = nil
    let bundle = try ParsedBundle(
      RecordFixtures.record([
        result("entry[1]/organizer/component[1]/observation", "20180101"),
        result("entry[1]/organizer/component[2]/observation", "20180103"),
        result("entry[2]/organizer/component[1]/observation", "20180101"),
        result("entry[2]/organizer/component[2]/observation", "20180101", "active"),
        result("entry[3]/observation", "2019"), result("entry[4]/observation", "2019"),
        result("entry[5]/observation", "2020", "cancelled"), vital, single,
      ]))
    let reports = bundle["DiagnosticReport"]
    #expect(reports.map { $0.list("result").count } == [2, 2, 2, 1])
    #expect(reports.map { $0.text("status") } == ["final", "partial", "final", "cancelled"])
    #expect(reports[0].object("effectivePeriod")?.text("end") == "2018-01-03")
    #expect(reports[1].text("effectiveDateTime") == "2018-01-01")
    let results = Set(reports.flatMap { $0.list("result").compactMap { $0.text("reference") } })
    #expect(results.count == 7)
    #expect(bundle.text.contains(#"section/entry[1]/organizer"}]"#))
  }

  @Test(
    "The organizer around an element",
    arguments: [
      ("/a/organizer[2]/component/observation", "/a/organizer[2]"), ("/a/observation", nil),
      ("/a/organizer", nil),
      ("/a/organizer/b/organizer[3]/c", "/a/organizer/b/organizer[3]"), ("/a/myorganizer/b", nil),
    ] as [(String, String?)])
  func findsOrganizer(xpath: String, expected: String?) {
    #expect(FHIRReports.organizer(of: xpath) == expected)
  }
}
