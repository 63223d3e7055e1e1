public import Evidence
public import Foundation
public import Storage

/// Adds documents to a library, some at a time, each time in one transaction.
public struct LibraryWriter: Sendable {
  /// From how many segments on a library's index is made one.
  static let mostSegments = 12

  private let store: Store
  /// The library's name.
  public let name: String

  /// A writer for a library, which is made with its first document.
  public init(named name: String, in store: Store) {
    self.name = name
    self.store = store
  }

  /// A document that was read, with its bytes.
  public struct Addition: Sendable {
    /// The document.
    public var document: LegalDocument
    /// Its bytes as received.
    public var bytes: Data

    /// A document with its bytes.
    public init(document: LegalDocument, bytes: Data) {
      self.document = document
      self.bytes = bytes
    }
  }

  /// Whether the latest version of the document of this name has these bytes.
  public func has(_ digest: ContentDigest, named name: String) throws -> Bool {
    try store.read { db in
      guard let library = try LibraryTables.library(named: self.name, in: db) else { return false }
      return try LibraryTables.digests(in: library, named: name, in: db).last == digest
    }
  }

  /// Adds documents with their index: all of them, or none where this throws.
  ///
  /// - Parameters:
  ///   - now: the time in UTC as ISO 8601 writes it.
  ///   - actor: who asks for it, for the audit chain.
  ///   - program: the program and its version, for the audit chain.
  public func add(_ additions: [Addition], at now: String, actor: String, program: String) throws {
    guard !additions.isEmpty else { return }
    try store.write { db in
      let library = try LibraryTables.makeLibrary(named: name, at: now, in: db)
      let first = try LibraryTables.nextPassage(of: library, in: db)
      let segment = try LibraryWriterTables.beginSegment(of: library, first: first, in: db)
      var builder = SegmentBuilder(first: first)
      var number = try LibraryWriterTables.nextDocument(in: db)
      for addition in additions {
        let document = addition.document
        let isNew = try Documents.insert(document.document, bytes: addition.bytes, at: now, in: db)
        if isNew {
          try Audit.append(
            AuditEvent(
              time: now, actor: actor, action: .importing, subjects: [document.document.digest],
              program: program),
            in: db)
        }
        let passages = builder.add(document, number: number)
        try LibraryWriterTables.insert(
          document, number: number, passages: passages, library: library, segment: segment, at: now, in: db)
        number += 1
      }
      try LibraryWriterTables.finish(builder, segment: segment, library: library, in: db)
    }
  }

  /// Makes one segment of the index where it has many, so that questions stay fast.
  public func tidy() throws {
    try store.write { db in
      guard let library = try LibraryTables.library(named: name, in: db) else { return }
      try LibraryWriterTables.merge(library, limit: Self.mostSegments, in: db)
    }
  }
}
