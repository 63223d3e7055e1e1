extension FHIRMapping {
  /// The `Device` that the patient has.
  func device(_ fact: Fact) -> JSONObject {
    var resource = start("Device", of: fact, subject: "patient")
    resource["type"] = FHIRElement.concept(fact.concept)
    resource["lotNumber"] = JSONValue(text: particular("lot number", "lot", of: fact))
    resource["serialNumber"] = JSONValue(text: particular("serial number", of: fact))
    resource["manufacturer"] = JSONValue(text: particular("manufacturer", of: fact))
    resource["modelNumber"] = JSONValue(text: particular("model", "model number", of: fact))
    for particular in fact.particulars where particular.label.lowercased() == "device identifier" {
      // The root of identifiers that the FDA's Unique Device Identification gives.
      let root = "2.16.840.1.113883.3.3719^"
      if particular.value.hasPrefix(root),
        let udi = JSONValue(text: String(particular.value.dropFirst(root.count)))
      {
        resource.append(["carrierHRF": udi], to: "udiCarrier")
      } else {
        resource.append(FHIRElement.identifier(particular.value), to: "identifier")
      }
    }
    var more: [String] = []
    switch fact.assertion {
    case .resolved: more.append("The record says that it is no longer in use.")
    case .unknown: more.append("The record does not say whether it is in use.")
    case .active, .refuted, .noKnown, .noInformation: break
    }
    if let start = fact.period.start { more.append("Since: \(start.text)") }
    if let end = fact.period.end { more.append("Until: \(end.text)") }
    let shown: Set<String> = [
      "lot number", "lot", "serial number", "manufacturer", "model", "model number", "device identifier",
    ]
    resource["note"] = notes(fact, shown: shown, more: more)
    return resource
  }

  /// The `Coverage` by a payer.
  ///
  /// FHIR requires a status; where the record gives none the element says that it is unknown.
  func coverage(_ fact: Fact) -> JSONObject {
    var resource = start("Coverage", of: fact, subject: "beneficiary")
    switch fact.assertion {
    case .active: resource["status"] = "active"
    case .resolved: resource["status"] = "cancelled"
    case .refuted, .noKnown, .noInformation, .unknown: resource["_status"] = FHIRElement.absent("unknown")
    }
    resource["type"] = FHIRElement.concept(fact.concept)
    let payer = particular("payer", of: fact) ?? fact.performers.first ?? fact.concept.label
    resource["payor"] = [FHIRElement.reference(display: payer) ?? ["display": "unknown"]]
    if let member = particular("member identifier", of: fact) {
      resource.append(FHIRElement.identifier(member), to: "identifier")
      resource["subscriberId"] = JSONValue(
        text: member.split(separator: "^", maxSplits: 1).last.map(String.init))
    }
    resource["period"] = FHIRElement.period(fact.period)
    let shown: Set<String> = ["payer", "member identifier"]
    // Coverage has no notes in R4.
    resource["text"] = Self.narrative(notes(fact, shown: shown))
    return resource
  }

  /// A `Basic` for what FHIR has no resource for.
  func basic(_ fact: Fact) -> JSONObject {
    var resource = start("Basic", of: fact)
    resource["code"] = FHIRElement.required(fact.concept)
    resource["created"] = FHIRElement.date(fact.recorded)
    resource["author"] = FHIRElement.reference(display: fact.authors.first)
    var more: [String] = []
    if let start = fact.period.start { more.append("Since: \(start.text)") }
    if let end = fact.period.end { more.append("Until: \(end.text)") }
    resource["text"] = Self.narrative(notes(fact, more: more))
    return resource
  }
}
