public import Evidence
public import Storage

/// A library of the store as citations are checked against it: the latest version of each document.
public final class StoredLibrary: CitationLibrary {
  /// The library's name.
  public let name: String
  private let index: PassageIndex
  /// The places of the latest versions in the index's entries.
  private let latest: [Int]

  /// Opens a library.
  ///
  /// - Throws: ``LegalRetrieverError`` `library.unknown` where there is none of this name, `library.empty` where it
  ///   has no document.
  public init(named name: String, in store: Store) throws {
    self.name = name
    index = try PassageIndex(named: name, in: store)
    latest = index.entries.indices.filter { [index] in !index.entries[$0].isSuperseded }
    guard !latest.isEmpty else {
      throw LegalRetrieverError(
        code: "library.empty", message: "The library has no document.",
        hint: "Add the cited documents: attest add PATH… --library NAME.", place: name)
    }
  }

  /// How many documents it has.
  public var count: Int { latest.count }

  /// The digest of a document, by its place from 0.
  public func digest(at place: Int) throws -> ContentDigest {
    guard latest.indices.contains(place) else { return try document(at: place).digest }
    return index.entries[latest[place]].digest
  }

  /// A document, by its place from 0 in the order they were added.
  public func document(at place: Int) throws -> LibraryDocument {
    guard latest.indices.contains(place) else {
      throw LegalRetrieverError(
        code: "library.document", message: "The library has no such document.", place: name)
    }
    let entry = index.entries[latest[place]]
    let text = try index.text(of: latest[place])
    let passages = try index.structure(of: latest[place]).passages
    return LibraryDocument(
      digest: entry.digest, name: entry.name, text: text.string(0..<text.bytes.count),
      pages: Self.pages(passages, end: entry.codePointCount),
      titles: [entry.metadata.title].filter { !$0.isEmpty })
  }

  /// The pages of a document, each from the first passage that begins on it to the first one of a later page.
  private static func pages(_ passages: [LegalPassage], end: Int) -> [LibraryDocument.Place] {
    var pages: [LibraryDocument.Place] = []
    for passage in passages {
      // Of `*123` and `128 Stat. 3097` the page is what stands last.
      let mark = passage.pageMark?.split { " *.".contains($0) }.last.map(String.init)
      guard let label = mark ?? passage.page.map(String.init) else { continue }
      if pages.last?.label == label { continue }
      if let last = pages.indices.last {
        pages[last].span.end = max(pages[last].span.start, passage.range.lowerBound)
      }
      pages.append(
        LibraryDocument.Place(
          kind: .page, label: label, span: CodePointRange(start: passage.range.lowerBound, end: end)))
    }
    return pages
  }
}
