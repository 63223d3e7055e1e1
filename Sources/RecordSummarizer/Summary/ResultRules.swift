internal import Evidence

/// Puts results into words: what is abnormal first, then the latest value of each other test.
struct ResultRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many tests of which the latest value is ordinary are shown one by one.
  static let shownOrdinary = 25

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    let facts = input.facts(.result)
    var abnormal: [(weight: Int, order: Double, draft: ClaimDraft)] = []
    var ordinary: [(order: Double, draft: ClaimDraft)] = []
    var empty: [ClaimDraft] = []
    for group in SummaryInput.groups(facts, by: \.groupKey) {
      let measurement = Measurement(group)
      guard let latest = measurement.latest, let draft = MeasurementRules(measurement: measurement).draft()
      else {
        if let draft = Self.empty(group) { empty.append(draft) }
        continue
      }
      let judgement = Judgement(latest)
      if judgement.isAbnormal {
        abnormal.append((judgement.isCritical ? 1 : 0, latest.period.order, draft))
      } else {
        ordinary.append((latest.period.order, draft))
      }
    }
    let first = abnormal.indices.sorted {
      let (left, right) = (abnormal[$0], abnormal[$1])
      if left.weight != right.weight { return left.weight > right.weight }
      return left.order != right.order ? left.order > right.order : $0 < $1
    }
    let second = ordinary.indices.sorted {
      ordinary[$0].order != ordinary[$1].order ? ordinary[$0].order > ordinary[$1].order : $0 < $1
    }
    return first.map { abnormal[$0].draft }
      + NoneKnownRules.drafts(facts.filter { $0.assertion == .noKnown }, things: "results")
      + RemainderRules.limit(second.map { ordinary[$0].draft } + empty, to: Self.shownOrdinary, what: "tests")
  }

  /// A test that has no value at all; `nil` when the record names no test either.
  static func empty(_ group: [Fact]) -> ClaimDraft? {
    guard let fact = SummaryInput.latestFirst(group).first, fact.assertion != .noKnown,
      fact.writtenName != nil
    else { return nil }
    let date = fact.period.any.map { ", \($0.dateText)" } ?? ""
    var draft: ClaimDraft
    if fact.assertion == .refuted {
      draft = ClaimDraft("\(fact.name): not done\(date).", facts: [fact])
      draft.flag = "Not done"
    } else if fact.value == nil, !fact.isNegated {
      draft = ClaimDraft("\(fact.name)\(date).", facts: [fact])
      draft.flag = "No value"
    } else {
      draft = ClaimDraft("\(fact.name): no value\(date).", facts: [fact])
      draft.derive(["no value"], isNegated: true)
      draft.flag = "No value"
    }
    draft.emphasis = .muted
    draft.alsoCited = group.map(FactPlace.init).filter { $0.id != fact.id }
    draft.details = fact.details
    return draft
  }
}
