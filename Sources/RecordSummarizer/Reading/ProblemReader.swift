internal import DocumentReading

/// Reads a problem observation (C-CDA R2.1 section 3.79 *Problem Observation*; CCD *Problem observation*).
struct ProblemReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The problem.
  func read(_ node: XMLNode) -> Fact {
    var concept = context.valueConcept(node) ?? Concept()
    if let flavor = node.first("value")?["nullFlavor"], concept.nullFlavor == nil {
      concept.nullFlavor = flavor
    }
    if concept.isEmpty, let words = node.first("text").flatMap({ context.narrative.text(of: $0) }) {
      concept.originalText = words
    }
    var fact = context.fact(.problem, concept, at: node)
    fact.category = node.first("code")?.concept(context.narrative)
    fact.statusObservation = context.related(node, templates: Template.statusObservations, codes: ["33999-4"])
      .flatMap { context.valueConcept($0) }
    fact.severity = context.related(node, templates: Template.severity, codes: ["SEV"])
      .flatMap { context.valueConcept($0) }
    if let age = context.related(node, templates: Template.ageAtOnset, codes: ["445518008", "397659008"]),
      let value = age.first("value")?.observationValue(context.narrative)?.text
    {
      fact.particulars.append(Fact.Particular("Age at onset", value))
    }
    judge(&fact, isNegated: node.isNegated)
    return fact
  }

  private func judge(_ fact: inout Fact, isNegated: Bool) {
    if Unknowns.saysNoneKnown(fact.concept, negated: isNegated, generic: Unknowns.genericProblems) {
      fact.assertion = .noKnown
    } else if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
    } else if isNegated {
      fact.assertion = .refuted
      if fact.statusObservation?.hasCode("55561003") == true {
        fact.contradictions.append(
          Contradiction(
            code: "problem.negated-active",
            message:
              "the entry says that the patient does not have it, and its status observation says active"))
      }
    } else if fact.concept.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
    } else {
      StatusJudgement.judge(
        &fact, narrative: context.narrativeStatus.status(of: fact.concept),
        documentTime: context.documentTime,
        word: "problem")
    }
  }
}
