extension FHIRMapping {
  /// The `AllergyIntolerance` of an allergy.
  ///
  /// FHIR requires a clinical status unless the entry was an error (constraint ait-1); for a refuted allergy the status says
  /// that it does not apply.
  func allergy(_ fact: Fact) -> JSONObject {
    var resource = start("AllergyIntolerance", of: fact, subject: "patient")
    var more: [String] = []
    resource["code"] = FHIRElement.required(fact.concept)
    switch fact.assertion {
    case .active:
      resource["clinicalStatus"] = clinicalStatus("active")
      resource["verificationStatus"] = verificationStatus("confirmed")
    case .resolved:
      let words = (fact.statusObservation?.label ?? "").lowercased()
      let isInactive = fact.statusObservation?.hasCode("73425007") ?? false || words.contains("inactive")
      let isResolved = !isInactive && (fact.statusObservation != nil || fact.period.end != nil)
      resource["clinicalStatus"] = clinicalStatus(isResolved ? "resolved" : "inactive")
      resource["verificationStatus"] = verificationStatus("confirmed")
    case .refuted:
      resource["clinicalStatus"] = FHIRElement.absent("not-applicable")
      resource["verificationStatus"] = verificationStatus("refuted")
    case .noKnown:
      let (general, words) = Self.noKnownAllergy(fact.category ?? fact.concept)
      let (code, written) = Self.noneKnown(fact.concept, otherwise: general, words: words)
      resource["code"] = code
      more += written
      resource["clinicalStatus"] = clinicalStatus("active")
      resource["verificationStatus"] = verificationStatus("confirmed")
    case .noInformation, .unknown:
      resource["clinicalStatus"] = FHIRElement.absent("unknown")
    }
    if fact.assertion != .noKnown, let category = fact.category {
      resource["type"] = Self.allergyType(category).map { .string($0) }
      resource.append(Self.allergyCategory(category).map { .string($0) }, to: "category")
      if resource["category"] == nil, let label = category.label { more.append("Type: \(label)") }
    }
    resource["criticality"] = fact.criticality.flatMap(Self.criticality).map { .string($0) }
    if let onset = fact.period.start {
      resource["onsetDateTime"] = FHIRElement.dateTime(onset)
    } else if case .unreadable(let text) = fact.period.low {
      resource["onsetString"] = JSONValue(text: text)
    }
    if let end = fact.period.end { more.append("End as written: \(end.text)") }
    resource["recordedDate"] = FHIRElement.dateTime(fact.recorded)
    resource["recorder"] = FHIRElement.reference(display: fact.authors.first)
    if let severity = fact.severity?.label { more.append("Severity of the allergy: \(severity)") }
    resource["reaction"] = .array(fact.reactions.map { reaction($0, of: fact) })
    resource["note"] = notes(fact, more: more)
    return resource
  }

  private func clinicalStatus(_ code: String) -> JSONValue {
    FHIRElement.concept("allergyintolerance-clinical", code)
  }

  private func verificationStatus(_ code: String) -> JSONValue {
    FHIRElement.concept("allergyintolerance-verification", code)
  }

  /// A reaction.
  ///
  /// The severity said of the whole allergy is that of its reaction where it has one alone.
  private func reaction(_ reaction: Reaction, of fact: Fact) -> JSONValue {
    var object = JSONObject()
    object["manifestation"] = [FHIRElement.required(reaction.manifestation)]
    guard let severity = reaction.severity ?? (fact.reactions.count == 1 ? fact.severity : nil) else {
      return .object(object)
    }
    object["severity"] = Self.severity(severity).map { .string($0) }
    object["description"] = severity.label.flatMap { JSONValue(text: "Severity: \($0)") }
    return .object(object)
  }

  /// FHIR's severity of a reaction; `nil` for a grade between two, which stays in words.
  private static func severity(_ concept: Concept) -> String? {
    if concept.hasCode(in: ["255604002"]) { return "mild" }
    if concept.hasCode(in: ["6736007"]) { return "moderate" }
    if concept.hasCode(in: ["24484000", "399166001"]) { return "severe" }
    guard concept.codings.isEmpty, let word = concept.label?.lowercased().trimmingWhitespace else {
      return nil
    }
    return ["mild", "moderate", "severe"].contains(word) ? word : nil
  }

  private static func criticality(_ concept: Concept) -> String? {
    if concept.hasCode("CRITH") { return "high" }
    if concept.hasCode("CRITL") { return "low" }
    return concept.hasCode("CRITU") ? "unable-to-assess" : nil
  }

  private static func allergyType(_ concept: Concept) -> String? {
    if concept.hasCode(in: ["416098002", "414285001", "419199007", "426232007", "232347008"]) {
      return "allergy"
    }
    return concept.hasCode(in: ["59037007", "235719002"]) ? "intolerance" : nil
  }

  private static func allergyCategory(_ concept: Concept) -> String? {
    if concept.hasCode(in: ["416098002", "419511003", "59037007"]) { return "medication" }
    if concept.hasCode(in: ["414285001", "418471000", "235719002"]) { return "food" }
    return concept.hasCode(in: ["426232007", "232347008"]) ? "environment" : nil
  }

  private static func noKnownAllergy(_ category: Concept?) -> (Coding, String) {
    switch category.flatMap(allergyCategory) {
    case "medication": (Coding(code: "409137002", system: .snomed), "No known drug allergies")
    case "food": (Coding(code: "429625007", system: .snomed), "No known food allergies")
    case "environment": (Coding(code: "428607008", system: .snomed), "No known environmental allergies")
    default: (Coding(code: "716186003", system: .snomed), "No known allergies")
    }
  }
}
