import DocumentReading
import Evidence
import Foundation
import Storage
import Testing

@testable import LegalRetriever

/// Documents and libraries for tests.
enum Samples {
  /// The folder of the samples that come with the program.
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/contracts")

  /// A sample.
  static func contract(_ name: String) throws -> LegalDocument {
    LegalDocument(
      try TextDocumentReader.read(
        bytes: Data(contentsOf: folder.appending(path: name)),
        name: URL(fileURLWithPath: name).lastPathComponent))
  }

  /// A document with this text.
  static func document(_ text: String, name: String = "made.txt") throws -> LegalDocument {
    LegalDocument(try TextDocumentReader.read(bytes: Data(text.utf8), name: name))
  }

  /// The pinpoint of the first passage that holds some words.
  static func pinpoint(of words: String, in document: LegalDocument) -> String? {
    document.passages.first { document.text(of: $0.range).contains(words) }.map {
      PassagePath.pinpoint(of: $0, in: document.sections)
    }
  }
}

/// A store in a folder of its own with a library in it.
final class SampleLibrary {
  static let noon = "2026-02-03T12:00:00Z"

  let folder: URL
  let store: Store

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    store = try Store(path: folder.appending(path: "attest.sqlite").path, migrations: [LibraryTables.set])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds texts by name, in one transaction.
  func add(_ texts: KeyValuePairs<String, String>) throws {
    try add(
      texts.map { name, text in
        LibraryWriter.Addition(document: try Samples.document(text, name: name), bytes: Data(text.utf8))
      })
  }

  /// Adds the samples of a folder, each in a transaction of its own.
  func addSamples(_ year: String) throws {
    let folder = Samples.folder.appending(path: year)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      try add([
        LibraryWriter.Addition(
          document: LegalDocument(try TextDocumentReader.read(bytes: bytes, name: name)), bytes: bytes)
      ])
    }
  }

  private func add(_ additions: [LibraryWriter.Addition]) throws {
    try LibraryWriter(named: "matter", in: store).add(
      additions, at: Self.noon, actor: "tester", program: "attest test")
  }

  /// The library, opened anew.
  func index() throws -> PassageIndex { try PassageIndex(named: "matter", in: store) }

  /// The answer to a question.
  func answer(_ question: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> SearchAnswer {
    var request = SearchRequest(question)
    change(&request)
    let search = LibrarySearch(try index())
    return try search.answer(try search.plan(request))
  }
}
