internal import Evidence

/// The banner of a summary: whom it is about, and from which document.
struct SubjectRules {
  /// What the rules work on.
  let input: SummaryInput

  /// Labels and values, in reading order; what the record does not say is left out, but for the name.
  func subject() -> [LabeledValue] {
    let record = input.record
    let patient = record.patient
    var subject: [LabeledValue] = []
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      subject.append(LabeledValue(label, value))
    }
    add("Name", patient.name.isEmpty ? "not stated" : patient.name)
    if let birth = patient.birth {
      let age = input.now.flatMap { Age.text(from: birth, to: patient.death ?? $0) }
      let when = patient.death == nil ? "at the date of the document" : "at death"
      add("Born", birth.dateText + (age.map { " (\($0) \(when))" } ?? ""))
    }
    add("Sex", patient.gender.flatMap(Self.sex))
    if let death = patient.death {
      add("Died", death.dateText)
    } else if patient.isDeceased {
      add("Died", "yes, date not stated")
    }
    add("Identifiers", patient.identifiers.map(Self.identifier).joined(separator: ", "))
    let type = record.type.label
    add("Document", record.title.isEmpty ? type : ShortText.line(record.title))
    if !record.title.isEmpty, let type, type.lowercased() != record.title.lowercased() { add("Type", type) }
    add("Document date", record.effectiveTime?.text)
    add("Covers", record.covered.spanText)
    add("Author", record.authors.joined(separator: "; "))
    add("Custodian", record.custodian)
    add("Care team", record.careTeam.joined(separator: "; "))
    return subject
  }

  private static func sex(_ gender: Concept) -> String? {
    if let display = gender.codings.first(where: { $0.display?.isEmpty == false })?.display { return display }
    switch gender.codings.first?.code {
    case "M"?: return "Male"
    case "F"?: return "Female"
    case "UN"?: return "Undifferentiated"
    default: return gender.label
    }
  }

  /// The part of `root^extension` that a person can use.
  private static func identifier(_ identifier: String) -> String {
    let parts = identifier.split(separator: "^", maxSplits: 1)
    guard parts.count == 2 else { return identifier }
    return "\(parts[1]) (\(parts[0]))"
  }
}
