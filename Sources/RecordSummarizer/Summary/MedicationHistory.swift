/// The courses of one drug, and what changed between them.
struct MedicationHistory {
  /// Courses that go on, or of which the record does not say that they ended; the latest start first.
  let current: [Fact]
  /// Courses that ended; the latest end first.
  let ended: [Fact]

  /// Sorts the courses of one drug.
  init(courses: [Fact]) {
    current = SummaryInput.latestFirst(courses.filter { $0.assertion != .resolved })
    let over = courses.filter { $0.assertion == .resolved }
    let keys = over.map { $0.period.end?.daysSince1970 ?? $0.period.order }
    ended = over.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }.map { over[$0] }
  }

  /// The course before a current one: the last that surely began earlier, or ended when it began.
  func previous(to fact: Fact) -> Fact? {
    guard let start = fact.period.start else { return nil }
    return ended.first { course in
      if let begun = course.period.start { return begun.isBefore(start) }
      if let end = course.period.end { return !start.isBefore(end) }
      return false
    }
  }

  /// What changed with a current course, in words, and the course it changed from; `nil` when nothing did.
  func change(to fact: Fact) -> (words: String, from: Fact)? {
    guard let earlier = previous(to: fact), let difference = difference(from: earlier, to: fact) else {
      return nil
    }
    let when: String
    if let end = earlier.period.end {
      when = " (until \(end.dateText))"
    } else if let start = earlier.period.start {
      when = " (since \(start.dateText))"
    } else {
      when = ""
    }
    return (difference + when, earlier)
  }

  private func difference(from old: Fact, to new: Fact) -> String? {
    let (oldSig, newSig) = (old.dosage.flatMap { Sig($0) }, new.dosage.flatMap { Sig($0) })
    let (oldDose, newDose) = (old.dosage.flatMap(Sig.dose), new.dosage.flatMap(Sig.dose))
    if !Self.isSame(old.name, new.name) {
      // Another strength or form of the same drug.
      return "changed from \(MedicationRules.named(old))"
    }
    if let oldDose, let newDose, oldDose != newDose {
      if let oldSig, let newSig, Self.rest(oldSig, oldDose) != Self.rest(newSig, newDose) {
        return "changed from \(oldSig.text)"
      }
      return "dose changed from \(oldDose)"
    }
    if let oldSig, let newSig, oldSig.isTelling, newSig.isTelling, oldSig != newSig {
      return "changed from \(oldSig.text)"
    }
    if oldSig?.isTelling != true, newSig?.isTelling != true, let oldWords = old.dosage?.sig,
      let newWords = new.dosage?.sig, !Self.isSame(oldWords, newWords)
    {
      return "changed from “\(ShortText.line(oldWords, limit: 200))”"
    }
    return nil
  }

  private static func rest(_ sig: Sig, _ dose: String) -> String {
    sig.text.hasPrefix(dose) ? String(sig.text.dropFirst(dose.count)) : sig.text
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased().filter { !$0.isWhitespace } == right.lowercased().filter { !$0.isWhitespace }
  }
}
