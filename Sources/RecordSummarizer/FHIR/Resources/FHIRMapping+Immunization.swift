extension FHIRMapping {
  /// The `Immunization` of a vaccine that was given, or that was not given for a reason.
  func immunization(_ fact: Fact) -> JSONObject {
    var resource = start("Immunization", of: fact, subject: "patient")
    let isRefuted = fact.assertion == .refuted
    resource["status"] =
      Self.isWithdrawn(fact) ? "entered-in-error" : isRefuted ? "not-done" : "completed"
    resource["vaccineCode"] = FHIRElement.required(fact.concept)
    if let time = fact.period.any {
      resource["occurrenceDateTime"] = FHIRElement.dateTime(time)
    } else if case .unreadable(let text) = fact.period.point, let value = JSONValue(text: text) {
      resource["occurrenceString"] = value
    } else {
      resource["occurrenceString"] = "unknown"
    }
    if isRefuted {
      resource["statusReason"] = FHIRElement.concept(fact.reasons.first)
      resource["reasonCode"] = concepts(Array(fact.reasons.dropFirst()))
    } else {
      resource["reasonCode"] = concepts(fact.reasons)
    }
    resource["recorded"] = FHIRElement.dateTime(fact.recorded)
    resource["lotNumber"] = JSONValue(text: particular("lot number", "lot", of: fact))
    resource["manufacturer"] = FHIRElement.reference(display: particular("manufacturer", of: fact))
    var more: [String] = []
    if let dosage = fact.dosage {
      resource["route"] = FHIRElement.concept(dosage.route)
      resource["site"] = FHIRElement.concept(dosage.site)
      if case .quantity(let dose)? = dosage.dose, let quantity = FHIRElement.simpleQuantity(dose) {
        resource["doseQuantity"] = quantity
      } else if let text = dosage.dose?.text {
        more.append("Dose: \(text)")
      }
    }
    if resource["site"] == nil {
      resource["site"] = FHIRElement.concept(text: particular("site", "body site", of: fact))
    } else if let site = particular("site", "body site", of: fact) {
      more.append("Site: \(site)")
    }
    resource["performer"] = .array(
      fact.performers.compactMap { name in FHIRElement.reference(display: name).map { ["actor": $0] } })
    if let dose = particular("dose number", "dose", of: fact) {
      if let number = Int(dose.trimmingWhitespace), number > 0 {
        resource["protocolApplied"] = [["doseNumberPositiveInt": .integer(number)]]
      } else if let text = JSONValue(text: dose) {
        resource["protocolApplied"] = [["doseNumberString": text]]
      }
    }
    if fact.assertion == .unknown { more.append("The record does not say whether it was given.") }
    let shown: Set<String> = [
      "lot number", "lot", "manufacturer", "site", "body site", "dose number", "dose",
    ]
    resource["note"] = notes(fact, shown: shown, more: more)
    return resource
  }
}
