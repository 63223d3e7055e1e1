/// One thing that the record says, read from one entry or from several that say the same.
public struct Fact: Sendable {
  /// What kind of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case allergy, problem, diagnosis, medication, immunization, procedure, result, vitalSign, encounter
    case socialHistory, smokingStatus, familyHistory, functionalStatus, mentalStatus
    case planned, goal, device, payer, advanceDirective, other
  }

  /// Unique in its record and the same at each reading, such as `problem-3`.
  public var id: String
  /// What kind of thing it is.
  public var kind: Kind
  /// What it is: the problem, the substance, the drug, the vaccine, the test, the policy.
  public var concept: Concept
  /// What the record says of it.
  public var assertion: Assertion
  /// When: onset and end, start and stop, or the point in time.
  public var period: ClinicalPeriod
  /// When it was written down, where the entry's author says so.
  public var recorded: ClinicalTime?
  /// The entry's `statusCode`, and that of the concern act around it.
  public var statusCode: String?
  /// The `statusCode` of the concern act around the entry.
  public var concernStatusCode: String?
  /// What the status observation says, such as Active or Inactive.
  public var statusObservation: Concept?
  /// The entry's `moodCode`: `EVN` for what happened, `INT`, `RQO` and others for what is planned.
  public var mood: String
  /// The identifiers of the entry, `root^extension`.
  public var identifiers: [String]

  /// What was observed, for results, vital signs, social history and the like.
  public var value: ObservationValue?
  /// How the value is judged, such as `H` or `N`.
  public var interpretations: [Concept]
  /// The ranges the value is held against.
  public var referenceRanges: [ReferenceRange]
  /// The panel the observation belongs to.
  public var panel: Concept?
  /// How a medication is taken.
  public var dosage: Dosage?
  /// What an allergy does.
  public var reactions: [Reaction]
  /// How severe an allergy or problem is, said of the whole.
  public var severity: Concept?
  /// How dangerous a future reaction may be (`CRITH`, `CRITL`).
  public var criticality: Concept?
  /// The type of an allergy (drug, food …), of a problem (diagnosis, symptom …).
  public var category: Concept?
  /// Why: the indication of a medication, the reason a vaccine was not given, the reason for a visit.
  public var reasons: [Concept]
  /// Diagnoses of an encounter; problems of a relative.
  public var related: [Concept]
  /// Further particulars, each a label and a value as written: lot number, dose number, relative, age at
  /// onset, site.
  public var particulars: [Particular]
  /// Who did it, by name.
  public var performers: [String]
  /// Who wrote it, by name.
  public var authors: [String]
  /// Comments and free text of the entry.
  public var comments: [String]

  /// What in the entry, or between entries, does not fit together.
  public var contradictions: [Contradiction]
  /// Where the fact stands; never empty.
  ///
  /// The first is the place to open first.
  public var sources: [FactSource]

  /// A fact of which nothing but its kind, name and place is known yet.
  public init(kind: Kind, concept: Concept, source: FactSource) {
    id = ""
    self.kind = kind
    self.concept = concept
    assertion = .unknown
    period = ClinicalPeriod()
    mood = "EVN"
    identifiers = []
    interpretations = []
    referenceRanges = []
    reactions = []
    reasons = []
    related = []
    particulars = []
    performers = []
    authors = []
    comments = []
    contradictions = []
    sources = [source]
  }

  /// A label with a value as the entry writes it.
  public struct Particular: Hashable, Sendable {
    /// What the value is, such as `Lot number`.
    public var label: String
    /// The value as written.
    public var value: String

    /// A label with its value.
    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }
}
