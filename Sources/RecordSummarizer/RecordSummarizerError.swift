public import Evidence

/// Why a record could not be understood, summarized or exported.
public struct RecordSummarizerError: AttestError, Equatable {
  /// Stable for programs, such as `record.not-cda`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// The file.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// An error with its sentence.
  public init(
    code: String, message: String, hint: String? = nil, place: String? = nil, status: ExitStatus = .badInput
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
    self.status = status
  }

  /// The file is XML, but not a clinical document.
  ///
  /// - Parameters:
  ///   - root: the name of its root element, shown only when it is one that other standards use.
  ///   - place: the file.
  static func notClinicalDocument(root: String, place: String) -> RecordSummarizerError {
    switch root {
    case "Bundle", "Patient", "Composition":
      RecordSummarizerError(
        code: "record.fhir", message: "This is a FHIR resource, and FHIR is not read yet.",
        hint: "Ask for the record as a C-CDA document.", place: place)
    case "section", "entry", "component", "observation", "act", "organizer", "substanceAdministration",
      "procedure",
      "supply", "encounter", "entryRelationship", "recordTarget", "author", "participant", "performer",
      "informant",
      "custodian", "dataEnterer", "authenticator", "legalAuthenticator", "informationRecipient",
      "documentationOf",
      "componentOf", "inFulfillmentOf", "relatedDocument", "authorization", "participantRole",
      "manufacturedProduct",
      "serviceEvent", "externalDocument", "relatedSubject", "criterion", "assignedAuthor",
      "encounterParticipant":
      RecordSummarizerError(
        code: "record.fragment", message: "This is a fragment of a CDA document, without header or patient.",
        hint: "Give the whole document, whose root element is ClinicalDocument.", place: place)
    default:
      RecordSummarizerError(
        code: "record.not-cda", message: "This XML file is not a CDA clinical document.",
        hint: "Give a C-CDA or CDA file, whose root element is ClinicalDocument.", place: place)
    }
  }
}
