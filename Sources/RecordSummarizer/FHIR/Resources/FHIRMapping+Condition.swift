extension FHIRMapping {
  /// The `Condition` of a problem, or of a diagnosis of a visit.
  ///
  /// FHIR allows an abatement only with an inactive, resolved or remitted status (constraint con-4); an end written for
  /// any other problem goes into the notes.
  func condition(_ fact: Fact) -> JSONObject {
    var resource = start("Condition", of: fact)
    var more: [String] = []
    resource["code"] = FHIRElement.required(fact.concept)
    switch fact.assertion {
    case .active:
      resource["clinicalStatus"] = clinicalStatus(Self.activeStatus(fact.statusObservation))
      resource["verificationStatus"] = verificationStatus("confirmed")
    case .resolved:
      resource["clinicalStatus"] = clinicalStatus(Self.endedStatus(fact))
      resource["verificationStatus"] = verificationStatus("confirmed")
      resource["abatementDateTime"] = FHIRElement.dateTime(fact.period.end)
    case .refuted:
      resource["verificationStatus"] = verificationStatus("refuted")
    case .noKnown:
      let (code, words) = Self.noneKnown(
        fact.concept, otherwise: Coding(code: "160245001", system: .snomed), words: "No known problems")
      resource["code"] = code
      more += words
      resource["clinicalStatus"] = clinicalStatus("active")
      resource["verificationStatus"] = verificationStatus("confirmed")
    case .noInformation, .unknown:
      resource["clinicalStatus"] = FHIRElement.absent("unknown")
    }
    if fact.assertion != .resolved, let end = fact.period.end { more.append("End as written: \(end.text)") }
    resource["category"] = conditionCategory(fact)
    resource["severity"] = FHIRElement.concept(fact.severity)
    resource.append(FHIRElement.concept(text: particular("site", "body site", of: fact)), to: "bodySite")
    if let onset = fact.period.start {
      resource["onsetDateTime"] = FHIRElement.dateTime(onset)
    } else if case .unreadable(let text) = fact.period.low {
      resource["onsetString"] = JSONValue(text: text)
    } else if let age = particular("age at onset", of: fact) {
      resource["onsetString"] = JSONValue(text: "Age \(age)")
    }
    var shown: Set<String> = ["site", "body site"]
    if case .string(let onset)? = resource["onsetString"], onset.hasPrefix("Age ") {
      shown.insert("age at onset")
    }
    resource["recordedDate"] = FHIRElement.dateTime(fact.recorded)
    resource["recorder"] = FHIRElement.reference(display: fact.authors.first)
    resource["note"] = notes(fact, shown: shown, more: more)
    return resource
  }

  private func clinicalStatus(_ code: String) -> JSONValue { FHIRElement.concept("condition-clinical", code) }

  private func verificationStatus(_ code: String) -> JSONValue {
    FHIRElement.concept("condition-ver-status", code)
  }

  /// The problem list or a diagnosis, by the section; none for what was refuted, which stands on no problem list.
  private func conditionCategory(_ fact: Fact) -> JSONValue {
    var categories: [JSONValue] = []
    if fact.assertion != .refuted, fact.assertion != .noKnown {
      switch fact.kind == .diagnosis ? .dischargeDiagnosis : sectionKind(of: fact) {
      case .problems: categories.append(FHIRElement.concept("condition-category", "problem-list-item"))
      case .dischargeDiagnosis, .admissionDiagnosis:
        categories.append(FHIRElement.concept("condition-category", "encounter-diagnosis"))
      default: break
      }
    }
    if let own = fact.category, !own.isEmpty, !own.hasCode("ASSERTION"),
      let category = FHIRElement.concept(own)
    {
      categories.append(category)
    }
    return .array(categories)
  }

  /// Active, or the recurrence or relapse that the status observation tells of.
  private static func activeStatus(_ status: Concept?) -> String {
    if status?.hasCode(in: ["246455001"]) ?? false { return "recurrence" }
    if status?.hasCode(in: ["263855007"]) ?? false { return "relapse" }
    return "active"
  }

  /// What the status observation says; without one resolved where an end is written, else inactive, which covers both.
  private static func endedStatus(_ fact: Fact) -> String {
    if let status = fact.statusObservation {
      if status.hasCode(in: ["413322009"]) { return "resolved" }
      if status.hasCode(in: ["277022003", "765205004"]) { return "remission" }
      if status.hasCode(in: ["73425007"]) { return "inactive" }
      let words = (status.label ?? "").lowercased()
      for code in ["remission", "resolved", "inactive"] where words.contains(code) { return code }
    }
    return fact.period.end == nil ? "inactive" : "resolved"
  }

  /// The code of a statement that none is known, and words of the record that had to give way, for the notes.
  ///
  /// A concept that says so itself is kept; another one, such as "Problem" with a negation, must not be exported as if
  /// it were there, and gives way to a general code.
  static func noneKnown(_ concept: Concept, otherwise: Coding, words: String) -> (JSONValue, [String]) {
    let displays = concept.codings.compactMap(\.display)
    let written = [concept.originalText, concept.name].compactMap(\.self).filter { !$0.isEmpty }
    let isOwn = concept.hasCode(in: noneKnownCodes) || (displays + written).contains(where: saysNone)
    var kept = isOwn ? concept : Concept(codings: [otherwise])
    guard let text = (written + displays).first(where: saysNone) else {
      kept.originalText = words
      return (FHIRElement.required(kept), (isOwn ? written : written + displays).map { "Written as: \($0)" })
    }
    kept.originalText = text
    return (FHIRElement.required(kept), written.filter { $0 != text }.map { "Written as: \($0)" })
  }

  /// Whether words say that there is none.
  private static func saysNone(_ text: String) -> Bool {
    let signs: Set<Substring> = ["no", "none", "not", "nil", "negative", "without", "absent", "denies"]
    return text.lowercased().split { !$0.isLetter }.contains(where: signs.contains)
  }

  /// SNOMED CT's statements that no problem, allergy of a kind, or disability is known.
  private static let noneKnownCodes: Set<String> = [
    "160245001", "716186003", "409137002", "429625007", "428607008", "428197003", "1003774007", "160244002",
  ]
}
