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
    resource["_recorded"] = ProvenanceParts.recorded
    resource["agent"] =
      authors.isEmpty || authors == record.authors
      ? provenanceParts.agents : ProvenanceParts.agents(program: provenanceParts.program, authors: authors)
    resource["entity"] = .array(
      (places.isEmpty ? [Place(xpath: "")] : places).map { place in
        var what = JSONObject()
        what["reference"] = provenanceParts.document
        what["display"] = JSONValue(text: place.section)
        var extensions: [JSONValue] = []
        if !place.xpath.isEmpty {
          extensions.append(["url": .string(FHIRBundleWriter.xpathURL), "valueString": .string(place.xpath)])
        }
        if place.line > 0 {
          extensions.append(["url": .string(FHIRBundleWriter.lineURL), "valueInteger": .integer(place.line)])
        }
        return ["role": "source", "what": .object(what), "extension": .array(extensions)]
      })
    return resource
  }

  /// What the provenances of a record have in common, written once.
  struct ProvenanceParts: Sendable {
    /// The reference to the program.
    let program: JSONValue
    /// The program and the record's authors.
    let agents: JSONValue
    /// The URL of the document.
    let document: JSONValue

    /// Why there is no moment of recording.
    static let recorded = FHIRElement.absent("unknown").prewritten

    /// The parts for a record.
    init(identity: FHIRIdentity, authors: [String]) {
      program = FHIRElement.reference(to: "urn:uuid:" + identity.uuid(FHIRMapping.programName)).prewritten
      agents = Self.agents(program: program, authors: authors).prewritten
      document = .string("urn:uuid:" + identity.uuid(FHIRMapping.documentName))
    }

    /// The program that put the resource together, and who wrote what it was made from.
    static func agents(program: JSONValue, authors: [String]) -> JSONValue {
      var agents: [JSONValue] = [
        ["type": FHIRElement.concept("provenance-participant-type", "assembler"), "who": program]
      ]
      var seen: Set<String> = []
      for author in authors where seen.insert(author).inserted {
        guard let who = FHIRElement.reference(display: author) else { continue }
        agents.append(["type": FHIRElement.concept("provenance-participant-type", "author"), "who": who])
      }
      return .array(agents)
    }
  }

  /// The reference to a resource by its name.
  func reference(to name: String) -> JSONValue {
    FHIRElement.reference(to: "urn:uuid:" + identity.uuid(name))
  }
}
