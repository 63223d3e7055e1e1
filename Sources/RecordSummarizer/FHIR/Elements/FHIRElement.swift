/// The FHIR R4 data types that the resources are made of.
enum FHIRElement {
  /// The extension that says why a value is missing.
  static let absentReasonURL = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
  /// The extension that carries an HL7 v3 null flavor.
  static let nullFlavorURL = "http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor"
  /// The system of UCUM units.
  static let ucum = "http://unitsofmeasure.org"

  /// The base of HL7's own code systems, such as `condition-clinical`.
  static func terminology(_ name: String) -> String { "http://terminology.hl7.org/CodeSystem/\(name)" }

  /// An element that only says why there is no value (`data-absent-reason`).
  static func absent(_ reason: String) -> JSONValue {
    ["extension": [["url": .string(absentReasonURL), "valueCode": .string(reason)]]]
  }

  /// The code of FHIR's data-absent-reason for an HL7 v3 null flavor; `unknown` for one that has no counterpart.
  static func absentReason(nullFlavor: String) -> String {
    switch nullFlavor {
    case "ASKU": "asked-unknown"
    case "NAV": "temp-unknown"
    case "NASK": "not-asked"
    case "MSK": "masked"
    case "NA": "not-applicable"
    case "NINF": "negative-infinity"
    case "PINF": "positive-infinity"
    default: "unknown"
    }
  }

  /// A `CodeableConcept` of one code of one of HL7's own systems.
  static func concept(_ system: String, _ code: String) -> JSONValue {
    ["coding": [["system": .string(terminology(system)), "code": .string(code)]]]
  }

  /// A `CodeableConcept` that has only words; `nil` without any.
  static func concept(text: String?) -> JSONValue? {
    JSONValue(text: text).map { ["text": $0] }
  }

  /// A `CodeableConcept` with all codes in document order and the record's own words; `nil` for an empty concept.
  static func concept(_ concept: Concept?) -> JSONValue? {
    guard let concept else { return nil }
    var object = JSONObject()
    object["coding"] = .array(concept.codings.compactMap(coding))
    object["text"] = JSONValue(text: concept.originalText) ?? JSONValue(text: concept.name)
    if let flavor = concept.nullFlavor, let code = code(flavor) {
      object["extension"] = [["url": .string(nullFlavorURL), "valueCode": .string(code)]]
    }
    return object.isEmpty ? nil : .object(object)
  }

  /// A `CodeableConcept` where FHIR requires one: for an empty concept one that says that it is unknown.
  static func required(_ concept: Concept?) -> JSONValue {
    guard let concept, let value = Self.concept(concept) else { return absent("unknown") }
    return concept.isEmpty && concept.nullFlavor == nil ? absent("unknown") : value
  }

  /// A `Coding`; `nil` where there is no code.
  static func coding(_ coding: Coding) -> JSONValue? {
    guard let code = code(coding.code) else { return nil }
    var object = JSONObject()
    object["system"] = system(coding.system).map { .string($0) }
    object["code"] = .string(code)
    object["display"] = JSONValue(text: coding.display)
    return .object(object)
  }

  /// A `code`: no white space at the ends, single spaces inside; `nil` when nothing is left.
  static func code(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 > 32 }) { return text.isEmpty ? nil : text }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A `Reference` that has only a name; `nil` without one.
  static func reference(display: String?) -> JSONValue? {
    JSONValue(text: display).map { ["display": $0] }
  }

  /// A `Reference` to a resource in the bundle.
  static func reference(to url: String) -> JSONValue { ["reference": .string(url)] }

  /// An `Annotation`; `nil` without words.
  static func annotation(_ text: String?) -> JSONValue? {
    JSONValue(text: text).map { ["text": $0] }
  }

  /// The URI of a code system; `nil` when none was written or what was written cannot be an identifier.
  static func system(_ system: CodeSystem) -> String? {
    guard let uri = system.uri, uri.hasPrefix("urn:oid:") else { return system.uri }
    return identifierSystem(system.oid)
  }

  /// The URI of an OID or UUID; `nil` for anything else.
  static func identifierSystem(_ root: String) -> String? {
    if isOID(root) { return "urn:oid:\(root)" }
    if isUUID(root) { return "urn:uuid:\(root.lowercased())" }
    return nil
  }

  /// An `Identifier` from `root^extension`; `nil` when nothing was written.
  static func identifier(_ written: String) -> JSONValue? {
    let parts = written.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let root = parts.first ?? ""
    let own = parts.count > 1 ? JSONValue(text: parts[1]) : nil
    guard let system = identifierSystem(root) else { return JSONValue(text: written).map { ["value": $0] } }
    // An identifier that is an OID or UUID by itself stands in the system of URIs (HL7 FHIR R4, section 2.24.0.11).
    return own.map { ["system": .string(system), "value": $0] }
      ?? ["system": "urn:ietf:rfc:3986", "value": .string(system)]
  }

  private static func isOID(_ text: String) -> Bool {
    let arcs = text.split(separator: ".", omittingEmptySubsequences: false)
    guard arcs.count > 1, let first = arcs.first, ["0", "1", "2"].contains(first) else { return false }
    return arcs.allSatisfy { arc in
      !arc.isEmpty && arc.utf8.allSatisfy { (48...57).contains($0) } && (arc.first != "0" || arc == "0")
    }
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups.allSatisfy { $0.allSatisfy(\.isHexDigit) }
  }
}
