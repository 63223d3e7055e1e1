import Evidence
import Foundation
import GRDB
import Storage
import Testing

@testable import LegalRetriever

@Suite("The index")
struct IndexTests {
  @Test("Postings are read as they were written, and anything else is refused")
  func postings() throws {
    var list = PostingList()
    list.passages = [0, 1, 7, 300, 70_000]
    list.halves = [1, 2, 3, 65_535, 200]
    list.documents = 3
    let bytes = list.encoded
    #expect(try PostingList(decoding: bytes) == list)
    for count in 0..<bytes.count {
      #expect(throws: (any Error).self) { try PostingList(decoding: Array(bytes.prefix(count))) }
    }
    #expect(list.removing(1..<8).passages == [0, 300, 70_000])
    #expect(list.removing(1..<8).documents == 2)
    #expect(list.removing(2..<7) == list)
  }

  @Test(
    "Sections and passages are read as they were written, and anything else is refused or read without harm")
  func structure() throws {
    let document = try Samples.contract("2024/tamsin-orrery-merger-agreement.txt")
    let bytes = StructureCoding.encode(document.sections, document.passages)
    let read = try StructureCoding.decode(bytes)
    #expect(read.sections == document.sections)
    #expect(read.passages == document.passages)
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = try? StructureCoding.decode(damaged)
      #expect(throws: (any Error).self) { try StructureCoding.decode(Array(bytes.prefix(place))) }
    }
  }

  @Test("Places in bytes and in code points are the same place")
  func places() {
    let string = String(repeating: "a§“𝔸 b", count: 400)
    let text = DocumentText(string)
    #expect(text.codePointCount == string.unicodeScalars.count)
    let scalars = Array(string.unicodeScalars)
    var byte = 0
    for (place, scalar) in scalars.enumerated() {
      if place % 37 == 0 {
        #expect(text.codePoint(atByte: byte) == place)
        #expect(text.byte(atCodePoint: place) == byte)
      }
      byte += UTF8.width(scalar)
    }
    #expect(text.byte(atCodePoint: scalars.count) == byte)
  }

  @Test("Segments that are merged answer as before")
  func merging() throws {
    let library = try SampleLibrary()
    for number in 0..<15 {
      try library.add([
        "note \(number).txt": "§ \(number + 1). The lantern number\(number) is of brass. It shines."
      ])
    }
    let question = "brass lantern number7"
    let before = try library.answer(question) { $0.explains = false }
    try LibraryWriter(named: "matter", in: library.store).tidy()
    let after = try library.answer(question) { $0.explains = false }
    #expect(before.hits.map(\.score) == after.hits.map(\.score))
    #expect(before.hits.map(\.entry.name) == after.hits.map(\.entry.name))
    #expect(after.hits.first?.entry.name == "note 7.txt")
  }

  @Test("No word of an erased document is left in the store's file")
  func erasure() throws {
    let library = try SampleLibrary()
    try library.add([
      "kept.txt": "1. Care. The seller keeps the xylophone dry.",
      "gone.txt": "1. Care. The buyer Zwetschgenkuchen polishes the xylophone with Quastenflosser wax.",
    ])
    let digest = try #require(try library.index().entries.first { $0.name == "gone.txt" }?.digest)
    #expect(try library.answer("Quastenflosser wax").hits.count == 1)
    let report = try Erasure.erase(
      [.document(digest)], at: SampleLibrary.noon, actor: "tester", program: "attest test", in: library.store)
    #expect(report.isComplete)
    #expect(try library.answer("Quastenflosser wax").hits.isEmpty)
    #expect(try library.answer("xylophone").hits.map(\.entry.name) == ["kept.txt"])
    for name in try FileManager.default.contentsOfDirectory(atPath: library.folder.path) {
      let bytes = try Data(contentsOf: library.folder.appending(path: name))
      for word in ["wetschgenkuchen", "zwetschgenkuchen", "uastenflosser", "quastenfloss", "gone.txt"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(name)")
      }
    }
  }

  @Test("An index with other bytes in it is refused, and the program goes on")
  func damage() throws {
    let library = try SampleLibrary()
    try library.add(["a.txt": "1. The seller keeps the xylophone dry. It is of wood."])
    try library.store.write { db in
      try db.execute(sql: "UPDATE legal_posting SET postings = x'FFFFFFFFFF' WHERE term = 'xylophon'")
    }
    #expect(throws: StorageError.self) { try library.answer("xylophone") }
    try library.store.write { db in try db.execute(sql: "UPDATE legal_document SET structure = x'01'") }
    #expect(throws: StorageError.self) { try library.answer("seller") }
    try library.store.write { db in try db.execute(sql: "UPDATE legal_document SET passage_count = 99999") }
    #expect(throws: StorageError.self) { try library.index() }
  }
}
