internal import DocumentReading

/// Reads observations: results, vital signs, social history, functional and mental status, goals, directives.
struct ObservationReader {
  /// What is known around the statement.
  var context: EntryContext

  /// Codes that mark an observation as one of smoking (LOINC 72166-2 and kin, SNOMED CT).
  private static let smokingCodes: Set<String> = ["72166-2", "11367-0", "229819007", "365980008", "63773-6"]
  /// The smoking statuses that certified EHRs may write (45 CFR 170.207(h)).
  private static let smokingValues: Set<String> = [
    "449868002", "428041000124106", "8517006", "266919005", "77176002", "266927001", "428071000124103",
    "428061000124105",
  ]

  /// Adds the fact of an observation, and those of observations inside it that stand for themselves.
  func read(_ node: XMLNode, _ kind: Fact.Kind, into facts: inout [Fact]) {
    facts.append(readOne(node, kind))
    guard node.isNamed("observation") else { return }
    // An assessment's parts are observations of their own (C-CDA R2.1 *Assessment Scale Supporting Observation*).
    for relation in node.all("entryRelationship") where relation["typeCode"] == "COMP" {
      guard let part = relation.first("observation"), part.first("value") != nil else { continue }
      facts.append(readOne(part, kind))
    }
  }

  private func readOne(_ node: XMLNode, _ given: Fact.Kind) -> Fact {
    let code = node.first("code")?.concept(context.narrative) ?? Concept()
    var fact = context.fact(given, code, at: node)
    if fact.period.any == nil, let panel = context.panelPeriod {
      fact.period = panel
      // The panel's own place bears the time out.
      if let place = context.panelSource { fact.sources.append(place) }
    }
    fact.panel = context.panel
    fact.value = value(of: node)
    fact.interpretations = node.all("interpretationCode").map { $0.concept(context.narrative) }.filter {
      !$0.isEmpty
    }
    fact.referenceRanges = node.all("referenceRange").compactMap { range($0, unit: fact.value?.unit) }
    addMethodAndSite(of: node, to: &fact)
    fact.kind = kind(given, fact)
    if fact.concept.isEmpty || isGeneric(fact.concept), case .concept(let answer)? = fact.value,
      fact.kind != .smokingStatus
    {
      // "Assertion" as a question: the answer is what the observation is about.
      fact.concept = answer
      fact.value = nil
    }
    if fact.concept.isEmpty, let words = fact.sources.first?.narrative { fact.concept.originalText = words }
    if node.isNegated {
      fact.assertion = .refuted
    } else if Unknowns.saysNoInformation(fact.concept) {
      fact.assertion = .noInformation
    } else if case .null(let flavor)? = fact.value {
      fact.assertion = Unknowns.assertion(forNullFlavor: flavor)
    } else if ["cancelled", "nullified", "aborted"].contains(fact.statusCode) {
      fact.assertion = .refuted
    } else if fact.concept.isEmpty && fact.value == nil {
      fact.assertion = Unknowns.assertion(forNullFlavor: code.nullFlavor)
    } else {
      fact.assertion = .active
    }
    return fact
  }

  private func value(of node: XMLNode) -> ObservationValue? {
    var empty: ObservationValue?
    for value in node.all("value") {
      guard let read = value.observationValue(context.narrative) else { continue }
      if case .null = read {
        empty = empty ?? read
      } else {
        return read
      }
    }
    return empty
  }

  private func range(_ node: XMLNode, unit: String?) -> ReferenceRange? {
    guard let range = node.first("observationRange") else { return nil }
    var found = ReferenceRange(words: range.first("text").flatMap { context.narrative.text(of: $0) })
    if let value = range.first("value") {
      switch value.quantityOrRange {
      case .range(let low, let high)?:
        found.low = low
        found.high = high
      case .quantity(let quantity)?: found.words = found.words ?? quantity.text
      default: found.words = found.words ?? value.observationValue(context.narrative)?.text
      }
    }
    if found.low == nil, found.high == nil, let words = found.words,
      let read = WrittenRange(words, unit: unit)
    {
      found.low = read.low
      found.high = read.high
    }
    return found.text == nil ? nil : found
  }

  private func addMethodAndSite(of node: XMLNode, to fact: inout Fact) {
    if let method = node.first("methodCode")?.concept(context.narrative).label {
      fact.particulars.append(Fact.Particular("Method", method))
    }
    if let site = node.first("targetSiteCode")?.concept(context.narrative).label {
      fact.particulars.append(Fact.Particular("Site", site))
    }
  }

  private func kind(_ given: Fact.Kind, _ fact: Fact) -> Fact.Kind {
    guard given == .socialHistory || given == .smokingStatus || given == .other else { return given }
    if fact.concept.hasCode(in: Self.smokingCodes) { return .smokingStatus }
    if case .concept(let answer)? = fact.value, answer.hasCode(in: Self.smokingValues) {
      return .smokingStatus
    }
    return given
  }

  private func isGeneric(_ concept: Concept) -> Bool {
    concept.hasCode("ASSERTION")
  }
}
