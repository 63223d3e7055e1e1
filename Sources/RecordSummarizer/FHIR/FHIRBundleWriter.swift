public import Foundation

/// Writes a patient's record as a FHIR R4 bundle (HL7 FHIR R4, section 2.36.1; type `collection`) in JSON.
///
/// Every resource that was read from the record has one `Provenance`, which names the document and the XPath and line
/// of each entry behind the resource. The same record gives the same bytes. What the record says to be active,
/// resolved, refuted, not known of, without information or unknown stays six different things.
public struct FHIRBundleWriter: Sendable {
  /// The extension that holds the XPath of an entry behind a resource, on `Provenance.entity`.
  static let xpathURL = "https://attest.example/fhir/StructureDefinition/source-xpath"
  /// The extension that holds the line of that entry's start tag.
  static let lineURL = "https://attest.example/fhir/StructureDefinition/source-line"

  /// A writer.
  public init() {}

  /// Writes a record as a bundle.
  ///
  /// - Returns: JSON in UTF-8, members sorted by name, a line for each entry.
  public func write(_ record: PatientRecord) throws -> Data {
    let mapping = FHIRMapping(record: record)
    var output = Output(identity: mapping.identity, capacity: 4096 + record.facts.count * 3072)
    output.begin()
    output.add(mapping.patientResource(), named: "Patient")
    output.add(mapping.documentReference(), named: FHIRMapping.documentName)
    output.add(mapping.programDevice(), named: FHIRMapping.programName)
    // A document without recordTarget still is about somebody: then the document as a whole is the place.
    let patientPath = record.patient.xpath.isEmpty ? "/ClinicalDocument" : record.patient.xpath
    let patientPlace = FHIRMapping.Place(xpath: patientPath, line: record.patient.line)
    output.add(
      mapping.provenance(of: "Patient", places: [patientPlace], authors: []), named: "Provenance/Patient")

    var names: Set<String> = []
    var reports = FHIRReports()
    for fact in record.facts {
      let places = fact.sources.map { FHIRMapping.Place(xpath: $0.xpath, line: $0.line, section: $0.section) }
      for resource in mapping.resources(for: fact) {
        let name = Self.unused("\(resource.type)/\(fact.id)", among: &names)
        output.add(resource, named: name)
        output.add(
          mapping.provenance(of: name, places: places, authors: fact.authors), named: "Provenance/\(name)")
        if resource.type == "Observation" {
          reports.add(fact, status: resource["status"], url: "urn:uuid:" + mapping.identity.uuid(name))
        }
      }
    }
    for (index, report) in reports.reports.enumerated() {
      let name = "DiagnosticReport/\(index + 1)"
      output.add(mapping.diagnosticReport(report), named: name)
      output.add(
        mapping.provenance(of: name, places: [report.place], authors: report.authors),
        named: "Provenance/\(name)")
    }
    for (index, section) in record.sections.enumerated()
    where section.nullFlavor != nil && section.factCount == 0 && FHIRMapping.isList(section.kind) {
      let name = "List/section-\(index + 1)"
      let place = FHIRMapping.Place(xpath: section.xpath, line: section.line, section: section.title)
      output.add(mapping.emptyList(for: section), named: name)
      output.add(mapping.provenance(of: name, places: [place], authors: []), named: "Provenance/\(name)")
    }
    return output.end()
  }

  /// The name, with a number after it when another resource has it already.
  private static func unused(_ name: String, among names: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name)/\(number)"
      number += 1
    }
    return candidate
  }

  /// The bundle as far as it has been written; entries go straight to bytes, so that large records stay small in memory.
  private struct Output {
    private let identity: FHIRIdentity
    private var writer: JSONWriter
    private var isFirst = true

    init(identity: FHIRIdentity, capacity: Int) {
      self.identity = identity
      writer = JSONWriter(capacity: capacity)
    }

    mutating func begin() { writer.writeSyntax("{\"entry\":[") }

    mutating func add(_ resource: JSONObject, named name: String) {
      let uuid = identity.uuid(name)
      var resource = resource
      resource["id"] = .string(uuid)
      writer.writeSyntax(isFirst ? "\n{\"fullUrl\":\"urn:uuid:" : ",\n{\"fullUrl\":\"urn:uuid:")
      writer.writeRaw(uuid)
      writer.writeSyntax("\",\"resource\":")
      writer.write(resource)
      writer.writeSyntax("}")
      isFirst = false
    }

    mutating func end() -> Data {
      writer.writeSyntax("\n],\"id\":")
      writer.writeString(identity.uuid("Bundle"))
      writer.writeSyntax(",\"resourceType\":\"Bundle\",\"type\":\"collection\"}\n")
      return Data(writer.bytes)
    }
  }
}

extension JSONObject {
  /// The resource's type.
  fileprivate var type: String {
    if case .string(let type)? = self["resourceType"] { return type }
    return ""
  }
}
