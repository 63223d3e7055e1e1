import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct EmbeddingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func open() throws -> Store { try Store(path: folder.store, migrations: [EmbeddingTables.set]) }

  private let vector: [Float] = [0.25, -0.5, 1]

  private func digests(_ texts: String...) throws -> [ContentDigest] { try texts.map(Embeddings.digest(of:)) }

  @Test func `a vector comes back bit by bit, for its model and its text only`() throws {
    let store = try open()
    let model = try Samples.digest("model")
    let text = try Embeddings.digest(of: "a text")
    let odd: [Float] = [
      -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -.infinity, Float(bitPattern: 0x7FC1_2345), 0.1,
    ]
    try store.write { try Embeddings.save([text: odd], model: model, in: $0) }
    let found = try open().read { try Embeddings.find([text, text], model: model, in: $0) }
    #expect(found.count == 1)
    #expect(found[text]?.map(\.bitPattern) == odd.map(\.bitPattern))
    let other = try Samples.digest("other")
    #expect(try store.read { try Embeddings.find([text], model: other, in: $0) } == [:])
    #expect(try store.read { try Embeddings.find(digests("a text "), model: model, in: $0) } == [:])
  }

  @Test func `a text is named by the SHA-256 of its bytes, and no word of it is kept`() throws {
    let store = try open()
    // FIPS 180-4's example.
    #expect(
      try Embeddings.digest(of: "abc").hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let text = "Planted-word of somebody"
    try store.write {
      try Embeddings.save([Embeddings.digest(of: text): vector], model: Samples.digest("model"), in: $0)
    }
    #expect(try !folder.files(holding: Embeddings.digest(of: text).hex).isEmpty)
    #expect(try folder.files(holding: "Planted-word") == [])
  }

  @Test func `a later vector takes the place of the earlier`() throws {
    let store = try open()
    let model = try Samples.digest("model")
    let text = try Embeddings.digest(of: "a text")
    for number in 1...3 {
      try store.write {
        try Embeddings.save([text: [Float](repeating: 1, count: number)], model: model, in: $0)
      }
    }
    #expect(try store.read { try Embeddings.count(in: $0) } == 1)
    #expect(try store.read { try Embeddings.find([text], model: model, in: $0) } == [text: [1, 1, 1]])
  }

  @Test func `an erased document takes the vectors along that no other document needs`() throws {
    let store = try open()
    let model = try Samples.digest("model")
    let (own, shared, loose) = try (
      Embeddings.digest(of: "own"), Embeddings.digest(of: "shared"), Embeddings.digest(of: "loose")
    )
    let documents = try ["one", "two"].map { try Samples.document(Array($0.utf8), name: $0) }
    try store.write { db in
      for (document, word) in zip(documents, ["one", "two"]) {
        try Documents.insert(document, bytes: Array(word.utf8), at: Samples.now, in: db)
      }
      try Embeddings.save([loose: vector], model: model, in: db)
      try Embeddings.save([own: vector, shared: vector], model: model, document: documents[0].digest, in: db)
      try Embeddings.link([shared], model: model, to: documents[1].digest, in: db)
    }
    func erase(_ document: Document) throws {
      let report = try Erasure.erase(
        [.document(document.digest)], at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store)
      #expect(report.isComplete)
    }
    func kept() throws -> Set<ContentDigest> {
      Set(try store.read { try Embeddings.find([own, shared, loose], model: model, in: $0) }.keys)
    }
    #expect(try kept() == [own, shared, loose])
    try erase(documents[0])
    #expect(try kept() == [shared, loose])
    #expect(try folder.files(holding: own.hex) == [])
    try erase(documents[1])
    #expect(try kept() == [loose])
    #expect(try folder.files(holding: shared.hex) == [])
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM embedding_document") } == 0)
  }

  @Test func `all vectors can be erased, from each byte of the files, and the audit chain tells of it`()
    throws
  {
    let store = try open()
    let model = try Samples.digest("model")
    let texts = try (0..<300).map { try Embeddings.digest(of: "text \($0)") }
    let vectors = Dictionary(uniqueKeysWithValues: texts.map { ($0, vector) })
    try store.write { try Embeddings.save(vectors, model: model, in: $0) }
    let gone = try Embeddings.eraseAll(at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store)
    #expect(gone == 300)
    #expect(try store.read { try Embeddings.count(in: $0) } == 0)
    for text in texts { #expect(try folder.files(holding: text.hex) == []) }
    let entry = try #require(try store.read { try Audit.entries(limit: 1, in: $0) }.first)
    #expect(entry.event.action == .erasure && entry.event.subjects == [model])
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
    #expect(
      try Embeddings.eraseAll(at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store) == 0)
    #expect(try store.read { try Audit.head(in: $0) }.count == 1)
  }

  @Test func `vectors of a document that is not there are refused, and none is kept`() throws {
    let store = try open()
    let stranger = try Samples.digest("stranger")
    let error = #expect(throws: StorageError.self) {
      try store.write {
        try Embeddings.save(
          [Embeddings.digest(of: "a"): vector], model: Samples.digest("model"), document: stranger, in: $0)
      }
    }
    #expect(error?.code == "store.no-document")
    #expect(try store.read { try Embeddings.count(in: $0) } == 0)
  }

  @Test func `a vector that was cut short behind the program's back is damage`() throws {
    let store = try open()
    let model = try Samples.digest("model")
    let text = try Embeddings.digest(of: "a text")
    try store.write { db in
      try Embeddings.save([text: vector], model: model, in: db)
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.execute(sql: "UPDATE embedding SET vector = x'00000000'")
    }
    let error = #expect(throws: StorageError.self) {
      try store.read { try Embeddings.find([text], model: model, in: $0) }
    }
    #expect(error?.code == "store.damaged")
  }
}
