internal import Evidence

extension ContradictionRules {
  /// Times that cannot be: an end before its start, something before the birth, after the death or after the document.
  func times() -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    for fact in input.record.facts {
      guard let start = fact.period.low.time, let end = fact.period.high.time, end.isBefore(start),
        !fact.contradictions.contains(where: { $0.code.hasSuffix("end-before-start") })
      else { continue }
      let state = fact.assertion == .refuted ? " (refuted)" : ""
      var draft = ClaimDraft(
        "\(fact.name)\(state): it ends \(end.onDate), before it starts \(start.onDate).", facts: [fact])
      draft.derive(["it ends", "before it starts"])
      drafts.append(draft)
    }
    drafts = RemainderRules.limit(drafts, to: Self.shown, what: "contradictions")
    let dated = input.record.facts.filter {
      $0.kind != .familyHistory && $0.kind != .planned && $0.kind != .goal && !$0.isNegated
        && $0.writtenName != nil
    }
    if let birth = input.record.patient.birth {
      let early = dated.filter { ($0.period.start ?? $0.period.end).map { $0.isBefore(birth) } ?? false }
      drafts += listing(early, "dated before the birth on", birth)
    }
    if let death = input.record.patient.death {
      let late = dated.filter { Self.isEvent($0) && ($0.period.start.map { death.isBefore($0) } ?? false) }
      drafts += listing(late, "dated after the death on", death)
    }
    if let now = input.now {
      let late = dated.filter {
        Self.isEvent($0) && $0.mood == "EVN"
          && ($0.period.start.map { Self.isLaterDay($0, than: now) } ?? false)
      }
      drafts += listing(late, "dated after the document of", now)
    }
    return drafts
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
    draft.alsoCited = Array(facts.dropFirst(5))
    draft.places = [input.patientCitation]
    return [draft]
  }

  /// Whether a time is surely on a later day: clocks and zones of two systems are not held against each other.
  private static func isLaterDay(_ time: ClinicalTime, than other: ClinicalTime) -> Bool {
    other.isBefore(time) && time.daysSince1970 - other.daysSince1970 > 1
  }

  private static func isEvent(_ fact: Fact) -> Bool {
    switch fact.kind {
    case .result, .vitalSign, .procedure, .immunization, .encounter: true
    default: false
    }
  }
}
