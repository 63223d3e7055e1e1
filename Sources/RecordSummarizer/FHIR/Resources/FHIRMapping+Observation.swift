extension FHIRMapping {
  /// The `Observation` of a result, a vital sign, social history, smoking, functional or mental status.
  func observation(_ fact: Fact) -> JSONObject {
    var resource = start("Observation", of: fact)
    resource["status"] = .string(Self.observationStatus(fact))
    resource["category"] = .array(Self.observationCategory(fact.kind).map { [$0] } ?? [])
    resource["code"] = FHIRElement.required(fact.concept)
    FHIRElement.set("effective", to: fact.period, in: &resource)
    resource["performer"] = references(fact.performers)
    resource["interpretation"] = concepts(fact.interpretations)
    resource["referenceRange"] = .array(fact.referenceRanges.compactMap(FHIRElement.referenceRange))
    resource["bodySite"] = FHIRElement.concept(text: particular("site", "body site", "target site", of: fact))
    resource["method"] = FHIRElement.concept(text: particular("method", of: fact))
    var more: [String] = []
    if let severity = fact.severity?.label { more.append("Severity: \(severity)") }
    setValue(of: fact, in: &resource)
    resource["note"] = notes(fact, shown: ["site", "body site", "target site", "method"], more: more)
    return resource
  }

  /// Sets `value[x]`, or why there is none.
  ///
  /// A refuted value is never given as a value.
  private func setValue(of fact: Fact, in resource: inout JSONObject) {
    if fact.assertion == .refuted {
      let isCancelled = ["cancelled", "aborted", "terminated", "nullified"].contains(
        fact.statusCode?.lowercased())
      let value = fact.value?.text
      var words = isCancelled ? "The observation was cancelled" : "The record says that this is not the case"
      if let value { words += ": \(value)" }
      var reason = JSONObject()
      reason["coding"] = [
        [
          "system": .string(FHIRElement.terminology("data-absent-reason")),
          "code": isCancelled || value == nil ? "not-performed" : "not-applicable",
        ]
      ]
      reason["text"] = JSONValue(text: words)
      resource["dataAbsentReason"] = .object(reason)
    } else if fact.assertion == .noInformation {
      var reason = "unknown"
      if case .null(let flavor)? = fact.value { reason = FHIRElement.absentReason(nullFlavor: flavor) }
      resource["dataAbsentReason"] = FHIRElement.concept("data-absent-reason", reason)
    } else if let value = fact.value {
      FHIRElement.set(value, in: &resource)
    } else if fact.kind == .result || fact.kind == .vitalSign {
      resource["dataAbsentReason"] = FHIRElement.concept("data-absent-reason", "unknown")
    }
  }

  private static func observationStatus(_ fact: Fact) -> String {
    if isWithdrawn(fact) { return "entered-in-error" }
    if isPlanned(fact) { return "registered" }
    switch fact.statusCode?.lowercased() {
    case "completed": return "final"
    case "active": return "preliminary"
    case "aborted", "cancelled", "terminated": return "cancelled"
    case "held", "suspended", "new": return "registered"
    default: return fact.assertion == .active || fact.assertion == .resolved ? "final" : "unknown"
    }
  }

  private static func observationCategory(_ kind: Fact.Kind) -> JSONValue? {
    switch kind {
    case .result: laboratory
    case .vitalSign: vitalSigns
    case .socialHistory, .smokingStatus: socialHistory
    case .functionalStatus: functionalStatus
    case .mentalStatus: cognitiveStatus
    default: nil
    }
  }

  private static let laboratory = FHIRElement.concept("observation-category", "laboratory").prewritten
  private static let vitalSigns = FHIRElement.concept("observation-category", "vital-signs").prewritten
  private static let socialHistory = FHIRElement.concept("observation-category", "social-history").prewritten
  private static let functionalStatus = usCore("functional-status")
  private static let cognitiveStatus = usCore("cognitive-status")

  private static func usCore(_ code: String) -> JSONValue {
    let system: JSONValue = "http://hl7.org/fhir/us/core/CodeSystem/us-core-category"
    return ["coding": [["system": system, "code": .string(code)]]]
  }
}

extension FHIRElement {
  /// Sets `value[x]` for a value of any kind, or `dataAbsentReason` where the value says that it is not known.
  static func set(_ value: ObservationValue, in resource: inout JSONObject) {
    switch value {
    case .quantity(let quantity):
      resource["valueQuantity"] = Self.quantity(quantity)
      if resource["valueQuantity"] == nil { resource["valueString"] = JSONValue(text: quantity.text) }
    case .range(let low, let high):
      resource["valueRange"] = range(low: low, high: high)
      if resource["valueRange"] == nil { resource["valueString"] = JSONValue(text: value.text) }
    case .ratio(let numerator, let denominator):
      resource["valueRatio"] = ratio(numerator, denominator)
      if resource["valueRatio"] == nil { resource["valueString"] = JSONValue(text: value.text) }
    case .concept(let concept):
      if concept.isEmpty {
        let reason = absentReason(nullFlavor: concept.nullFlavor ?? "UNK")
        resource["dataAbsentReason"] = Self.concept("data-absent-reason", reason)
      } else {
        resource["valueCodeableConcept"] = Self.concept(concept)
      }
    case .text(let words): resource["valueString"] = JSONValue(text: words)
    case .boolean(let flag): resource["valueBoolean"] = .boolean(flag)
    case .time(let time): resource["valueDateTime"] = dateTime(time)
    case .null(let flavor):
      resource["dataAbsentReason"] = concept("data-absent-reason", absentReason(nullFlavor: flavor))
    }
    if resource["dataAbsentReason"] == nil, !resource.members.contains(where: { $0.key.hasPrefix("value") }) {
      resource["dataAbsentReason"] = concept("data-absent-reason", "unknown")
    }
  }
}
