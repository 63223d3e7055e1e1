internal import DocumentReading

/// Reads an immunization activity (C-CDA R2.1 section 3.41 *Immunization Activity*).
struct ImmunizationReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The immunization.
  func read(_ node: XMLNode) -> Fact {
    let product = MedicationReader(context: context).product(of: node)
    var fact = context.fact(.immunization, product, at: node)
    fact.dosage = DosageReader(context: context).read(node)
    let manufactured = node.at("consumable", "manufacturedProduct")
    if let lot = manufactured?.at("manufacturedMaterial", "lotNumberText")?.text.nonEmpty {
      fact.particulars.append(Fact.Particular("Lot number", lot))
    }
    if let maker = manufactured?.at("manufacturerOrganization", "name")?.text.nonEmpty {
      fact.particulars.append(Fact.Particular("Manufacturer", maker))
    }
    if let number = node.first("repeatNumber")?["value"]?.nonEmpty {
      fact.particulars.append(Fact.Particular("Dose number", number))
    }
    for relation in node.all("entryRelationship") {
      guard let observation = relation.first("observation") else { continue }
      if observation.templates.contains(where: Template.refusalReason.contains) {
        if let reason = observation.first("code")?.concept(context.narrative), !reason.isEmpty {
          fact.reasons.append(reason)
        }
      } else if relation["typeCode"] == "RSON", let reason = context.valueConcept(observation) {
        fact.reasons.append(reason)
      }
    }
    if Unknowns.saysNoneKnown(fact.concept, negated: false, generic: []) {
      fact.assertion = .noKnown
    } else if node.isNegated {
      fact.assertion = fact.concept.isEmpty ? .noKnown : .refuted
    } else if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
    } else if fact.concept.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
    } else {
      switch fact.statusCode {
      case "cancelled", "aborted", "nullified": fact.assertion = .refuted
      case "active" where fact.mood != "EVN": fact.assertion = .unknown
      default: fact.assertion = .active
      }
    }
    return fact
  }
}
