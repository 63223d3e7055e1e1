import Evidence
import Foundation

/// Reads a Word document (DOCX, ECMA-376 part 1): body, tables, text boxes, and the notes behind it.
///
/// Tracked deletions are left out and tracked insertions are in, both counted. Page heads, page feet and comments
/// are not read.
struct WordReader {
  private let package: OfficePackage
  /// The part with the body.
  private let main: String
  private let parts: OfficeRelationships

  /// The document of an archive; `nil` where the archive is none of Word.
  init?(_ package: OfficePackage) {
    let roots = OfficeRelationships(package, of: "")
    let main = roots["officeDocument"] ?? "word/document.xml"
    guard package.has(main), main.hasSuffix(".xml"), !main.hasPrefix("xl/"), !main.hasPrefix("ppt/") else {
      return nil
    }
    self.package = package
    self.main = main
    parts = OfficeRelationships(package, of: main)
  }

  /// The text, blocks, hidden places and what the file tells of how it came about.
  ///
  /// - Throws: ``DocumentReadingError`` where it is damaged, holds no text, or too much.
  func read(_ document: Document, limits: ReadingLimits) throws -> ReadableDocument {
    let styles = try WordStyles(package, path: path("styles"))
    let numbering = try WordNumbering(package, path: path("numbering"), styles: styles)
    var body = WordBody(
      styles: styles, numbering: numbering, assembler: TextAssembler(name: document.name, limits: limits))
    body.footnotes = try notes(path("footnotes"), element: "footnote", styles)
    body.endnotes = try notes(path("endnotes"), element: "endnote", styles)
    guard let source = try package.part(main) else {
      throw DocumentReadingError.noText(package.what, name: document.name)
    }
    try package.translated { try XMLStream(source).walk { try body.visit($0) } }
    try body.finish()
    guard !body.assembler.text.isEmpty else {
      throw DocumentReadingError.noText(package.what, name: document.name)
    }
    var revision = ReadableDocument.Revision()
    revision.insertions = body.insertions
    revision.deletions = body.deletions
    let title = OfficeProperties.read(package, settings: path("settings"), into: &revision)
    var document = document
    document.mediaType = FileKind.docx.mediaType
    document.repairs += source.document.repairs
    return ReadableDocument(
      document: document, text: body.assembler.text, blocks: body.assembler.blocks,
      hidden: body.assembler.hidden, revision: revision, title: title)
  }

  /// The path of a part that belongs to the body.
  private func path(_ kind: String) -> String {
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    return parts[kind] ?? (folder.isEmpty ? "\(kind).xml" : "\(folder)/\(kind).xml")
  }

  /// The paragraphs of each note by its identifier; those that only part notes from the text are left out.
  private func notes(_ path: String, element: StaticString, _ styles: WordStyles) throws -> [String:
    [[TextRun]]]
  {
    var notes: [String: [[TextRun]]] = [:]
    try package.walk(path) { cursor in
      guard cursor.isNamed(element) else { return .descend }
      if let type = cursor.localAttribute("type"), type != "normal" { return .skip }
      guard let id = cursor.localAttribute("id") else { return .skip }
      let node = try cursor.expand()
      notes[id] = node.descendants("p").map { paragraph in
        var runs = WordRuns(styles: styles)
        runs.read(
          paragraph, in: styles.style(paragraph.at("pPr", "pStyle")?.attribute("val"), isParagraph: true))
        return runs.runs
      }
      return .skip
    }
    return notes
  }
}
