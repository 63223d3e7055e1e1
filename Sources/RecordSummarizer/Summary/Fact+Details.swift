internal import Evidence

extension Concept {
  /// The codes with their systems, such as `SNOMED CT 59621000, ICD-10-CM I10`; `nil` without any.
  var codesText: String? {
    var parts: [String] = []
    for coding in codings {
      let part = coding.systemName.map { "\($0) \(coding.code)" } ?? coding.code
      if !parts.contains(part) { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Fact {
  /// Everything else that was read at the fact's place, each with its label.
  var details: [LabeledValue] {
    var details: [LabeledValue] = []
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      details.append(LabeledValue(label, value))
    }
    add("Codes", concept.codesText)
    if let words = concept.originalText, words != concept.label { add("Words in the record", words) }
    if let label = concept.label, ShortText.line(label) != label { add("In full", label) }
    addTimes(add)
    addStatus(add)
    addObservation(add)
    addDosage(add)
    for reaction in reactions { add("Reaction", Self.coded(reaction.manifestation)) }
    add("Severity", severity.flatMap(Self.coded))
    add("Criticality", criticality.flatMap(Self.coded))
    add("Kind", category?.label)
    add("Reason", reasons.compactMap(Self.coded).joined(separator: "; "))
    add("Related", related.compactMap(Self.coded).joined(separator: "; "))
    for particular in particulars { add(particular.label, particular.value) }
    add("Performer", performers.joined(separator: "; "))
    add("Author", authors.joined(separator: "; "))
    add("Recorded", recorded?.text)
    for comment in comments { add("Comment", comment) }
    for contradiction in contradictions { add("Contradiction", contradiction.message) }
    return details
  }

  private func addTimes(_ add: (String, String?) -> Void) {
    add("Time", Self.bound(period.point))
    add("Start", Self.bound(period.low))
    add("End", Self.bound(period.high))
  }

  private func addStatus(_ add: (String, String?) -> Void) {
    add("Status said", statusObservation?.label)
    add("Entry status", statusCode)
    if concernStatusCode != statusCode { add("Concern status", concernStatusCode) }
  }

  private func addObservation(_ add: (String, String?) -> Void) {
    if let value {
      if value.displayText != value.text { add("As written", value.text) }
      if case .concept(let concept) = value { add("Value codes", concept.codesText) }
      if case .null(let flavor) = value { add("Value", "null flavor \(flavor)") }
    }
    add("Interpretation", interpretations.compactMap(Self.coded).joined(separator: "; "))
    add("Reference range", referenceRanges.compactMap(\.text).joined(separator: "; "))
    add("Panel", panel?.label)
  }

  private func addDosage(_ add: (String, String?) -> Void) {
    guard let dosage else { return }
    if let sig = dosage.sig { add("Instruction in the record's words", "“\(sig)”") }
    add("Route", dosage.route.flatMap(Self.coded))
    add("Site", dosage.site?.label)
    add("Form", dosage.form?.label)
    if let dose = dosage.dose, dose.displayText != dose.text {
      add("Dose as written", dose.text)
    }
  }

  private static func coded(_ concept: Concept) -> String? {
    guard let label = concept.label else { return nil }
    guard let codes = concept.codesText, codes != label else { return label }
    return "\(label) (\(codes))"
  }

  private static func bound(_ bound: ClinicalPeriod.Bound) -> String? {
    switch bound {
    case .absent: nil
    case .null(let flavor): "unknown (\(flavor))"
    case .time(let time): time.text
    case .unreadable(let text): "unreadable: \(text)"
    }
  }
}
