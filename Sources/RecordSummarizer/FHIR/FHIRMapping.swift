import Evidence

/// How one record's facts become FHIR R4 resources.
///
/// Each resource has a file of its own in `Resources`. What a resource has no element for goes into its notes, so that
/// nothing the record says is lost and nothing it does not say is added.
struct FHIRMapping: Sendable {
  /// The record.
  let record: PatientRecord
  /// The ids of its resources.
  let identity: FHIRIdentity
  /// The section kinds by the sections' titles as written.
  private let sectionKinds: [String: SectionKind]
  /// The reference that makes a resource the patient's.
  let patient: JSONValue
  /// The parts that stand in every `Provenance`.
  let provenanceParts: ProvenanceParts

  /// The mapping of a record.
  init(record: PatientRecord) {
    self.record = record
    identity = FHIRIdentity(digest: record.document.digest)
    sectionKinds = Dictionary(record.sections.map { ($0.title, $0.kind) }) { first, _ in first }
    patient = FHIRElement.reference(to: "urn:uuid:" + identity.uuid("Patient")).prewritten
    provenanceParts = ProvenanceParts(identity: identity, authors: record.authors)
  }

  /// The resources of a fact, without their ids: one for most, and a list beside it for "none known".
  func resources(for fact: Fact) -> [JSONObject] {
    switch fact.assertion {
    case .noKnown:
      switch fact.kind {
      case .allergy: return [allergy(fact), emptyList(for: fact)]
      case .problem: return [condition(fact), emptyList(for: fact)]
      default: return [emptyList(for: fact)]
      }
    case .noInformation:
      return Self.isObservation(fact.kind) && !fact.concept.codings.isEmpty
        ? [observation(fact)] : [emptyList(for: fact)]
    case .active, .resolved, .refuted, .unknown:
      return [resource(for: fact)]
    }
  }

  private func resource(for fact: Fact) -> JSONObject {
    if fact.mood == "GOL" || fact.kind == .goal { return goal(fact) }
    if fact.kind == .planned || (Self.isPlanned(fact) && fact.kind != .medication) {
      return serviceRequest(fact)
    }
    switch fact.kind {
    case .problem: return condition(fact)
    case .diagnosis: return encounter(ofDiagnosis: fact)
    case .allergy: return allergy(fact)
    case .medication: return medication(fact)
    case .immunization: return immunization(fact)
    case .procedure: return procedure(fact)
    case .encounter: return encounter(fact)
    case .familyHistory: return familyMember(fact)
    case .result, .vitalSign, .socialHistory, .smokingStatus, .functionalStatus, .mentalStatus:
      return observation(fact)
    case .device where fact.assertion != .refuted: return device(fact)
    case .payer where fact.assertion != .refuted: return coverage(fact)
    case .advanceDirective, .other, .device, .payer:
      return fact.value != nil || fact.assertion == .refuted ? observation(fact) : basic(fact)
    case .planned, .goal: return serviceRequest(fact)
    }
  }

  /// Whether the entry speaks of what is to be and not of what was.
  static func isPlanned(_ fact: Fact) -> Bool { !fact.mood.isEmpty && fact.mood.uppercased() != "EVN" }

  /// Whether the entry was withdrawn as an error (HL7 v3 ActStatus `nullified`).
  static func isWithdrawn(_ fact: Fact) -> Bool {
    fact.assertion == .refuted && fact.statusCode?.lowercased() == "nullified"
  }

  /// Whether facts of a kind are observations.
  static func isObservation(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .result, .vitalSign, .socialHistory, .smokingStatus, .functionalStatus, .mentalStatus: true
    default: false
    }
  }

  /// The kind of the section that a fact stands in.
  func sectionKind(of fact: Fact) -> SectionKind? {
    fact.sources.first.flatMap { sectionKinds[$0.section] }
  }

  /// A resource of a type with what every fact gives: identifiers and whom it is about.
  func start(_ type: String, of fact: Fact, subject: String = "subject") -> JSONObject {
    var resource = JSONObject(resource: type)
    resource["identifier"] = .array(fact.identifiers.compactMap(FHIRElement.identifier))
    resource[subject] = patient
    return resource
  }

  /// The value of the first particular with one of the labels, which are compared without regard to case.
  func particular(_ labels: String..., of fact: Fact) -> String? {
    fact.particulars.first { labels.contains($0.label.lowercased()) }?.value
  }

  /// The notes of a fact: its comments, what does not fit together, and what its resource has no element for.
  ///
  /// - Parameter shown: the labels of the particulars that the resource holds elsewhere, in lower case.
  func notes(_ fact: Fact, shown: Set<String> = [], more: [String] = []) -> JSONValue {
    var texts = fact.comments + more
    for particular in fact.particulars where !shown.contains(particular.label.lowercased()) {
      texts.append("\(particular.label): \(particular.value)")
    }
    texts += fact.contradictions.map { "Contradiction in the record: \($0.message)" }
    for (name, bound) in [("Time", fact.period.point), ("Start", fact.period.low), ("End", fact.period.high)]
    {
      if case .unreadable(let text) = bound { texts.append("\(name) as written: \(text)") }
    }
    if let start = fact.period.start, let end = fact.period.end, end.isBefore(start) {
      texts.append("End as written, before the start: \(end.text)")
    }
    return .array(texts.compactMap(FHIRElement.annotation))
  }

  /// References to persons by name.
  func references(_ names: [String]) -> JSONValue {
    .array(names.compactMap { FHIRElement.reference(display: $0) })
  }

  /// Concepts as a list.
  func concepts(_ concepts: [Concept]) -> JSONValue {
    .array(concepts.compactMap { FHIRElement.concept($0) })
  }
}
