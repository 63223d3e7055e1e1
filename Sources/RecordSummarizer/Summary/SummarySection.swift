/// A section of a summary, in reading order.
public enum SummarySection: String, CaseIterable, Sendable {
  case allergies, problems, medications, results, vitals, procedures, immunizations, encounters
  case social, family, functional, plan, devices, payers, directives, story, missing, contradictions

  /// The heading.
  public var title: String {
    switch self {
    case .allergies: "Allergies and intolerances"
    case .problems: "Problems"
    case .medications: "Medications"
    case .results: "Results"
    case .vitals: "Vital signs"
    case .procedures: "Procedures"
    case .immunizations: "Immunizations"
    case .encounters: "Encounters"
    case .social: "Smoking and social history"
    case .family: "Family history"
    case .functional: "Functional and mental status"
    case .plan: "Plan and goals"
    case .devices: "Devices"
    case .payers: "Payers"
    case .directives: "Advance directives"
    case .story: "The story in the record's own words"
    case .missing: "What the record does not say"
    case .contradictions: "Contradictions"
    }
  }

  /// The section of a summary in which facts of a kind stand.
  static func of(_ kind: Fact.Kind) -> SummarySection {
    switch kind {
    case .allergy: .allergies
    case .problem, .diagnosis: .problems
    case .medication: .medications
    case .immunization: .immunizations
    case .procedure: .procedures
    case .result: .results
    case .vitalSign: .vitals
    case .encounter: .encounters
    case .socialHistory, .smokingStatus: .social
    case .familyHistory: .family
    case .functionalStatus, .mentalStatus: .functional
    case .planned, .goal: .plan
    case .device: .devices
    case .payer: .payers
    case .advanceDirective: .directives
    case .other: .story
    }
  }

  /// The section of a summary in which a section of the record is quoted when nothing but its narrative was written;
  /// `nil` for a section that belongs to the story.
  static func of(_ kind: SectionKind) -> SummarySection? {
    switch kind {
    case .allergies: .allergies
    case .problems: .problems
    case .medications, .dischargeMedications, .admissionMedications, .administeredMedications: .medications
    case .immunizations: .immunizations
    case .procedures: .procedures
    case .results: .results
    case .vitalSigns: .vitals
    case .encounters: .encounters
    case .socialHistory: .social
    case .familyHistory: .family
    case .functionalStatus, .mentalStatus: .functional
    case .plan, .goals: .plan
    case .devices: .devices
    case .payers: .payers
    case .advanceDirectives: .directives
    default: nil
    }
  }
}
