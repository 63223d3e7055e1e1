import Evidence
import Testing

@testable import RecordSummarizer

/// Facts and records for the tests of the summary, made in code.
enum Make {
  static let digest = ContentDigest(bytes: [UInt8](repeating: 7, count: 32))

  static func concept(
    _ label: String?, _ code: String? = nil, _ system: CodeSystem = .snomed, words: String? = nil
  ) -> Concept {
    let codings = code.map { [Coding(code: $0, system: system, display: label)] } ?? []
    return Concept(codings: codings, originalText: words, name: code == nil ? label : nil)
  }

  static func time(_ written: String) throws -> ClinicalTime { try #require(ClinicalTime(written)) }

  static func bound(_ written: String?) -> ClinicalPeriod.Bound {
    written.flatMap { ClinicalTime($0) }.map { .time($0) } ?? .absent
  }

  static func period(_ low: String? = nil, _ high: String? = nil, at point: String? = nil) -> ClinicalPeriod {
    ClinicalPeriod(point: bound(point), low: bound(low), high: bound(high))
  }

  static func fact(
    _ kind: Fact.Kind, _ concept: Concept, _ assertion: Assertion = .active,
    _ period: ClinicalPeriod = ClinicalPeriod(),
    with change: (inout Fact) -> Void = { _ in }
  ) -> Fact {
    var fact = Fact(
      kind: kind, concept: concept,
      source: FactSource(xpath: "/ClinicalDocument", line: 1, section: kind.rawValue))
    fact.assertion = assertion
    fact.period = period
    change(&fact)
    return fact
  }

  static func quantity(_ value: String, _ unit: String? = nil) -> ObservationValue {
    .quantity(Quantity(value: value, unit: unit))
  }

  static func result(
    _ name: String, _ code: String, _ value: String, _ unit: String?, _ date: String?, flag: String? = nil,
    range: (String?, String?)? = nil, rangeUnit: String? = nil, kind: Fact.Kind = .result
  ) -> Fact {
    fact(kind, concept(name, code, .loinc), .active, period(at: date)) { fact in
      fact.value = quantity(value, unit)
      if let flag { fact.interpretations = [concept(nil, flag)] }
      if let range {
        let unit = rangeUnit ?? unit
        fact.referenceRanges = [
          ReferenceRange(
            low: range.0.map { Quantity(value: $0, unit: unit) },
            high: range.1.map { Quantity(value: $0, unit: unit) })
        ]
      }
    }
  }

  static func medication(
    _ name: String, _ code: String? = nil, dose: String? = nil, unit: String? = "mg",
    every hours: String? = nil,
    _ assertion: Assertion = .active, _ low: String? = nil, _ high: String? = nil
  ) -> Fact {
    fact(.medication, concept(name, code, .rxNorm), assertion, period(low, high)) { fact in
      var dosage = Dosage(route: concept("Oral", "C38288", CodeSystem(oid: "2.16.840.1.113883.3.26.1.1")))
      if let dose { dosage.dose = quantity(dose, unit) }
      if let hours {
        dosage.frequencies = [.period(value: hours, upTo: nil, unit: "h", institutionSpecified: true)]
      }
      fact.dosage = dosage
    }
  }

  static func section(
    _ kind: SectionKind, _ title: String, _ narrative: String, facts: Int = 0, nullFlavor: String? = nil,
    number: Int = 1
  ) -> RecordSection {
    let path = "/ClinicalDocument/component/structuredBody/component[\(number)]/section"
    return RecordSection(
      kind: kind, code: nil, title: title, narrative: narrative, nullFlavor: nullFlavor, entryCount: facts,
      factCount: facts, xpath: path, textXPath: path + "/text", line: 100 + number)
  }

  /// A record of 3 Apr 2024 with these facts, numbered and each at a place of its own.
  static func record(_ facts: [Fact], _ sections: [RecordSection] = [], at date: String? = "20240403") throws
    -> PatientRecord
  {
    var record = PatientRecord(
      document: Document(
        digest: try #require(digest), name: "record.xml", mediaType: "application/xml", byteCount: 10))
    record.effectiveTime = date.flatMap { ClinicalTime($0) }
    record.patient.name = "Ada Example"
    record.patient.birth = ClinicalTime("19500601")
    record.patient.gender = concept("Female", "F")
    record.patient.xpath = "/ClinicalDocument/recordTarget"
    record.patient.line = 5
    record.headerXPaths["body"] = "/ClinicalDocument/component/structuredBody"
    record.sections = sections
    var counts: [Fact.Kind: Int] = [:]
    record.facts = facts.enumerated().map { index, fact in
      var fact = fact
      counts[fact.kind, default: 0] += 1
      fact.id = "\(fact.kind.rawValue)-\(counts[fact.kind] ?? 0)"
      for place in fact.sources.indices where fact.sources[place].line == 1 {
        fact.sources[place].xpath = "/ClinicalDocument/entry[\(index + 1)]/item[\(place + 1)]"
        fact.sources[place].line = 1000 + index
      }
      return fact
    }
    return record
  }

  static func finding(
    _ facts: [Fact], _ sections: [RecordSection] = [], at date: String? = "20240403",
    options: SummaryOptions = SummaryOptions()
  ) throws -> Finding {
    try RecordSummary().analyze(
      SummaryRequest(record: try record(facts, sections, at: date), options: options, program: "attest 0.1.0")
    )
  }

  /// The statements of one section of the summary of these facts.
  static func texts(_ section: SummarySection, _ facts: [Fact], _ sections: [RecordSection] = []) throws
    -> [String]
  {
    try claims(section, facts, sections).map(\.text)
  }

  static func claims(_ section: SummarySection, _ facts: [Fact], _ sections: [RecordSection] = []) throws
    -> [Claim]
  {
    let finding = try finding(facts, sections)
    return finding.sections.first { $0.id == section.rawValue }?.claims ?? []
  }
}
