internal import Evidence

/// Puts allergies and intolerances into words: what can hurt most comes first.
struct AllergyRules {
  /// What the rules work on.
  let input: SummaryInput

  /// The claims, in reading order: active by severity, of unstated status, none known, then resolved and refuted.
  func drafts() -> [ClaimDraft] {
    let facts = input.facts(.allergy)
    let present = facts.filter { $0.assertion == .active || $0.assertion == .unknown }
    let weights = present.map(weight)
    let order = present.indices.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
    }
    return order.map { draft(present[$0]) }
      + NoneKnownRules.drafts(facts, things: "allergies")
      + facts.filter { $0.assertion == .resolved }.map(past)
      + facts.filter { $0.assertion == .refuted }.map(past)
  }

  /// The worst that the record says an allergy did or may do.
  static func worst(of fact: Fact) -> Severity? {
    let concepts = [fact.severity].compactMap { $0 } + fact.reactions.compactMap(\.severity)
    return concepts.compactMap { Severity($0) }.max()
  }

  /// Whether a reaction is anaphylaxis.
  static func isAnaphylactic(_ fact: Fact) -> Bool {
    fact.reactions.contains { reaction in
      reaction.manifestation.hasCode(in: ["39579001", "241929008", "T78.2"])
        || (reaction.manifestation.label?.lowercased().contains("anaphyla") ?? false)
    }
  }

  private func isCritical(_ fact: Fact) -> Bool {
    (Self.worst(of: fact) ?? .mild) >= .moderateToSevere
      || fact.criticality.flatMap { Criticality($0) } == .high
      || Self.isAnaphylactic(fact)
  }

  private func weight(_ fact: Fact) -> Int {
    let severity = Self.worst(of: fact)?.rawValue ?? 0
    let isHigh = fact.criticality.flatMap { Criticality($0) } == .high
    return (isCritical(fact) ? 1000 : 0) + (fact.assertion == .active ? 100 : 0) + severity * 10
      + (Self.isAnaphylactic(fact) ? 5 : 0) + (isHigh ? 3 : 0) + (fact.reactions.isEmpty ? 0 : 1)
  }

  private func draft(_ fact: Fact) -> ClaimDraft {
    var draft = ClaimDraft(sentence(fact), facts: [fact])
    draft.details = fact.details
    let worst = Self.worst(of: fact)
    if isCritical(fact) {
      let flag: String
      if let worst, worst >= .lifeThreatening {
        flag = worst == .fatal ? "Fatal" : "Life-threatening"
      } else if Self.isAnaphylactic(fact) {
        flag = "Anaphylaxis"
      } else {
        flag = worst.map { $0 >= .moderateToSevere } == true ? "Severe" : "High criticality"
      }
      draft.mark(flag, .critical)
    }
    if fact.assertion == .unknown { draft.mark("Status not stated", .warning) }
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    if worst == .moderate { draft.mark("Moderate", .warning) }
    return draft
  }

  private func sentence(_ fact: Fact) -> String {
    var manifestations: [String] = []
    var said: Set<Severity> = []
    for reaction in fact.reactions {
      guard let label = reaction.manifestation.label else { continue }
      var words = ShortText.lowered(ShortText.line(label))
      if let severity = reaction.severity, let word = Self.word(for: severity) {
        words += " (\(word))"
        if let severity = Severity(severity) { said.insert(severity) }
      }
      if !manifestations.contains(words) { manifestations.append(words) }
    }
    var text = fact.name
    if !manifestations.isEmpty { text += " — " + manifestations.joined(separator: ", ") }
    if let severity = fact.severity, let word = Self.word(for: severity),
      Severity(severity).map({ !said.contains($0) }) ?? true
    {
      text += manifestations.isEmpty ? " — severity \(word)" : "; severity \(word)"
    }
    if let criticality = fact.criticality.flatMap({ Criticality($0) }), criticality != .unassessed {
      text += ", \(criticality.word)"
    }
    if let since = fact.period.sinceText { text += ", \(since)" }
    return text + "."
  }

  /// The word for a severity: that of its code, else the record's own.
  static func word(for severity: Concept) -> String? {
    Severity(severity)?.word ?? severity.label.map { ShortText.lowered(ShortText.line($0, limit: 60)) }
  }

  private func past(_ fact: Fact) -> ClaimDraft {
    var text = "\(fact.name), \(fact.assertionWords)"
    if let span = fact.period.pastText { text += ", \(span)" }
    var draft = ClaimDraft(text + ".", facts: [fact])
    draft.emphasis = .muted
    draft.flag = fact.assertion == .refuted ? "Refuted" : "Resolved"
    draft.details = fact.details
    return draft
  }
}
