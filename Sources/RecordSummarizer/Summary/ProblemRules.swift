internal import Evidence

/// Puts problems into words: active ones with their onset, then what is in doubt, then what is over.
struct ProblemRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many diagnoses outside the problem list are shown one by one.
  static let shownDiagnoses = 20

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    let facts = input.facts(.problem)
    let active = SummaryInput.latestFirst(facts.filter { $0.assertion == .active })
    let weights = active.map {
      $0.severity.flatMap { Severity($0) }.map { $0 >= .moderateToSevere } == true ? 1 : 0
    }
    let order = active.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    let unknown = SummaryInput.latestFirst(facts.filter { $0.assertion == .unknown })
    let resolved = SummaryInput.latestFirst(facts.filter { $0.assertion == .resolved })
    return order.map { present(active[$0]) }
      + unknown.map(present)
      + diagnoses()
      + NoneKnownRules.drafts(facts, things: "problems")
      + SummaryInput.groups(resolved, by: \.groupKey).map(resolved(_:))
      + facts.filter { $0.assertion == .refuted }.map(refuted)
  }

  /// Diagnoses of an admission, a discharge or a visit, each with the section it stands in.
  private func diagnoses() -> [ClaimDraft] {
    let facts = SummaryInput.latestFirst(
      input.facts(.diagnosis).filter {
        $0.assertion == .active || $0.assertion == .resolved || $0.assertion == .unknown
      })
    let drafts = SummaryInput.groups(facts) { "\($0.sources.first?.section ?? "")|\($0.groupKey)" }.map {
      group -> ClaimDraft in
      var draft = present(group[0])
      let section = group[0].sources.first?.section ?? ""
      draft.flag = section.isEmpty ? "Diagnosis" : ShortText.line(section, limit: 40)
      draft.alsoCited = group.dropFirst().map(FactPlace.init)
      return draft
    }
    return RemainderRules.limit(drafts, to: Self.shownDiagnoses, what: "diagnoses")
      + input.facts(.diagnosis).filter { $0.assertion == .refuted }.map(refuted)
  }

  private func present(_ fact: Fact) -> ClaimDraft {
    var text = fact.name
    if let severity = fact.severity, let word = AllergyRules.word(for: severity) { text += " (\(word))" }
    if let since = fact.period.sinceText { text += ", \(since)" }
    if let end = fact.period.end { text += ", end date \(end.dateText)" }
    var draft = ClaimDraft(text + ".", facts: [fact])
    draft.details = fact.details
    if fact.assertion == .unknown { draft.mark("Status not stated", .warning) }
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    if let severity = fact.severity.flatMap({ Severity($0) }), severity >= .moderateToSevere {
      draft.mark(severity >= .lifeThreatening ? "Life-threatening" : "Severe", .warning)
    }
    if draft.flag == nil, input.isRecent(fact.period.low.time) { draft.flag = "New" }
    return draft
  }

  /// A problem that is over, with all its episodes.
  private func resolved(_ episodes: [Fact]) -> ClaimDraft {
    let latest = episodes[0]
    let span =
      latest.period.end == nil ? latest.period.start.map { "onset \($0.dateText)" } : latest.period.spanText
    var draft: ClaimDraft
    if episodes.count == 1 {
      draft = ClaimDraft("\(latest.name), resolved\(span.map { ", \($0)" } ?? "").", facts: [latest])
      draft.details = latest.details
    } else {
      let tail = span.map { ", latest \($0)" } ?? ""
      draft = ClaimDraft("\(latest.name), resolved, \(episodes.count) episodes\(tail).", facts: [latest])
      draft.derive(count: episodes.count)
      draft.alsoCited = episodes.dropFirst().map(FactPlace.init)
      draft.details = latest.details
      for episode in episodes.dropFirst() {
        if let span = episode.period.pastText { draft.details.append(.init("Earlier episode", span)) }
      }
    }
    draft.emphasis = .muted
    draft.flag = "Resolved"
    if episodes.contains(where: { !$0.contradictions.isEmpty }) { draft.mark("Contradiction", .warning) }
    return draft
  }

  private func refuted(_ fact: Fact) -> ClaimDraft {
    let date = fact.period.pastText.map { ", \($0)" } ?? ""
    var draft = ClaimDraft("\(fact.name), refuted\(date).", facts: [fact])
    draft.emphasis = .muted
    draft.flag = "Refuted"
    draft.details = fact.details
    return draft
  }
}
