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
      for identifier in fact.identifiers where !facts[index].identifiers.contains(identifier) {
        facts[index].identifiers.append(identifier)
      }
      if facts[index].recorded == nil { facts[index].recorded = fact.recorded }
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
    var content = fact.kind.rawValue
    content.reserveCapacity(192)
    func part(_ text: String) {
      content += "\u{1}"
      content += text
    }
    part(fact.assertion.rawValue)
    part("")
    append(fact.concept, to: &content)
    part(key(fact.period.point))
    content += "/"
    content += key(fact.period.low)
    content += "/"
    content += key(fact.period.high)
    if let value = fact.value { part(key(value)) }
    if let dosage = fact.dosage { part(key(dosage)) }
    for reaction in fact.reactions {
      part(key(reaction.manifestation))
      part(reaction.severity.map(key) ?? "-")
    }
    part(fact.severity.map(key) ?? "-")
    part(fact.criticality.map(key) ?? "-")
    // The concern's own status is kept apart only where it led to a contradiction.
    for contradiction in fact.contradictions { part(contradiction.code) }
    for particular in fact.particulars { part(particular.label + "=" + particular.value) }
    if fact.kind == .other || fact.concept.isEmpty { fact.comments.forEach(part) }
    if fact.kind == .familyHistory || fact.kind == .planned { fact.reasons.forEach { part(key($0)) } }
    return content
  }

  private static func key(_ concept: Concept) -> String {
    var text = ""
    append(concept, to: &text)
    return text
  }

  private static func append(_ concept: Concept, to text: inout String) {
    switch concept.codings.count {
    case 0: text += concept.label?.lowercased() ?? concept.nullFlavor ?? ""
    case 1:
      text += concept.codings[0].code
      text += "@"
      text += concept.codings[0].system.oid
    default: text += concept.codings.map { $0.code + "@" + $0.system.oid }.sorted().joined(separator: "+")
    }
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
