import Evidence
import Testing

@testable import RecordSummarizer

/// Facts and records that tests are made of; the persons are nobody.
enum RecordFixtures {
  /// A record of nothing but its document and patient.
  static func record(_ facts: [Fact] = [], digit: String = "a") throws -> PatientRecord {
    let digest = try #require(ContentDigest(hex: String(repeating: digit, count: 64)))
    var record = PatientRecord(
      document: Document(
        digest: digest, name: "clinic/ccd.xml", mediaType: "application/xml", byteCount: 1234))
    record.type = loinc("34133-9", "Summary of episode note")
    record.title = "Continuity of Care"
    record.effectiveTime = time("20190312143000-0500")
    record.authors = ["Dr. Ada Example"]
    record.custodian = "Example Clinic"
    record.covered = ClinicalPeriod(low: at("2015"), high: at("20190312"))
    record.patient.name = "Jo Q Sample"
    record.patient.givenNames = ["Jo", "Q"]
    record.patient.familyName = "Sample"
    record.patient.identifiers = ["2.16.840.1.113883.19.5^12345"]
    record.patient.gender = Concept(codings: [
      Coding(code: "F", system: CodeSystem(oid: "2.16.840.1.113883.5.1"))
    ])
    record.patient.birth = time("19620407")
    record.patient.xpath = "/ClinicalDocument/recordTarget"
    record.patient.line = 20
    record.sections = [section(.problems, "Problems", 1), section(.allergies, "Allergies", 2)]
    record.facts = facts.enumerated().map { index, fact in
      var fact = fact
      if fact.id.isEmpty { fact.id = "\(fact.kind.rawValue)-\(index + 1)" }
      return fact
    }
    return record
  }

  /// A section without null flavor.
  static func section(_ kind: SectionKind, _ title: String, _ number: Int) -> RecordSection {
    let path = "/ClinicalDocument/component/structuredBody/component[\(number)]/section"
    return RecordSection(
      kind: kind, code: nil, title: title, narrative: "", nullFlavor: nil, entryCount: 1, factCount: 1,
      xpath: path,
      textXPath: path + "/text", line: number * 100)
  }

  /// A fact with its concept, said to be so.
  static func fact(
    _ kind: Fact.Kind, _ concept: Concept, _ assertion: Assertion = .active, section: String = "Section",
    path: String = "entry[1]/act"
  ) -> Fact {
    let source = FactSource(
      xpath: "/ClinicalDocument/component/structuredBody/component[1]/section/\(path)", line: 42,
      section: section)
    var fact = Fact(kind: kind, concept: concept, source: source)
    fact.assertion = assertion
    return fact
  }

  /// A fact of each kind, with as much as a fact of it may have.
  static func everyKind(_ assertion: Assertion) -> [Fact] {
    Fact.Kind.allCases.map { kind in
      var fact = fact(
        kind, snomed("1000\(kind.rawValue.utf8.count)", "Concept of \(kind.rawValue)"), assertion)
      fact.period = ClinicalPeriod(low: at("20180101"), high: at("20180301"))
      fact.recorded = time("20180102")
      fact.identifiers = ["2.16.840.1.113883.19.6^\(kind.rawValue)"]
      fact.value = .quantity(Quantity(value: "7.20", unit: "%"))
      fact.panel = loinc("24323-8", "Panel")
      fact.reasons = [snomed("38341003", "Hypertension")]
      fact.related = [snomed("44054006", "Diabetes")]
      fact.reactions = [Reaction(manifestation: snomed("247472004", "Hives"))]
      fact.severity = snomed("6736007", "Moderate")
      fact.category = snomed("419199007", "Allergy to substance")
      fact.dosage = Dosage(dose: .quantity(Quantity(value: "1")), sig: "1 daily")
      fact.performers = ["Nurse Example"]
      fact.authors = ["Dr. B. Example"]
      fact.comments = ["A comment"]
      fact.particulars = [Fact.Particular("Lot number", "L-1"), Fact.Particular("Colour", "blue")]
      fact.contradictions = [Contradiction(code: "x.y", message: "it says both")]
      return fact
    }
  }

  /// A SNOMED CT concept.
  static func snomed(_ code: String, _ display: String) -> Concept {
    Concept(codings: [Coding(code: code, system: .snomed, display: display)])
  }

  /// A LOINC concept.
  static func loinc(_ code: String, _ display: String) -> Concept {
    Concept(codings: [Coding(code: code, system: .loinc, display: display)])
  }

  /// A time, which the tests write rightly.
  static func time(_ written: String) -> ClinicalTime? { ClinicalTime(written) }

  /// A bound at a time.
  static func at(_ written: String) -> ClinicalPeriod.Bound {
    ClinicalTime(written).map { .time($0) } ?? .unreadable(written)
  }
}
