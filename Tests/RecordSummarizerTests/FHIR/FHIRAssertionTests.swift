import Testing

@testable import RecordSummarizer

@Suite("Six assertions stay six different things")
struct FHIRAssertionTests {
  struct Status: Sendable {
    var assertion: Assertion
    var observation: Concept?
    var hasEnd = false
    var clinical: [String]
    var verification: [String]
    var abated = false
  }

  static let conditions: [Status] = [
    Status(assertion: .active, clinical: ["active"], verification: ["confirmed"]),
    Status(assertion: .active, hasEnd: true, clinical: ["active"], verification: ["confirmed"]),
    Status(
      assertion: .active, observation: RecordFixtures.snomed("246455001", "Recurrence"),
      clinical: ["recurrence"],
      verification: ["confirmed"]),
    Status(assertion: .resolved, clinical: ["inactive"], verification: ["confirmed"]),
    Status(
      assertion: .resolved, hasEnd: true, clinical: ["resolved"], verification: ["confirmed"], abated: true),
    Status(
      assertion: .resolved, observation: RecordFixtures.snomed("413322009", "Resolved"),
      clinical: ["resolved"],
      verification: ["confirmed"]),
    Status(
      assertion: .resolved, observation: RecordFixtures.snomed("73425007", "Inactive"), hasEnd: true,
      clinical: ["inactive"], verification: ["confirmed"], abated: true),
    Status(
      assertion: .resolved, observation: Concept(originalText: "In Remission"), clinical: ["remission"],
      verification: ["confirmed"]),
    Status(assertion: .refuted, clinical: [], verification: ["refuted"]),
    Status(assertion: .refuted, hasEnd: true, clinical: [], verification: ["refuted"]),
    Status(assertion: .unknown, clinical: [], verification: []),
  ]

  @Test("A problem's status", arguments: conditions)
  func statesConditions(_ row: Status) throws {
    var fact = RecordFixtures.fact(
      .problem, RecordFixtures.snomed("38341003", "Hypertension"), row.assertion, section: "Problems")
    fact.statusObservation = row.observation
    fact.period = ClinicalPeriod(
      low: RecordFixtures.at("201803"), high: row.hasEnd ? RecordFixtures.at("20190105") : .absent)
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let condition = try #require(bundle["Condition"].first)
    #expect(bundle["Condition"].count == 1)
    #expect(condition.codes("code") == ["38341003"])
    #expect(condition.codes("clinicalStatus") == row.clinical)
    #expect(condition.codes("verificationStatus") == row.verification)
    #expect(condition.text("onsetDateTime") == "2018-03")
    #expect(condition.text("abatementDateTime") == (row.abated ? "2019-01-05" : nil))
    #expect(condition.notes == (row.hasEnd && !row.abated ? ["End as written: 5 Jan 2019"] : []))
    let categories = condition.list("category").flatMap { $0.list("coding").compactMap { $0.text("code") } }
    #expect(categories == (row.assertion == .refuted ? [] : ["problem-list-item"]))
    #expect(ResourceRules.faults(of: condition) == [])
  }

  @Test("An unknown status is said to be unknown")
  func saysUnknown() throws {
    let fact = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"), .unknown)
    let condition = try #require(try ParsedBundle(RecordFixtures.record([fact]))["Condition"].first)
    #expect(condition.object("clinicalStatus")?.list("extension").first?.text("valueCode") == "unknown")
  }

  @Test(
    "An allergy's status",
    arguments: [
      (Assertion.active, false, ["active"], ["confirmed"]), (.resolved, false, ["inactive"], ["confirmed"]),
      (.resolved, true, ["resolved"], ["confirmed"]), (.refuted, false, [], ["refuted"]),
      (.unknown, false, [], []),
    ])
  func statesAllergies(assertion: Assertion, hasEnd: Bool, clinical: [String], verification: [String]) throws
  {
    var fact = RecordFixtures.fact(.allergy, RecordFixtures.snomed("91936005", "Penicillin"), assertion)
    if hasEnd { fact.period.high = RecordFixtures.at("2018") }
    let allergy = try #require(try ParsedBundle(RecordFixtures.record([fact]))["AllergyIntolerance"].first)
    #expect(allergy.codes("clinicalStatus") == clinical)
    #expect(allergy.codes("verificationStatus") == verification)
    #expect(allergy.codes("code") == ["91936005"])
    #expect(ResourceRules.faults(of: allergy) == [])
  }

  static let noneKnown: [(Fact.Kind, Concept, Concept?, String, String)] = [
    (.allergy, Concept(nullFlavor: "NA"), nil, "716186003", "No known allergies"),
    (
      .allergy, Concept(), RecordFixtures.snomed("416098002", "Drug allergy"), "409137002",
      "No known drug allergies"
    ),
    (
      .allergy, RecordFixtures.snomed("419199007", "Allergy to substance"), nil, "716186003",
      "No known allergies"
    ),
    (
      .allergy, RecordFixtures.snomed("409137002", "No known drug allergy"), nil, "409137002",
      "No known drug allergy"
    ),
    (
      .allergy,
      Concept(
        codings: [Coding(code: "716186003", system: .snomed, display: "No known allergy")],
        originalText: "NKA"), nil,
      "716186003", "No known allergy"
    ),
    (.problem, RecordFixtures.snomed("55607006", "Problem"), nil, "160245001", "No known problems"),
    (
      .problem, RecordFixtures.snomed("160245001", "No current problems"), nil, "160245001",
      "No current problems"
    ),
    (
      .allergy, RecordFixtures.snomed("414285001", "Food allergy"), nil, "429625007",
      "No known food allergies"
    ),
  ]

  @Test("None known is a statement of its own, never the thing itself", arguments: noneKnown)
  func statesNoneKnown(
    kind: Fact.Kind, concept: Concept, category: Concept?, code: String, text: String
  ) throws {
    var fact = RecordFixtures.fact(kind, concept, .noKnown)
    fact.category = category
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let type = kind == .allergy ? "AllergyIntolerance" : "Condition"
    #expect(bundle.factTypes == [type, "List"])
    let resource = try #require(bundle[type].first)
    #expect(resource.codes("code") == [code])
    #expect(resource.object("code")?.text("text") == text)
    #expect(resource.object("code")?.text("text")?.lowercased().contains(#/\bno\b/#) == true)
    #expect(resource.codes("verificationStatus") == ["confirmed"])
    #expect(bundle["List"].first?.codes("emptyReason") == ["nilknown"])
    #expect(bundle["List"].first?["entry"] == nil)
  }

  @Test("No information is an empty list, and nothing is asserted", arguments: Fact.Kind.allCases)
  func statesNoInformation(kind: Fact.Kind) throws {
    let bare = try ParsedBundle(RecordFixtures.record([RecordFixtures.fact(kind, Concept(), .noInformation)]))
    #expect(bare.factTypes == ["List"])
    #expect(bare["List"].first?.codes("emptyReason") == ["unavailable"])
    var coded = RecordFixtures.fact(kind, RecordFixtures.loinc("4548-4", "HbA1c"), .noInformation)
    coded.value = .text("secret")
    let bundle = try ParsedBundle(RecordFixtures.record([coded]))
    if FHIRMapping.isObservation(kind) {
      let observation = try #require(bundle["Observation"].first)
      #expect(observation.codes("dataAbsentReason") == ["unknown"] && observation["valueString"] == nil)
    } else {
      #expect(bundle.factTypes == ["List"])
    }
  }

  @Test(
    "None known of any other kind is an empty list", arguments: [Fact.Kind.medication, .procedure, .device])
  func statesNoneKnownOfOthers(kind: Fact.Kind) throws {
    let concept = Concept(originalText: "No known medications")
    let bundle = try ParsedBundle(RecordFixtures.record([RecordFixtures.fact(kind, concept, .noKnown)]))
    #expect(bundle.factTypes == ["List"])
    #expect(bundle["List"].first?.codes("emptyReason") == ["nilknown"])
    #expect(bundle["List"].first?.notes == ["Entry: No known medications"])
  }

  @Test(
    "Nothing refuted is exported as if it were so",
    arguments: zip(
      [Fact.Kind.medication, .immunization, .procedure, .encounter, .planned, .goal],
      ["not-taken", "not-done", "not-done", "cancelled", "unknown", "rejected"]))
  func statesRefuted(kind: Fact.Kind, status: String) throws {
    var fact = RecordFixtures.fact(kind, RecordFixtures.snomed("38341003", "Thing"), .refuted)
    fact.reasons = [RecordFixtures.snomed("105480006", "Declined")]
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let resource = try #require(bundle.entries.dropFirst(3).map(\.resource).first { $0.type != "Provenance" })
    #expect(resource.text("status") ?? resource.text("lifecycleStatus") == status)
    if kind == .planned { #expect(resource["doNotPerform"] as? Bool == true) }
    if status == "not-done" { #expect(resource.codes("statusReason") == ["105480006"]) }
  }

  @Test(
    "A refuted finding has no value",
    arguments: [Fact.Kind.result, .socialHistory, .device, .payer, .other, .advanceDirective])
  func refutesValues(kind: Fact.Kind) throws {
    var fact = RecordFixtures.fact(kind, RecordFixtures.snomed("404684003", "Finding"), .refuted)
    fact.value = .concept(RecordFixtures.snomed("404640003", "Dizziness"))
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    #expect(bundle.factTypes == ["Observation"])
    let observation = try #require(bundle["Observation"].first)
    #expect(observation["valueCodeableConcept"] == nil)
    #expect(observation.codes("dataAbsentReason") == ["not-applicable"])
    #expect(
      observation.object("dataAbsentReason")?.text("text")?.hasSuffix("not the case: Dizziness") == true)
  }

  @Test(
    "What was withdrawn as an error is marked as one",
    arguments: [Fact.Kind.medication, .immunization, .procedure, .encounter, .result])
  func marksErrors(kind: Fact.Kind) throws {
    var fact = RecordFixtures.fact(kind, RecordFixtures.snomed("404684003", "Thing"), .refuted)
    fact.statusCode = "nullified"
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    let resource = try #require(bundle.entries.dropFirst(4).first?.resource)
    #expect(resource.text("status") == "entered-in-error")
    #expect(ResourceRules.faults(of: resource) == [])
  }

  @Test(
    "A diagnosis of a visit is contained in the visit, apart from the problem list",
    arguments: [(Assertion.active, ["confirmed"]), (.refuted, ["refuted"])])
  func separatesDiagnoses(assertion: Assertion, verification: [String]) throws {
    var fact = RecordFixtures.fact(
      .diagnosis, RecordFixtures.snomed("233604007", "Pneumonia"), assertion, section: "Problems")
    fact.category = Concept(originalText: "Hospital discharge diagnosis")
    fact.period.low = RecordFixtures.at("201803")
    let bundle = try ParsedBundle(RecordFixtures.record([fact]))
    #expect(bundle.factTypes == ["Encounter"])
    let visit = try #require(bundle["Encounter"].first)
    #expect(visit.text("status") == "unknown" && visit["period"] == nil)
    let condition = try #require(visit.list("contained").first)
    #expect(ResourceRules.faults(of: condition) == [])
    #expect(condition.codes("code") == ["233604007"])
    #expect(condition.codes("verificationStatus") == verification)
    #expect(condition.text("onsetDateTime") == "2018-03")
    let categories = condition.list("category")
    #expect(categories.last?.text("text") == "Hospital discharge diagnosis")
    let codes = categories.flatMap { $0.list("coding").compactMap { $0.text("code") } }
    #expect(codes == (assertion == .active ? ["encounter-diagnosis"] : []))
  }

  @Test("A relative's refuted problem is only in the notes")
  func refutesFamilyHistory() throws {
    var fact = RecordFixtures.fact(
      .familyHistory, RecordFixtures.snomed("363406005", "Colon cancer"), .refuted)
    fact.particulars = [Fact.Particular("Relative", "Mother")]
    let member = try #require(try ParsedBundle(RecordFixtures.record([fact]))["FamilyMemberHistory"].first)
    #expect(member["condition"] == nil)
    #expect(member.object("relationship")?.text("text") == "Mother")
    #expect(member.notes == ["The record says that this is not the case: Colon cancer"])
  }

  @Test(
    "What is planned is never exported as done",
    arguments: [Fact.Kind.planned, .immunization, .procedure, .encounter, .result, .medication],
    ["INT", "RQO", "PRMS", "APT"])
  func statesPlans(kind: Fact.Kind, mood: String) throws {
    for (assertion, code) in [(Assertion.active, "active"), (.resolved, "completed"), (.unknown, nil)] {
      var fact = RecordFixtures.fact(kind, RecordFixtures.snomed("73761001", "Colonoscopy"), assertion)
      fact.mood = mood
      fact.statusCode = code
      let bundle = try ParsedBundle(RecordFixtures.record([fact]))
      #expect(bundle.factTypes == [kind == .medication ? "MedicationStatement" : "ServiceRequest"])
      let resource = try #require(bundle["ServiceRequest"].first ?? bundle["MedicationStatement"].first)
      #expect(["active", "intended", "unknown"].contains(resource.text("status")))
      if kind == .medication { #expect(resource.text("status") != "active") }
      if kind != .medication { #expect(resource.text("intent") == (mood == "RQO" ? "order" : "plan")) }
    }
  }
}
