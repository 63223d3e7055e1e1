internal import Evidence

/// Sets side by side what the record says and cannot both hold.
///
/// Nothing is decided: both sides are cited.
struct ContradictionRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many contradictions of one kind are shown one by one.
  static let shown = 20

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    var drafts = allergies() + problems() + medications() + noneKnown()
    drafts += RemainderRules.limit(stated(), to: Self.shown, what: "contradictions")
    drafts += RemainderRules.limit(interpretations(), to: Self.shown, what: "contradictions")
    drafts += times()
    return drafts.map { draft in
      var draft = draft
      draft.flag = "Contradiction"
      if draft.emphasis != .critical { draft.emphasis = .warning }
      return draft
    }
  }

  // MARK: Within an entry

  /// What the reading of the entries noted.
  private func stated() -> [ClaimDraft] {
    let facts = input.record.facts
    return facts.indices.filter { !facts[$0].contradictions.isEmpty }.flatMap { index in
      let fact = facts[index]
      return fact.contradictions.map { contradiction -> ClaimDraft in
        let state = fact.assertion == .refuted ? " (refuted)" : ""
        var draft = ClaimDraft(
          "\(fact.name)\(state): \(ShortText.line(contradiction.message, limit: 300)).", facts: [fact])
        draft.derive([contradiction.message] + NegatedWords.windows(of: contradiction.message))
        draft.details = fact.details.filter { $0.label != "Contradiction" }
        return draft
      }
    }
  }

  /// Interpretations that the reference range speaks against.
  private func interpretations() -> [ClaimDraft] {
    [Fact.Kind.result, .vitalSign].flatMap { interpretations(input.facts($0)) }
  }

  private func interpretations(_ facts: [Fact]) -> [ClaimDraft] {
    facts.indices.filter { !facts[$0].interpretations.isEmpty && !facts[$0].referenceRanges.isEmpty }
      .compactMap { index in
        let fact = facts[index]
        let judgement = Judgement(fact)
        guard judgement.disagrees, let marked = judgement.marked, let measured = judgement.measured,
          let value = fact.value?.displayText, let range = judgement.range?.displayText
        else { return nil }
        let side = measured == .high ? "above" : measured == .low ? "below" : "within"
        let word = marked == .high ? "high" : marked == .low ? "low" : "normal"
        let date = fact.period.any.map { " \($0.onDate)" } ?? ""
        var draft = ClaimDraft(
          "\(fact.name) \(value)\(date): marked \(word), and \(side) range \(range).", facts: [fact])
        draft.derive([side, word])
        draft.details = fact.details
        return draft
      }
  }

  // MARK: Between entries

  private func allergies() -> [ClaimDraft] {
    let facts = input.facts(.allergy)
    let active = facts.filter { $0.assertion == .active && $0.writtenName != nil }
    guard !active.isEmpty else { return [] }
    for none in facts where none.assertion == .noKnown {
      let against = active.filter { AllergyKind.of(none).covers($0) }
      if !against.isEmpty {
        var draft = ClaimDraft(
          "No known \(AllergyKind.of(none).words)allergies is stated, and active allergies are listed: \(names(against)).",
          facts: Array(against.prefix(5)) + [none])
        draft.derive(["no known \(AllergyKind.of(none).words)allergies"], isNegated: true)
        draft.derive(["active", "\(AllergyKind.of(none).words)allergies"], count: max(0, against.count - 5))
        draft.emphasis = .critical
        return [draft]
      }
    }
    return narrativeAgainst(active)
  }

  /// A narrative that says that there are no known allergies, while one is listed.
  private func narrativeAgainst(_ active: [Fact]) -> [ClaimDraft] {
    let phrases: [(String, AllergyKind)] = [
      ("no known drug allergies", .drug), ("no known medication allergies", .drug), ("nkda", .drug),
      ("no known food allergies", .food), ("no known allergies", .any), ("no allergies", .any),
    ]
    for section in input.record.sections {
      for (phrase, kind) in phrases {
        let against = active.filter { kind.covers($0) }
        guard !against.isEmpty, let line = NarrativeSearch.line(with: phrase, in: section.narrative) else {
          continue
        }
        var draft = ClaimDraft(
          "A narrative says “\(phrase)”, and active allergies are listed: \(names(against)).",
          facts: Array(against.prefix(5)))
        draft.derive(["narrative", phrase], isNegated: true)
        draft.derive(["active"], count: max(0, against.count - 5))
        draft.places = [input.citation(of: section, quote: ShortText.line(String(line), limit: 400))]
        draft.emphasis = .critical
        return [draft]
      }
    }
    return []
  }

  /// "None known" beside something active, for problems and medications.
  private func noneKnown() -> [ClaimDraft] {
    [(Fact.Kind.problem, "problems", "active"), (.medication, "medications", "current")].compactMap {
      kind, things, word in
      let facts = input.facts(kind)
      let active = facts.filter { $0.assertion == .active && $0.writtenName != nil }
      guard let none = facts.first(where: { $0.assertion == .noKnown }), !active.isEmpty else { return nil }
      var draft = ClaimDraft(
        "No known \(things) is stated, and \(word) \(things) are listed: \(names(active)).",
        facts: Array(active.prefix(5)) + [none])
      draft.derive(["no known \(things)"], isNegated: true)
      draft.derive([word], count: max(0, active.count - 5))
      return draft
    }
  }

  private func problems() -> [ClaimDraft] {
    SummaryInput.groups(input.facts(.problem), by: \.groupKey).flatMap { group -> [ClaimDraft] in
      guard let active = group.first(where: { $0.assertion == .active }) else { return [] }
      var drafts: [ClaimDraft] = []
      if let refuted = group.first(where: { $0.assertion == .refuted }) {
        drafts.append(pair(active, refuted))
      }
      let actives = group.filter { $0.assertion == .active }
      let resolved = group.first { other in
        other.assertion == .resolved && actives.contains { Self.overlap($0, other) }
      }
      if let resolved {
        drafts.append(pair(actives.first { Self.overlap($0, resolved) } ?? active, resolved))
      }
      return drafts
    }
  }

  private func pair(_ active: Fact, _ other: Fact) -> ClaimDraft {
    let here = active.period.sinceText.map { " (\($0))" } ?? ""
    let there = other.period.spanText.map { " (\($0))" } ?? ""
    var draft = ClaimDraft(
      "\(active.name): active\(here) in one entry, \(other.assertionWords)\(there) in another.",
      facts: [active, other])
    draft.derive(["one"])
    return draft
  }

  /// Whether a problem that goes on and an episode that ended can be the same: a later start is a recurrence.
  private static func overlap(_ active: Fact, _ resolved: Fact) -> Bool {
    guard let start = active.period.start else { return true }
    if let end = resolved.period.end { return start.isBefore(end) }
    guard let begun = resolved.period.start else { return true }
    return !begun.isBefore(start)
  }

  private func medications() -> [ClaimDraft] {
    let active = input.facts(.medication).filter { $0.assertion == .active }
    return MedicationRules.groups(active).compactMap { group in
      guard group.count > 1 else { return nil }
      for (index, fact) in group.enumerated() {
        guard let dose = fact.dosage.flatMap(Sig.dose) else { continue }
        let other = group[(index + 1)...].prefix(20).first { Self.isOtherDose($0, than: fact) }
        guard let other, let second = other.dosage.flatMap(Sig.dose) else { continue }
        let dates = [fact, other].map { $0.period.sinceText.map { " (\($0))" } ?? "" }
        var draft = ClaimDraft(
          "\(fact.name): current with \(dose)\(dates[0]) and with \(second)\(dates[1]).",
          facts: [fact, other])
        if other.name != fact.name { draft.details.append(LabeledValue("The other entry", other.name)) }
        return draft
      }
      return nil
    }
  }

  private static func isOtherDose(_ other: Fact, than fact: Fact) -> Bool {
    guard let left = fact.dosage, let right = other.dosage, let dose = Sig.dose(of: left),
      let second = Sig.dose(of: right),
      dose != second, case .quantity(let one)? = left.dose, case .quantity(let two)? = right.dose,
      one.unit == two.unit,
      one.number != two.number
    else { return false }
    // A morning and an evening dose are two doses and no contradiction.
    let events = [left, right].map { dosage in
      Set(dosage.frequencies.compactMap { if case .event(let code, _) = $0 { code } else { nil } })
    }
    if !events[0].isEmpty, !events[1].isEmpty, events[0].isDisjoint(with: events[1]) { return false }
    if let end = fact.period.end, let start = other.period.start, !start.isBefore(end) { return false }
    if let end = other.period.end, let start = fact.period.start, !start.isBefore(end) { return false }
    return true
  }

  private func names(_ facts: [Fact]) -> String {
    ShortText.list(facts.map { ShortText.line($0.name, limit: 60) }, limit: 5)
  }
}
