import DocumentReading
import Evidence
import Foundation
public import LegalRetriever

/// Checks every citation and quotation of a brief against a library.
public struct CheckCitations: Sendable {
  private let home: ModelHome

  /// Checks with the tables of reporters and courts in a home.
  public init(home: ModelHome) { self.home = home }

  /// What a check gives: the result, and the text that it is about.
  public struct Outcome: Sendable, Encodable {
    /// The result.
    public var check: CitationCheck
    /// The brief's untouched text.
    public var text: String
    /// The brief's pages, in order; empty where it has none.
    public var pages: [LibraryDocument.Place]
    /// The brief's bytes as received.
    var bytes: Data
    /// The id of the stored result; `nil` where it was not stored.
    public var id: String?

    /// Whether something differs, so that a person must look.
    public var needsPerson: Bool { check.problemCount > 0 }

    /// Writes the result with its id, without the text.
    public func encode(to encoder: any Encoder) throws {
      try check.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(id, forKey: .id)
    }

    private enum CodingKeys: CodingKey { case id }
  }

  /// Checks a brief.
  ///
  /// - Parameters:
  ///   - path: the brief's file.
  ///   - documents: what it is checked against.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError` where the brief, the library or the tables cannot be read.
  public func run(
    _ path: String, against documents: CitedDocuments, progress: ((Double) -> Void)? = nil
  ) throws -> Outcome {
    let catalogue = try ReporterCatalogue(home: home.path)
    let name = (path as NSString).lastPathComponent
    let bytes = try TextDocumentReader.bytes(of: path, name: name)
    let read = try TextDocumentReader.read(bytes: bytes, name: name)
    let brief = BriefText(
      document: read.document, text: read.text, pages: DocumentFolder.pages(of: read),
      runningHeads: DocumentFolder.heads(of: read),
      blockQuotations: read.blocks.filter { $0.kind == .quotation }.map(\.range))
    let check = try CitationChecker(catalogue: catalogue).check(
      brief, against: documents.library, progress: progress)
    return Outcome(check: check, text: read.text, pages: brief.pages, bytes: bytes)
  }
}
