extension FHIRMapping {
  /// The `FamilyMemberHistory`: a relative with problems, or a problem of a relative, as the record has it.
  ///
  /// FHIR has no way to say that a relative does not have a problem; that goes into the notes.
  func familyMember(_ fact: Fact) -> JSONObject {
    var resource = start("FamilyMemberHistory", of: fact, subject: "patient")
    resource["status"] = fact.statusCode?.lowercased() == "completed" ? "completed" : "partial"
    resource["date"] = FHIRElement.dateTime(fact.recorded)
    let relative = particular("relative", "relationship", of: fact)
    var problems = fact.related
    if let relationship = FHIRElement.concept(text: relative) {
      resource["relationship"] = relationship
      if !fact.concept.isEmpty { problems.insert(fact.concept, at: 0) }
    } else if problems.isEmpty {
      resource["relationship"] = FHIRElement.absent("unknown")
      problems = [fact.concept]
    } else {
      resource["relationship"] = FHIRElement.required(fact.concept)
    }
    var more: [String] = []
    let age = particular("age at onset", of: fact)
    if fact.assertion == .refuted {
      more += problems.compactMap(\.label).map { "The record says that this is not the case: \($0)" }
      if let age { more.append("Age at onset: \(age)") }
    } else {
      resource["condition"] = .array(
        problems.map { problem in
          var condition = JSONObject()
          condition["code"] = FHIRElement.required(problem)
          if problems.count == 1 { condition["onsetString"] = JSONValue(text: age) }
          return .object(condition)
        })
      if problems.count > 1, let age { more.append("Age at onset: \(age)") }
    }
    if let time = fact.period.any { more.append("Time as written: \(time.text)") }
    if let value = fact.value?.text { more.append("Value: \(value)") }
    let shown: Set<String> = ["relative", "relationship", "age at onset"]
    resource["note"] = notes(fact, shown: shown, more: more)
    return resource
  }
}
