internal import DocumentReading

/// Reads the parts of a CDA header into a record.
struct HeaderReader {
  /// The narrative to resolve references in; a header rarely has any.
  var narrative: NarrativeIndex

  /// Takes in one child of `ClinicalDocument`.
  func read(_ node: XMLNode, into record: inout PatientRecord) {
    switch node.name {
    case "code": record.type = node.concept(narrative)
    case "title": record.title = node.text
    case "effectiveTime":
      record.effectiveTime = node.bound.time ?? node.period.any
      record.headerXPaths["effectiveTime"] = node.xpath
      record.headerXPaths["effectiveTimeLine"] = String(node.line)
    case "recordTarget": readPatient(node, into: &record)
    case "author":
      if let name = node.participantName, !record.authors.contains(name) { record.authors.append(name) }
    case "custodian":
      record.custodian =
        node.at("assignedCustodian", "representedCustodianOrganization", "name")?.text.nonEmpty
    case "documentationOf":
      guard let event = node.first("serviceEvent") else { return }
      if let time = event.first("effectiveTime") { record.covered = time.period }
      for performer in event.all("performer") {
        if let name = performer.participantName, !record.careTeam.contains(name) {
          record.careTeam.append(name)
        }
      }
    default: return
    }
  }

  private func readPatient(_ node: XMLNode, into record: inout PatientRecord) {
    var person = PatientRecord.Patient()
    person.xpath = node.xpath
    person.line = node.line
    guard let role = node.first("patientRole") else {
      if record.patient.xpath.isEmpty { record.patient = person }
      return
    }
    person.identifiers = role.identifiers
    person.addresses = role.all("addr").map(\.joinedParts).filter { !$0.isEmpty }
    person.telecoms = role.all("telecom").compactMap { $0["value"]?.nonEmpty }
    if let patient = role.first("patient") {
      let names = patient.all("name")
      // The legal name, where one is marked; else the first.
      if let name = names.first(where: { $0["use"]?.contains("L") == true }) ?? names.first {
        person.name = name.joinedParts
        person.givenNames = name.all("given").map(\.text).filter { !$0.isEmpty }
        person.familyName = name.first("family")?.text ?? ""
      }
      person.gender = patient.first("administrativeGenderCode")?.concept(narrative)
      person.birth = patient.first("birthTime")?.bound.time
      person.death = patient.first("deceasedTime")?.bound.time
      person.isDeceased =
        person.death != nil || patient.first("deceasedInd")?["value"]?.lowercased() == "true"
      person.race = patient.all("raceCode").map { $0.concept(narrative) }.filter { !$0.isEmpty }
      person.ethnicity = patient.all("ethnicGroupCode").map { $0.concept(narrative) }.filter { !$0.isEmpty }
      person.maritalStatus = patient.first("maritalStatusCode")?.concept(narrative)
      person.languages = patient.all("languageCommunication").compactMap {
        $0.first("languageCode")?["code"]?.nonEmpty
      }
    }
    if record.patient.xpath.isEmpty { record.patient = person }
  }
}
