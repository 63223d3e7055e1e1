internal import DocumentReading

/// Reads a medication activity (C-CDA R2.1 section 3.52 *Medication Activity*; CCD *Medication activity*), or a supply that stands alone.
struct MedicationReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The medication.
  func read(_ node: XMLNode) -> Fact {
    var fact = context.fact(.medication, product(of: node), at: node)
    fact.period = interval(of: node)
    fact.dosage = DosageReader(context: context).read(node)
    fact.statusObservation = context.related(node, templates: Template.statusObservations, codes: ["33999-4"])
      .flatMap { context.valueConcept($0) }
    for relation in node.all("entryRelationship") {
      if let observation = relation.first("observation"), relation["typeCode"] == "RSON",
        let reason = context.valueConcept(observation)
      {
        fact.reasons.append(reason)
      }
      if let supply = relation.first("supply") { addSupply(supply, to: &fact) }
      if let act = relation.first("act"), act.templates.contains(where: Template.instruction.contains),
        let words = act.first("text").flatMap({ context.narrative.text(of: $0) })
      {
        fact.particulars.append(Fact.Particular("Instruction", words))
      }
    }
    if let maker = node.at("consumable", "manufacturedProduct", "manufacturerOrganization", "name")?.text
      .nonEmpty
    {
      fact.particulars.append(Fact.Particular("Manufacturer", maker))
    }
    judge(&fact, node)
    return fact
  }

  /// The drug: the code of the material, with its name and the words of the narrative.
  func product(of node: XMLNode) -> Concept {
    let product = node.at("consumable", "manufacturedProduct") ?? node.at("product", "manufacturedProduct")
    guard let product else { return Concept(nullFlavor: node.first("consumable")?["nullFlavor"]) }
    let material = product.first("manufacturedMaterial") ?? product.first("manufacturedLabeledDrug")
    var concept = material?.first("code")?.concept(context.narrative) ?? Concept()
    concept.name = material?.first("name").map { $0.text }?.nonEmpty
    if concept.isEmpty, let words = node.first("text").flatMap({ context.narrative.text(of: $0) }) {
      concept.originalText = words
    }
    return concept
  }

  private func interval(of node: XMLNode) -> ClinicalPeriod {
    var point: ClinicalPeriod?
    for time in node.all("effectiveTime") {
      guard time.xsiType != "PIVL_TS", time.xsiType != "EIVL_TS" else { continue }
      for candidate in [time] + time.all("comp") {
        let period = candidate.period
        if period.low != .absent || period.high != .absent { return period }
        if period.point != .absent { point = point ?? period }
      }
    }
    return point ?? ClinicalPeriod()
  }

  private func addSupply(_ supply: XMLNode, to fact: inout Fact) {
    if let quantity = supply.first("quantity")?.quantity {
      fact.particulars.append(Fact.Particular("Quantity supplied", quantity.text))
    }
    if let repeats = supply.first("repeatNumber")?["value"]?.nonEmpty {
      fact.particulars.append(Fact.Particular("Fills allowed", repeats))
    }
    if let act = supply.all("entryRelationship").compactMap({ $0.first("act") }).first,
      let words = act.first("text").flatMap({ context.narrative.text(of: $0) })
    {
      fact.particulars.append(Fact.Particular("Instruction", words))
    }
  }

  private func judge(_ fact: inout Fact, _ node: XMLNode) {
    if Unknowns.saysNoneKnown(fact.concept, negated: node.isNegated, generic: Unknowns.genericSubstances) {
      fact.assertion = .noKnown
      return
    }
    if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
      return
    }
    if context.narrativeStatus.saysNoneKnown, !fact.concept.isEmpty,
      fact.concept.codings.allSatisfy({ Unknowns.genericSubstances.contains($0.code) })
    {
      fact.assertion = .noKnown
      return
    }
    if node.isNegated {
      fact.assertion = .refuted
      return
    }
    if fact.concept.isEmpty {
      fact.assertion = Unknowns.assertion(forNullFlavor: fact.concept.nullFlavor)
      return
    }
    let over = StatusJudgement.isOver(fact.period, at: context.documentTime)
    let said = fact.statusObservation.flatMap(Self.meaning)
    if fact.statusCode == "nullified" {
      fact.assertion = .refuted
    } else if over {
      fact.assertion = .resolved
      if fact.statusCode == "active" || said == .active {
        let source = said == .active ? "its status observation says active" : "the entry is marked active"
        fact.contradictions.append(
          Contradiction(
            code: "medication.active-with-end",
            message: "\(source), and it ended on \(fact.period.end?.text ?? "a date before the record's")"))
      }
    } else if let said {
      fact.assertion = said
    } else {
      switch fact.statusCode {
      case "aborted", "cancelled", "suspended", "held", "obsolete": fact.assertion = .resolved
      case "active", "new", "normal": fact.assertion = .active
      case "completed":
        // Vendors mark a medication completed whatever the truth; a single time is one administration, a start
        // without an end goes on.
        let isSingle = fact.period.point.time != nil && fact.period.low == .absent
        fact.assertion =
          isSingle
          ? .resolved : fact.period.low.time != nil || fact.period.high.time != nil ? .active : .unknown
      default:
        fact.assertion = fact.period.start != nil || fact.period.end != nil ? .active : .unknown
      }
    }
    if fact.assertion == .unknown, let narrative = context.narrativeStatus.status(of: fact.concept) {
      fact.assertion = narrative
    }
    if let start = fact.period.low.time, let end = fact.period.high.time, end.isBefore(start) {
      fact.contradictions.append(
        Contradiction(
          code: "medication.end-before-start",
          message: "it ends on \(end.text), before it starts on \(start.text)"))
    }
  }

  private static func meaning(_ status: Concept) -> Assertion? {
    if let meaning = StatusJudgement.meaning(status) { return meaning }
    let words = status.codings.map(\.code) + [status.label?.lowercased()].compactMap { $0 }
    let stopped: Set<String> = [
      "421139008", "392521001", "prior history", "on hold", "discontinued", "no longer active", "completed",
      "stopped",
    ]
    return words.contains(where: stopped.contains) ? .resolved : nil
  }
}
