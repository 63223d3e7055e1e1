extension FHIRMapping {
  /// The `ServiceRequest` of anything planned, ordered or proposed.
  ///
  /// It is never said to be done.
  func serviceRequest(_ fact: Fact) -> JSONObject {
    var resource = start("ServiceRequest", of: fact)
    resource["status"] = .string(Self.requestStatus(fact))
    resource["intent"] = fact.mood == "RQO" ? "order" : fact.mood == "PRP" ? "proposal" : "plan"
    if fact.assertion == .refuted { resource["doNotPerform"] = true }
    resource["code"] = FHIRElement.required(fact.concept)
    FHIRElement.set("occurrence", to: fact.period, in: &resource)
    resource["authoredOn"] = FHIRElement.dateTime(fact.recorded)
    resource["requester"] = FHIRElement.reference(display: fact.authors.first)
    resource["performer"] = references(fact.performers)
    resource["reasonCode"] = concepts(fact.reasons)
    var more: [String] = []
    if let value = fact.value?.text { more.append("Value: \(value)") }
    if let sig = fact.dosage?.sig { more.append("Instruction: \(sig)") }
    if case .quantity(let dose)? = fact.dosage?.dose { more.append("Dose: \(dose.text)") }
    resource["note"] = notes(fact, more: more)
    return resource
  }

  /// A plan whose entry is `completed` is a finished entry and not a finished deed, so its status is not known.
  private static func requestStatus(_ fact: Fact) -> String {
    switch fact.statusCode?.lowercased() {
    case "active", "new": "active"
    case "aborted", "cancelled", "terminated", "obsolete": "revoked"
    case "held", "suspended": "on-hold"
    default: "unknown"
    }
  }

  /// The `Goal`.
  func goal(_ fact: Fact) -> JSONObject {
    var resource = start("Goal", of: fact)
    resource["lifecycleStatus"] = .string(Self.goalStatus(fact))
    resource["description"] = FHIRElement.required(fact.concept)
    resource["startDate"] = FHIRElement.date(fact.period.start)
    resource["expressedBy"] = FHIRElement.reference(display: fact.authors.first)
    resource["statusDate"] = FHIRElement.date(fact.recorded)
    var target = JSONObject()
    target["dueDate"] = FHIRElement.date(fact.period.end)
    var more: [String] = []
    switch fact.value {
    case .quantity(let quantity)?: target["detailQuantity"] = FHIRElement.quantity(quantity)
    case .range(let low, let high)?: target["detailRange"] = FHIRElement.range(low: low, high: high)
    case .ratio(let numerator, let denominator)?:
      target["detailRatio"] = FHIRElement.ratio(numerator, denominator)
    case .concept(let concept)?: target["detailCodeableConcept"] = FHIRElement.concept(concept)
    case .text(let words)?: target["detailString"] = JSONValue(text: words)
    case .boolean(let flag)?: target["detailBoolean"] = .boolean(flag)
    case .time, .null, nil: break
    }
    if target.members.contains(where: { $0.key.hasPrefix("detail") }) {
      // Constraint gol-1: a detail needs what is measured.
      target["measure"] = FHIRElement.required(fact.concept)
    } else if let value = fact.value?.text {
      more.append("Value: \(value)")
    }
    resource.append(.object(target), to: "target")
    more += fact.reasons.compactMap(\.label).map { "Reason: \($0)" }
    resource["note"] = notes(fact, more: more)
    return resource
  }

  private static func goalStatus(_ fact: Fact) -> String {
    if fact.assertion == .refuted { return "rejected" }
    switch fact.statusCode?.lowercased() {
    case "active": return "active"
    case "completed": return fact.assertion == .resolved ? "completed" : "accepted"
    case "aborted", "cancelled", "terminated": return "cancelled"
    case "held", "suspended": return "on-hold"
    default: return fact.assertion == .active ? "active" : "proposed"
    }
  }
}
