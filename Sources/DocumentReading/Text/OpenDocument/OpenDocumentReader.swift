import Evidence
import Foundation

/// Reads an OpenDocument text (ODT, OpenDocument 1.3 part 3): body, tables, frames, and the notes behind it.
///
/// Tracked deletions stand apart in the file and are left out; comments, page heads and feet are not read.
struct OpenDocumentReader {
  private let package: OfficePackage
  private static let content = "content.xml"

  /// The document of an archive; `nil` where the archive is none of OpenDocument.
  init?(_ package: OfficePackage) {
    guard package.has(Self.content), package.has("META-INF/manifest.xml") || package.has("mimetype") else {
      return nil
    }
    if let entry = package.archive.entry("mimetype"), let bytes = try? package.archive.read(entry),
      !bytes.starts(with: Array(FileKind.odt.mediaType.utf8))
    {
      return nil
    }
    self.package = package
  }

  /// The text, blocks, hidden places and what the file tells of how it came about.
  ///
  /// - Throws: ``DocumentReadingError`` where it is encrypted, damaged, holds no text, or too much.
  func read(_ document: Document, limits: ReadingLimits) throws -> ReadableDocument {
    if isEncrypted() { throw DocumentReadingError.encrypted(package.what, name: document.name) }
    var styles = OpenDocumentStyles()
    try package.walk("styles.xml") { try styles.take($0) ? .skip : .descend }
    var body = OpenDocumentBody(
      styles: styles, assembler: TextAssembler(name: document.name, limits: limits))
    guard let source = try package.part(Self.content) else {
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
    let title = properties(into: &revision)
    var document = document
    document.mediaType = FileKind.odt.mediaType
    document.repairs += source.document.repairs
    return ReadableDocument(
      document: document, text: body.assembler.text, blocks: body.assembler.blocks,
      hidden: body.assembler.hidden, revision: revision, title: title)
  }

  private func isEncrypted() -> Bool {
    var found = package.has("encrypted-package")
    package.tryWalk("META-INF/manifest.xml") { cursor in
      if cursor.isNamed("encryption-data") { found = true }
      return .descend
    }
    return found
  }

  /// Reads `meta.xml` (section 4.3); a damaged one counts as absent.
  private func properties(into revision: inout ReadableDocument.Revision) -> String? {
    var values: [String: String] = [:]
    package.tryWalk("meta.xml") { cursor in
      guard cursor.depth == 2 else { return .descend }
      let value = try cursor.expand().text
      if !value.isEmpty { values[cursor.name] = String(value.prefix(500)) }
      return .skip
    }
    for name in [values["initial-creator"], values["creator"]].compactMap({ $0 })
    where !revision.authors.contains(name) {
      revision.authors.append(name)
    }
    revision.revision = values["editing-cycles"].flatMap { Int($0) }
    revision.editingMinutes = values["editing-duration"].flatMap(Self.minutes)
    revision.created = values["creation-date"]
    revision.modified = values["date"]
    revision.application = values["generator"]
    return values["title"]
  }

  /// The whole minutes of a duration such as `P1DT2H3M4S` (XML Schema, part 2, section 3.2.6).
  static func minutes(_ duration: String) -> Int? {
    guard duration.hasPrefix("P") else { return nil }
    var seconds = 0.0
    var digits = ""
    var isTime = false
    for character in duration.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": digits.append(character)
      default:
        guard let value = Double(digits), value < 1e9 else { return nil }
        digits = ""
        switch (character, isTime) {
        case ("D", false): seconds += value * 86_400
        case ("H", true): seconds += value * 3_600
        case ("M", true): seconds += value * 60
        case ("S", true): seconds += value
        default: return nil
        }
      }
    }
    return Int(seconds / 60)
  }
}
