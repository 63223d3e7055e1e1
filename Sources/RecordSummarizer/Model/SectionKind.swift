/// What a section is about, by its LOINC code, its template id, or neither.
public enum SectionKind: String, Hashable, Sendable, CaseIterable {
  case allergies, problems, medications, immunizations, procedures, results, vitalSigns, encounters
  case socialHistory, familyHistory, functionalStatus, mentalStatus, plan, goals, devices, payers
  case advanceDirectives, reasonForVisit, chiefComplaint, hospitalCourse, historyOfPresentIllness
  case pastMedicalHistory, assessment, assessmentAndPlan, physicalExam, reviewOfSystems, instructions
  case dischargeDiagnosis, admissionDiagnosis, dischargeMedications, admissionMedications,
    administeredMedications
  case healthConcerns, interventions, outcomes, nutrition, careTeam, notes, operativeNote, other

  /// The kind of a section from its LOINC code and its template roots: the code decides, a template where it does not.
  public static func of(code: String?, templates: [String]) -> SectionKind {
    if let code, let kind = byCode[code] { return kind }
    for template in templates {
      if let kind = byTemplate[template] { return kind }
    }
    return .other
  }

  private static let byCode: [String: SectionKind] = [
    "48765-2": .allergies, "11382-9": .allergies,
    "11450-4": .problems, "11348-0": .pastMedicalHistory, "10160-0": .medications, "19009-0": .medications,
    "29549-3": .administeredMedications, "10183-2": .dischargeMedications, "75311-1": .dischargeMedications,
    "42346-7": .admissionMedications, "11369-6": .immunizations, "47519-4": .procedures,
    "30954-2": .results, "26436-6": .results, "18748-4": .results, "8716-3": .vitalSigns,
    "46240-8": .encounters, "29762-2": .socialHistory, "10157-6": .familyHistory,
    "47420-5": .functionalStatus, "10190-7": .mentalStatus, "18776-5": .plan, "61146-7": .goals,
    "46264-8": .devices, "48768-6": .payers, "42348-3": .advanceDirectives, "42349-1": .reasonForVisit,
    "29299-5": .reasonForVisit, "10154-3": .chiefComplaint, "46239-0": .chiefComplaint,
    "8648-8": .hospitalCourse, "10164-2": .historyOfPresentIllness, "51848-0": .assessment,
    "51847-2": .assessmentAndPlan, "29545-1": .physicalExam, "10210-3": .physicalExam,
    "10184-0": .physicalExam, "10187-3": .reviewOfSystems, "69730-0": .instructions, "8653-8": .instructions,
    "11535-2": .dischargeDiagnosis, "78375-3": .dischargeDiagnosis, "46241-6": .admissionDiagnosis,
    "10219-4": .operativeNote, "10218-6": .operativeNote, "59776-5": .operativeNote,
    "59775-7": .operativeNote,
    "59774-0": .operativeNote, "59773-2": .operativeNote, "59770-8": .operativeNote,
    "59768-2": .operativeNote,
    "59771-6": .operativeNote, "59772-4": .operativeNote, "59769-0": .operativeNote,
    "55109-3": .operativeNote,
    "10223-6": .operativeNote, "10213-7": .operativeNote, "10216-0": .operativeNote, "8724-7": .operativeNote,
    "11537-8": .operativeNote, "10830-8": .operativeNote,
    "75310-3": .healthConcerns, "62387-6": .interventions, "11383-7": .outcomes, "61144-2": .nutrition,
    "61149-1": .notes, "85847-2": .careTeam, "11329-0": .pastMedicalHistory, "34109-9": .notes,
    "11506-3": .notes, "11488-4": .notes, "34117-2": .notes, "28570-0": .notes, "18842-5": .notes,
    "34111-5": .notes, "34133-9": .notes, "29554-3": .procedures, "11493-4": .notes, "42344-2": .nutrition,
  ]

  private static let byTemplate: [String: SectionKind] = {
    let prefix = "2.16.840.1.113883.10.20.22.2."
    let suffixes: [String: SectionKind] = [
      "6": .allergies, "6.1": .allergies, "5": .problems, "5.1": .problems, "1": .medications,
      "1.1": .medications, "2": .immunizations, "2.1": .immunizations, "7": .procedures, "7.1": .procedures,
      "3": .results, "3.1": .results, "4": .vitalSigns, "4.1": .vitalSigns, "22": .encounters,
      "22.1": .encounters, "17": .socialHistory, "15": .familyHistory, "14": .functionalStatus,
      "56": .mentalStatus, "10": .plan, "60": .goals, "23": .devices, "18": .payers, "21": .advanceDirectives,
      "21.1": .advanceDirectives, "12": .reasonForVisit, "13": .chiefComplaint, "8": .assessment,
      "9": .assessmentAndPlan, "20": .pastMedicalHistory, "45": .instructions, "41": .instructions,
      "24": .dischargeDiagnosis, "43": .admissionDiagnosis, "11": .dischargeMedications,
      "11.1": .dischargeMedications, "44": .admissionMedications, "44.1": .admissionMedications,
      "38": .administeredMedications, "58": .healthConcerns, "61": .outcomes, "57": .nutrition,
      "500": .careTeam, "65": .notes, "59": .goals,
    ]
    var table = Dictionary(uniqueKeysWithValues: suffixes.map { (prefix + $0.key, $0.value) })
    let others: [String: SectionKind] = [
      "2.16.840.1.113883.10.20.1.2": .allergies, "2.16.840.1.113883.10.20.1.11": .problems,
      "2.16.840.1.113883.10.20.1.8": .medications, "2.16.840.1.113883.10.20.1.6": .immunizations,
      "2.16.840.1.113883.10.20.1.12": .procedures, "2.16.840.1.113883.10.20.1.14": .results,
      "2.16.840.1.113883.10.20.1.16": .vitalSigns, "2.16.840.1.113883.10.20.1.3": .encounters,
      "2.16.840.1.113883.10.20.1.15": .socialHistory, "2.16.840.1.113883.10.20.1.4": .familyHistory,
      "2.16.840.1.113883.10.20.1.5": .functionalStatus, "2.16.840.1.113883.10.20.1.10": .plan,
      "2.16.840.1.113883.10.20.1.7": .devices, "2.16.840.1.113883.10.20.1.9": .payers,
      "2.16.840.1.113883.10.20.1.1": .advanceDirectives, "2.16.840.1.113883.10.20.1.13": .reasonForVisit,
      "1.3.6.1.4.1.19376.1.5.3.1.3.4": .historyOfPresentIllness,
      "1.3.6.1.4.1.19376.1.5.3.1.3.5": .hospitalCourse, "1.3.6.1.4.1.19376.1.5.3.1.3.18": .reviewOfSystems,
      "2.16.840.1.113883.10.20.2.10": .physicalExam, "1.3.6.1.4.1.19376.1.5.3.1.1.13.2.1": .chiefComplaint,
      "2.16.840.1.113883.10.20.21.2.3": .interventions,
    ]
    table.merge(others) { first, _ in first }
    return table
  }()
}
