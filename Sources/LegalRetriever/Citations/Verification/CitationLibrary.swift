public import Evidence

/// Documents that citations are checked against, one at a time, so that a library may be larger than memory.
public protocol CitationLibrary: Sendable {
  /// What the library is called, such as its name or folder.
  var name: String { get }
  /// How many documents it has.
  var count: Int { get }
  /// A document, by its place from 0.
  func document(at index: Int) throws -> LibraryDocument
  /// The digest of a document, by its place from 0.
  func digest(at index: Int) throws -> ContentDigest
}

extension CitationLibrary {
  /// The digest of a document, for which it is read.
  public func digest(at index: Int) throws -> ContentDigest { try document(at: index).digest }
}

/// The documents of a library but for one: a brief is not held against itself.
struct OtherDocuments: CitationLibrary {
  private let whole: any CitationLibrary
  private let places: [Int]

  /// The documents that have another digest than `left`.
  init(than left: ContentDigest, in library: any CitationLibrary) throws {
    whole = library
    places = try (0..<library.count).filter { try library.digest(at: $0) != left }
  }

  /// Whether a document is left out.
  var leavesOut: Bool { places.count < whole.count }
  var name: String { whole.name }
  var count: Int { places.count }
  func document(at index: Int) throws -> LibraryDocument { try whole.document(at: places[index]) }
  func digest(at index: Int) throws -> ContentDigest { try whole.digest(at: places[index]) }
}

/// Documents in memory as a library.
public struct DocumentList: CitationLibrary {
  /// What the library is called.
  public var name: String
  /// The documents.
  public var documents: [LibraryDocument]

  /// A library of these documents.
  public init(name: String, documents: [LibraryDocument]) {
    self.name = name
    self.documents = documents
  }

  /// How many documents it has.
  public var count: Int { documents.count }

  /// A document, by its place from 0.
  ///
  /// - Throws: ``LegalRetrieverError`` `library.document` for a place that it does not have.
  public func document(at index: Int) throws -> LibraryDocument {
    guard documents.indices.contains(index) else {
      throw LegalRetrieverError(
        code: "library.document", message: "The library has no such document.", hint: nil, place: name)
    }
    return documents[index]
  }
}
