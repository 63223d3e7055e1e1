public import Evidence
public import LegalRetriever

/// The documents that a brief is checked against: a library of the store, or a folder.
public struct CitedDocuments: Sendable {
  /// The documents.
  public let library: any CitationLibrary
  /// What cannot be read, a sentence each; the rest is there all the same.
  public let problems: [any AttestError]

  /// A library of a store.
  public init(library name: String, store: RecordStore) throws {
    library = try StoredLibrary(named: name, in: store.store)
    problems = []
  }

  /// The documents of a folder and its subfolders.
  public init(folder: String, progress: ((Double) -> Void)? = nil) throws {
    let documents = try DocumentFolder(folder, progress: progress)
    library = documents
    problems = documents.problems
  }
}
