extension FHIRMapping {
  /// The `Encounter`.
  ///
  /// Its diagnoses are contained, since the record gives them no place on the problem list.
  func encounter(_ fact: Fact) -> JSONObject {
    var resource = start("Encounter", of: fact)
    let status = Self.encounterStatus(fact)
    resource["status"] = .string(status)
    resource["class"] = Self.encounterClass(fact)
    resource.append(FHIRElement.concept(fact.concept), to: "type")
    if let period = FHIRElement.period(fact.period) {
      resource["period"] = period
      // A point in time is a visit that began and ended then, as far as it was written.
      if status == "finished", fact.period.low.time == nil, fact.period.high.time == nil {
        let point = FHIRElement.dateTime(fact.period.point.time)
        resource["period"] = point.map { ["start": $0, "end": $0] }
      }
    }
    resource["reasonCode"] = concepts(fact.reasons)
    resource["participant"] = .array(
      fact.performers.compactMap { name in FHIRElement.reference(display: name).map { ["individual": $0] } })
    if let place = FHIRElement.reference(display: particular("location", "facility", "place", of: fact)) {
      resource["location"] = [["location": place]]
    }
    if let disposition = FHIRElement.concept(text: particular("discharge disposition", of: fact)) {
      resource["hospitalization"] = ["dischargeDisposition": disposition]
    }
    for (index, diagnosis) in fact.related.enumerated() {
      let id = "diagnosis-\(index + 1)"
      var condition = JSONObject(resource: "Condition")
      condition["id"] = .string(id)
      condition["subject"] = patient
      condition["code"] = FHIRElement.required(diagnosis)
      resource.append(.object(condition), to: "contained")
      resource.append(["condition": FHIRElement.reference(to: "#\(id)")], to: "diagnosis")
    }
    let shown: Set<String> = ["location", "facility", "place", "discharge disposition"]
    // Encounter has no notes in R4: what has no element goes into the narrative.
    resource["text"] = Self.narrative(notes(fact, shown: shown))
    return resource
  }

  /// The `Encounter` at which a diagnosis was made, with the diagnosis contained, apart from the problem list.
  ///
  /// The record says no more of the encounter than that, so status and class are unknown.
  func encounter(ofDiagnosis fact: Fact) -> JSONObject {
    var resource = JSONObject(resource: "Encounter")
    resource["subject"] = patient
    resource["status"] = "unknown"
    resource["class"] = Self.unknownClass
    var condition = condition(fact)
    condition["id"] = "diagnosis-1"
    resource["contained"] = [.object(condition)]
    resource["diagnosis"] = [["condition": FHIRElement.reference(to: "#diagnosis-1")]]
    return resource
  }

  private static func encounterStatus(_ fact: Fact) -> String {
    if isWithdrawn(fact) { return "entered-in-error" }
    if fact.assertion == .refuted { return "cancelled" }
    switch fact.statusCode?.lowercased() {
    case "completed": return "finished"
    case "active": return "in-progress"
    case "aborted", "cancelled", "terminated": return "cancelled"
    default: return fact.assertion == .unknown && fact.period.end == nil ? "unknown" : "finished"
    }
  }

  /// The HL7 v3 class where the record gives one; else the null flavor `UNK`, since FHIR requires a class.
  private static func encounterClass(_ fact: Fact) -> JSONValue {
    let codings = [fact.category, fact.concept].compactMap(\.self).flatMap(\.codings)
    let own = codings.first { $0.system.oid == "2.16.840.1.113883.5.4" && encounterClasses.contains($0.code) }
    return own.flatMap(FHIRElement.coding) ?? unknownClass
  }

  private static let unknownClass: JSONValue = [
    "system": .string(FHIRElement.terminology("v3-NullFlavor")), "code": "UNK",
  ]

  private static let encounterClasses: Set<String> = [
    "AMB", "EMER", "FLD", "HH", "IMP", "ACUTE", "NONAC", "OBSENC", "PRENC", "SS", "VR",
  ]

  /// A `Narrative` of notes; `nil` without any.
  static func narrative(_ notes: JSONValue) -> JSONValue? {
    guard case .array(let items) = notes, !items.isEmpty else { return nil }
    var html = "<div xmlns=\"http://www.w3.org/1999/xhtml\">"
    for item in items {
      guard case .object(let note) = item, case .string(let text)? = note["text"] else { continue }
      html += "<p>"
      for character in text.unicodeScalars {
        switch character {
        case "<": html += "&lt;"
        case ">": html += "&gt;"
        case "&": html += "&amp;"
        default: html.unicodeScalars.append(character)
        }
      }
      html += "</p>"
    }
    return ["status": "additional", "div": .string(html + "</div>")]
  }
}
