extension FHIRMapping {
  /// The `Patient`.
  func patientResource() -> JSONObject {
    let person = record.patient
    var resource = JSONObject(resource: "Patient")
    resource["identifier"] = .array(person.identifiers.compactMap(FHIRElement.identifier))
    var name = JSONObject()
    name["family"] = JSONValue(text: person.familyName)
    name["given"] = .array(person.givenNames.compactMap { JSONValue(text: $0) })
    name["text"] = JSONValue(text: person.name)
    resource.append(.object(name), to: "name")
    resource["gender"] = person.gender.flatMap(Self.gender).map { .string($0) }
    resource["birthDate"] = FHIRElement.date(person.birth)
    if let death = person.death {
      resource["deceasedDateTime"] = FHIRElement.dateTime(death)
    } else if person.isDeceased {
      resource["deceasedBoolean"] = true
    }
    resource["maritalStatus"] = FHIRElement.concept(person.maritalStatus)
    resource["address"] = .array(
      person.addresses.compactMap { address in JSONValue(text: address).map { ["text": $0] } })
    resource["telecom"] = .array(person.telecoms.compactMap(Self.telecom))
    resource["communication"] = .array(
      person.languages.compactMap(FHIRElement.code).map { code in
        ["language": ["coding": [["system": "urn:ietf:bcp:47", "code": .string(code)]]]]
      })
    resource.append(
      Self.ombExtension("us-core-race", categories: Self.races, of: person.race), to: "extension")
    resource.append(
      Self.ombExtension("us-core-ethnicity", categories: Self.ethnicities, of: person.ethnicity),
      to: "extension")
    return resource
  }

  /// The code of FHIR's administrative-gender; `nil` for a concept that says nothing.
  static func gender(_ concept: Concept) -> String? {
    for coding in concept.codings {
      switch coding.code.uppercased() {
      case "M", "MALE", "248153007": return "male"
      case "F", "FEMALE", "248152002": return "female"
      case "UN", "O", "OTHER": return "other"
      default: continue
      }
    }
    if concept.nullFlavor == "OTH" { return "other" }
    return concept.isEmpty && concept.nullFlavor == nil ? nil : "unknown"
  }

  private static func telecom(_ written: String) -> JSONValue? {
    guard let clean = JSONValue.clean(written) else { return nil }
    let schemes = [
      ("tel:", "phone"), ("mailto:", "email"), ("fax:", "fax"), ("x-text-fax:", "fax"), ("sms:", "sms"),
      ("http:", "url"), ("https:", "url"),
    ]
    let lowered = clean.lowercased()
    if let (scheme, system) = schemes.first(where: { lowered.hasPrefix($0.0) }) {
      let value = system == "url" ? clean : String(clean.dropFirst(scheme.count))
      return JSONValue(text: value).map { ["system": .string(system), "value": $0] }
    }
    let isNumber = clean.allSatisfy { $0.isNumber || " +-().x/".contains($0) }
    let system = clean.contains("@") ? "email" : isNumber ? "phone" : "other"
    return ["system": .string(system), "value": .string(clean)]
  }

  private static let races: Set<String> = ["1002-5", "2028-9", "2054-5", "2076-8", "2106-3", "UNK", "ASKU"]
  private static let ethnicities: Set<String> = ["2135-2", "2186-5"]

  /// The US Core extension for race or ethnicity: the five and two categories of the OMB, anything else as detail.
  private static func ombExtension(
    _ name: String, categories: Set<String>, of concepts: [Concept]
  ) -> JSONValue? {
    let words = concepts.compactMap(\.label).compactMap(JSONValue.clean)
    guard !words.isEmpty else { return nil }
    var parts: [JSONValue] = []
    for coding in concepts.flatMap(\.codings) {
      guard let value = FHIRElement.coding(coding) else { continue }
      let url: JSONValue = categories.contains(coding.code) ? "ombCategory" : "detailed"
      let part: JSONValue = ["url": url, "valueCoding": value]
      if !parts.contains(part) { parts.append(part) }
    }
    parts.append(["url": "text", "valueString": .string(words.joined(separator: ", "))])
    return [
      "url": .string("http://hl7.org/fhir/us/core/StructureDefinition/\(name)"), "extension": .array(parts),
    ]
  }
}
