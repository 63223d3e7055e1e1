import Evidence

/// Where a report comes from, in the terms of W3C PROV (PROV-DM, 2013) laid out as PROV-JSON.
struct Provenance: Encodable {
  private let prefix = ["prov": "http://www.w3.org/ns/prov#", "attest": "urn:attest:"]
  private var entity: [String: [String: String]] = [:]
  private var activity: [String: [String: String]] = [:]
  private var agent: [String: [String: String]] = [:]
  private var used: [[String: String]] = []
  private var wasGeneratedBy: [[String: String]] = []
  private var wasAssociatedWith: [[String: String]] = []
  private var wasDerivedFrom: [[String: String]] = []
  private var wasAttributedTo: [[String: String]] = []

  /// The provenance of a report.
  init(_ report: ExplanationReport) {
    let header = report.header
    let result = "attest:\(header.report)"
    let analysis = result + "/analysis"
    entity[result] = ["prov:type": "attest:result", "attest:kind": report.content.kind]
    activity[analysis] = ["prov:endTime": header.time]
    wasGeneratedBy.append(["prov:entity": result, "prov:activity": analysis, "prov:time": header.time])
    for input in header.inputs {
      let name = "urn:sha256:\(input.hex)"
      entity[name] = ["prov:type": "attest:document"]
      used.append(["prov:activity": analysis, "prov:entity": name])
      wasDerivedFrom.append(["prov:generatedEntity": result, "prov:usedEntity": name])
    }
    for (kind, parts) in [("attest:model", header.models), ("attest:template", header.templates)] {
      for part in parts {
        let name = part.digest.map { "urn:sha256:\($0.hex)" } ?? "attest:part/\(part.name)"
        entity[name] = ["prov:type": kind, "prov:label": part.name]
        used.append(["prov:activity": analysis, "prov:entity": name])
      }
    }
    agent["attest:program"] = ["prov:type": "prov:SoftwareAgent", "prov:label": header.program]
    agent["attest:operator"] = ["prov:type": "prov:Person", "prov:label": header.operatorName]
    wasAssociatedWith = ["attest:program", "attest:operator"].map {
      ["prov:activity": analysis, "prov:agent": $0]
    }
    for (number, review) in report.reviews.enumerated() {
      let name = result + "/review-\(number + 1)"
      entity[name] = ["prov:type": "attest:review", "prov:value": review.decision.rawValue]
      agent[name + "/reviewer"] = ["prov:type": "prov:Person", "prov:label": review.reviewer]
      wasAttributedTo.append(["prov:entity": name, "prov:agent": name + "/reviewer"])
      wasDerivedFrom.append(["prov:generatedEntity": name, "prov:usedEntity": result])
    }
  }
}
