internal import Explainability

extension Fact {
  /// What the fact offers as evidence for a sentence.
  ///
  /// Its names, codes, units, times and numbers are as written; beside them stand the words that a table of ours gives for
  /// a code of the fact (``assertionWords``, ``Sig/phrases``, ``Severity``) and the literal that the rule of
  /// ``Quantity/displayValue`` makes of a long one.
  var evidence: FactEvidence {
    var collector = EvidenceCollector()
    collector.add(concept)
    if concept.label == nil, let words = sources.first?.narrative {
      collector.add(ShortText.line(words, limit: 400))
    }
    collector.add(assertionWords)
    if let value { collector.add(value) }
    for interpretation in interpretations { collector.add(interpretation) }
    for range in referenceRanges {
      if range.low != nil || range.high != nil { collector.add(.range(low: range.low, high: range.high)) }
      if let words = range.words { collector.add(words) }
    }
    if let dosage { collector.add(dosage) }
    for reaction in reactions {
      collector.add(reaction.manifestation)
      if let severity = reaction.severity { collector.add(severity, word: Severity(severity)?.word) }
    }
    if let severity { collector.add(severity, word: Severity(severity)?.word) }
    if let criticality { collector.add(criticality, word: Criticality(criticality)?.word) }
    for concept in [category, statusObservation].compactMap({ $0 }) + reasons + related {
      collector.add(concept)
    }
    if let statusCode { collector.add(statusCode) }
    for particular in particulars { collector.add(particular.value) }
    for performer in performers { collector.add(performer) }
    collector.add(writtenTimes)
    return FactEvidence(
      id: id, texts: collector.texts, dates: collector.dates, numbers: collector.numbers, isNegated: isNegated
    )
  }

  /// Whether the fact says that something is not so, or that nothing is known of it.
  var isNegated: Bool {
    switch assertion {
    case .refuted, .noKnown, .noInformation: true
    case .active, .resolved, .unknown: false
    }
  }

  /// The times of the fact as written.
  var writtenTimes: [String] {
    ([period.low.time, period.high.time, period.point.time, recorded].compactMap { $0 }).map(\.written)
  }

  /// What the record says of the fact, in the words that sentences use.
  var assertionWords: String {
    switch assertion {
    case .active: "active"
    case .resolved: kind == .medication ? "ended" : "resolved"
    case .refuted: "refuted"
    case .noKnown: "none known"
    case .noInformation: "no information"
    case .unknown: "status not stated"
    }
  }
}

/// Gathers texts, times and numbers as written.
private struct EvidenceCollector {
  var texts: [String] = []
  var dates: [String] = []
  var numbers: [String] = []

  mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    texts.append(text)
    texts += NegatedWords.windows(of: text)
    // `0.09 MG/ ACTUAT`: the unit before a slash that a space follows stands alone, too.
    if text.contains("/ ") { texts.append(String(text.map { $0 == "/" ? " " : $0 })) }
  }

  mutating func add(_ times: [String]) {
    for time in times {
      // Only the form of HL7 v3 is a timestamp to the check; a date of ISO 8601 is found in a text.
      if time.utf8.dropFirst(4).first == UInt8(ascii: "-") { texts.append(time) } else { dates.append(time) }
    }
  }

  mutating func add(_ concept: Concept, word: String? = nil) {
    for coding in concept.codings {
      add(coding.code)
      if let display = coding.display { add(display) }
      if let system = coding.systemName { add(system) }
    }
    if let name = concept.name { add(name) }
    if let words = concept.originalText { add(words) }
    if let flavor = concept.nullFlavor { add(flavor) }
    if let word { add(word) }
  }

  mutating func add(_ quantity: Quantity) {
    numbers.append(quantity.value)
    if quantity.isRounded { numbers.append(quantity.displayValue) }
    if let unit = quantity.unit { add(unit) }
    if let unit = quantity.displayUnit, unit != quantity.unit { add(unit) }
  }

  mutating func add(_ value: ObservationValue) {
    value.quantities.forEach { add($0) }
    switch value {
    case .range(let low, let high):
      // The sign that an open end is written with.
      if low == nil { add("≤") }
      if high == nil { add("≥") }
    case .concept(let concept): add(concept)
    case .text(let words): add(words)
    case .boolean(let flag): add(flag ? "yes" : "no")
    case .time(let time): add([time.written])
    case .null(let flavor): add(flavor)
    case .quantity, .ratio: break
    }
  }

  mutating func add(_ dosage: Dosage) {
    for value in [dosage.dose, dosage.rate, dosage.maximum] {
      if let value { add(value) }
    }
    for concept in [dosage.route, dosage.site, dosage.asNeededFor, dosage.form] {
      if let concept { add(concept) }
    }
    for frequency in dosage.frequencies {
      switch frequency {
      case .period(let value, let upTo, let unit, _):
        numbers.append(value)
        if let upTo { numbers.append(upTo) }
        add(unit)
      case .event(let code, let offset):
        add(code)
        if let offset { add(offset) }
      }
    }
    if let sig = dosage.sig { add(sig) }
    Sig.phrases(of: dosage).forEach { add($0) }
  }
}
