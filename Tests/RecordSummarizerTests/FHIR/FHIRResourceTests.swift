import Testing

@testable import RecordSummarizer

@Suite("Single resources")
struct FHIRResourceTests {
  private func resource(_ type: String, _ fact: Fact) throws -> JSON {
    let resource = try #require(try ParsedBundle(RecordFixtures.record([fact]))[type].last)
    #expect(ResourceRules.faults(of: resource) == [])
    return resource
  }

  @Test("The patient")
  func writesPatient() throws {
    var record = try RecordFixtures.record()
    record.patient.isDeceased = true
    record.patient.telecoms = ["tel:+1-555-0100", "mailto:jo@example.org", "(555) 0101", "ask at the desk"]
    record.patient.languages = ["en-US", " "]
    record.patient.addresses = ["1 Example Street, Sampletown"]
    let races = CodeSystem(oid: "2.16.840.1.113883.6.238")
    record.patient.race = [
      Concept(codings: [Coding(code: "2106-3", system: races, display: "White")]),
      Concept(codings: [Coding(code: "2111-3", system: races, display: "French")]),
    ]
    let patient = try #require(try ParsedBundle(record)["Patient"].first)
    #expect(ResourceRules.faults(of: patient) == [])
    #expect(patient.text("gender") == "female")
    #expect(patient.text("birthDate") == "1962-04-07")
    #expect(patient["deceasedBoolean"] as? Bool == true)
    #expect(patient.list("name").first?["given"] as? [String] == ["Jo", "Q"])
    #expect(patient.list("telecom").map { $0.text("system") } == ["phone", "email", "phone", "other"])
    #expect(patient.list("telecom").first?.text("value") == "+1-555-0100")
    #expect(patient.list("communication").count == 1)
    #expect(patient.list("identifier").first?.text("system") == "urn:oid:2.16.840.1.113883.19.5")
    let race = patient.list("extension").flatMap { $0.list("extension") }
    #expect(race.compactMap { $0.text("url") } == ["ombCategory", "detailed", "text"])
    #expect(race.last?.text("valueString") == "White, French")
  }

  @Test(
    "A gender is only what the record says",
    arguments: [
      ("M", nil, "male"), ("UN", nil, "other"), ("X", nil, "unknown"), (nil, "UNK", "unknown"),
      (nil, nil, nil),
    ]
      as [(String?, String?, String?)])
  func writesGender(code: String?, flavor: String?, expected: String?) {
    let codings = code.map { [Coding(code: $0, system: CodeSystem(oid: ""))] } ?? []
    #expect(FHIRMapping.gender(Concept(codings: codings, nullFlavor: flavor)) == expected)
  }

  @Test(
    "An identifier of a root and an extension",
    arguments: [
      ("1.2.3^A 1", "urn:oid:1.2.3", "A 1"), ("1.2.3", "urn:ietf:rfc:3986", "urn:oid:1.2.3"),
      ("1.2.3^", "urn:ietf:rfc:3986", "urn:oid:1.2.3"),
      (
        "0A1B2C3D-0000-1111-2222-333344445555", "urn:ietf:rfc:3986",
        "urn:uuid:0a1b2c3d-0000-1111-2222-333344445555"
      ),
      ("local^7", nil, "local^7"), ("1.02^7", nil, "1.02^7"),
    ] as [(String, String?, String)])
  func writesIdentifiers(written: String, system: String?, value: String) throws {
    var fact = RecordFixtures.fact(.procedure, RecordFixtures.snomed("73761001", "Colonoscopy"))
    fact.identifiers = [written]
    let identifier = try resource("Procedure", fact).list("identifier").first
    #expect(identifier?.text("system") == system)
    #expect(identifier?.text("value") == value)
  }

  @Test("An allergy with type, reactions, severity and criticality")
  func writesAllergy() throws {
    var fact = RecordFixtures.fact(.allergy, RecordFixtures.snomed("7980", "Penicillin G"))
    fact.category = RecordFixtures.snomed("416098002", "Drug allergy")
    fact.criticality = Concept(codings: [
      Coding(code: "CRITH", system: CodeSystem(oid: "2.16.840.1.113883.5.1063"))
    ])
    fact.reactions = [
      Reaction(
        manifestation: RecordFixtures.snomed("247472004", "Hives"),
        severity: RecordFixtures.snomed("371924009", "Moderate to severe")),
      Reaction(
        manifestation: RecordFixtures.snomed("39579001", "Anaphylaxis"),
        severity: RecordFixtures.snomed("24484000", "Severe")),
      Reaction(manifestation: Concept()),
    ]
    let allergy = try resource("AllergyIntolerance", fact)
    #expect(allergy.text("type") == "allergy")
    #expect(allergy["category"] as? [String] == ["medication"])
    #expect(allergy.text("criticality") == "high")
    #expect(allergy.list("reaction").map { $0.text("severity") } == [nil, "severe", nil])
    #expect(allergy.list("reaction").first?.text("description") == "Severity: Moderate to severe")
    fact.reactions = [Reaction(manifestation: RecordFixtures.snomed("247472004", "Hives"))]
    fact.severity = RecordFixtures.snomed("255604002", "Mild")
    #expect(try resource("AllergyIntolerance", fact).list("reaction").first?.text("severity") == "mild")
  }

  @Test("An immunization with lot, dose number, site and reason")
  func writesImmunization() throws {
    var fact = RecordFixtures.fact(.immunization, Concept(name: "Influenza"))
    fact.period.point = RecordFixtures.at("20181001")
    fact.particulars = [
      Fact.Particular("Lot number", "L-1"), Fact.Particular("Dose number", "2"),
      Fact.Particular("Colour", "blue"),
    ]
    fact.performers = ["Nurse Example"]
    let given = try resource("Immunization", fact)
    #expect(given.text("status") == "completed" && given.text("occurrenceDateTime") == "2018-10-01")
    #expect(given.text("lotNumber") == "L-1")
    #expect(given.list("protocolApplied").first?["doseNumberPositiveInt"] as? Int == 2)
    #expect(given.object("vaccineCode")?.text("text") == "Influenza")
    #expect(given.notes == ["Colour: blue"])
    fact.period = ClinicalPeriod()
    #expect(try resource("Immunization", fact).text("occurrenceString") == "unknown")
  }

  @Test("An encounter with class, type, period, reason and diagnoses")
  func writesEncounter() throws {
    var fact = RecordFixtures.fact(.encounter, RecordFixtures.snomed("185349003", "Check up"))
    fact.period.point = RecordFixtures.at("20180312")
    fact.reasons = [Concept(originalText: "cough")]
    fact.related = [RecordFixtures.snomed("233604007", "Pneumonia")]
    fact.comments = ["a < b & c"]
    let visit = try resource("Encounter", fact)
    #expect(visit.text("status") == "finished")
    #expect(visit.object("class")?.text("code") == "UNK")
    #expect(visit.list("type").first?.list("coding").first?.text("code") == "185349003")
    #expect(visit.object("period") as? [String: String] == ["start": "2018-03-12", "end": "2018-03-12"])
    #expect(visit.list("contained").first?.codes("code") == ["233604007"])
    #expect(visit.object("text")?.text("div")?.contains("<p>a &lt; b &amp; c</p>") == true)
    fact.category = Concept(codings: [Coding(code: "IMP", system: CodeSystem(oid: "2.16.840.1.113883.5.4"))])
    #expect(try resource("Encounter", fact).object("class")?.text("code") == "IMP")
  }

  @Test("A relative by particular, by concept, or unknown")
  func writesFamilyMember() throws {
    var fact = RecordFixtures.fact(.familyHistory, RecordFixtures.snomed("44054006", "Diabetes"))
    #expect(try resource("FamilyMemberHistory", fact).object("relationship")?["extension"] != nil)
    fact.particulars = [Fact.Particular("Relative", "Father"), Fact.Particular("Age at onset", "57")]
    let father = try resource("FamilyMemberHistory", fact)
    #expect(father.object("relationship")?.text("text") == "Father")
    #expect(father.list("condition").first?.text("onsetString") == "57")
    fact.particulars = []
    fact.related = [RecordFixtures.snomed("22298006", "Heart attack")]
    let member = try resource("FamilyMemberHistory", fact)
    #expect(member.codes("relationship") == ["44054006"])
    #expect(member.list("condition").map { $0.codes("code") } == [["22298006"]])
  }

  @Test("A goal's value is a target of what is measured")
  func writesGoal() throws {
    var fact = RecordFixtures.fact(.goal, RecordFixtures.loinc("4548-4", "HbA1c"))
    fact.value = .range(low: nil, high: Quantity(value: "7.0", unit: "%"))
    fact.period.high = RecordFixtures.at("20200101")
    let target = try #require(try resource("Goal", fact).list("target").first)
    #expect(target.codes("measure") == ["4548-4"])
    #expect(target.object("detailRange")?["high"] != nil)
    #expect(target.text("dueDate") == "2020-01-01")
  }

  @Test("A device has its UDI, a policy its payer and member")
  func writesDeviceAndCoverage() throws {
    var fact = RecordFixtures.fact(.device, RecordFixtures.snomed("704708004", "Pacemaker"))
    fact.particulars = [
      Fact.Particular("Device identifier", "2.16.840.1.113883.3.3719^(01)00643169007222"),
      Fact.Particular("Device identifier", "1.2.3^77"),
    ]
    let device = try resource("Device", fact)
    #expect(device.list("udiCarrier").map { $0.text("carrierHRF") } == ["(01)00643169007222"])
    #expect(device.list("identifier").map { $0.text("value") } == ["77"])
    #expect(device.codes("type") == ["704708004"])
    var policy = RecordFixtures.fact(.payer, Concept(originalText: "PPO"))
    policy.particulars = [
      Fact.Particular("Payer", "Example Mutual"), Fact.Particular("Member identifier", "1.2.3^M-9"),
    ]
    let coverage = try resource("Coverage", policy)
    #expect(coverage.list("payor").map { $0.text("display") } == ["Example Mutual"])
    #expect(coverage.text("subscriberId") == "M-9")
    #expect(coverage.text("status") == "active")
  }

  @Test("An age at onset stands in for a date")
  func writesAgeAtOnset() throws {
    var fact = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"))
    fact.particulars = [Fact.Particular("Age at onset", "57 a")]
    #expect(try resource("Condition", fact).text("onsetString") == "Age 57 a")
    fact.period.low = RecordFixtures.at("2018")
    let dated = try resource("Condition", fact)
    #expect(dated.text("onsetDateTime") == "2018" && dated.notes == ["Age at onset: 57 a"])
  }

  @Test("What FHIR has no resource for is a Basic, or an Observation where it has a value")
  func writesOthers() throws {
    var fact = RecordFixtures.fact(.other, Concept(originalText: "Something else"))
    #expect(try resource("Basic", fact).object("code")?.text("text") == "Something else")
    fact.value = .boolean(true)
    #expect(try resource("Observation", fact)["valueBoolean"] as? Bool == true)
  }

  @Test("Contradictions, comments and particulars without an element are notes")
  func writesNotes() throws {
    var fact = RecordFixtures.fact(.procedure, RecordFixtures.snomed("73761001", "Colonoscopy"))
    fact.comments = ["Went well", "  "]
    fact.particulars = [Fact.Particular("Site", "colon"), Fact.Particular("Scope", "long")]
    fact.contradictions = [Contradiction(code: "x", message: "both done and not done")]
    let procedure = try resource("Procedure", fact)
    #expect(procedure.list("bodySite").first?.text("text") == "colon")
    #expect(
      procedure.notes == ["Went well", "Scope: long", "Contradiction in the record: both done and not done"])
  }
}
