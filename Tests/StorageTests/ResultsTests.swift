import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ResultsTests {
  let folder: TemporaryFolder
  let store: Store
  let document: Document
  init() throws {
    folder = try TemporaryFolder()
    let store = try Store(path: folder.store, migrations: [])
    let document = try Samples.document([1, 2, 3])
    try store.write { _ = try Documents.insert(document, bytes: [1, 2, 3], at: Samples.now, in: $0) }
    self.store = store
    self.document = document
  }

  @Test func `a result comes back whole, by id or by its beginning`() throws {
    let finding = Samples.finding(on: [document], title: "Zoë / \"q\"")
    let summary = try #require(try store.write { try Results.insert(finding, at: Samples.now, in: $0) })
    #expect(summary.id.wholeMatch(of: /r-[0-9a-f]{10}/) != nil)
    #expect(summary.claimCount == 3 && summary.criticalCount == 1 && summary.warningCount == 1)
    #expect(summary.documents == [document.digest] && summary.documentNames == ["clinic/ccd.xml"])
    for name in [
      summary.id, String(summary.id.prefix(5)), String(summary.id.dropFirst(2)), summary.id.uppercased(),
    ] {
      let found = try store.read { try Results.find(name, in: $0) }
      #expect(found == StoredResult(summary: summary, finding: finding), "\(name)")
    }
    for name in ["", "r-", "r-zzz", "%"] {
      #expect(try store.read { try Results.find(name, in: $0) } == nil)
    }
    #expect(
      try store.read { try Results.find(kind: finding.kind, stamp: finding.stamp, in: $0) }?.id == summary.id)
  }

  @Test func `the same analysis of the same input has the same id`() throws {
    let finding = Samples.finding(on: [document])
    var withOption = finding
    withOption.stamp.options = [LabeledValue("since", "2021")]
    try store.write { (db) throws in
      let first = try #require(try Results.insert(finding, at: Samples.now, in: db))
      #expect(try Results.insert(finding, at: Samples.now, in: db) == nil)
      let later = Samples.finding(on: [document], title: "Later", program: "attest 9")
      let second = try Results.replace(later, at: "2025-01-01T00:00:00Z", in: db)
      #expect(second.id == first.id && second.title == "Later" && second.createdAt == "2025-01-01T00:00:00Z")
      #expect(try Results.find(first.id, in: db)?.finding == later)
      let others = [Samples.finding(on: [document], rules: "rules/2"), withOption]
      let ids = try others.map { try Results.replace($0, at: Samples.now, in: db).id }
      #expect(Set(ids + [first.id]).count == 3)
    }
    #expect(
      try store.read { try Results.list(limit: 10, in: $0) }.map(\.title) == ["Later", "Summary", "Summary"])
    #expect(try store.read { try Results.list(limit: 1, in: $0) }.count == 1)
    #expect(try store.read { try Results.list(limit: 9, kind: "other", in: $0) }.isEmpty)
  }

  @Test func `two results that would share an id get longer ones`() throws {
    let finding = Samples.finding(on: [document])
    let summary = try store.write { (db) throws in
      let digest = try Results.digest(kind: finding.kind, stamp: finding.stamp)
      try db.execute(
        sql: "INSERT INTO result VALUES (?, ?, 'k', 't', ?, 0, 0, 0)",
        arguments: ["r-" + digest.hex.prefix(10), try Samples.digest("other").hex, Samples.now])
      return try Results.replace(finding, at: Samples.now, in: db)
    }
    #expect(summary.id.count == 13)
    #expect(try store.read { try Results.find(summary.id, in: $0) }?.finding == finding)
    let error = #expect(throws: StorageError.self) {
      try store.read { try Results.find(String(summary.id.prefix(8)), in: $0) }
    }
    #expect(error?.code == "store.ambiguous")
  }

  @Test func `a result rests on documents in the store`() throws {
    let other = try Samples.document([9])
    let error = #expect(throws: StorageError.self) {
      try store.write { try Results.insert(Samples.finding(on: [document, other]), at: Samples.now, in: $0) }
    }
    #expect(error?.code == "store.no-document")
    #expect(try store.read { try Results.list(limit: 9, in: $0) }.isEmpty)
  }

  @Test func `a number that JSON cannot hold is refused without quoting it`() throws {
    var finding = Samples.finding(on: [document])
    finding.sections[0].claims[0].series = Series(
      title: "Secret", unit: "mg", points: [Series.Point(day: .infinity, time: "", value: 1, text: "")])
    let error = #expect(throws: StorageError.self) {
      try store.write { try Results.insert(finding, at: Samples.now, in: $0) }
    }
    #expect(error?.code == "store.no-json")
  }

  @Test(arguments: ["UPDATE result_finding SET json = x'7b'", "DELETE FROM result_finding"])
  func `a damaged result is told, and the list still works`(damage: String) throws {
    let summary = try store.write { (db) throws in
      let summary = try Results.replace(Samples.finding(on: [document]), at: Samples.now, in: db)
      try db.execute(sql: damage)
      return summary
    }
    #expect(try store.read { try Results.list(limit: 9, in: $0) } == [summary])
    let error = #expect(throws: StorageError.self) { try store.read { try Results.find(summary.id, in: $0) } }
    #expect(error?.code == "store.damaged")
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 700), (700, 1), (300, 3), (3, 256), (2, 257)])
  func `a finding that is written part by part is the same JSON`(claims: Int, citations: Int) throws {
    var finding = Samples.finding(on: [document], title: #"a "claims":[] and "sections":[] in a text"#)
    var claim = finding.sections[0].claims[0]
    claim.text = #"\"citations":[] and \\"citations\\":[]"#
    claim.citations = (0..<citations).map {
      Citation(
        span: SourceSpan(document: document.digest, place: .page($0 + 1)), label: "Page", quote: "\u{1}é/\"")
    }
    let few = finding.sections[0].claims
    finding.sections[0].claims = (0..<claims).map { number in
      var claim = number.isMultiple(of: 5) ? claim : few[number % 3]
      claim.id = "claim-\(number)"
      return claim
    }
    finding.sections += [Finding.Section(id: "empty", title: "Empty", claims: []), finding.sections[0]]
    var pieces: [Data] = []
    try FindingJSON.write(finding, pieceSize: 1000) { pieces.append($0) }
    let whole = try StoredJSON.encode(finding)
    #expect(pieces.reduce(Data(), +) == whole)
    #expect(pieces.count > 1 || whole.count < 2000)
    let summary = try store.write { try Results.replace(finding, at: Samples.now, in: $0) }
    #expect(try store.read { try Results.find(summary.id, in: $0) }?.finding == finding)
  }
}
