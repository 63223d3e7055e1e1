internal import DocumentReading

/// Reads how a medication is taken: dose, rate, route, times, and the sig in the record's own words.
struct DosageReader {
  /// What is known around the statement.
  var context: EntryContext

  /// The dosage of a `substanceAdministration`.
  func read(_ node: XMLNode) -> Dosage {
    var dosage = Dosage()
    dosage.dose = node.first("doseQuantity")?.quantityOrRange
    dosage.rate = node.first("rateQuantity")?.quantityOrRange
    if let maximum = node.first("maxDoseQuantity"), let numerator = maximum.first("numerator")?.quantity,
      let denominator = maximum.first("denominator")?.quantity
    {
      dosage.maximum = .ratio(numerator: numerator, denominator: denominator)
    }
    dosage.route = node.first("routeCode")?.concept(context.narrative)
    dosage.site = node.first("approachSiteCode")?.concept(context.narrative)
    dosage.form = node.first("administrationUnitCode")?.concept(context.narrative)
    for time in node.all("effectiveTime") {
      for candidate in [time] + time.all("comp") { append(candidate, to: &dosage.frequencies) }
    }
    for precondition in node.all("precondition") {
      dosage.asNeeded = true
      if let criterion = precondition.first("criterion") {
        let reason = criterion.first("value")?.concept(context.narrative)
        if let reason, !reason.isEmpty { dosage.asNeededFor = reason }
      }
    }
    dosage.sig = sig(of: node)
    return dosage
  }

  private func append(_ time: XMLNode, to frequencies: inout [Dosage.Frequency]) {
    if time.xsiType == "EIVL_TS" || time.first("event") != nil {
      guard let code = time.first("event")?["code"]?.nonEmpty else { return }
      let offset = time.first("offset")
      frequencies.append(.event(code: code, offset: offset?.quantity ?? offset?.first("low")?.quantity))
      return
    }
    guard let period = time.first("period") else { return }
    let institution = time["institutionSpecified"]?.lowercased() == "true"
    if let value = period["value"]?.nonEmpty, let unit = period["unit"]?.nonEmpty {
      frequencies.append(.period(value: value, upTo: nil, unit: unit, institutionSpecified: institution))
    } else if let low = period.first("low"), let value = low["value"]?.nonEmpty {
      let high = period.first("high")
      guard let unit = low["unit"]?.nonEmpty ?? high?["unit"]?.nonEmpty else { return }
      frequencies.append(
        .period(value: value, upTo: high?["value"]?.nonEmpty, unit: unit, institutionSpecified: institution))
    }
  }

  private func sig(of node: XMLNode) -> String? {
    for relation in node.all("entryRelationship") {
      if let inner = relation.first("substanceAdministration"),
        inner.templates.contains(where: Template.freeTextSig.contains),
        let words = inner.first("text").flatMap({ context.narrative.text(of: $0) })
      {
        return words
      }
    }
    for relation in node.all("entryRelationship") {
      if let act = relation.first("act"), act.first("code")?["code"] == "422037009",
        let words = act.first("text").flatMap({ context.narrative.text(of: $0) })
      {
        return words
      }
    }
    return nil
  }
}
