public import Evidence

/// A patient's record as it was read from one document: the header, the sections and the facts.
public struct PatientRecord: Sendable {
  /// The person.
  public struct Patient: Sendable {
    /// The legal or first name as written, parts joined by spaces; empty when there is none.
    public var name = ""
    /// The given names in order.
    public var givenNames: [String] = []
    /// The family name; empty when there is none.
    public var familyName = ""
    /// The identifiers, `root^extension`.
    public var identifiers: [String] = []
    /// The administrative gender.
    public var gender: Concept?
    /// When born.
    public var birth: ClinicalTime?
    /// When died, where the record says so.
    public var death: ClinicalTime?
    /// Whether the record says that the person is dead.
    public var isDeceased = false
    /// Race and ethnicity.
    public var race: [Concept] = []
    /// Ethnic group.
    public var ethnicity: [Concept] = []
    /// Marital status.
    public var maritalStatus: Concept?
    /// Language codes, the preferred first.
    public var languages: [String] = []
    /// Addresses as one line each.
    public var addresses: [String] = []
    /// Telephone numbers and mail addresses as written.
    public var telecoms: [String] = []
    /// The path of `recordTarget`.
    public var xpath = ""
    /// The line of `recordTarget`.
    public var line = 0

    /// A person of whom nothing is known yet.
    public init() {}
  }

  /// The document that was read.
  public var document: Document
  /// The kind of document, by its LOINC code.
  public var type: Concept
  /// The title as written.
  public var title: String
  /// When the document was made: what "now" means in it.
  public var effectiveTime: ClinicalTime?
  /// The person.
  public var patient: Patient
  /// Who wrote the document: persons, systems and organisations by name.
  public var authors: [String]
  /// Who keeps it.
  public var custodian: String?
  /// The time the document covers (`serviceEvent`).
  public var covered: ClinicalPeriod
  /// The care team named in the header.
  public var careTeam: [String]
  /// The header's paths that citations need: `effectiveTime`, the body.
  public var headerXPaths: [String: String]
  /// The sections in document order, nested ones after the one they stand in.
  public var sections: [RecordSection]
  /// The facts in document order.
  public var facts: [Fact]
  /// For an unstructured document: the media type of its body, and its text when it is text.
  public var unstructuredBody: (mediaType: String, text: String?, xpath: String, line: Int)?
  /// References to narrative that lead nowhere: how many.
  public var danglingReferences: Int
  /// Entries of which nothing could be read as a fact: their section's title and path.
  public var unreadEntries: [FactSource]

  /// A record of which only the document is known yet.
  public init(document: Document) {
    self.document = document
    type = Concept()
    title = ""
    patient = Patient()
    authors = []
    covered = ClinicalPeriod()
    careTeam = []
    headerXPaths = [:]
    sections = []
    facts = []
    danglingReferences = 0
    unreadEntries = []
  }
}
