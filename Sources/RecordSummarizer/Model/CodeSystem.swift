/// A system that codes come from, known by its OID.
public struct CodeSystem: Hashable, Sendable {
  /// The object identifier as written, such as `2.16.840.1.113883.6.96`; empty when none was written.
  public var oid: String

  /// A code system by its OID.
  public init(oid: String) { self.oid = oid }

  /// The system's usual name, such as `SNOMED CT`; `nil` for an OID that is not known here.
  public var name: String? { Self.known[oid]?.name }

  /// The URI that FHIR R4 uses for the system (HL7 FHIR R4, section 4.3.0); `urn:oid:…` for any other OID.
  public var uri: String? {
    if let uri = Self.known[oid]?.uri { return uri }
    return oid.isEmpty ? nil : "urn:oid:\(oid)"
  }

  /// SNOMED CT.
  public static let snomed = CodeSystem(oid: "2.16.840.1.113883.6.96")
  /// LOINC.
  public static let loinc = CodeSystem(oid: "2.16.840.1.113883.6.1")
  /// RxNorm.
  public static let rxNorm = CodeSystem(oid: "2.16.840.1.113883.6.88")

  private static let known: [String: (name: String, uri: String)] = [
    "2.16.840.1.113883.6.96": ("SNOMED CT", "http://snomed.info/sct"),
    "2.16.840.1.113883.6.1": ("LOINC", "http://loinc.org"),
    "2.16.840.1.113883.6.88": ("RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm"),
    "2.16.840.1.113883.6.90": ("ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm"),
    "2.16.840.1.113883.6.3": ("ICD-10", "http://hl7.org/fhir/sid/icd-10"),
    "2.16.840.1.113883.6.4": ("ICD-10-PCS", "http://www.cms.gov/Medicare/Coding/ICD10"),
    "2.16.840.1.113883.6.103": ("ICD-9-CM", "http://hl7.org/fhir/sid/icd-9-cm"),
    "2.16.840.1.113883.6.104": ("ICD-9-CM procedures", "http://hl7.org/fhir/sid/icd-9-cm"),
    "2.16.840.1.113883.6.2": ("ICD-9-CM", "http://hl7.org/fhir/sid/icd-9-cm"),
    "2.16.840.1.113883.12.292": ("CVX", "http://hl7.org/fhir/sid/cvx"),
    "2.16.840.1.113883.6.59": ("CVX", "http://hl7.org/fhir/sid/cvx"),
    "2.16.840.1.113883.12.227": ("MVX", "http://hl7.org/fhir/sid/mvx"),
    "2.16.840.1.113883.6.69": ("NDC", "http://hl7.org/fhir/sid/ndc"),
    "2.16.840.1.113883.6.12": ("CPT", "http://www.ama-assn.org/go/cpt"),
    "2.16.840.1.113883.6.285": ("HCPCS", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
    "2.16.840.1.113883.6.13": ("CDT", "http://www.ada.org/cdt"),
    "2.16.840.1.113883.4.9": ("UNII", "http://fdasis.nlm.nih.gov"),
    "2.16.840.1.113883.3.26.1.5": ("NDF-RT", "http://hl7.org/fhir/ndfrt"),
    "2.16.840.1.113883.6.209": ("NDF-RT", "http://hl7.org/fhir/ndfrt"),
    "2.16.840.1.113883.6.345": ("MED-RT", "http://va.gov/terminology/medrt"),
    "2.16.840.1.113883.3.26.1.1": ("NCI Thesaurus", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"),
    "2.16.840.1.113883.6.8": ("UCUM", "http://unitsofmeasure.org"),
    "2.16.840.1.113883.6.73": ("ATC", "http://www.whocc.no/atc"),
    "2.16.840.1.113883.6.238": ("CDC Race and Ethnicity", "urn:oid:2.16.840.1.113883.6.238"),
    "2.16.840.1.113883.6.101": ("NUCC", "http://nucc.org/provider-taxonomy"),
    "2.16.840.1.113883.6.253": ("MDDID", "urn:oid:2.16.840.1.113883.6.253"),
    "2.16.840.1.113883.6.62": ("ICD-9-CM", "http://hl7.org/fhir/sid/icd-9-cm"),
    "2.16.840.1.113883.6.42": ("ICD-9-CM", "http://hl7.org/fhir/sid/icd-9-cm"),
    "2.16.840.1.113883.5.1": (
      "AdministrativeGender", "http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender"
    ),
    "2.16.840.1.113883.5.2": ("MaritalStatus", "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus"),
    "2.16.840.1.113883.5.4": ("ActCode", "http://terminology.hl7.org/CodeSystem/v3-ActCode"),
    "2.16.840.1.113883.5.6": ("ActClass", "http://terminology.hl7.org/CodeSystem/v3-ActClass"),
    "2.16.840.1.113883.5.8": ("ActReason", "http://terminology.hl7.org/CodeSystem/v3-ActReason"),
    "2.16.840.1.113883.5.83": (
      "ObservationInterpretation", "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"
    ),
    "2.16.840.1.113883.5.111": ("RoleCode", "http://terminology.hl7.org/CodeSystem/v3-RoleCode"),
    "2.16.840.1.113883.5.112": (
      "RouteOfAdministration", "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration"
    ),
    "2.16.840.1.113883.5.139": ("TimingEvent", "http://terminology.hl7.org/CodeSystem/v3-TimingEvent"),
    "2.16.840.1.113883.12.1": ("HL7 administrative sex", "http://terminology.hl7.org/CodeSystem/v2-0001"),
  ]
}
