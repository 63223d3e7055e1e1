internal import Evidence

/// Puts medications into words: current ones with their sig and what changed, then what ended.
struct MedicationRules {
  /// What the rules work on.
  let input: SummaryInput
  /// So many ended drugs are shown one by one.
  static let shownEnded = 25

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    let facts = input.facts(.medication)
    let groups = Self.groups(
      facts.filter { $0.assertion == .active || $0.assertion == .resolved || $0.assertion == .unknown })
    var current: [ClaimDraft] = []
    var unknown: [ClaimDraft] = []
    var ended: [(order: Double, draft: ClaimDraft)] = []
    for group in groups {
      let history = MedicationHistory(courses: group)
      for fact in history.current {
        let draft = present(fact, history: history)
        if fact.assertion == .active { current.append(draft) } else { unknown.append(draft) }
      }
      if history.current.isEmpty, let latest = history.ended.first {
        ended.append(
          (latest.period.end?.daysSince1970 ?? latest.period.order, past(latest, history: history)))
      }
    }
    let order = ended.indices.sorted {
      ended[$0].order != ended[$1].order ? ended[$0].order > ended[$1].order : $0 < $1
    }
    let past = order.map { ended[$0].draft }
    return current + unknown + NoneKnownRules.drafts(facts, things: "medications")
      + RemainderRules.limit(past, to: Self.shownEnded, what: "ended medications")
      + facts.filter { $0.assertion == .refuted }.map(refuted)
  }

  /// The facts by drug, in document order: those that share an RxNorm code or a drug name.
  static func groups(_ facts: [Fact]) -> [[Fact]] {
    var parents = Array(facts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index { index = parents[index] }
      return index
    }
    var owners: [String: Int] = [:]
    for (index, fact) in facts.enumerated() {
      for key in DrugName.keys(of: fact.concept) {
        if let owner = owners[key] {
          let (left, right) = (root(owner), root(index))
          parents[max(left, right)] = min(left, right)
        } else {
          owners[key] = index
        }
      }
    }
    var positions: [Int: Int] = [:]
    var groups: [[Fact]] = []
    for (index, fact) in facts.enumerated() {
      let head = root(index)
      if let position = positions[head] {
        groups[position].append(fact)
      } else {
        positions[head] = groups.count
        groups.append([fact])
      }
    }
    return groups
  }

  private func present(_ fact: Fact, history: MedicationHistory) -> ClaimDraft {
    var text = Self.named(fact)
    if let start = fact.period.sinceText { text += ", \(start)" }
    // An end that has not come yet, or one that a status speaks against.
    if let end = fact.period.end { text += ", until \(end.dateText)" }
    var draft = ClaimDraft(text, facts: [fact])
    draft.details = fact.details
    if let change = history.change(to: fact) {
      draft.text += "; \(change.words)"
      draft.facts.append(change.from)
      draft.mark("Changed", input.isRecent(fact.period.start) ? .warning : .normal)
    } else if let earlier = history.previous(to: fact) {
      draft.alsoCited = [FactPlace(earlier)]
      if let span = earlier.period.spanText { draft.details.append(LabeledValue("Earlier course", span)) }
    } else if fact.assertion == .active, input.isRecent(fact.period.low.time) {
      draft.flag = "New"
    }
    draft.text += "."
    if fact.assertion == .unknown { draft.mark("Status not stated", .warning) }
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    return draft
  }

  private func past(_ fact: Fact, history: MedicationHistory) -> ClaimDraft {
    var text = Self.named(fact)
    switch (fact.period.start, fact.period.end) {
    case (let start?, let end?): text += ", ended \(end.dateText), started \(start.dateText)"
    case (nil, let end?): text += ", ended \(end.dateText)"
    case (let start?, nil):
      text += fact.period.low.time == nil ? ", \(start.dateText)" : ", ended, started \(start.dateText)"
    case (nil, nil): text += ", ended"
    }
    var draft = ClaimDraft(text, facts: [fact])
    draft.details = fact.details
    if history.ended.count > 1 {
      draft.text += "; \(history.ended.count) courses"
      draft.derive(count: history.ended.count)
      draft.alsoCited = history.ended.dropFirst().map(FactPlace.init)
      for course in history.ended.dropFirst() {
        if let span = course.period.spanText { draft.details.append(LabeledValue("Earlier course", span)) }
      }
    }
    draft.text += "."
    draft.emphasis = .muted
    draft.flag = "Ended"
    if input.isRecent(fact.period.end) {
      draft.flag = "Ended recently"
      draft.emphasis = .warning
    }
    if !fact.contradictions.isEmpty { draft.mark("Contradiction", .warning) }
    return draft
  }

  private func refuted(_ fact: Fact) -> ClaimDraft {
    let date = fact.period.pastText.map { ", \($0)" } ?? ""
    var draft = ClaimDraft("\(fact.name), not taken\(date).", facts: [fact])
    draft.emphasis = .muted
    draft.flag = "Not taken"
    draft.details = fact.details
    return draft
  }

  /// The drug and how it is taken: the structured dosage, or else the record's own words in quotation marks.
  static func named(_ fact: Fact) -> String {
    guard let words = sigText(of: fact) else { return fact.name }
    return "\(fact.name): \(words)"
  }

  /// The sig of a medication; `nil` when none was written.
  static func sigText(of fact: Fact) -> String? {
    guard let dosage = fact.dosage else { return nil }
    let sig = Sig(dosage)
    if let sig, sig.isTelling { return sig.text }
    if let words = dosage.sig, !words.allSatisfy(\.isWhitespace) {
      return "“\(ShortText.line(words, limit: 200))”"
    }
    return sig?.text
  }
}
