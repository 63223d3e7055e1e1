import Crypto
import Evidence
public import Foundation

/// Reads a document for its text: plain text, Markdown, HTML, Word (DOCX), OpenDocument (ODT), PDF, and laws and judgments in
/// Akoma Ntoso, USLM or the Code of Federal Regulations' XML.
///
/// What a file is, its bytes tell and not its name.
public enum TextDocumentReader {
  /// Reads the file at `path`, which is called `name` in errors and results.
  ///
  /// - Throws: ``DocumentReadingError`` in one sentence.
  public static func read(contentsOf path: String, name: String, limits: ReadingLimits = .standard) throws
    -> ReadableDocument
  {
    try read(bytes: FileBytes.read(path, name: name, limit: limits.fileSize), name: name, limits: limits)
  }

  /// Reads a document from its bytes.
  ///
  /// - Throws: ``DocumentReadingError`` in one sentence; its status is `.missing` where PDF cannot be read because
  ///   Poppler is not installed.
  public static func read(bytes: Data, name: String, limits: ReadingLimits = .standard) throws
    -> ReadableDocument
  {
    guard bytes.count <= limits.fileSize else {
      throw FileBytes.tooLarge(bytes.count, limit: limits.fileSize, name: name)
    }
    if bytes.isEmpty { throw DocumentReadingError.empty(name: name) }
    let kind = FileKind.sniff(bytes)
    var document = try describe(bytes, name: name, kind: kind)
    switch kind {
    case .empty: throw DocumentReadingError.noText("The file", name: name)
    case .pdf: return try PDFReader(name: name, limits: limits).read(bytes, document: document)
    case .html: return try HTMLReader.read(DecodedText(bytes, name: name), document: document, limits: limits)
    case .docx, .odt, .zip: return try readPackage(bytes, kind, document: document, limits: limits)
    case .xml: return try readMarkup(bytes, document: document, limits: limits)
    case .ole where bytes.range(of: encryptedPackage) != nil:
      throw DocumentReadingError.encrypted("This Office document", name: name)
    case .gzip, .rtf, .binary, .ole: throw DocumentReadingError.unsupported(kind, name: name)
    case .json, .text:
      document.mediaType = FileKind.text.mediaType
      return try PlainTextReader.read(DecodedText(bytes, name: name), document: document, limits: limits)
    }
  }

  /// The stream of a document under a password (MS-OFFCRYPTO, section 2.3.4.4), named in UTF-16.
  private static let encryptedPackage = Data("EncryptedPackage".utf8.flatMap { [$0, 0] })

  /// Reads what begins with a tag: HTML without its document type, a law or judgment, or text that only looks like markup.
  private static func readMarkup(_ bytes: Data, document: Document, limits: ReadingLimits) throws
    -> ReadableDocument
  {
    var document = document
    let start = try DecodedStart(bytes, name: document.name)
    if let name = start.rootName, HTMLElements.isKnown(name) {
      return try HTMLReader.read(DecodedText(bytes, name: document.name), document: document, limits: limits)
    }
    let source: XMLSource
    do {
      source = try XMLSource(bytes: bytes, name: document.name, limits: limits)
    } catch {
      // What declares itself as XML is XML, and what is wrong with it is told.
      if start.isDeclared || start.rootName.map(LegalXMLFormat.isRoot) == true { throw error }
      document.mediaType = FileKind.text.mediaType
      return try PlainTextReader.read(
        DecodedText(bytes, name: document.name), document: document, limits: limits)
    }
    guard let format = LegalXMLFormat(root: source.rootName, namespace: source.rootNamespace) else {
      throw DocumentReadingError.unknownMarkup(root: source.rootName, name: document.name)
    }
    return try LegalXMLReader.read(source, format, limits: limits)
  }

  private static func readPackage(_ bytes: Data, _ kind: FileKind, document: Document, limits: ReadingLimits)
    throws
    -> ReadableDocument
  {
    let what =
      switch kind {
      case .docx: "This Word document"
      case .odt: "This OpenDocument text"
      default: "This archive"
      }
    let archive: ZipArchive
    do {
      archive = try ZipArchive(bytes: bytes, name: document.name, limits: limits)
    } catch let error as DocumentReadingError where kind != .zip && error.code == "archive.damaged" {
      throw DocumentReadingError(
        code: "office.damaged", message: "\(what) is damaged or cut short.", hint: "Ask for it again.",
        place: document.name)
    }
    let package = OfficePackage(name: document.name, what: what, archive: archive, limits: limits)
    if let word = WordReader(package) { return try word.read(document, limits: limits) }
    if let text = OpenDocumentReader(package) { return try text.read(document, limits: limits) }
    if kind == .docx, archive.entries.contains(where: { $0.path.hasPrefix("word/") }) {
      throw DocumentReadingError(
        code: "office.damaged", message: "\(what) is damaged: the part that holds its text is missing.",
        hint: "Open it in a word processor, save it again, and name that.", place: document.name)
    }
    if package.has("[Content_Types].xml") || package.has("mimetype") {
      throw DocumentReadingError(
        code: "kind.unsupported",
        message: "This is a spreadsheet, a presentation or the like, which is not read.",
        hint: "Save its text as plain text, DOCX, ODT or PDF.", place: document.name)
    }
    throw DocumentReadingError.unsupported(.zip, name: document.name)
  }

  private static func describe(_ bytes: Data, name: String, kind: FileKind) throws -> Document {
    guard let digest = ContentDigest(bytes: SHA256.hash(data: bytes).map { $0 }) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    return Document(digest: digest, name: name, mediaType: kind.mediaType, byteCount: bytes.count)
  }
}
