internal import Evidence

/// Says what a clinician would look for and the record does not say, each with the place where it was looked for.
struct MissingRules {
  /// What the rules work on; its facts are those of the whole record, whatever is left out of the summary.
  let input: SummaryInput
  /// So many names are given in one sentence.
  static let named = 5

  /// The claims, in reading order.
  func drafts() -> [ClaimDraft] {
    sections() + particulars() + person()
  }

  // MARK: Sections

  private func sections() -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    var absent: [String] = []
    let looked: [(SummarySection, String, isCore: Bool)] = [
      (.allergies, "allergies", true), (.problems, "problems", true), (.medications, "medications", true),
      (.results, "results", false), (.vitals, "vital signs", false), (.procedures, "procedures", false),
      (.immunizations, "immunizations", false), (.encounters, "encounters", false),
      (.social, "social history", false), (.family, "family history", false),
      (.directives, "advance directives", false),
    ]
    for (section, things, isCore) in looked where !input.hasFacts(in: section) {
      let found = input.record.sections.filter { SummarySection.of($0.kind) == section }
      if found.contains(where: { Quotation($0.narrative) != nil && $0.nullFlavor == nil }) { continue }
      if let empty = found.first {
        drafts.append(silent(empty, things: things, isCore: isCore))
      } else if isCore {
        var draft = absence("No section on \(things).", places: [input.bodyCitation])
        draft.mark("Nothing stated", .warning)
        drafts.append(draft)
      } else {
        absent.append(things)
      }
    }
    if !absent.isEmpty {
      drafts.append(absence("No section on \(absent.joined(separator: ", ")).", places: [input.bodyCitation]))
    }
    return drafts
  }

  private func silent(_ section: RecordSection, things: String, isCore: Bool) -> ClaimDraft {
    var draft: ClaimDraft
    if let flavor = section.nullFlavor {
      draft = absence(
        "No information on \(things): section marked \(ShortText.line(flavor, limit: 20)).", words: [flavor])
      draft.flag = "No information"
    } else {
      draft = absence("Nothing in the section on \(things).", words: ["nothing"])
      draft.flag = "Empty section"
    }
    draft.places = [input.citation(of: section)]
    draft.details = [LabeledValue("Section", section.title)]
    if isCore { draft.emphasis = .warning }
    return draft
  }

  // MARK: Particulars of facts

  private func particulars() -> [ClaimDraft] {
    let allergies = input.facts(.allergy).filter { $0.assertion == .active && $0.writtenName != nil }
    let problems = input.facts(.problem).filter { $0.assertion == .active && $0.writtenName != nil }
    let medications = input.facts(.medication).filter { $0.assertion == .active && $0.writtenName != nil }
    // Measurements may be thousands, and facts are large: only those that are wanted are moved.
    let measurements = [input.facts(.result), input.facts(.vitalSign)].flatMap { facts in
      facts.indices.filter { facts[$0].period.any == nil && Measurement.quantity(facts[$0]) != nil }.map {
        facts[$0]
      }
    }
    return [
      listing("No reaction stated for", allergies.filter(\.reactions.isEmpty), "allergy", "allergies"),
      listing(
        "No dose and no instruction for", medications.filter { MedicationRules.sigText(of: $0) == nil },
        "current medication", "current medications"),
      listing(
        "No start date for", medications.filter { $0.period.start == nil }, "current medication",
        "current medications"),
      listing(
        "No onset date for", problems.filter { $0.period.start == nil }, "active problem", "active problems"),
      listing("No date for", measurements, "measurement", "measurements"),
      unjudged(),
    ].compactMap { $0 }
  }

  /// Numbers that are held against no range and judged by nobody: the latest of each test stands for the others.
  private func unjudged() -> ClaimDraft? {
    let facts = input.facts(.result)
    var latest: [String: Int] = [:]
    for index in facts.indices {
      guard facts[index].interpretations.isEmpty, facts[index].referenceRanges.isEmpty,
        Measurement.quantity(facts[index]) != nil
      else { continue }
      let key = facts[index].groupKey
      if let known = latest[key], facts[known].period.order >= facts[index].period.order { continue }
      latest[key] = index
    }
    return listing(
      "No range and no interpretation for", latest.values.sorted().map { facts[$0] }, "test", "tests")
  }

  /// `No onset date for 2 active problems: A, B.`; `nil` for no facts.
  private func listing(_ lead: String, _ facts: [Fact], _ one: String, _ many: String) -> ClaimDraft? {
    guard !facts.isEmpty else { return nil }
    var names: [String] = []
    var seen: Set<String> = []
    var shown: [Fact] = []
    for fact in facts where seen.insert(fact.name).inserted {
      names.append(ShortText.line(fact.name, limit: 60))
      if shown.count < Self.named { shown.append(fact) }
    }
    let things = facts.count == 1 ? one : many
    var draft = absence(
      "\(lead) \(facts.count) \(things): \(ShortText.list(names, limit: Self.named)).")
    draft.derive([lead, things], count: facts.count, isNegated: true)
    draft.derive(count: max(0, names.count - Self.named), isNegated: true)
    draft.facts = shown
    let ids = Set(shown.map(\.id))
    draft.alsoCited = facts.map(FactPlace.init).filter { !ids.contains($0.id) }
    if names.count > Self.named {
      draft.details = [LabeledValue("All of them", names.joined(separator: "; "))]
    }
    return draft
  }

  // MARK: The person

  private func person() -> [ClaimDraft] {
    var drafts: [ClaimDraft] = []
    if input.facts(.smokingStatus).isEmpty, !saysSmoking {
      let social = input.record.sections.first { $0.kind == .socialHistory }
      let place = social.map { input.citation(of: $0) } ?? input.bodyCitation
      drafts.append(absence("No smoking status.", places: [place]))
    }
    let patient = input.record.patient
    if patient.birth == nil { drafts.append(absence("No birth date.", places: [input.patientCitation])) }
    if patient.gender?.label == nil { drafts.append(absence("No sex.", places: [input.patientCitation])) }
    if input.now == nil {
      var draft = absence(
        "No date of the document: what is current cannot be told.",
        words: ["cannot be told", "document", "what"])
      draft.places = [input.bodyCitation]
      draft.mark("Date missing", .warning)
      drafts.append(draft)
    }
    return drafts
  }

  private var saysSmoking: Bool {
    let words = ["smok", "tobacco", "cigar"]
    let narratives = input.record.sections.filter { $0.kind == .socialHistory }.map {
      $0.narrative.lowercased()
    }
    let names = input.facts(.socialHistory).map { $0.name.lowercased() }
    return (narratives + names).contains { text in words.contains { text.contains($0) } }
  }

  private func absence(_ text: String, words: [String] = [], places: [Citation] = []) -> ClaimDraft {
    var draft = ClaimDraft(text)
    draft.origin = .absence
    draft.derive(words, isNegated: true)
    draft.places = places
    return draft
  }
}
