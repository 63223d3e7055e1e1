/// What HL7 FHIR R4 (4.0.1) requires of the resources that are written: elements, required bindings, known members.
struct ResourceRules {
  /// The elements that must be there; a choice is a list of names of which exactly one must be.
  var required: [[String]]
  /// The codes allowed for an element whose binding is required.
  var codes: [String: Set<String>] = [:]
  /// The codes allowed for a `CodeableConcept` whose binding is required.
  var concepts: [String: Set<String>] = [:]
  /// Every other element of the resource that may be written.
  var others: Set<String>

  /// The rules by resource type.
  static let byType: [String: ResourceRules] = [
    "Patient": ResourceRules(
      required: [], codes: ["gender": ["male", "female", "other", "unknown"]],
      others: [
        "identifier", "name", "gender", "birthDate", "deceasedBoolean", "deceasedDateTime", "maritalStatus",
        "address",
        "telecom", "communication", "extension",
      ]),
    "DocumentReference": ResourceRules(
      required: [["status"], ["content"]], codes: ["status": ["current", "superseded", "entered-in-error"]],
      others: ["identifier", "subject", "type", "description", "author", "custodian", "context"]),
    "Provenance": ResourceRules(
      required: [["target"], ["recorded", "_recorded"], ["agent"]], others: ["entity"]),
    "Condition": ResourceRules(
      required: [["subject"]],
      concepts: [
        "clinicalStatus": ["active", "recurrence", "relapse", "inactive", "remission", "resolved"],
        "verificationStatus": [
          "unconfirmed", "provisional", "differential", "confirmed", "refuted", "entered-in-error",
        ],
      ],
      others: [
        "identifier", "code", "category", "severity", "bodySite", "onsetDateTime", "onsetString",
        "abatementDateTime",
        "recordedDate", "recorder", "note",
      ]),
    "AllergyIntolerance": ResourceRules(
      required: [["patient"], ["clinicalStatus"]],
      codes: [
        "type": ["allergy", "intolerance"], "category": ["food", "medication", "environment", "biologic"],
        "criticality": ["low", "high", "unable-to-assess"],
      ],
      concepts: [
        "clinicalStatus": ["active", "inactive", "resolved"],
        "verificationStatus": ["unconfirmed", "confirmed", "refuted", "entered-in-error"],
      ],
      others: [
        "identifier", "code", "onsetDateTime", "onsetString", "recordedDate", "recorder", "reaction", "note",
      ]),
    "MedicationStatement": ResourceRules(
      required: [["status"], ["medicationCodeableConcept"], ["subject"]],
      codes: [
        "status": [
          "active", "completed", "entered-in-error", "intended", "stopped", "on-hold", "unknown", "not-taken",
        ]
      ],
      others: [
        "identifier", "effectiveDateTime", "effectivePeriod", "dateAsserted", "informationSource",
        "reasonCode",
        "dosage", "note",
      ]),
    "Immunization": ResourceRules(
      required: [["status"], ["vaccineCode"], ["patient"], ["occurrenceDateTime", "occurrenceString"]],
      codes: ["status": ["completed", "entered-in-error", "not-done"]],
      others: [
        "identifier", "statusReason", "recorded", "lotNumber", "manufacturer", "route", "site",
        "doseQuantity",
        "performer", "protocolApplied", "reasonCode", "note",
      ]),
    "Procedure": ResourceRules(
      required: [["status"], ["subject"]],
      codes: [
        "status": [
          "preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error",
          "unknown",
        ]
      ],
      others: [
        "identifier", "code", "performedDateTime", "performedPeriod", "performedString", "statusReason",
        "reasonCode",
        "recorder", "performer", "bodySite", "note",
      ]),
    "Observation": ResourceRules(
      required: [["status"], ["code"]],
      codes: [
        "status": [
          "registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error",
          "unknown",
        ]
      ],
      others: [
        "identifier", "subject", "category", "effectiveDateTime", "effectivePeriod", "performer",
        "interpretation",
        "referenceRange", "bodySite", "method", "note", "dataAbsentReason", "valueQuantity", "valueRange",
        "valueRatio", "valueCodeableConcept", "valueString", "valueBoolean", "valueDateTime",
      ]),
    "DiagnosticReport": ResourceRules(
      required: [["status"], ["code"]],
      codes: [
        "status": [
          "registered", "partial", "preliminary", "final", "amended", "corrected", "appended", "cancelled",
          "entered-in-error", "unknown",
        ]
      ],
      others: ["subject", "category", "effectiveDateTime", "effectivePeriod", "performer", "result"]),
    "Encounter": ResourceRules(
      required: [["status"], ["class"]],
      codes: [
        "status": [
          "planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled",
          "entered-in-error",
          "unknown",
        ]
      ],
      others: [
        "identifier", "subject", "type", "period", "reasonCode", "participant", "location", "hospitalization",
        "contained", "diagnosis", "text",
      ]),
    "FamilyMemberHistory": ResourceRules(
      required: [["status"], ["patient"], ["relationship"]],
      codes: ["status": ["partial", "completed", "entered-in-error", "health-unknown"]],
      others: ["identifier", "date", "condition", "note"]),
    "ServiceRequest": ResourceRules(
      required: [["status"], ["intent"], ["subject"]],
      codes: [
        "status": ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"],
        "intent": ["proposal", "plan", "directive", "order"],
      ],
      others: [
        "identifier", "doNotPerform", "code", "occurrenceDateTime", "occurrencePeriod", "authoredOn",
        "requester",
        "performer", "reasonCode", "note",
      ]),
    "Goal": ResourceRules(
      required: [["lifecycleStatus"], ["description"], ["subject"]],
      codes: [
        "lifecycleStatus": [
          "proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled",
          "entered-in-error",
          "rejected",
        ]
      ],
      others: ["identifier", "startDate", "expressedBy", "statusDate", "target", "note"]),
    "Device": ResourceRules(
      required: [],
      others: [
        "identifier", "patient", "type", "deviceName", "lotNumber", "serialNumber", "manufacturer",
        "modelNumber",
        "udiCarrier", "note",
      ]),
    "Coverage": ResourceRules(
      required: [["status", "_status"], ["beneficiary"], ["payor"]],
      codes: ["status": ["active", "cancelled", "draft", "entered-in-error"]],
      others: ["identifier", "type", "subscriberId", "period", "text"]),
    "Basic": ResourceRules(
      required: [["code"]], others: ["identifier", "subject", "created", "author", "text"]),
    "List": ResourceRules(
      required: [["status"], ["mode"]],
      codes: [
        "status": ["current", "retired", "entered-in-error"], "mode": ["working", "snapshot", "changes"],
      ],
      others: ["identifier", "subject", "title", "code", "date", "emptyReason", "note"]),
  ]

  /// What is wrong with a resource, a sentence each.
  static func faults(of resource: JSON) -> [String] {
    let type = resource.type
    guard let rules = byType[type] else { return ["\(type) is not a type that is written"] }
    var faults: [String] = []
    for choice in rules.required where choice.count(where: { resource[$0] != nil }) != 1 {
      faults.append("\(type) must have one of \(choice)")
    }
    for (element, allowed) in rules.codes {
      let values = resource.text(element).map { [$0] } ?? resource[element] as? [String] ?? []
      for value in values where !allowed.contains(value) {
        faults.append("\(type).\(element) may not be \(value)")
      }
    }
    for (element, allowed) in rules.concepts {
      for code in resource.codes(element) where !allowed.contains(code) {
        faults.append("\(type).\(element) may not be \(code)")
      }
    }
    let known = rules.others.union(rules.required.joined()).union(rules.codes.keys).union(rules.concepts.keys)
    for key in resource.keys where !known.contains(key) && key != "id" && key != "resourceType" {
      faults.append("\(type) has no \(key)")
    }
    for choice in ["value", "effective", "onset", "performed", "occurrence", "deceased"] {
      let set = resource.keys.filter { key in
        key.hasPrefix(choice) && key.dropFirst(choice.count).first?.isUppercase ?? false
      }
      if set.count > 1 { faults.append("\(type).\(choice)[x] is there more than once") }
    }
    return faults + constraintFaults(of: resource)
  }

  /// The constraints of the specification that the writer has to mind, by their ids.
  private static func constraintFaults(of resource: JSON) -> [String] {
    var faults: [String] = []
    let hasValue = resource.keys.contains { $0.hasPrefix("value") }
    switch resource.type {
    case "Observation":
      if hasValue, resource["dataAbsentReason"] != nil { faults.append("obs-6") }
      if resource.list("referenceRange").contains(where: \.isEmpty) { faults.append("obs-3") }
    case "Condition":
      let ended = !Set(resource.codes("clinicalStatus")).isDisjoint(with: [
        "inactive", "resolved", "remission",
      ])
      if resource["abatementDateTime"] != nil, !ended { faults.append("con-4") }
      let isOnList = resource.list("category").contains { category in
        category.list("coding").contains { $0.text("code") == "problem-list-item" }
      }
      if isOnList, resource["clinicalStatus"] == nil { faults.append("con-3") }
    case "AllergyIntolerance":
      if resource.list("reaction").contains(where: { $0.list("manifestation").isEmpty }) {
        faults.append("reaction without manifestation")
      }
    case "Goal":
      let details = resource.list("target").filter { $0.keys.contains { $0.hasPrefix("detail") } }
      if details.contains(where: { $0["measure"] == nil }) { faults.append("gol-1") }
    case "Provenance":
      if resource.list("entity").contains(where: { $0["role"] == nil || $0["what"] == nil }) {
        faults.append("entity without role or what")
      }
    default: break
    }
    return faults
  }
}
