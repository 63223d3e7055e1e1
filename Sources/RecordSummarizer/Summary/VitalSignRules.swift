internal import Evidence
internal import Explainability

/// Puts vital signs into words: the latest of each, blood pressure as a pair.
struct VitalSignRules {
  /// What the rules work on.
  let input: SummaryInput

  private static let systolic = "8480-6"
  private static let diastolic = "8462-4"
  /// LOINC codes in the order in which clinicians read vital signs.
  private static let order: [String: Int] = [
    "8480-6": 0, "8462-4": 1, "8867-4": 2, "9279-1": 3, "8310-5": 4, "2708-6": 5, "59408-5": 5, "8302-2": 6,
    "8306-3": 6, "29463-7": 7, "3141-9": 7, "39156-5": 8,
  ]

  /// Whether a measurement is one that clinicians read among the vital signs.
  static func isVitalSign(_ fact: Fact) -> Bool { fact.concept.codings.contains { order[$0.code] != nil } }

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    let facts = input.facts(.vitalSign)
    let groups = SummaryInput.groups(facts, by: \.groupKey)
    let ranks = groups.map { group in
      group[0].concept.codings.compactMap { Self.order[$0.code] }.min() ?? 99
    }
    let sorted = groups.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }.map {
      groups[$0]
    }
    var drafts: [ClaimDraft] = []
    var empty: [ClaimDraft] = []
    var paired: Set<String> = []
    if let (draft, used) = bloodPressure(facts) {
      drafts.append(draft)
      paired = used
    }
    for group in sorted {
      let measurement = Measurement(group)
      guard let latest = measurement.latest else {
        if let draft = ResultRules.empty(group) { empty.append(draft) }
        continue
      }
      if paired.contains(latest.id) { continue }
      if let draft = MeasurementRules(measurement: measurement).draft() { drafts.append(draft) }
    }
    return drafts + empty
  }

  /// The latest blood pressure whose two values were taken at the same time, and the ids of its facts.
  private func bloodPressure(_ facts: [Fact]) -> (ClaimDraft, Set<String>)? {
    let high = Measurement(
      facts.filter { $0.concept.hasCode(Self.systolic) && Measurement.quantity($0) != nil })
    let low = Measurement(
      facts.filter { $0.concept.hasCode(Self.diastolic) && Measurement.quantity($0) != nil })
    var partners: [String: Fact] = [:]
    for fact in low.facts {
      if let time = fact.period.any { partners[time.written] = fact }
    }
    func partner(of fact: Fact) -> Fact? {
      guard let time = fact.period.any, let other = partners[time.written],
        Measurement.quantity(other)?.unit == Measurement.quantity(fact)?.unit
      else { return nil }
      return other
    }
    func pair(_ fact: Fact) -> String? {
      guard let other = partner(of: fact), let upper = Measurement.quantity(fact),
        let lower = Measurement.quantity(other)
      else { return nil }
      return "\(upper.displayValue)/\(lower.displayText)"
    }
    // Only the latest of both makes a pair: a later single value is not to be hidden behind an earlier pair.
    guard let latest = high.latest, let other = partner(of: latest), other.id == low.latest?.id,
      let value = pair(latest), let time = latest.period.any
    else { return nil }
    var draft = ClaimDraft("Blood pressure \(value) \(time.onDate)", facts: [latest, other])
    draft.details = latest.details + other.details
    for fact in [latest, other] {
      guard let word = Judgement(fact).word else { continue }
      let isHigh = fact.id == latest.id
      draft.text += ", \(isHigh ? "systolic" : "diastolic") \(word)"
      draft.derive([isHigh ? "systolic" : "diastolic", word])
      draft.mark(
        word.prefix(1).uppercased() + word.dropFirst(), Judgement(fact).isCritical ? .critical : .warning)
    }
    if let earlier = high.previous(to: latest), let before = pair(earlier), let second = partner(of: earlier),
      let past = earlier.period.any
    {
      draft.text += ", previously \(before) \(past.onDate)"
      draft.facts += [earlier, second]
    }
    draft.text += "."
    draft.series = high.series(title: "Systolic blood pressure", text: pair)
    let named = Set(draft.facts.map(\.id))
    let trend = high.trend
    draft.alsoCited = trend.map(FactPlace.init).filter { !named.contains($0.id) }
    draft.alsoCited += trend.compactMap { partner(of: $0).map(FactPlace.init) }.filter {
      !named.contains($0.id)
    }
    return (draft, [latest.id, other.id])
  }
}
