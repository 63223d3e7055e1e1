extension FHIRMapping {
  /// The `MedicationStatement` of a medication.
  ///
  /// What is only intended (mood `INT`) is never said to be taken or done.
  func medication(_ fact: Fact) -> JSONObject {
    var resource = start("MedicationStatement", of: fact)
    resource["status"] = .string(Self.medicationStatus(fact))
    resource["medicationCodeableConcept"] = FHIRElement.required(fact.concept)
    FHIRElement.set("effective", to: fact.period, in: &resource)
    resource["dateAsserted"] = FHIRElement.dateTime(fact.recorded)
    resource["informationSource"] = FHIRElement.reference(display: fact.authors.first)
    resource["reasonCode"] = concepts(fact.reasons)
    var more: [String] = []
    if let dosage = fact.dosage {
      resource.append(FHIRElement.dosage(dosage), to: "dosage")
      if let form = dosage.form?.label { more.append("Form: \(form)") }
    }
    resource["note"] = notes(fact, more: more)
    return resource
  }

  private static func medicationStatus(_ fact: Fact) -> String {
    let isPlanned = isPlanned(fact)
    let status = fact.statusCode?.lowercased() ?? ""
    let said = (fact.statusObservation?.label ?? "").lowercased()
    let isHeld = status == "suspended" || status == "held" || said == "on hold" || said == "suspended"
    switch fact.assertion {
    case .active:
      if isHeld { return "on-hold" }
      return isPlanned ? "intended" : "active"
    case .resolved:
      if isHeld, fact.period.end == nil { return "on-hold" }
      let isStopped = ["aborted", "cancelled", "terminated", "obsolete"].contains(status)
      if isStopped || said == "discontinued" || said == "stopped" { return "stopped" }
      return isPlanned ? "unknown" : "completed"
    case .refuted: return isWithdrawn(fact) ? "entered-in-error" : "not-taken"
    case .noKnown, .noInformation, .unknown: return "unknown"
    }
  }
}
