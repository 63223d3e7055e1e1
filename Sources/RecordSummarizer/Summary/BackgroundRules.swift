internal import Evidence

/// Puts the rest into words: habits, family, abilities, plans, devices, policies, directives.
struct BackgroundRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many lines of each list are shown one by one.
  static let shown = 20

  /// Smoking first, then the latest answer to each other question.
  func social() -> [ClaimDraft] {
    let smoking = SummaryInput.latestFirst(input.facts(.smokingStatus))
    let groups = SummaryInput.groups(SummaryInput.latestFirst(input.facts(.socialHistory)), by: \.groupKey)
    var drafts = smoking.enumerated().map { index, fact -> ClaimDraft in
      let label =
        fact.value == nil ? fact.name : fact.value?.displayText.map { ShortText.line($0) } ?? fact.name
      let date = fact.period.sinceText ?? fact.period.spanText
      var draft = ClaimDraft("Smoking status: \(label)\(date.map { ", \($0)" } ?? "").", facts: [fact])
      draft.details = fact.details
      draft.emphasis = index == 0 ? .normal : .muted
      if Self.isUnknownSmoking(fact) { draft.mark("Unknown", .warning) }
      if fact.isNegated || fact.assertion == .unknown && fact.value == nil { draft = statement(fact) }
      return draft
    }
    drafts = RemainderRules.limit(drafts, to: 4, what: "smoking entries")
    return drafts
      + RemainderRules.limit(groups.map(latest(of:)), to: Self.shown, what: "social history entries")
  }

  /// The problems of relatives.
  func family() -> [ClaimDraft] {
    let drafts = SummaryInput.groups(input.facts(.familyHistory)) { $0.particular("Relative") ?? "" }.flatMap
    { $0 }.map {
      fact -> ClaimDraft in
      guard fact.assertion == .active || fact.assertion == .resolved || fact.assertion == .unknown else {
        return statement(fact)
      }
      let relative = fact.particular("Relative").map { ShortText.line($0, limit: 60) }
      var text = [relative, fact.name].compactMap { $0 }.joined(separator: ": ")
      if let age = fact.particular("Age at onset") { text += ", age at onset \(age)" }
      if let cause = fact.particular("Led to") {
        text += "; led to \(ShortText.lowered(ShortText.line(cause)))"
      }
      if let span = fact.period.spanText { text += ", \(span)" }
      var draft = ClaimDraft(text + ".", facts: [fact])
      draft.details = fact.details
      return draft
    }
    return RemainderRules.limit(drafts, to: Self.shown, what: "family history entries")
  }

  /// Functional and mental status: the latest answer to each question.
  func functional() -> [ClaimDraft] {
    let facts = SummaryInput.latestFirst(input.facts(.functionalStatus) + input.facts(.mentalStatus))
    return RemainderRules.limit(
      SummaryInput.groups(facts, by: \.groupKey).map(latest(of:)), to: Self.shown, what: "status entries")
  }

  /// What is planned, the next first, and goals.
  func plan() -> [ClaimDraft] {
    let planned = SummaryInput.latestFirst(input.facts(.planned)).map { fact -> ClaimDraft in
      guard !fact.isNegated else { return statement(fact) }
      var text = "Planned: \(fact.name)"
      if let sig = MedicationRules.sigText(of: fact) { text += ", \(sig)" }
      if let date = fact.period.pastText { text += ", \(date)" }
      let reasons = EventRules.labels(fact.reasons)
      if !reasons.isEmpty { text += "; reason \(reasons)" }
      var draft = ClaimDraft(text + ".", facts: [fact])
      draft.details = fact.details
      return draft
    }
    let goals = input.facts(.goal).map { fact -> ClaimDraft in
      var draft = statement(fact)
      if !fact.isNegated { draft.text = "Goal: " + draft.text }
      return draft
    }
    return RemainderRules.limit(planned, to: Self.shown, what: "planned entries")
      + RemainderRules.limit(goals, to: Self.shown, what: "goals")
  }

  /// Devices in or with the patient.
  func devices() -> [ClaimDraft] {
    let facts = input.facts(.device)
    let present = SummaryInput.latestFirst(
      facts.filter { $0.assertion != .noKnown && $0.assertion != .noInformation })
    return RemainderRules.limit(
      SummaryInput.groups(present, by: \.groupKey).map(latest(of:)), to: Self.shown, what: "devices")
      + NoneKnownRules.drafts(facts, things: "devices")
  }

  /// Policies.
  func payers() -> [ClaimDraft] {
    let drafts = input.facts(.payer).map { fact -> ClaimDraft in
      guard !fact.isNegated else { return statement(fact) }
      var parts = [fact.particular("Payer"), fact.concept.label].compactMap { $0 }.map {
        ShortText.line($0, limit: 80)
      }
      if parts.isEmpty { parts = [fact.name] }
      var text = parts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
        separator: ", ")
      if let member = fact.particular("Member identifier") { text += ", member \(member)" }
      if let span = fact.period.spanText { text += ", \(span)" }
      var draft = ClaimDraft(text + ".", facts: [fact])
      draft.details = fact.details
      return draft
    }
    return RemainderRules.limit(drafts, to: Self.shown, what: "payers")
  }

  /// Advance directives.
  func directives() -> [ClaimDraft] {
    SummaryInput.latestFirst(input.facts(.advanceDirective)).map(statement)
  }

  /// Entries of sections that belong to no list.
  func others() -> [ClaimDraft] {
    let groups = SummaryInput.groups(SummaryInput.latestFirst(input.facts(.other)), by: \.groupKey)
    return RemainderRules.limit(groups.map(latest(of:)), to: Self.shown, what: "other entries")
  }

  /// Whether a smoking status says that it is not known.
  static func isUnknownSmoking(_ fact: Fact) -> Bool {
    let concepts = [
      fact.concept, fact.value.flatMap { if case .concept(let answer) = $0 { answer } else { nil } },
    ]
    return concepts.compactMap { $0 }.contains { $0.hasCode(in: ["266927001", "405746006", "LA18980-5"]) }
  }

  /// The latest of several answers to one question, with the others among its facts.
  private func latest(of group: [Fact]) -> ClaimDraft {
    var draft = statement(group[0])
    draft.alsoCited = group.dropFirst().map(FactPlace.init)
    for fact in group.dropFirst() {
      let value = fact.value?.displayText ?? fact.name
      draft.details.append(LabeledValue("Earlier", value + (fact.period.spanText.map { ", \($0)" } ?? "")))
    }
    return draft
  }

  /// A fact as a line: what it is, its value, its time.
  private func statement(_ fact: Fact) -> ClaimDraft {
    switch fact.assertion {
    case .noKnown, .noInformation:
      if let draft = NoneKnownRules.drafts([fact], things: fact.noun).first { return draft }
    case .refuted:
      return EventRules.negated(fact, words: "refuted", flag: "Refuted")
    case .active, .resolved, .unknown: break
    }
    var text = fact.name
    var yesOrNo: String?
    if case .boolean? = fact.value { yesOrNo = fact.value?.text }
    if yesOrNo == nil, let value = fact.value?.displayText { text += ": \(ShortText.line(value))" }
    if fact.assertion == .resolved { text += ", \(fact.assertionWords)" }
    if let span = fact.period.spanText { text += ", \(span)" }
    // A bare yes or no stands last, so that nothing behind it can be read as what is denied.
    if let yesOrNo { text += ": \(yesOrNo)" }
    var draft = ClaimDraft(text + ".", facts: [fact])
    draft.details = fact.details
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    return draft
  }
}
