internal import DocumentReading

/// Reads the clinical statements of an entry into facts: finds out what each is, and hands it to its reader.
struct StatementReader {
  /// What is known around the statements.
  var context: EntryContext

  /// Adds the facts of every statement directly below an `entry`, `entryRelationship` or `component`.
  func read(childrenOf node: XMLNode, into facts: inout [Fact]) {
    for child in node.children where Self.isStatement(child) { read(child, into: &facts) }
  }

  private static func isStatement(_ node: XMLNode) -> Bool {
    node.isNamed("observation") || node.isNamed("act") || node.isNamed("substanceAdministration")
      || node.isNamed("supply") || node.isNamed("procedure") || node.isNamed("encounter")
      || node.isNamed("organizer")
  }

  /// Adds the facts of one statement.
  func read(_ node: XMLNode, into facts: inout [Fact]) {
    switch role(of: node) {
    case .allergyConcern, .problemConcern, .medicationAct: readInside(node, into: &facts)
    case .diagnosis: facts += readDiagnosis(node)
    case .healthConcern: facts += readHealthConcern(node)
    case .allergy: facts.append(AllergyReader(context: context).read(node))
    case .problem: facts.append(ProblemReader(context: context).read(node))
    case .medication: facts.append(MedicationReader(context: context).read(node))
    case .immunization: facts.append(ImmunizationReader(context: context).read(node))
    case .procedure: facts.append(ActivityReader(context: context).readProcedure(node))
    case .encounter: facts.append(ActivityReader(context: context).readEncounter(node))
    case .panel: readPanel(node, into: &facts)
    case .result: ObservationReader(context: context).read(node, .result, into: &facts)
    case .vitalSign: ObservationReader(context: context).read(node, .vitalSign, into: &facts)
    case .socialHistory: ObservationReader(context: context).read(node, .socialHistory, into: &facts)
    case .smokingStatus: ObservationReader(context: context).read(node, .smokingStatus, into: &facts)
    case .functional: ObservationReader(context: context).read(node, .functionalStatus, into: &facts)
    case .mental: ObservationReader(context: context).read(node, .mentalStatus, into: &facts)
    case .goal: ObservationReader(context: context).read(node, .goal, into: &facts)
    case .advanceDirective: ObservationReader(context: context).read(node, .advanceDirective, into: &facts)
    case .other, .note: ObservationReader(context: context).read(node, .other, into: &facts)
    case .familyOrganizer, .familyHistory: facts += FamilyReader(context: context).read(node)
    case .device: facts.append(ActivityReader(context: context).readDevice(node))
    case .coverage: facts += readCoverage(node)
    case .policy: facts.append(ActivityReader(context: context).readPolicy(node))
    case .planned: facts.append(ActivityReader(context: context).readPlanned(node))
    case nil: readInside(node, into: &facts)
    }
  }

  /// What a statement is: by its mood, its templates, and else by its element and the section it stands in.
  private func role(of node: XMLNode) -> StatementRole? {
    let mood = node["moodCode"]?.uppercased() ?? "EVN"
    if mood == "GOL" { return .goal }
    let named = namedRole(of: node)
    let isPlan: Bool
    switch mood {
    case "EVN": isPlan = false
    case "INT", "RQO", "PRMS", "PRP", "ARQ", "APT": isPlan = true
    default: isPlan = false
    }
    if node.isNamed("substanceAdministration") {
      if named == .planned || (isPlan && (context.section == .plan || context.section == .goals)) {
        return .planned
      }
      if node.hasTemplate("2.16.840.1.113883.10.20.22.4.52") || context.section == .immunizations
        || node.first("code")?["code"] == "IMMUNIZ"
      {
        return isPlan ? .planned : .immunization
      }
      return .medication
    }
    if isPlan, named != .medication, context.section != .medications { return .planned }
    // One C32 template number serves problems and conditions of every kind; the section decides there.
    if let named { return named }
    return role(ofUnmarked: node.name)
  }

  /// The role that the first known `templateId` gives.
  private func namedRole(of node: XMLNode) -> StatementRole? {
    for child in node.children where child.isNamed("templateId") {
      if let root = child["root"], let role = Template.roles[root] { return role }
    }
    return nil
  }

  private func role(ofUnmarked element: String) -> StatementRole? {
    switch (element, context.section) {
    case ("act", .allergies): return .allergyConcern
    case ("act", .problems), ("act", .pastMedicalHistory), ("act", .dischargeDiagnosis),
      ("act", .admissionDiagnosis):
      return .problemConcern
    case ("act", .procedures): return .procedure
    case ("act", .payers): return .coverage
    case ("act", .plan): return .planned
    case ("observation", .allergies): return .allergy
    case ("observation", .problems), ("observation", .pastMedicalHistory),
      ("observation", .dischargeDiagnosis), ("observation", .admissionDiagnosis):
      return .problem
    case ("observation", .results): return .result
    case ("observation", .vitalSigns): return .vitalSign
    case ("observation", .socialHistory): return .socialHistory
    case ("observation", .familyHistory): return .familyHistory
    case ("observation", .functionalStatus): return .functional
    case ("observation", .mentalStatus): return .mental
    case ("observation", .procedures): return .procedure
    case ("observation", .goals): return .goal
    case ("observation", .advanceDirectives): return .advanceDirective
    case ("observation", .plan): return .planned
    case ("observation", _): return .other
    case ("organizer", .familyHistory): return .familyOrganizer
    case ("organizer", _): return .panel
    case ("procedure", .devices): return .device
    case ("procedure", .plan): return .planned
    case ("procedure", _): return .procedure
    case ("encounter", .plan): return .planned
    case ("encounter", _): return .encounter
    case ("supply", .medications), ("supply", .dischargeMedications): return .medication
    case ("supply", .plan): return .planned
    case ("supply", _): return .device
    default: return nil
    }
  }

  /// The statements inside a concern, diagnosis or wrapper act.
  private func readInside(_ node: XMLNode, into facts: inout [Fact]) {
    let before = facts.count
    var inner = self
    inner.context.concernStatus = node.statusCode ?? context.concernStatus
    inner.context.authors = node.all("author").compactMap(\.participantName)
    if inner.context.authors.isEmpty { inner.context.authors = context.authors }
    for relation in node.children where relation.isNamed("entryRelationship") || relation.isNamed("component")
    {
      // A comment or a reference is not a statement of its own.
      if relation.children.contains(where: {
        $0.hasTemplate(Template.comment) || $0.hasTemplate(Template.priority)
      }) {
        continue
      }
      inner.read(childrenOf: relation, into: &facts)
    }
    if facts.count == before, node.isNamed("act") {
      let words = node.first("code")?.concept(context.narrative) ?? Concept()
      let text = node.first("text").flatMap { context.narrative.text(of: $0) }
      if !words.isEmpty || text != nil, !Self.wrapperCodes.contains(words.codings.first?.code ?? "CONC") {
        var fact = context.fact(.other, words, at: node)
        if fact.concept.isEmpty { fact.concept.originalText = text }
        fact.assertion = node.isNegated ? .refuted : .active
        facts.append(fact)
      }
    }
  }

  private func inside(_ node: XMLNode) -> [Fact] {
    var facts: [Fact] = []
    readInside(node, into: &facts)
    return facts
  }

  /// What a health concern act is about.
  ///
  /// It names problems and allergies that stand in their own sections, and its `statusCode` is that of the
  /// concern, so its parts are kept as concerns and assert no problem.
  private func readHealthConcern(_ node: XMLNode) -> [Fact] {
    inside(node).map { inner in
      var fact = inner
      if fact.kind == .problem || fact.kind == .allergy || fact.kind == .result { fact.kind = .other }
      fact.category = fact.category ?? Concept(originalText: "Health concern")
      fact.contradictions = []
      return fact
    }
  }

  /// A diagnosis of an admission, a discharge, a visit or an operation: what was found then, apart from the problem list.
  private func readDiagnosis(_ node: XMLNode) -> [Fact] {
    let kind = node.first("code")?.concept(context.narrative) ?? Concept()
    return inside(node).map { inner in
      guard inner.kind == .problem else { return inner }
      var fact = inner
      fact.kind = .diagnosis
      fact.category = kind.isEmpty ? Concept(originalText: context.sectionTitle) : kind
      return fact
    }
  }

  private static let wrapperCodes: Set<String> = [
    "CONC", "48765-2", "11450-4", "75310-3", "29308-4", "11535-2",
  ]

  /// The members of a panel; each knows the panel's code and time.
  private func readPanel(_ node: XMLNode, into facts: inout [Fact]) {
    var inner = self
    let code = node.first("code")?.concept(context.narrative) ?? Concept()
    inner.context.panel = code.isEmpty ? nil : code
    inner.context.panelPeriod = node.first("effectiveTime")?.period
    if inner.context.panelPeriod?.any != nil {
      var place = context.source(node)
      place.isTimeOnly = true
      inner.context.panelSource = place
    }
    inner.context.authors = node.all("author").compactMap(\.participantName)
    for component in node.children
    where component.isNamed("component") || component.isNamed("entryRelationship") {
      inner.read(childrenOf: component, into: &facts)
    }
  }

  private func readCoverage(_ node: XMLNode) -> [Fact] {
    let policies = node.all("entryRelationship").compactMap { $0.first("act") }
    if policies.isEmpty { return [ActivityReader(context: context).readPolicy(node)] }
    return policies.map { ActivityReader(context: context).readPolicy($0) }
  }
}
