internal import Evidence

/// Puts what took place into words: procedures, immunizations and encounters, the latest first.
struct EventRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many different procedures are shown one by one.
  static let shownProcedures = 25
  /// So many encounters are shown one by one.
  static let shownEncounters = 15
  /// So many dates of one vaccine are shown.
  static let shownDoses = 6

  /// Procedures, each with its latest date and how often it was done.
  func procedures() -> [ClaimDraft] {
    let facts = input.facts(.procedure)
    let done = SummaryInput.latestFirst(facts.filter(Self.tookPlace))
    let drafts = SummaryInput.groups(done, by: \.groupKey).map { group -> ClaimDraft in
      let latest = group[0]
      var text = latest.name
      var draft = ClaimDraft("", facts: [latest])
      draft.details = latest.details
      if group.count > 1, let last = latest.period.any {
        text += ", \(group.count) times, latest \(last.dateText)"
        draft.derive(count: group.count)
        if let first = group.last(where: { $0.period.any != nil }), let date = first.period.any?.dateText,
          first.id != latest.id
        {
          text += ", first \(date)"
          draft.facts.append(first)
        }
        draft.details.append(LabeledValue("All dates", Self.dates(of: group)))
        let named = Set(draft.facts.map(\.id))
        draft.alsoCited = group.filter { !named.contains($0.id) }.map(FactPlace.init)
      } else {
        if let span = latest.period.spanText { text += ", \(span)" }
        draft.alsoCited = group.dropFirst().map(FactPlace.init)
      }
      if let value = latest.value?.displayText { text += ": \(ShortText.line(value))" }
      if let site = latest.particular("Site") { text += " (\(ShortText.line(site, limit: 60)))" }
      draft.text = text + "."
      Self.markDoubt(&draft, latest)
      return draft
    }
    return RemainderRules.limit(drafts, to: Self.shownProcedures, what: "procedures")
      + NoneKnownRules.drafts(facts, things: "procedures")
      + facts.filter { $0.assertion == .refuted }.map {
        Self.negated($0, words: "not done", flag: "Not done")
      }
  }

  /// Immunizations by vaccine with the dates of the doses; what was not given comes first.
  func immunizations() -> [ClaimDraft] {
    let facts = input.facts(.immunization)
    let given = SummaryInput.latestFirst(facts.filter(Self.tookPlace))
    let drafts = SummaryInput.groups(given, by: \.groupKey).map { group -> ClaimDraft in
      let latest = group[0]
      let dates = group.compactMap { $0.period.any?.dateText }
      var draft = ClaimDraft("", facts: Array(group.prefix(Self.shownDoses)))
      draft.details = latest.details
      var text = latest.name
      if !dates.isEmpty { text += ": \(dates.prefix(Self.shownDoses).joined(separator: ", "))" }
      if dates.count > Self.shownDoses {
        text += " and \(dates.count - Self.shownDoses) earlier"
        draft.derive(count: dates.count - Self.shownDoses)
        draft.details.append(LabeledValue("All dates", Self.dates(of: group)))
      }
      draft.alsoCited = group.dropFirst(Self.shownDoses).map(FactPlace.init)
      draft.text = text + "."
      Self.markDoubt(&draft, latest)
      return draft
    }
    let refused = SummaryInput.latestFirst(facts.filter { $0.assertion == .refuted }).map {
      Self.negated($0, words: "not given", flag: "Not given", emphasis: .warning)
    }
    return refused + drafts + NoneKnownRules.drafts(facts, things: "immunizations")
  }

  /// Encounters as a timeline.
  func encounters() -> [ClaimDraft] {
    let facts = input.facts(.encounter)
    let drafts = SummaryInput.latestFirst(facts.filter(Self.tookPlace)).map { fact -> ClaimDraft in
      var text = [fact.period.spanText, fact.name].compactMap { $0 }.joined(separator: ": ")
      let diagnoses = Self.labels(fact.related)
      if !diagnoses.isEmpty { text += "; diagnosis \(diagnoses)" }
      let reasons = Self.labels(fact.reasons)
      if !reasons.isEmpty { text += "; reason \(reasons)" }
      if let place = fact.particular("Location") { text += "; at \(ShortText.line(place, limit: 80))" }
      if let exit = fact.particular("Discharge disposition") {
        text += "; \(ShortText.line(exit, limit: 80))"
      }
      var draft = ClaimDraft(text + ".", facts: [fact])
      draft.details = fact.details
      Self.markDoubt(&draft, fact)
      return draft
    }
    return RemainderRules.limit(drafts, to: Self.shownEncounters, what: "encounters")
      + NoneKnownRules.drafts(facts, things: "encounters")
      + facts.filter { $0.assertion == .refuted }.map {
        Self.negated($0, words: "not done", flag: "Did not take place")
      }
  }

  /// Something that was said not to have been done, with the reason.
  static func negated(
    _ fact: Fact, words: String, flag: String, emphasis: Claim.Emphasis = .muted
  ) -> ClaimDraft {
    var text = "\(fact.name): \(words)"
    if let span = fact.period.pastText { text += ", \(span)" }
    let reasons = labels(fact.reasons)
    if !reasons.isEmpty { text += "; reason \(reasons)" }
    var draft = ClaimDraft(text + ".", facts: [fact])
    draft.flag = flag
    draft.emphasis = emphasis
    draft.details = fact.details
    return draft
  }

  private static func tookPlace(_ fact: Fact) -> Bool {
    switch fact.assertion {
    case .active, .resolved: true
    // An entry without a name that says nothing is not shown as an event.
    case .unknown: fact.writtenName != nil
    case .refuted, .noKnown, .noInformation: false
    }
  }

  private static func markDoubt(_ draft: inout ClaimDraft, _ fact: Fact) {
    if fact.assertion == .unknown { draft.mark("Status not stated", .warning) }
    if let status = fact.statusCode, ["aborted", "cancelled", "suspended", "held"].contains(status) {
      draft.mark(status.prefix(1).uppercased() + status.dropFirst(), .warning)
    }
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
  }

  private static func dates(of facts: [Fact]) -> String {
    facts.compactMap { $0.period.spanText }.joined(separator: "; ")
  }

  /// The labels of concepts for a sentence.
  static func labels(_ concepts: [Concept]) -> String {
    var labels: [String] = []
    for concept in concepts {
      guard let label = concept.label.map({ ShortText.line($0, limit: 80) }), !labels.contains(label) else {
        continue
      }
      labels.append(label)
    }
    return labels.joined(separator: ", ")
  }
}
