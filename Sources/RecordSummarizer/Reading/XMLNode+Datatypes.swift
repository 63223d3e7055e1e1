internal import DocumentReading

/// The HL7 v3 data types (HL7 Version 3 Standard: XML Implementation Technology Specification, Data Types R1), read as written.
extension XMLNode {
  /// The roots of the element's `templateId`s.
  var templates: [String] {
    children.compactMap { $0.isNamed("templateId") ? $0["root"] : nil }
  }

  /// Whether one of the `templateId`s has this root.
  func hasTemplate(_ root: String) -> Bool {
    children.contains { $0.isNamed("templateId") && $0["root"] == root }
  }

  /// Whether `negationInd` says that the statement does not hold.
  var isNegated: Bool {
    let written = self["negationInd"]?.lowercased()
    return written == "true" || written == "1"
  }

  /// The `code` of the child `statusCode`, lower case.
  var statusCode: String? { first("statusCode")?["code"]?.lowercased() }

  /// The identifiers of the element, `root^extension`; those with a null flavor are left out.
  var identifiers: [String] {
    all("id").compactMap { id in
      guard let root = id["root"] ?? (id["extension"] == nil ? nil : "") else { return nil }
      return id["extension"].map { "\(root)^\($0)" } ?? root
    }
  }

  /// The element as a code (CD and kin), its reference to narrative resolved through `narrative`.
  func concept(_ narrative: NarrativeIndex) -> Concept {
    var codings: [Coding] = []
    var looseDisplay: String?
    func add(_ node: XMLNode) {
      let display = node["displayName"]?.trimmed.nonEmpty.flatMap { Unknowns.isFiller($0) ? nil : $0 }
      guard let code = node["code"]?.trimmed, !code.isEmpty, !Unknowns.isFiller(code) else {
        looseDisplay = looseDisplay ?? display
        return
      }
      let coding = Coding(
        code: code, system: CodeSystem(oid: node["codeSystem"]?.trimmed ?? ""),
        writtenSystemName: node["codeSystemName"]?.nonEmpty, display: display)
      if let index = codings.firstIndex(where: { $0.code == coding.code && $0.system == coding.system }) {
        if codings[index].display == nil { codings[index].display = coding.display }
      } else {
        codings.append(coding)
      }
    }
    add(self)
    var original = first("originalText").flatMap { narrative.text(of: $0) }
    var translationText: String?
    for translation in all("translation") {
      add(translation)
      translationText =
        translationText ?? translation.first("originalText").flatMap { narrative.text(of: $0) }
    }
    if original == nil { original = translationText }
    // Some vendors write a name without a code.
    if codings.isEmpty, original == nil { original = looseDisplay }
    // "Problem" or "Drug" as main code and the thing itself as translation: the thing comes first.
    if codings.count > 1 {
      codings =
        codings.filter { !Unknowns.isGeneric($0.code) } + codings.filter { Unknowns.isGeneric($0.code) }
    }
    return Concept(codings: codings, originalText: original, nullFlavor: self["nullFlavor"]?.nonEmpty)
  }

  /// The element as a point in time.
  var bound: ClinicalPeriod.Bound {
    if let written = self["value"]?.trimmed.nonEmpty {
      return ClinicalTime(written).map { .time($0) } ?? .unreadable(written)
    }
    if let flavor = self["nullFlavor"] { return .null(flavor) }
    return .absent
  }

  /// The element as an interval or a point of time (IVL_TS, TS).
  var period: ClinicalPeriod {
    var period = ClinicalPeriod(
      point: bound, low: first("low")?.bound ?? .absent, high: first("high")?.bound ?? .absent)
    if case .absent = period.point, let center = first("center") { period.point = center.bound }
    return period
  }

  /// The element as a quantity (PQ, REAL, INT), when it has a value.
  var quantity: Quantity? {
    guard let value = self["value"]?.trimmed.nonEmpty else { return nil }
    return Quantity(value: value, unit: self["unit"]?.trimmed)
  }

  /// The element as a quantity or a range of quantities (PQ, IVL_PQ).
  var quantityOrRange: ObservationValue? {
    if let quantity { return .quantity(quantity) }
    let low = first("low")?.quantity
    let high = first("high")?.quantity
    if low != nil || high != nil { return .range(low: low, high: high) }
    if let center = first("center")?.quantity { return .quantity(center) }
    return nil
  }

  /// The element as the value of an observation, by its `xsi:type`, or by its looks where that is missing.
  func observationValue(_ narrative: NarrativeIndex) -> ObservationValue? {
    let type = xsiType ?? ""
    switch type {
    case "PQ", "INT", "REAL", "MO", "IVL_PQ", "IVL_INT", "IVL_REAL":
      if let value = quantityOrRange { return value }
      if let words = narrative.text(of: self) { return .text(words) }
    case "CD", "CE", "CO", "CV", "CS", "CR":
      let concept = concept(narrative)
      if !concept.isEmpty { return .concept(concept) }
    case "ST", "ED", "":
      if type.isEmpty, let value = quantityOrRange { return value }
      if type.isEmpty, self["code"] != nil { return .concept(concept(narrative)) }
      if let words = narrative.text(of: self) { return .text(words) }
      if let value = self["value"]?.nonEmpty { return .text(value) }
    case "BL":
      if let value = self["value"]?.lowercased() { return .boolean(value == "true" || value == "1") }
    case "TS":
      if case .time(let time) = bound { return .time(time) }
    case "IVL_TS":
      if let time = period.any { return .time(time) }
    case "RTO", "RTO_PQ_PQ", "RTO_INT_INT", "RTO_MO_PQ":
      if let numerator = first("numerator")?.quantity, let denominator = first("denominator")?.quantity {
        return .ratio(numerator: numerator, denominator: denominator)
      }
    default:
      if let value = quantityOrRange { return value }
      if let words = narrative.text(of: self) { return .text(words) }
    }
    return self["nullFlavor"].map { .null($0) }
  }

  /// The parts of a name or address joined by spaces, or its own text.
  var joinedParts: String {
    let parts = children.filter { $0["nullFlavor"] == nil }.map(\.text).filter { !$0.isEmpty }
    return parts.isEmpty ? text : parts.joined(separator: " ")
  }

  /// The names of persons, devices and organisations in an `author`, `performer` or `informant`.
  var participantName: String? {
    for role in children {
      for holder in ["assignedPerson", "relatedPerson", "assignedEntity"] {
        guard let person = role.children.first(where: { $0.name == holder }),
          let name = person.first("name") ?? person.at("assignedPerson", "name")
        else { continue }
        let words = name.joinedParts
        if !words.isEmpty { return words }
      }
      for organization in ["representedOrganization", "representedCustodianOrganization"] {
        if let name = role.children.first(where: { $0.name == organization })?.first("name")?.text.nonEmpty {
          return name
        }
      }
      if let device = role.first("assignedAuthoringDevice") {
        let name =
          device.first("softwareName")?.text.nonEmpty ?? device.first("manufacturerModelName")?.text.nonEmpty
        if let name { return name }
      }
    }
    return nil
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if !first.isSpace && !last.isSpace { return self }
    let start = utf8.firstIndex { !$0.isSpace } ?? utf8.endIndex
    let end = utf8.lastIndex { !$0.isSpace }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }

  /// The text, or `nil` when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension UInt8 {
  /// Whether the byte is a space, tab, line feed or carriage return.
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
}
