extension FHIRMapping {
  /// The `Procedure` that was done, or that was not done.
  func procedure(_ fact: Fact) -> JSONObject {
    var resource = start("Procedure", of: fact)
    resource["status"] = .string(Self.procedureStatus(fact))
    resource["code"] = FHIRElement.required(fact.concept)
    FHIRElement.set("performed", to: fact.period, in: &resource)
    if resource["performedDateTime"] == nil, resource["performedPeriod"] == nil,
      case .unreadable(let text) = fact.period.point
    {
      resource["performedString"] = JSONValue(text: text)
    }
    if fact.assertion == .refuted {
      resource["statusReason"] = FHIRElement.concept(fact.reasons.first)
      resource["reasonCode"] = concepts(Array(fact.reasons.dropFirst()))
    } else {
      resource["reasonCode"] = concepts(fact.reasons)
    }
    resource["recorder"] = FHIRElement.reference(display: fact.authors.first)
    resource["performer"] = .array(
      fact.performers.compactMap { name in FHIRElement.reference(display: name).map { ["actor": $0] } })
    resource.append(
      FHIRElement.concept(text: particular("site", "body site", "target site", of: fact)), to: "bodySite")
    var more: [String] = []
    if let value = fact.value?.text { more.append("Finding: \(value)") }
    resource["note"] = notes(fact, shown: ["site", "body site", "target site"], more: more)
    return resource
  }

  private static func procedureStatus(_ fact: Fact) -> String {
    if isWithdrawn(fact) { return "entered-in-error" }
    if fact.assertion == .refuted { return "not-done" }
    switch fact.statusCode?.lowercased() {
    case "completed": return "completed"
    case "active": return "in-progress"
    case "aborted", "terminated": return "stopped"
    case "suspended", "held": return "on-hold"
    case "cancelled": return "not-done"
    default: return fact.assertion == .unknown ? "unknown" : "completed"
    }
  }
}
