internal import Evidence
public import Storage
internal import Synchronization

/// The index of a library, opened for questions: it reads from the store what a question needs, and keeps what was read.
public final class PassageIndex: Sendable {
  /// The library's name.
  public let name: String
  /// Every version of every document, in the order they were added.
  public let entries: [LibraryDocumentEntry]

  let library: Int64
  let store: Store
  /// How long each passage is, in half words; 0 for the numbers that no passage has.
  let lengths: [UInt16]
  private let segments: [Int64]
  /// The entries in order of their passages, those without passages left out.
  private let order: [Int]
  private let kept = Mutex(Kept())

  private struct Key: Hashable {
    var term: String
    var field: IndexField
  }

  private struct Kept {
    var lists: [Key: PostingList] = [:]
    var size = 0
    var structures: [Int: DocumentStructure] = [:]
    var texts: [Int: DocumentText] = [:]
    var vectors: [Int: PassageVectors?] = [:]
  }

  /// How many places of postings are kept before all are let go.
  private static let most = 20_000_000

  /// Opens a library.
  ///
  /// - Throws: ``LegalRetrieverError`` `library.unknown` where there is none of this name.
  public init(named name: String, in store: Store) throws {
    self.name = name
    self.store = store
    let loaded = try store.read { db in
      guard let library = try LibraryTables.library(named: name, in: db) else {
        throw LegalRetrieverError.unknownLibrary(try LibraryTables.libraryNames(in: db))
      }
      var lengths = [UInt16](repeating: 0, count: try LibraryTables.nextPassage(of: library, in: db))
      let segments = try LibraryIndexTables.segments(of: library, in: db)
      for segment in segments {
        let end = min(lengths.count, segment.first + segment.lengths.count)
        guard segment.first >= 0, segment.first <= end else { throw StorageError.damagedIndex() }
        lengths.replaceSubrange(segment.first..<end, with: segment.lengths.prefix(end - segment.first))
      }
      return (library, try LibraryTables.entries(of: library, in: db), lengths, segments.map(\.id))
    }
    let (entries, lengths) = (loaded.1, loaded.2)
    (library, self.entries, self.lengths, segments) = loaded
    guard entries.allSatisfy({ $0.passages.upperBound <= lengths.count }) else {
      throw StorageError.damagedIndex()
    }
    order = entries.indices.filter { !entries[$0].passages.isEmpty }.sorted {
      entries[$0].passages.lowerBound < entries[$1].passages.lowerBound
    }
  }

  /// Where a term occurs.
  func postings(_ term: String, _ field: IndexField) throws -> PostingList {
    let key = Key(term: term, field: field)
    if let list = kept.withLock({ $0.lists[key] }) { return list }
    var list = try store.read { try LibraryIndexTables.postings(term, field, segments: segments, in: $0) }
    if field == .body, let last = list.passages.last, Int(last) >= lengths.count {
      list = PostingList()
      throw StorageError.damagedIndex()
    }
    kept.withLock { kept in
      if kept.size > Self.most { (kept.lists, kept.size) = ([:], 0) }
      kept.lists[key] = list
      kept.size += list.passages.count + 16
    }
    return list
  }

  /// The entry that a passage belongs to; `nil` for the number of none.
  func entry(of passage: Int) -> Int? {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[order[middle]].passages.upperBound <= passage { low = middle + 1 } else { high = middle }
    }
    guard low < order.count, entries[order[low]].passages.contains(passage) else { return nil }
    return order[low]
  }

  /// Sections and passages of a document, whose place in ``entries`` is given.
  func structure(of entry: Int) throws -> DocumentStructure {
    if let structure = kept.withLock({ $0.structures[entry] }) { return structure }
    let bytes = try store.read { try LibraryTables.structure(of: entries[entry].id, in: $0) }
    let structure = try StructureCoding.decode(bytes)
    guard structure.passages.count == entries[entry].passages.count else { throw StorageError.damagedIndex() }
    kept.withLock { kept in
      if kept.structures.count > 256 { kept.structures = [:] }
      kept.structures[entry] = structure
    }
    return structure
  }

  /// The text of a document, whose place in ``entries`` is given.
  func text(of entry: Int) throws -> DocumentText {
    if let text = kept.withLock({ $0.texts[entry] }) { return text }
    let text = DocumentText(bytes: try store.read { try LibraryTables.text(of: entries[entry].id, in: $0) })
    kept.withLock { kept in
      if kept.texts.count > 64 { kept.texts = [:] }
      kept.texts[entry] = text
    }
    return text
  }

  /// The vectors of a document's passages; `nil` where they were not made.
  func vectors(of entry: Int, model: ContentDigest) throws -> PassageVectors? {
    if let vectors = kept.withLock({ $0.vectors[entry] }) { return vectors }
    let found = try store.read { try LibraryIndexTables.vectors(of: entries[entry].id, model: model, in: $0) }
    let vectors = try found.map {
      try PassageVectors(dimension: $0.dimension, numbers: $0.numbers, count: entries[entry].passages.count)
    }
    kept.withLock { $0.vectors[entry] = .some(vectors) }
    return vectors
  }

  /// The words of a passage, untouched; `nil` for the number of none.
  public func quotation(of passage: Int) throws -> String? {
    guard let entry = entry(of: passage) else { return nil }
    let text = try text(of: entry)
    let place = passage - entries[entry].passages.lowerBound
    return text.string(text.byteRange(try structure(of: entry).passages[place].range))
  }

  /// How many bytes the index takes, the texts left out.
  public func indexSize() throws -> Int {
    try store.read { try LibraryIndexTables.size(of: library, in: $0) }
  }

  /// How many passages the documents have.
  public var passageCount: Int { entries.reduce(0) { $0 + $1.passages.count } }
}
