/// The template roots that reading turns on (HL7 CDA R2 Implementation Guide: Consolidated CDA Templates, Release 2.1;
/// HL7/ASTM Continuity of Care Document; HITSP C32).
enum Template {
  private static let ccda = "2.16.840.1.113883.10.20.22.4."
  private static let ccd = "2.16.840.1.113883.10.20.1."

  static let comment = ccda + "64"
  static let priority = ccda + "143"
  static let statusObservations: Set<String> = [
    ccda + "6", ccda + "28", ccd + "50", ccd + "39", ccd + "57", ccd + "47",
  ]
  static let severity: Set<String> = [ccda + "8", ccd + "55"]
  static let criticality: Set<String> = [ccda + "145"]
  static let reaction: Set<String> = [ccda + "9", ccd + "54"]
  static let ageAtOnset: Set<String> = [ccda + "31", ccd + "38"]
  static let indication: Set<String> = [ccda + "19", ccd + "28"]
  static let refusalReason: Set<String> = [ccda + "53"]
  static let freeTextSig: Set<String> = [ccda + "147"]
  static let instruction: Set<String> = [ccda + "20", ccd + "49"]

  /// What a statement is, by its template root.
  static let roles: [String: StatementRole] = {
    let current: [String: StatementRole] = [
      "30": .allergyConcern, "7": .allergy, "90": .allergy, "3": .problemConcern, "4": .problem,
      "33": .diagnosis, "34": .diagnosis, "65": .diagnosis, "51": .diagnosis, "80": .diagnosis,
      "16": .medication, "35": .medicationAct, "36": .medicationAct, "52": .immunization,
      "14": .procedure, "12": .procedure, "13": .procedure, "1": .panel, "2": .result, "26": .panel,
      "27": .vitalSign, "49": .encounter, "38": .socialHistory, "78": .smokingStatus, "85": .smokingStatus,
      "200": .socialHistory, "45": .familyOrganizer, "46": .familyHistory, "66": .panel, "67": .functional,
      "68": .functional, "69": .functional, "74": .mental, "73": .mental, "75": .panel, "121": .goal,
      "132": .healthConcern, "37": .device, "60": .coverage, "61": .policy, "48": .advanceDirective,
      "108": .panel, "39": .planned, "40": .planned, "41": .planned, "42": .planned, "43": .planned,
      "44": .planned, "120": .planned, "140": .planned, "202": .note, "5": .other, "129": .planned,
    ]
    let older: [String: StatementRole] = [
      "27": .problemConcern, "18": .allergy, "24": .medication, "29": .procedure, "31": .result, "32": .panel,
      "35": .panel, "21": .encounter, "33": .socialHistory, "23": .familyOrganizer, "22": .familyHistory,
      "17": .advanceDirective, "20": .coverage, "26": .policy, "25": .planned,
    ]
    var table: [String: StatementRole] = [:]
    for (suffix, role) in current { table[ccda + suffix] = role }
    for (suffix, role) in older { table[ccd + suffix] = role }
    return table
  }()
}

/// What a clinical statement is.
enum StatementRole {
  case allergyConcern, allergy, problemConcern, problem, diagnosis, medication, medicationAct, immunization
  case procedure, panel, result, vitalSign, encounter, socialHistory, smokingStatus, familyOrganizer
  case familyHistory, functional, mental, goal, healthConcern, device, coverage, policy, advanceDirective
  case planned, note, other
}
