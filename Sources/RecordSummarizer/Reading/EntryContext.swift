internal import DocumentReading

/// What reading an entry needs to know of the document and section around it.
struct EntryContext {
  /// What the section is about.
  var section: SectionKind
  /// The section's title as written.
  var sectionTitle: String
  /// The narrative to resolve references in.
  var narrative: NarrativeIndex
  /// What the section's narrative says of the status of the things it lists.
  var narrativeStatus: NarrativeStatus
  /// When the document was made.
  var documentTime: ClinicalTime?
  /// The panel around the statement, if any, and its time.
  var panel: Concept?
  /// The time of the panel around the statement.
  var panelPeriod: ClinicalPeriod?
  /// Where the panel around the statement stands.
  var panelSource: FactSource?
  /// The `statusCode` of the concern act around the statement.
  var concernStatus: String?
  /// The names of those who wrote the act around the statement.
  var authors: [String] = []

  /// The place of an element, with the narrative its `text` refers to.
  func source(_ node: XMLNode) -> FactSource {
    FactSource(
      xpath: node.xpath, line: node.line, section: sectionTitle,
      narrative: node.first("text").flatMap { narrative.text(of: $0) })
  }

  /// A fact with what every entry has: time, status, mood, identifiers, authors, performers and comments.
  func fact(_ kind: Fact.Kind, _ concept: Concept, at node: XMLNode) -> Fact {
    var fact = Fact(kind: kind, concept: concept, source: source(node))
    if fact.concept.words == nil, !fact.concept.codings.isEmpty, let words = fact.sources.first?.narrative,
      words.utf8.count <= 200
    {
      // A bare code: the entry's own text says what it stands for.
      fact.concept.originalText = words
    }
    if let time = node.first("effectiveTime") { fact.period = time.period }
    fact.statusCode = node.statusCode
    fact.concernStatusCode = concernStatus
    fact.mood = node["moodCode"] ?? "EVN"
    fact.identifiers = node.identifiers
    let own = node.all("author")
    fact.authors = own.compactMap(\.participantName)
    if fact.authors.isEmpty { fact.authors = authors }
    for author in own {
      if case .time(let time)? = author.first("time")?.bound { fact.recorded = fact.recorded ?? time }
    }
    fact.performers = node.all("performer").compactMap(\.participantName)
    for relation in node.all("entryRelationship") {
      if let act = relation.first("act"),
        act.hasTemplate(Template.comment) || act.first("code")?["code"] == "48767-8",
        let words = act.first("text").flatMap({ narrative.text(of: $0) })
      {
        fact.comments.append(words)
      }
    }
    return fact
  }

  /// The first observation among the `entryRelationship`s that has one of the templates or codes.
  func related(_ node: XMLNode, templates: Set<String>, codes: Set<String>) -> XMLNode? {
    for relation in node.all("entryRelationship") {
      guard let observation = relation.first("observation") else { continue }
      if let code = observation.first("code")?["code"], codes.contains(code) { return observation }
      if observation.templates.contains(where: templates.contains) { return observation }
    }
    return nil
  }

  /// The coded or written value of an observation.
  func valueConcept(_ observation: XMLNode) -> Concept? {
    guard let value = observation.first("value") else { return nil }
    var concept = value.concept(narrative)
    if concept.isEmpty, let words = value.text.nonEmpty { concept.originalText = words }
    if concept.isEmpty, let words = observation.first("text").flatMap({ narrative.text(of: $0) }) {
      concept.originalText = words
    }
    return concept.isEmpty ? nil : concept
  }
}
