internal import DocumentReading

/// Reads procedures, encounters, devices, policies and planned things.
struct ActivityReader {
  /// What is known around the statement.
  var context: EntryContext

  /// A procedure activity, whichever of the three forms it takes (C-CDA R2.1 *Procedure Activity Procedure*, *Act*, *Observation*).
  func readProcedure(_ node: XMLNode) -> Fact {
    var fact = context.fact(.procedure, code(of: node), at: node)
    if let value = node.first("value")?.observationValue(context.narrative), value.text != nil {
      fact.value = value
    }
    for site in node.all("targetSiteCode") {
      if let label = site.concept(context.narrative).label {
        fact.particulars.append(Fact.Particular("Site", label))
      }
    }
    addReasons(of: node, to: &fact)
    if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
    } else if Unknowns.saysNoneKnown(fact.concept, negated: false, generic: [])
      || isNoProcedure(fact.concept, negated: node.isNegated)
    {
      fact.assertion = .noKnown
    } else if node.isNegated || ["cancelled", "nullified"].contains(fact.statusCode) {
      fact.assertion = .refuted
    } else if fact.concept.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
    } else {
      fact.assertion = .active
    }
    return fact
  }

  private func isNoProcedure(_ concept: Concept, negated: Bool) -> Bool {
    if let words = concept.label?.lowercased(),
      words.hasPrefix("no known procedure") || words.hasPrefix("no procedure")
    {
      return true
    }
    return negated && (concept.isEmpty || concept.hasCode("71388002"))
  }

  /// An encounter activity (C-CDA R2.1 *Encounter Activity*).
  func readEncounter(_ node: XMLNode) -> Fact {
    var fact = context.fact(.encounter, code(of: node), at: node)
    for participant in node.all("participant") where participant["typeCode"] == "LOC" {
      let role = participant.first("participantRole")
      let place =
        role?.at("playingEntity", "name")?.text.nonEmpty
        ?? role?.first("code")?.concept(context.narrative).label
      if let place { fact.particulars.append(Fact.Particular("Location", place)) }
    }
    if let disposition = node.first("dischargeDispositionCode")?.concept(context.narrative).label {
      fact.particulars.append(Fact.Particular("Discharge disposition", disposition))
    }
    for observation in node.descendants("observation") {
      if observation.hasTemplate("2.16.840.1.113883.10.20.22.4.4"), !observation.isNegated,
        let diagnosis = context.valueConcept(observation)
      {
        fact.related.append(diagnosis)
      }
    }
    addReasons(of: node, to: &fact)
    fact.assertion = node.isNegated || fact.statusCode == "cancelled" ? .refuted : .active
    if fact.concept.isEmpty, fact.period == ClinicalPeriod(), fact.related.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
    }
    return fact
  }

  /// A device in or with the patient (C-CDA R2.1 *Product Instance*, *Non-Medicinal Supply Activity*).
  func readDevice(_ node: XMLNode) -> Fact {
    var concept = Concept()
    for participant in node.all("participant") {
      guard let role = participant.first("participantRole") else { continue }
      if let device = role.at("playingDevice", "code")?.concept(context.narrative), !device.isEmpty {
        concept = device
        break
      }
    }
    if concept.isEmpty { concept = MedicationReader(context: context).product(of: node) }
    let action = code(of: node)
    if concept.isEmpty { concept = action }
    var fact = context.fact(.device, concept, at: node)
    for participant in node.all("participant") {
      if let identifier = participant.first("participantRole")?.identifiers.first {
        fact.particulars.append(Fact.Particular("Device identifier", identifier))
      }
    }
    if !action.isEmpty, action != concept, let label = action.label {
      fact.particulars.append(Fact.Particular("Procedure", label))
    }
    let said = concept.label.map(Unknowns.isNoneKnown) ?? false
    fact.assertion =
      said || (node.isNegated && concept.isEmpty) ? .noKnown : node.isNegated ? .refuted : .active
    if concept.isEmpty, !node.isNegated {
      fact.assertion = Unknowns.assertion(forNullFlavor: concept.nullFlavor)
    }
    return fact
  }

  /// A policy of a payer (C-CDA R2.1 *Policy Activity*).
  func readPolicy(_ node: XMLNode) -> Fact {
    var fact = context.fact(.payer, code(of: node), at: node)
    for performer in node.all("performer") {
      let entity = performer.first("assignedEntity")
      if let name = entity?.at("representedOrganization", "name")?.text.nonEmpty {
        fact.particulars.append(Fact.Particular("Payer", name))
      }
    }
    for participant in node.all("participant") where participant["typeCode"] == "COV" {
      if let member = participant.first("participantRole")?.identifiers.first {
        fact.particulars.append(Fact.Particular("Member identifier", member))
      }
      if let time = participant.first("time"), fact.period == ClinicalPeriod() { fact.period = time.period }
    }
    fact.assertion = fact.concept.isEmpty && fact.particulars.isEmpty ? .unknown : .active
    return fact
  }

  /// Something that is planned, ordered or proposed: it has not happened.
  func readPlanned(_ node: XMLNode) -> Fact {
    var concept = code(of: node)
    let product = MedicationReader(context: context).product(of: node)
    if !product.isEmpty { concept = product }
    var fact = context.fact(.planned, concept, at: node)
    if let value = node.first("value")?.observationValue(context.narrative), value.text != nil {
      fact.value = value
    }
    if node.isNamed("substanceAdministration") { fact.dosage = DosageReader(context: context).read(node) }
    addReasons(of: node, to: &fact)
    fact.particulars.append(Fact.Particular("Kind", Self.kinds[node.name] ?? node.name))
    fact.assertion = node.isNegated ? .refuted : fact.concept.isEmpty ? .unknown : .active
    return fact
  }

  private static let kinds: [String: String] = [
    "substanceAdministration": "medication", "observation": "test or observation", "procedure": "procedure",
    "encounter": "visit", "supply": "supply", "act": "service",
  ]

  private func code(of node: XMLNode) -> Concept {
    var concept = node.first("code")?.concept(context.narrative) ?? Concept()
    if concept.isEmpty, let words = node.first("text").flatMap({ context.narrative.text(of: $0) }) {
      concept.originalText = words
    }
    return concept
  }

  private func addReasons(of node: XMLNode, to fact: inout Fact) {
    for relation in node.all("entryRelationship") where relation["typeCode"] == "RSON" {
      if let observation = relation.first("observation"), let reason = context.valueConcept(observation) {
        fact.reasons.append(reason)
      }
    }
  }
}
