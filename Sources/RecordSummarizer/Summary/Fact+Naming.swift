extension Fact {
  /// What the fact is about, in few words: its label, else the narrative behind it, else the kind of thing it is.
  var name: String {
    if let label = writtenName { return ShortText.line(label) }
    return "Unnamed \(noun)"
  }

  /// The words that the record has for what the fact is about; `nil` when it has none.
  var writtenName: String? {
    if let label = concept.label, !label.allSatisfy(\.isWhitespace) { return label }
    if let words = sources.first?.narrative, !words.allSatisfy(\.isWhitespace) { return words }
    return nil
  }

  /// What kind of thing the fact is, in a word or two.
  var noun: String {
    switch kind {
    case .allergy: "allergy"
    case .problem: "problem"
    case .diagnosis: "diagnosis"
    case .medication: "medication"
    case .immunization: "immunization"
    case .procedure: "procedure"
    case .result: "result"
    case .vitalSign: "vital sign"
    case .encounter: "encounter"
    case .socialHistory: "social history"
    case .smokingStatus: "smoking status"
    case .familyHistory: "family history"
    case .functionalStatus: "functional status"
    case .mentalStatus: "mental status"
    case .planned: "plan"
    case .goal: "goal"
    case .device: "device"
    case .payer: "payer"
    case .advanceDirective: "advance directive"
    case .other: "entry"
    }
  }

  /// What groups facts about the same thing: the first code with its system, else the words.
  var groupKey: String {
    if let coding = concept.codings.first(where: { $0.system == .loinc }) ?? concept.codings.first {
      return "\(coding.system.oid)|\(coding.code)"
    }
    return "words|"
      + (writtenName ?? id).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A particular by its label.
  func particular(_ label: String) -> String? {
    particulars.first { $0.label == label }?.value
  }
}

extension ClinicalTime {
  /// The date behind `on` or `in`, as its precision asks for.
  var onDate: String { precision >= .day ? "on \(dateText)" : "in \(dateText)" }
}

extension ClinicalPeriod {
  /// `since 5 Oct 2011` for a start, `5 Oct 2011` for a point; `nil` when there is neither.
  var sinceText: String? {
    if let low = low.time { return "since \(low.dateText)" }
    return point.time?.dateText
  }

  /// `3 Mar 2010 to 17 Mar 2010`, or whichever part of it there is; `nil` without any.
  var spanText: String? {
    switch (start, end) {
    case (let start?, let end?) where start.dateText == end.dateText: start.dateText
    case (let start?, let end?): "\(start.dateText) to \(end.dateText)"
    case (let start?, nil): low.time == nil ? start.dateText : "since \(start.dateText)"
    case (nil, let end?): "until \(end.dateText)"
    case (nil, nil): nil
    }
  }

  /// When something was that is over or that is said not to be: a start alone is a date, and goes on no longer.
  var pastText: String? {
    end == nil ? start?.dateText : spanText
  }

  /// Where the period stands on an axis: its start, else its end; before everything when it has neither.
  var order: Double { any?.daysSince1970 ?? -.infinity }
}
