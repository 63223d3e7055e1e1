internal import DocumentReading

/// Reads the family history: a fact for each problem of each relative (C-CDA R2.1 *Family History Organizer*).
struct FamilyReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The facts of an organizer or of an observation that stands alone.
  func read(_ node: XMLNode) -> [Fact] {
    guard node.isNamed("organizer") else { return [readOne(node, relative: nil, subject: nil)] }
    let subject = node.at("subject", "relatedSubject")
    let relative = subject?.first("code")?.concept(context.narrative).label
    let observations = node.all("component").compactMap { $0.first("observation") }
    return observations.map { readOne($0, relative: relative, subject: subject) }
  }

  private func readOne(_ node: XMLNode, relative: String?, subject: XMLNode?) -> Fact {
    let concept = context.valueConcept(node) ?? node.first("code")?.concept(context.narrative) ?? Concept()
    var fact = context.fact(.familyHistory, concept, at: node)
    if let relative { fact.particulars.append(Fact.Particular("Relative", relative)) }
    for relation in node.all("entryRelationship") {
      guard let observation = relation.first("observation") else { continue }
      if observation.templates.contains(where: Template.ageAtOnset.contains),
        let age = observation.first("value")?.observationValue(context.narrative)?.text
      {
        fact.particulars.append(Fact.Particular("Age at onset", age))
      } else if relation["typeCode"] == "CAUS", let cause = context.valueConcept(observation)?.label {
        fact.particulars.append(Fact.Particular("Led to", cause))
      }
    }
    if fact.concept.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
    } else if Unknowns.saysNoneKnown(fact.concept, negated: node.isNegated, generic: Unknowns.genericProblems)
    {
      fact.assertion = .noKnown
    } else {
      fact.assertion = node.isNegated ? .refuted : .active
    }
    return fact
  }
}
