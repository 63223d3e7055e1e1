internal import Crypto
public import Evidence
public import Foundation
internal import Storage

/// The passages of a library that a model is to turn into vectors, document by document.
public struct LibraryEmbedding: Sendable {
  private let index: PassageIndex

  /// The passages of a library.
  public init(_ index: PassageIndex) {
    self.index = index
  }

  /// The documents without vectors of a model, as places in the index's entries.
  public func missing(model: ContentDigest) throws -> [Int] {
    let missing = Set(
      try index.store.read {
        try LibraryIndexTables.documentsWithoutVectors(of: index.library, model: model, in: $0)
      })
    return index.entries.indices.filter { missing.contains(index.entries[$0].id) }
  }

  /// Takes over the vectors that the same documents have in other libraries of the store.
  public func takeOver(model: ContentDigest) throws {
    try index.store.write { try LibraryIndexTables.takeOverVectors(to: index.library, model: model, in: $0) }
  }

  /// Whether a document of the library has vectors of a model.
  public func hasAny(model: ContentDigest) throws -> Bool {
    try missing(model: model).count < index.entries.count
  }

  /// The texts of a document's passages, white space made single.
  public func texts(of entry: Int) throws -> [String] {
    let text = try index.text(of: entry)
    return try index.structure(of: entry).passages.map { passage in
      text.string(text.byteRange(passage.range)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// Keeps the vectors of a document's passages.
  public func save(_ vectors: [[Float]], of entry: Int, model: ContentDigest) throws {
    guard vectors.count == index.entries[entry].passages.count, let dimension = vectors.first?.count else {
      return
    }
    let bytes = vectors.flatMap { PassageVectors.bytes($0) }
    guard bytes.count == vectors.count * dimension else { return }
    try index.store.write {
      try LibraryIndexTables.save(
        bytes, dimension: dimension, model: model, document: index.entries[entry].id, in: $0)
    }
  }
}

extension LibraryWriter {
  /// The SHA-256 of a file's bytes.
  public static func digest(of bytes: Data) -> ContentDigest? {
    ContentDigest(bytes: Array(SHA256.hash(data: bytes)))
  }
}
