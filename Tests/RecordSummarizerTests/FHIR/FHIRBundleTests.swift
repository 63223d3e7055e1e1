import Evidence
import Foundation
import Testing

@testable import RecordSummarizer

@Suite("A bundle as a whole")
struct FHIRBundleTests {
  private static func everything() throws -> PatientRecord {
    var record = try RecordFixtures.record(Assertion.allCases.flatMap(RecordFixtures.everyKind))
    var unspoken = RecordFixtures.section(.devices, "Devices", 9)
    unspoken.nullFlavor = "NI"
    unspoken.factCount = 0
    record.sections.append(unspoken)
    return record
  }

  @Test("Every resource has what FHIR R4 requires, for each kind of fact and each assertion")
  func meetsSpecification() throws {
    let bundle = try ParsedBundle(Self.everything())
    #expect(bundle.root.text("resourceType") == "Bundle")
    #expect(bundle.root.text("type") == "collection")
    #expect(bundle.entries.count > 200)
    for (_, resource) in bundle.entries { #expect(ResourceRules.faults(of: resource) == []) }
    let types = Set(bundle.entries.map(\.resource.type))
    #expect(types == Set(ResourceRules.byType.keys).subtracting(["Basic"]))
  }

  @Test("A fact of nothing but its kind makes a resource that FHIR R4 allows", arguments: Assertion.allCases)
  func meetsSpecificationForBareFacts(assertion: Assertion) throws {
    let facts = Fact.Kind.allCases.map { RecordFixtures.fact($0, Concept(), assertion) }
    let bundle = try ParsedBundle(RecordFixtures.record(facts))
    for (_, resource) in bundle.entries { #expect(ResourceRules.faults(of: resource) == []) }
    #expect(bundle.factTypes.count >= Fact.Kind.allCases.count)
  }

  @Test("The check of the specification finds faults")
  func checkCanFail() {
    let wrong: [JSON] = [
      ["resourceType": "Observation", "status": "done", "code": ["text": "x"]],
      ["resourceType": "Observation", "status": "final"],
      ["resourceType": "Condition", "subject": [:], "abatementDateTime": "2019"],
      ["resourceType": "Immunization", "status": "completed", "vaccineCode": [:], "patient": [:]],
      ["resourceType": "Patient", "sex": "x"],
      ["resourceType": "Spaceship"],
    ]
    for resource in wrong { #expect(ResourceRules.faults(of: resource).count == 1, "\(resource)") }
  }

  @Test("Every resource read from the record has exactly one Provenance, with path and line")
  func hasProvenance() throws {
    let bundle = try ParsedBundle(Self.everything())
    let targets = bundle["Provenance"].flatMap { $0.list("target").compactMap { $0.text("reference") } }
    #expect(Set(targets).count == targets.count)
    let program = try #require(bundle["Device"].first { $0["deviceName"] != nil }?.text("id"))
    let expected = bundle.entries
      .filter {
        !["Provenance", "DocumentReference"].contains($0.resource.type) && !$0.fullURL.hasSuffix(program)
      }
      .map(\.fullURL)
    #expect(Set(targets) == Set(expected))
    let document = try #require(bundle["DocumentReference"].first?.text("id"))
    for provenance in bundle["Provenance"] {
      let entities = provenance.list("entity")
      #expect(!entities.isEmpty)
      for entity in entities {
        #expect(entity.object("what")?.text("reference") == "urn:uuid:\(document)")
        let paths = entity.list("extension").compactMap { $0.text("valueString") }
        #expect(paths.count == 1 && paths.allSatisfy { $0.hasPrefix("/ClinicalDocument") })
      }
      #expect(provenance.list("agent").first?.object("who")?.text("reference") == "urn:uuid:\(program)")
    }
  }

  @Test(
    "A section without information is an empty list where it would list things, and nothing else is made up")
  func listsSilentSections() throws {
    var record = try RecordFixtures.record()
    record.patient.xpath = ""
    for (number, kind) in [SectionKind.results, .hospitalCourse, .allergies].enumerated() {
      var section = RecordFixtures.section(kind, kind.rawValue, number + 5)
      section.nullFlavor = kind == .allergies ? nil : "NI"
      section.factCount = 0
      record.sections.append(section)
    }
    let bundle = try ParsedBundle(record)
    #expect(bundle["List"].map { $0.text("title") } == ["No information: results"])
    let paths = bundle["Provenance"].flatMap { $0.list("entity").flatMap { $0.list("extension") } }
    let expected = ["/ClinicalDocument", "/ClinicalDocument/component/structuredBody/component[5]/section"]
    #expect(paths.compactMap { $0.text("valueString") } == expected)
  }

  @Test("A fact read from several entries cites each of them")
  func citesEverySource() throws {
    var fact = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"))
    fact.sources.append(
      FactSource(xpath: "/ClinicalDocument/component[2]/section/entry/act", line: 77, section: "Other"))
    fact.authors = ["Dr. B. Example", "Dr. B. Example"]
    let provenance = try #require(try ParsedBundle(RecordFixtures.record([fact]))["Provenance"].last)
    let extensions = provenance.list("entity").map { $0.list("extension") }
    #expect(extensions.map { $0.compactMap { $0.text("valueString") } } == fact.sources.map { [$0.xpath] })
    #expect(extensions.map { $0.compactMap { $0["valueInteger"] as? Int } } == [[42], [77]])
    let agents = provenance.list("agent").compactMap { $0.object("who")?.text("display") }
    #expect(agents == ["Dr. B. Example"])
  }

  @Test("References lead to resources of the bundle, and ids are unique UUIDs of version 8")
  func resolvesReferences() throws {
    let bundle = try ParsedBundle(Self.everything())
    let urls = bundle.entries.map(\.fullURL)
    #expect(Set(urls).count == urls.count)
    for (url, resource) in bundle.entries {
      #expect(url == "urn:uuid:" + (resource.text("id") ?? ""))
      #expect(
        url.contains(#/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/#))
    }
    let known = Set(urls)
    let inside = bundle.references.filter { !$0.hasPrefix("#") }
    #expect(inside.count > urls.count)
    #expect(inside.filter { !known.contains($0) } == [])
    for resource in bundle.entries.map(\.resource) where resource.type == "Encounter" {
      let contained = resource.list("contained").compactMap { $0.text("id").map { "#\($0)" } }
      #expect(
        resource.list("diagnosis").compactMap { $0.object("condition")?.text("reference") } == contained)
    }
  }

  @Test("The same record gives the same bytes; another document gives other ids")
  func isDeterministic() throws {
    let record = try Self.everything()
    let first = try FHIRBundleWriter().write(record)
    #expect(try FHIRBundleWriter().write(record) == first)
    let fact = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"))
    let one = try ParsedBundle(RecordFixtures.record([fact], digit: "a"))
    let other = try ParsedBundle(RecordFixtures.record([fact], digit: "b"))
    #expect(Set(one.entries.map(\.fullURL)).isDisjoint(with: other.entries.map(\.fullURL)))
  }

  @Test("An id does not depend on the other facts of the record")
  func keepsIDs() throws {
    var kept = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"))
    kept.id = "problem-2"
    var other = RecordFixtures.fact(.problem, RecordFixtures.snomed("44054006", "Diabetes"))
    other.id = "problem-1"
    let alone = try ParsedBundle(RecordFixtures.record([kept]))["Condition"].map { $0.text("id") }
    let both = try ParsedBundle(RecordFixtures.record([other, kept]))["Condition"].map { $0.text("id") }
    #expect(both.count == 2 && both.last == alone.last)
  }

  @Test("Facts that share an id are still two resources")
  func separatesSameIDs() throws {
    var fact = RecordFixtures.fact(.problem, RecordFixtures.snomed("38341003", "Hypertension"))
    fact.id = "problem-1"
    let bundle = try ParsedBundle(RecordFixtures.record([fact, fact]))
    #expect(Set(bundle["Condition"].compactMap { $0.text("id") }).count == 2)
  }

  @Test("The document is named by its SHA-256 and none of it is carried along")
  func describesDocument() throws {
    let reference = try #require(try ParsedBundle(RecordFixtures.record())["DocumentReference"].first)
    #expect(
      reference.list("identifier").first?.text("value") == "urn:sha256:" + String(repeating: "a", count: 64))
    let attachment = try #require(reference.list("content").first?.object("attachment"))
    #expect(Set(attachment.keys) == ["contentType", "title", "size", "creation"])
    #expect(attachment.text("creation") == "2019-03-12T14:30:00-05:00")
    #expect(reference.object("context")?.object("period")?.text("start") == "2015")
  }
}
