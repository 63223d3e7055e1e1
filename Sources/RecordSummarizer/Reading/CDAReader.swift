public import DocumentReading
internal import Evidence

/// Reads a CDA R2 document (C-CDA R2.1 and R1.1, C32, CCD, unstructured) into a patient's record.
///
/// The document is streamed: one header part or one entry is expanded at a time.
public struct CDAReader: Sendable {
  /// A reader.
  public init() {}

  /// The record in a document.
  ///
  /// - Throws: `DocumentReadingError` for XML that cannot be read, `RecordSummarizerError` for XML that is no CDA document.
  public func read(_ source: XMLSource) throws -> PatientRecord {
    guard source.rootName == "ClinicalDocument" else {
      throw RecordSummarizerError.notClinicalDocument(root: source.rootName, place: source.document.name)
    }
    let walk = DocumentWalk(document: source.document)
    try XMLStream(source).walk { cursor in try walk.visit(cursor) }
    return walk.finish()
  }
}

/// The state of one pass over a document.
private final class DocumentWalk {
  private var record: PatientRecord
  private let narrative = NarrativeIndex()
  private var merger = FactMerger()
  private var open: [OpenSection] = []
  /// The facts of the entry at hand; kept from entry to entry for its memory.
  private var facts: [Fact] = []

  init(document: Document) {
    record = PatientRecord(document: document)
  }

  func visit(_ cursor: XMLCursor) throws -> XMLStream.Visit {
    let depth = cursor.depth
    while let last = open.last, depth <= last.depth { close() }
    if depth == 0 { return .descend }
    if depth == 1 {
      if cursor.isNamed("component") { return .descend }
      HeaderReader(narrative: narrative).read(try cursor.expand(), into: &record)
      return .skip
    }
    if cursor.isNamed("section") {
      open.append(
        OpenSection(
          depth: depth, index: record.sections.count, xpath: cursor.xpath, line: cursor.line,
          nullFlavor: cursor.attribute("nullFlavor")))
      record.sections.append(open[open.count - 1].blank)
      narrative.beginSection()
      return .descend
    }
    if let section = open.last, depth == section.depth + 1 {
      return try visitChild(cursor, of: section)
    }
    if cursor.isNamed("component") { return .descend }
    if cursor.isNamed("structuredBody") {
      record.headerXPaths["body"] = cursor.xpath
      record.headerXPaths["bodyLine"] = String(cursor.line)
      return .descend
    }
    if cursor.isNamed("nonXMLBody") {
      readUnstructured(try cursor.expand())
    }
    return .skip
  }

  private func visitChild(_ cursor: XMLCursor, of section: OpenSection) throws -> XMLStream.Visit {
    if cursor.isNamed("entry") {
      read(entry: try cursor.expand(), at: section.index)
      return .skip
    }
    if cursor.isNamed("component") { return .descend }
    if cursor.isNamed("templateId") {
      if let root = cursor.attribute("root") { open[open.count - 1].templates.append(root) }
    } else if cursor.isNamed("code") {
      open[open.count - 1].code = try cursor.expand().concept(narrative)
    } else if cursor.isNamed("title") {
      record.sections[section.index].title = try cursor.expand().text
    } else if cursor.isNamed("text") {
      let text = try cursor.expand()
      narrative.add(text)
      record.sections[section.index].narrative = NarrativeText.lines(of: text)
      open[open.count - 1].narrativeStatus = NarrativeStatus(record.sections[section.index].narrative)
      record.sections[section.index].textXPath = text.xpath
    }
    return .skip
  }

  /// Settles what the section is about, once its code and templates have been seen.
  private func settle(_ index: Int) {
    guard let position = open.lastIndex(where: { $0.index == index }), !open[position].isSettled else {
      return
    }
    open[position].isSettled = true
    let code = open[position].code
    record.sections[index].code = code?.codings.first
    record.sections[index].kind = SectionKind.of(
      code: code?.codings.first?.code, templates: open[position].templates)
    if record.sections[index].title.isEmpty {
      record.sections[index].title = code?.label ?? "Section without title"
    }
  }

  private func close() {
    guard let section = open.last else { return }
    settle(section.index)
    open.removeLast()
  }

  private func read(entry: XMLNode, at index: Int) {
    settle(index)
    guard let position = open.lastIndex(where: { $0.index == index }) else { return }
    record.sections[index].entryCount += 1
    let context = EntryContext(
      section: record.sections[index].kind, sectionTitle: record.sections[index].title, narrative: narrative,
      narrativeStatus: open[position].narrativeStatus, documentTime: record.effectiveTime)
    facts.removeAll(keepingCapacity: true)
    StatementReader(context: context).read(childrenOf: entry, into: &facts)
    if facts.isEmpty {
      record.unreadEntries.append(
        FactSource(xpath: entry.xpath, line: entry.line, section: context.sectionTitle))
    }
    record.sections[index].factCount += facts.count
    for position in facts.indices { merger.add(facts[position], section: index) }
  }

  private func readUnstructured(_ body: XMLNode) {
    record.headerXPaths["body"] = body.xpath
    record.headerXPaths["bodyLine"] = String(body.line)
    guard let text = body.first("text") else { return }
    if let reference = text.first("reference")?["value"] {
      record.unstructuredBody = (
        mediaType: "in another file, \(reference)", text: nil, xpath: text.xpath, line: text.line
      )
      return
    }
    let type = text["mediaType"] ?? "text/plain"
    let isText = type.hasPrefix("text/") && text["representation"]?.uppercased() != "B64"
    record.unstructuredBody = (
      mediaType: type, text: isText ? text.text.nonEmpty : nil, xpath: text.xpath, line: text.line
    )
  }

  func finish() -> PatientRecord {
    while !open.isEmpty { close() }
    record.facts = merger.finish()
    record.danglingReferences = narrative.danglingReferences
    return record
  }
}

/// A section whose end has not been reached.
private struct OpenSection {
  var depth: Int
  var index: Int
  var xpath: String
  var line: Int
  var nullFlavor: String?
  var templates: [String] = []
  var code: Concept?
  var isSettled = false
  var narrativeStatus = NarrativeStatus("")

  /// The section before anything in it was read.
  var blank: RecordSection {
    RecordSection(
      kind: .other, code: nil, title: "", narrative: "", nullFlavor: nullFlavor, entryCount: 0, factCount: 0,
      xpath: xpath, textXPath: xpath, line: line)
  }
}
