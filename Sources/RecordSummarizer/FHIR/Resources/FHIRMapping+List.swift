extension FHIRMapping {
  /// The empty `List` that says why there is nothing: none known (`nilknown`) or no information (`unavailable`).
  func emptyList(for fact: Fact) -> JSONObject {
    let section = Self.section(of: fact.kind)
    let isKnown = fact.assertion == .noKnown
    var resource = list(
      section: section, title: isKnown ? "None known" : "No information",
      reason: isKnown ? "nilknown" : "unavailable",
      date: fact.recorded ?? record.effectiveTime)
    resource["identifier"] = .array(fact.identifiers.compactMap(FHIRElement.identifier))
    let written = fact.concept.label.map { ["Entry: \($0)"] } ?? []
    resource["note"] = notes(fact, more: written)
    return resource
  }

  /// The empty `List` of a section whose null flavor says that there is no information.
  func emptyList(for section: RecordSection) -> JSONObject {
    let code = section.code.flatMap { $0.system == .loinc ? $0.code : nil }
    var resource = list(
      section: (code, section.title), title: "No information", reason: "unavailable",
      date: record.effectiveTime)
    resource.append(FHIRElement.annotation(section.nullFlavor.map { "Null flavor: \($0)" }), to: "note")
    return resource
  }

  /// Whether a section lists things, rather than telling something.
  static func isList(_ kind: SectionKind) -> Bool {
    switch kind {
    case .allergies, .problems, .medications, .immunizations, .procedures, .results, .vitalSigns, .encounters,
      .socialHistory, .familyHistory, .functionalStatus, .mentalStatus, .plan, .goals, .devices, .payers,
      .advanceDirectives, .pastMedicalHistory, .dischargeDiagnosis, .admissionDiagnosis,
      .dischargeMedications,
      .admissionMedications, .administeredMedications, .healthConcerns, .careTeam:
      true
    case .reasonForVisit, .chiefComplaint, .hospitalCourse, .historyOfPresentIllness, .assessment,
      .assessmentAndPlan, .physicalExam, .reviewOfSystems, .instructions, .interventions, .outcomes,
      .nutrition,
      .notes, .operativeNote, .other:
      false
    }
  }

  private func list(
    section: (code: String?, name: String), title: String, reason: String, date: ClinicalTime?
  ) -> JSONObject {
    var resource = JSONObject(resource: "List")
    resource["status"] = "current"
    resource["mode"] = "snapshot"
    resource["subject"] = patient
    resource["title"] = JSONValue(text: section.name.isEmpty ? title : "\(title): \(section.name)")
    if let code = section.code {
      resource["code"] = ["coding": [["system": "http://loinc.org", "code": .string(code)]]]
    }
    resource["date"] = FHIRElement.dateTime(date)
    resource["emptyReason"] = FHIRElement.concept("list-empty-reason", reason)
    return resource
  }

  /// The LOINC code of the section that facts of a kind stand in (HL7 C-CDA R2.1), and its name.
  private static func section(of kind: Fact.Kind) -> (code: String?, name: String) {
    switch kind {
    case .allergy: ("48765-2", "allergies")
    case .problem: ("11450-4", "problems")
    case .diagnosis: (nil, "diagnoses")
    case .medication: ("10160-0", "medications")
    case .immunization: ("11369-6", "immunizations")
    case .procedure: ("47519-4", "procedures")
    case .result: ("30954-2", "results")
    case .vitalSign: ("8716-3", "vital signs")
    case .encounter: ("46240-8", "encounters")
    case .socialHistory, .smokingStatus: ("29762-2", "social history")
    case .familyHistory: ("10157-6", "family history")
    case .functionalStatus: ("47420-5", "functional status")
    case .mentalStatus: ("10190-7", "mental status")
    case .planned: ("18776-5", "plan of treatment")
    case .goal: ("61146-7", "goals")
    case .device: ("46264-8", "devices")
    case .payer: ("48768-6", "payers")
    case .advanceDirective: ("42348-3", "advance directives")
    case .other: (nil, "")
    }
  }
}
