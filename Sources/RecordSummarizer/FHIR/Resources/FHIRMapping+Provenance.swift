extension FHIRMapping {
  /// Where in the document something stands.
  struct Place: Hashable, Sendable {
    /// The element's path; empty where it is not known.
    var xpath: String
    /// The line of its start tag, counted from 1; 0 where it is not known.
    var line = 0
    /// The title of the section.
    var section = ""
  }

  /// The `Provenance` of a resource: the document, and in it the XPath and line of each place.
  ///
  /// FHIR requires the moment at which the provenance was recorded. A record does not hold the moment of its export,
  /// and the clock would give other bytes each time, so the element says that it is unknown.
  ///
  /// - Parameters:
  ///   - name: the resource's name.
  ///   - authors: who wrote the entry; the record's authors where nobody is named.
  func provenance(of name: String, places: [Place], authors: [String]) -> JSONObject {
    var resource = JSONObject(resource: "Provenance")
    resource["target"] = [reference(to: name)]
    resource["_recorded"] = FHIRElement.absent("unknown")
    var agents: [JSONValue] = [
      [
        "type": FHIRElement.concept("provenance-participant-type", "assembler"),
        "who": reference(to: Self.programName),
      ]
    ]
    var seen: Set<String> = []
    for author in authors.isEmpty ? record.authors : authors where seen.insert(author).inserted {
      guard let who = FHIRElement.reference(display: author) else { continue }
      agents.append(["type": FHIRElement.concept("provenance-participant-type", "author"), "who": who])
    }
    resource["agent"] = .array(agents)
    let document = identity.uuid(Self.documentName)
    resource["entity"] = .array(
      (places.isEmpty ? [Place(xpath: "")] : places).map { place in
        var what = JSONObject()
        what["reference"] = .string("urn:uuid:" + document)
        what["display"] = JSONValue(text: place.section)
        var entity = JSONObject()
        entity["role"] = "source"
        entity["what"] = .object(what)
        if !place.xpath.isEmpty {
          entity.append(
            ["url": .string(FHIRBundleWriter.xpathURL), "valueString": .string(place.xpath)], to: "extension")
        }
        if place.line > 0 {
          entity.append(
            ["url": .string(FHIRBundleWriter.lineURL), "valueInteger": .integer(place.line)], to: "extension")
        }
        return .object(entity)
      })
    return resource
  }

  /// The reference to a resource by its name.
  func reference(to name: String) -> JSONValue {
    FHIRElement.reference(to: "urn:uuid:" + identity.uuid(name))
  }
}
