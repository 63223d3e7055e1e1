internal import Evidence

/// What the rules of a summary work on: the record, its facts by kind, and its "now".
struct SummaryInput {
  /// The record.
  let record: PatientRecord
  /// When the document was made.
  let now: ClinicalTime?
  /// How many facts the option `since` leaves out.
  let leftOut: Int
  private let byKind: [Fact.Kind: [Fact]]

  /// Sorts the facts by kind, without those that are surely before a time.
  init(record: PatientRecord, since: ClinicalTime?) {
    var record = record
    record.facts = Self.joined(Self.withoutPlaceholders(record.facts))
    self.record = record
    now = record.effectiveTime
    var byKind: [Fact.Kind: [Fact]] = [:]
    var leftOut = 0
    for fact in record.facts {
      if let since, Self.isEvent(fact.kind), let time = fact.period.end ?? fact.period.start,
        time.isBefore(since)
      {
        leftOut += 1
        continue
      }
      byKind[fact.kind, default: []].append(fact)
    }
    self.byKind = byKind
    self.leftOut = leftOut
  }

  /// The facts of a kind, in document order.
  func facts(_ kind: Fact.Kind) -> [Fact] { byKind[kind] ?? [] }

  /// Whether there are facts in a section of the summary.
  func hasFacts(in section: SummarySection) -> Bool {
    Fact.Kind.allCases.contains { SummarySection.of($0) == section && byKind[$0] != nil }
  }

  /// Groups of facts about the same thing, in the order in which the first of each stands in the list.
  static func groups(_ facts: [Fact], by key: (Fact) -> String) -> [[Fact]] {
    var positions: [String: Int] = [:]
    var groups: [[Fact]] = []
    for fact in facts {
      let name = key(fact)
      if let position = positions[name] {
        groups[position].append(fact)
      } else {
        positions[name] = groups.count
        groups.append([fact])
      }
    }
    return groups
  }

  /// The facts with the latest first; undated ones last, equal ones in document order.
  static func latestFirst(_ facts: [Fact]) -> [Fact] {
    let keys = facts.map(\.period.order)
    return facts.indices.sorted { keys[$0] != keys[$1] ? keys[$0] > keys[$1] : $0 < $1 }.map { facts[$0] }
  }

  /// The place of a section of the record.
  func citation(of section: RecordSection, quote: String? = nil) -> Citation {
    let title = ShortText.line(section.title, limit: 60)
    return Citation(
      span: SourceSpan(
        document: record.document.digest,
        place: .xml(xpath: quote == nil ? section.xpath : section.textXPath, line: section.line)),
      label: title.isEmpty ? "Line \(section.line)" : "\(title), line \(section.line)", quote: quote)
  }

  /// The place of the document's body, where a section was looked for; the document itself where it has none.
  var bodyCitation: Citation {
    let xpath = record.headerXPaths["body"] ?? "/ClinicalDocument"
    let line = record.headerXPaths["bodyLine"].flatMap { Int($0) }
    return Citation(
      span: SourceSpan(document: record.document.digest, place: .xml(xpath: xpath, line: line)),
      label: record.headerXPaths["body"] == nil ? "Document" : "Body of the document")
  }

  /// The place of the person in the header.
  var patientCitation: Citation {
    guard !record.patient.xpath.isEmpty else { return bodyCitation }
    return Citation(
      span: SourceSpan(
        document: record.document.digest, place: .xml(xpath: record.patient.xpath, line: record.patient.line)),
      label: "Header, line \(record.patient.line)")
  }

  /// Whether a time lies in the last ninety days before the document was made.
  func isRecent(_ time: ClinicalTime?) -> Bool {
    guard let now, let time, time.precision >= .month else { return false }
    let days = now.daysSince1970 - time.daysSince1970
    return days >= 0 && days <= 90
  }

  /// The facts without placeholders for a time.
  ///
  /// Systems write the first day of their calendar (`00010101`, `17530101`) where nothing was entered: a time before the
  /// year 1800 counts as none, and what was written stays in the details.
  private static func withoutPlaceholders(_ facts: [Fact]) -> [Fact] {
    var result = facts
    for index in facts.indices {
      let period = facts[index].period
      let isOld = [period.point, period.low, period.high].contains { $0.time.map { $0.year < 1800 } ?? false }
      if isOld { result[index].period = withoutPlaceholders(period) }
    }
    return result
  }

  private static func withoutPlaceholders(_ period: ClinicalPeriod) -> ClinicalPeriod {
    func cleaned(_ bound: ClinicalPeriod.Bound) -> ClinicalPeriod.Bound {
      guard case .time(let time) = bound, time.year < 1800 else { return bound }
      return .unreadable(time.written)
    }
    return ClinicalPeriod(point: cleaned(period.point), low: cleaned(period.low), high: cleaned(period.high))
  }

  /// The facts without vital signs that repeat a result: what stands in both sections is one measurement with both places.
  private static func joined(_ facts: [Fact]) -> [Fact] {
    func key(_ fact: Fact) -> [String]? {
      guard let coding = fact.concept.codings.first, let value = fact.value?.text, let time = fact.period.any
      else { return nil }
      return [coding.code, value, time.written]
    }
    guard facts.contains(where: { $0.kind == .vitalSign }), facts.contains(where: { $0.kind == .result })
    else { return facts }
    var signs: [[String]: Int] = [:]
    for (index, fact) in facts.enumerated() where fact.kind == .vitalSign {
      if let key = key(fact) { signs[key] = index }
    }
    var result = facts
    var dropped: Set<Int> = []
    for (index, fact) in facts.enumerated() where fact.kind == .result {
      guard let key = key(fact), let twin = signs[key] else { continue }
      // A test that clinicians read among the vital signs stays there.
      let (kept, other) = VitalSignRules.isVitalSign(fact) ? (twin, index) : (index, twin)
      guard dropped.insert(other).inserted else { continue }
      result[kept].sources += result[other].sources
    }
    return dropped.isEmpty ? facts : result.indices.filter { !dropped.contains($0) }.map { result[$0] }
  }

  private static func isEvent(_ kind: Fact.Kind) -> Bool {
    switch kind {
    case .result, .vitalSign, .encounter, .procedure, .immunization: true
    default: false
    }
  }
}
