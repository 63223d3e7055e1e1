internal import DocumentReading

/// Reads an allergy or intolerance observation (C-CDA R2.1 section 3.6 *Allergy - Intolerance Observation*; CCD *Alert observation*).
struct AllergyReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The allergy.
  func read(_ node: XMLNode) -> Fact {
    let substance = self.substance(of: node)
    let value = context.valueConcept(node)
    var fact = context.fact(.allergy, substance ?? Concept(), at: node)
    fact.category = value
    fact.statusObservation = context.related(node, templates: Template.statusObservations, codes: ["33999-4"])
      .flatMap { context.valueConcept($0) }
    fact.severity = context.related(node, templates: Template.severity, codes: ["SEV"])
      .flatMap { context.valueConcept($0) }
    fact.criticality = context.related(node, templates: Template.criticality, codes: ["82606-5"])
      .flatMap { context.valueConcept($0) }
    fact.reactions = reactions(of: node)
    if substance == nil, let value, !value.isEmpty {
      // Without a substance the value may itself name the allergy, such as "Allergy to mould".
      fact.concept = value
      fact.category = nil
    }
    if fact.concept.isEmpty, let words = node.first("text").flatMap({ context.narrative.text(of: $0) }) {
      fact.concept.originalText = words
    }
    judge(&fact, node, hasSubstance: substance != nil)
    return fact
  }

  private func substance(of node: XMLNode) -> Concept? {
    for participant in node.all("participant") {
      guard let entity = participant.at("participantRole", "playingEntity") else { continue }
      var concept = entity.first("code")?.concept(context.narrative) ?? Concept()
      let name = entity.first("name")?.text.nonEmpty
      if concept.name == nil { concept.name = name }
      if !concept.isEmpty { return concept }
    }
    return nil
  }

  private func reactions(of node: XMLNode) -> [Reaction] {
    node.all("entryRelationship").compactMap { relation in
      guard let observation = relation.first("observation") else { return nil }
      let isReaction =
        relation["typeCode"] == "MFST" || observation.templates.contains(where: Template.reaction.contains)
      let isStatus = observation.templates.contains(where: Template.statusObservations.contains)
      guard isReaction, !isStatus, observation.first("code")?["code"] != "33999-4",
        let manifestation = context.valueConcept(observation)
      else { return nil }
      let severity = context.related(observation, templates: Template.severity, codes: ["SEV"])
        .flatMap { context.valueConcept($0) }
      return Reaction(manifestation: manifestation, severity: severity)
    }
  }

  private func judge(_ fact: inout Fact, _ node: XMLNode, hasSubstance: Bool) {
    let generic = hasSubstance ? Unknowns.genericSubstances : Unknowns.genericAllergies
    if Unknowns.saysNoneKnown(fact.concept, negated: node.isNegated, generic: generic) {
      fact.assertion = .noKnown
      if hasSubstance, fact.concept.isEmpty, let value = fact.category { fact.concept = value }
    } else if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
    } else if node.isNegated {
      judgeNegated(&fact)
    } else if !hasSubstance,
      fact.concept.isEmpty || fact.concept.codings.allSatisfy({ Unknowns.genericAllergies.contains($0.code) })
    {
      // A kind of allergy without a substance says nothing that can be relied on, unless there are words for it.
      if let words = fact.sources.first?.narrative ?? fact.concept.originalText, !fact.concept.isEmpty {
        fact.concept.originalText = words
        judgeStatus(&fact)
      } else {
        let flavor = substanceNullFlavor(of: node) ?? fact.concept.nullFlavor
        fact.assertion =
          context.narrativeStatus.saysNoneKnown ? .noKnown : Unknowns.assertion(forNullFlavor: flavor)
        // What it names is the kind of thing, which is no allergy.
        fact.category = fact.concept.isEmpty ? fact.category : fact.concept
        if fact.assertion != .noKnown { fact.concept = Concept(nullFlavor: flavor) }
      }
    } else {
      judgeStatus(&fact)
    }
  }

  /// A negated allergy is refuted, unless the record also tells what it did or lists it as active.
  private func judgeNegated(_ fact: inout Fact) {
    let listed = context.narrativeStatus.status(of: fact.concept) == .active
    guard listed || !fact.reactions.isEmpty else {
      fact.assertion = .refuted
      return
    }
    fact.assertion = .unknown
    let other = fact.reactions.isEmpty ? "the narrative lists it as active" : "it also gives a reaction to it"
    fact.contradictions.append(
      Contradiction(
        code: "allergy.negated-with-reaction",
        message: "the entry says that the patient is not allergic to it, and \(other)"))
  }

  private func judgeStatus(_ fact: inout Fact) {
    StatusJudgement.judge(
      &fact, narrative: context.narrativeStatus.status(of: fact.concept), documentTime: context.documentTime,
      word: "allergy")
  }

  private func substanceNullFlavor(of node: XMLNode) -> String? {
    for participant in node.all("participant") {
      if let flavor = participant.at("participantRole", "playingEntity", "code")?["nullFlavor"] {
        return flavor
      }
    }
    return nil
  }
}
