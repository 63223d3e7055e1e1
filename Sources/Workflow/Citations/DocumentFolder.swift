import DocumentReading
public import Evidence
import Foundation
public import LegalRetriever

/// The documents of a folder and its subfolders as a library that citations are checked against.
///
/// Links to folders are not followed, and hidden files are passed over. What was read is kept until the
/// check ends.
public final class DocumentFolder: CitationLibrary {
  /// The folder as it was named.
  public let name: String
  /// What cannot be read, a sentence each; the rest is there all the same.
  public let problems: [any AttestError]

  private let documents: [LibraryDocument]
  /// Folders deeper than this are not gone into.
  private static let deepest = 32

  /// Reads the documents of a folder.
  ///
  /// - Throws: ``WorkflowError`` where there is no such folder, or no document in it that can be read.
  public init(_ path: String, progress: ((Double) -> Void)? = nil) throws {
    name = path
    guard PathKind(path) == .folder else {
      throw WorkflowError(
        code: "library.no-folder", message: "There is no such folder.",
        hint: "Name the folder with the cited documents.",
        place: path, status: .badInput)
    }
    var files: [(path: String, name: String)] = []
    Self.walk(path, name: "", depth: 0, into: &files)
    var documents: [LibraryDocument] = []
    var problems: [any AttestError] = []
    for (index, file) in files.enumerated() {
      do {
        documents.append(
          Self.document(try TextDocumentReader.read(contentsOf: file.path, name: file.name)))
      } catch {
        problems.append(WorkflowError.explained(error, place: file.name))
      }
      progress?(Double(index + 1) / Double(files.count))
    }
    guard !documents.isEmpty else {
      throw WorkflowError(
        code: "library.empty", message: "There is no document in this folder that can be read.",
        hint: problems.first.map { "The first fault: \($0.message)" }
          ?? "Name the folder with the cited documents.", place: path,
        status: .badInput)
    }
    self.documents = documents
    self.problems = problems
  }

  /// How many documents it has.
  public var count: Int { documents.count }

  /// A document, by its place from 0 in the order of the names.
  ///
  /// - Throws: ``WorkflowError`` for a place that it does not have.
  public func document(at index: Int) throws -> LibraryDocument {
    guard documents.indices.contains(index) else {
      throw WorkflowError(
        code: "library.document", message: "The library has no such document.", place: name, status: .badUse)
    }
    return documents[index]
  }

  /// A document that was read, with its pages and heads.
  static func document(_ read: ReadableDocument) -> LibraryDocument {
    LibraryDocument(
      digest: read.document.digest, name: read.document.name, text: read.text, pages: pages(of: read),
      titles: read.title.map { [$0] } ?? [], runningHeads: heads(of: read))
  }

  /// The pages of a document as places, by their printed numbers where these are known.
  static func pages(of document: ReadableDocument) -> [LibraryDocument.Place] {
    document.pages.map {
      LibraryDocument.Place(kind: .page, label: $0.label ?? String($0.number), span: CodePointRange($0.range))
    }
  }

  /// The heads and feet of a document's pages.
  static func heads(of document: ReadableDocument) -> [Range<Int>] {
    document.blocks.filter { $0.kind == .runningHead }.map(\.range)
  }

  private static func walk(
    _ folder: String, name: String, depth: Int, into files: inout [(path: String, name: String)]
  ) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for entry in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !entry.hasPrefix(".")
    {
      let path = (folder as NSString).appendingPathComponent(entry)
      let inner = name.isEmpty ? entry : "\(name)/\(entry)"
      switch PathKind(path) {
      case .folder where !PathKind.isLink(path) && depth < deepest:
        walk(path, name: inner, depth: depth + 1, into: &files)
      case .file: files.append((path, inner))
      default: break
      }
    }
  }
}
