/// Joins what the record says several times into one fact with several places, and numbers the facts.
struct FactMerger {
  private var facts: [Fact] = []
  private var byContent: [String: [Int]] = [:]
  private var sections: [Int] = []

  /// Takes in a fact of the section with this number.
  mutating func add(_ fact: Fact, section: Int) {
    let key = Self.content(of: fact)
    for index in byContent[key] ?? []
    where Self.isSame(fact, facts[index], sameSection: sections[index] == section) {
      facts[index].sources += fact.sources.filter { !$0.isTimeOnly }
      facts[index].identifiers += fact.identifiers.filter { !facts[index].identifiers.contains($0) }
      facts[index].recorded = facts[index].recorded ?? fact.recorded
      return
    }
    byContent[key, default: []].append(facts.count)
    facts.append(fact)
    sections.append(section)
  }

  /// The facts in document order, each with its id.
  func finish() -> [Fact] {
    var counts: [Fact.Kind: Int] = [:]
    return facts.map { fact in
      var numbered = fact
      counts[fact.kind, default: 0] += 1
      numbered.id = "\(fact.kind.rawValue)-\(counts[fact.kind] ?? 0)"
      return numbered
    }
  }

  /// Whether two facts of equal content are one: two visits, operations or injections on one day may be two,
  /// unless they have the same identifier or stand in different sections.
  private static func isSame(_ new: Fact, _ known: Fact, sameSection: Bool) -> Bool {
    switch new.kind {
    case .encounter, .procedure, .immunization, .planned, .device:
      if !sameSection || new.identifiers.isEmpty || known.identifiers.isEmpty { return true }
      return new.identifiers.contains { known.identifiers.contains($0) }
    default: return true
    }
  }

  /// Everything a fact says, as one string: equal strings say the same.
  private static func content(of fact: Fact) -> String {
    var parts: [String] = [fact.kind.rawValue, fact.assertion.rawValue, key(fact.concept), key(fact.period)]
    if let value = fact.value { parts.append(key(value)) }
    if let dosage = fact.dosage { parts.append(key(dosage)) }
    for reaction in fact.reactions {
      parts.append(key(reaction.manifestation))
      parts.append(reaction.severity.map(key) ?? "-")
    }
    parts.append(fact.severity.map(key) ?? "-")
    parts.append(fact.criticality.map(key) ?? "-")
    // The concern's own status is kept apart only where it led to a contradiction.
    parts += fact.contradictions.map(\.code)
    for particular in fact.particulars { parts.append(particular.label + "=" + particular.value) }
    if fact.kind == .other || fact.concept.isEmpty { parts += fact.comments }
    if fact.kind == .familyHistory || fact.kind == .planned { parts += fact.reasons.map(key) }
    return parts.joined(separator: "\u{1}")
  }

  private static func key(_ concept: Concept) -> String {
    if concept.codings.isEmpty { return concept.label?.lowercased() ?? concept.nullFlavor ?? "" }
    if concept.codings.count == 1 { return concept.codings[0].code + "@" + concept.codings[0].system.oid }
    return concept.codings.map { $0.code + "@" + $0.system.oid }.sorted().joined(separator: "+")
  }

  private static func key(_ bound: ClinicalPeriod.Bound) -> String {
    switch bound {
    case .absent: ""
    // Which null flavor an end has says nothing that parts two facts.
    case .null: ""
    case .time(let time): time.written
    case .unreadable(let text): "?" + text
    }
  }

  private static func key(_ period: ClinicalPeriod) -> String {
    key(period.point) + "/" + key(period.low) + "/" + key(period.high)
  }

  private static func key(_ value: ObservationValue) -> String {
    switch value {
    case .concept(let concept): "c" + key(concept)
    case .null(let flavor): "n" + flavor
    default: value.text ?? ""
    }
  }

  private static func key(_ dosage: Dosage) -> String {
    let times = dosage.frequencies.map { frequency in
      switch frequency {
      case .period(let value, let upTo, let unit, let institution):
        "\(value)-\(upTo ?? "")\(unit)\(institution)"
      case .event(let code, let offset): code + (offset?.text ?? "")
      }
    }
    return [
      dosage.dose.map(key) ?? "", dosage.rate.map(key) ?? "", dosage.route.map(key) ?? "",
      times.joined(separator: ","), dosage.sig ?? "", dosage.asNeeded ? "prn" : "",
    ].joined(separator: ";")
  }
}
