import Evidence

extension FHIRMapping {
  /// The name of the source document among the resources.
  static let documentName = "DocumentReference"
  /// The name of the program among the resources.
  static let programName = "Device/program"

  /// The `DocumentReference` of the document that was read: what it is, not what it holds.
  ///
  /// FHIR's `attachment.hash` is a SHA-1; the SHA-256 stands as an identifier instead.
  func documentReference() -> JSONObject {
    var resource = JSONObject(resource: "DocumentReference")
    resource["identifier"] = [
      ["system": "urn:ietf:rfc:3986", "value": .string("urn:sha256:\(record.document.digest.hex)")]
    ]
    resource["status"] = "current"
    resource["subject"] = patient
    resource["type"] = FHIRElement.concept(record.type)
    resource["description"] = JSONValue(text: record.title)
    resource["author"] = references(record.authors)
    resource["custodian"] = FHIRElement.reference(display: record.custodian)
    var attachment = JSONObject()
    attachment["contentType"] = JSONValue(text: record.document.mediaType)
    attachment["title"] = JSONValue(text: record.document.name)
    attachment["size"] = .integer(record.document.byteCount)
    attachment["creation"] = FHIRElement.dateTime(record.effectiveTime)
    resource["content"] = [["attachment": .object(attachment)]]
    if let period = FHIRElement.period(record.covered) { resource["context"] = ["period": period] }
    return resource
  }

  /// The `Device` that stands for the program that read the record.
  func programDevice() -> JSONObject {
    var resource = JSONObject(resource: "Device")
    resource["deviceName"] = [["name": "attest", "type": "user-friendly-name"]]
    return resource
  }
}
