import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct DocumentsTests {
  let folder: TemporaryFolder
  let store: Store
  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.store, migrations: [])
  }

  @Test(arguments: [0, 1, 4096, Documents.pieceSize - 1, Documents.pieceSize, 2 * Documents.pieceSize + 1])
  func `bytes come back as they went in`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let document = try Samples.document(bytes)
    #expect(try store.write { try Documents.insert(document, bytes: bytes, at: Samples.now, in: $0) })
    let found = try store.read {
      (try Documents.find(document.digest, in: $0), try Documents.bytes(of: document.digest, in: $0))
    }
    #expect(found.0 == StoredDocument(document: document, importedAt: Samples.now))
    #expect(found.1 == Data(bytes))
  }

  @Test func `the same file again is recognised`() throws {
    let document = try Samples.document([1, 2, 3])
    try store.write { (db) throws in
      #expect(try Documents.insert(document, bytes: [1, 2, 3], at: Samples.now, in: db))
      var renamed = document
      renamed.name = "other.xml"
      #expect(try !Documents.insert(renamed, bytes: [1, 2, 3], at: "2025-01-01T00:00:00Z", in: db))
    }
    let list = try store.read { try Documents.list(limit: 10, in: $0) }
    #expect(list.map(\.name) == ["clinic/ccd.xml"])
    #expect(list.map(\.importedAt) == [Samples.now])
  }

  @Test func `bytes of another file are refused`() throws {
    let document = try Samples.document([1, 2, 3])
    for bytes: [UInt8] in [[1, 2], [1, 2, 4]] {
      let error = #expect(throws: StorageError.self) {
        try store.write { try Documents.insert(document, bytes: bytes, at: Samples.now, in: $0) }
      }
      #expect(error?.code == "store.wrong-digest")
    }
    #expect(try store.read { try Documents.find(document.digest, in: $0) } == nil)
    #expect(try store.read { try Documents.bytes(of: document.digest, in: $0) } == nil)
  }

  @Test(arguments: [
    "UPDATE document_bytes SET bytes = x'010204'", "DELETE FROM document_bytes",
    "UPDATE document SET byte_count = 9000000000000000", "INSERT INTO document_bytes VALUES (1, 1, x'00')",
  ])
  func `damaged bytes are not passed on`(sql: String) throws {
    let document = try Samples.document([1, 2, 3])
    try store.write { (db) throws in
      try Documents.insert(document, bytes: [1, 2, 3], at: Samples.now, in: db)
      try db.execute(sql: sql)
    }
    let error = #expect(throws: StorageError.self) {
      try store.read { try Documents.bytes(of: document.digest, in: $0) }
    }
    #expect(error?.code == "store.damaged")
  }

  @Test func `the beginning of a digest is enough where it is one document's`() throws {
    var digests: [ContentDigest] = []
    try store.write { (db) throws in
      for number in UInt8(0)..<40 {
        let document = try Samples.document([number])
        try Documents.insert(document, bytes: [number], at: Samples.now, in: db)
        digests.append(document.digest)
      }
    }
    for digest in digests {
      let found = try store.read { try Documents.find(prefix: digest.short.uppercased(), in: $0) }
      #expect(found?.digest == digest)
    }
    // Forty digests share sixteen first digits.
    let shared = Dictionary(grouping: digests) { $0.hex.prefix(1) }.first { $0.value.count > 1 }
    let first = try #require(shared?.key)
    let error = #expect(throws: StorageError.self) {
      try store.read { try Documents.find(prefix: String(first), in: $0) }
    }
    #expect(error?.code == "store.ambiguous")
    for text in ["", "%", "_", "g", "' OR 1"] {
      #expect(try store.read { try Documents.find(prefix: text, in: $0) } == nil)
    }
  }

  @Test(arguments: ["", "yesterday", "2024-05-06", "2024-05-06T07:08:09+02:00", "2024-05-06 07:08:09Z"])
  func `a time that is not UTC is refused`(time: String) throws {
    let document = try Samples.document([1, 2, 3])
    let error = #expect(throws: StorageError.self) {
      try store.write { try Documents.insert(document, bytes: [1, 2, 3], at: time, in: $0) }
    }
    #expect(error?.code == "store.constraint")
  }
}
