/// Decides whether a problem or allergy is active or resolved from everything the record says, and notes what disagrees.
///
/// The status observation speaks first, because it is the only part of the entry that is about the problem itself; then the
/// attested narrative; then the interval's end. The `statusCode` of the concern act tells whether the concern is still
/// followed, not whether the problem persists (C-CDA R2.1, *Problem Concern Act*), and so speaks last.
enum StatusJudgement {
  private static let active: Set<String> = [
    "55561003", "255227004", "246455001", "active", "recurrence", "relapse",
  ]
  private static let inactive: Set<String> = [
    "73425007", "413322009", "277022003", "inactive", "resolved", "remission", "completed",
  ]

  /// Sets the assertion, and notes contradictions.
  ///
  /// - Parameters:
  ///   - fact: the problem or allergy.
  ///   - narrative: what the section's narrative says of it.
  ///   - documentTime: when the record was made.
  ///   - word: `problem` or `allergy`, for the contradictions' codes.
  static func judge(_ fact: inout Fact, narrative: Assertion?, documentTime: ClinicalTime?, word: String) {
    let said = fact.statusObservation.flatMap(meaning)
    let isOver = isOver(fact.period, at: documentTime)
    if let verdict = said ?? narrative {
      fact.assertion = verdict
      let witness = said == nil ? "the narrative lists it as" : "its status observation says"
      if verdict == .active, isOver {
        let end = fact.period.end.map { "an end date of \($0.text)" } ?? "an end"
        note(&fact, "\(word).active-with-end", "\(witness) active, and the entry has \(end)")
      }
      if verdict == .active, let status = fact.concernStatusCode, status == "completed" || status == "aborted"
      {
        note(
          &fact, "\(word).active-concern-closed",
          "\(witness) active, and the concern around it is marked \(status)")
      }
      if verdict == .resolved, fact.concernStatusCode == "active", !isOver {
        note(
          &fact, "\(word).resolved-still-active",
          "\(witness) resolved, and the entry is marked active without an end date")
      }
      if let said, let narrative, said != narrative {
        note(
          &fact, "\(word).narrative-differs",
          "its status observation says \(said.rawValue), and the narrative lists it as \(narrative.rawValue)")
      }
    } else if isOver {
      fact.assertion = .resolved
    } else {
      judgeByStatusCode(&fact, word: word)
    }
    if let start = fact.period.low.time, let end = fact.period.high.time, end.isBefore(start) {
      note(&fact, "\(word).end-before-start", "it ends on \(end.text), before it starts on \(start.text)")
    }
  }

  private static func judgeByStatusCode(_ fact: inout Fact, word: String) {
    switch fact.concernStatusCode ?? fact.statusCode {
    case "active"?: fact.assertion = .active
    case "suspended"?, "aborted"?, "cancelled"?, "nullified"?, "obsolete"?: fact.assertion = .resolved
    case "completed"? where fact.concernStatusCode != nil:
      // A closed concern; an end written as not known also says that it ended.
      if case .null = fact.period.high {
        fact.assertion = .resolved
      } else {
        fact.assertion = .unknown
        note(
          &fact, "\(word).closed-without-end",
          "the concern is marked completed, and neither an end date nor a status says that it is over")
      }
    default:
      // An observation alone is "completed" when it was made; that says nothing of what was observed.
      fact.assertion = fact.period.start != nil || fact.statusCode == "completed" ? .active : .unknown
    }
  }

  private static func note(_ fact: inout Fact, _ code: String, _ message: String) {
    fact.contradictions.append(Contradiction(code: code, message: message))
  }

  /// What a status observation says: active or resolved, or nothing that is known here.
  static func meaning(_ status: Concept) -> Assertion? {
    let words = status.codings.map(\.code) + [status.label?.lowercased()].compactMap { $0 }
    if words.contains(where: inactive.contains) { return .resolved }
    if words.contains(where: active.contains) { return .active }
    return nil
  }

  /// Whether an interval ended at or before the time the document was made.
  static func isOver(_ period: ClinicalPeriod, at documentTime: ClinicalTime?) -> Bool {
    guard let end = period.end else { return false }
    guard let documentTime else { return true }
    return !documentTime.isBefore(end)
  }
}
