internal import Evidence

extension ContradictionRules {
  /// Times that cannot be: an end before its start, something before the birth, after the death or after the document.
  func times() -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    let facts = input.record.facts
    for index in facts.indices {
      guard let start = facts[index].period.low.time, let end = facts[index].period.high.time,
        end.isBefore(start)
      else { continue }
      let fact = facts[index]
      if fact.contradictions.contains(where: { $0.code.hasSuffix("end-before-start") }) { continue }
      let state = fact.assertion == .refuted ? " (refuted)" : ""
      var draft = ClaimDraft(
        "\(fact.name)\(state): it ends \(end.onDate), before it starts \(start.onDate).", facts: [fact])
      draft.derive(["it ends", "before it starts"])
      drafts.append(draft)
    }
    drafts = RemainderRules.limit(drafts, to: Self.shown, what: "contradictions")
    if let birth = input.record.patient.birth {
      let early = dated { _, time in time.isBefore(birth) }
      drafts += listing(early, "dated before the birth on", birth)
    }
    if let death = input.record.patient.death {
      let late = dated { kind, time in Self.isEvent(kind) && death.isBefore(time) }
      drafts += listing(late, "dated after the death on", death)
    }
    if let now = input.now {
      let late = dated { kind, time in Self.isEvent(kind) && Self.isLaterDay(time, than: now) }
      drafts += listing(late, "dated after the document of", now)
    }
    return drafts
  }

  /// The facts about the person's own past with a time that a condition holds of.
  private func dated(where holds: (Fact.Kind, ClinicalTime) -> Bool) -> [Fact] {
    let facts = input.record.facts
    // Facts are large: only those that are wanted are moved.
    return facts.indices.filter { index in
      switch facts[index].kind {
      case .familyHistory, .planned, .goal: return false
      default: break
      }
      guard facts[index].mood == "EVN", let time = facts[index].period.any, holds(facts[index].kind, time)
      else {
        return false
      }
      return !facts[index].isNegated && facts[index].writtenName != nil
    }.map { facts[$0] }
  }

  private func listing(_ facts: [Fact], _ words: String, _ time: ClinicalTime) -> [ClaimDraft] {
    guard !facts.isEmpty else { return [] }
    let names = facts.map { fact in
      ShortText.line(fact.name, limit: 60) + (fact.period.any.map { " (\($0.dateText))" } ?? "")
    }
    let entries = facts.count == 1 ? "entry is" : "entries are"
    var draft = ClaimDraft(
      "\(facts.count) \(entries) \(words) \(time.dateText): \(ShortText.list(names, limit: 5)).",
      facts: Array(facts.prefix(5)))
    draft.derive([words], count: facts.count)
    draft.derive(count: max(0, facts.count - 5))
    draft.derive(time)
    draft.alsoCited = facts.dropFirst(5).map(FactPlace.init)
    draft.places = [input.patientCitation]
    return [draft]
  }

  /// Whether a time is surely on a later day: clocks and zones of two systems are not held against each other.
  private static func isLaterDay(_ time: ClinicalTime, than other: ClinicalTime) -> Bool {
    other.isBefore(time) && time.daysSince1970 - other.daysSince1970 > 1
  }

  private static func isEvent(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .result, .vitalSign, .procedure, .immunization, .encounter: true
    default: false
    }
  }
}
