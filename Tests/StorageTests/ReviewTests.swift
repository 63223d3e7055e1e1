import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct ReviewTests {
  let folder: TemporaryFolder
  let store: Store
  let document: Document
  let result: ResultSummary
  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.store, migrations: [Samples.domain])
    (document, result) = try Samples.fill(store, bytes: Array("alpha".utf8), word: "alpha")
  }

  @discardableResult
  private func review(_ comment: String, time: String = Samples.now) throws -> StoredReview {
    let review = StoredReview(
      result: result.digest, time: time, reviewer: "Dr. Planted-name", decision: "rejected", comment: comment,
      salt: try Samples.digest(comment + "salt"))
    _ = try store.write { (db) throws in
      try Reviews.add(review, actor: "tester", program: "attest 0.1.0", in: db)
    }
    return review
  }

  @Test func `reviews are kept in their order, with a row on the chain and none of their words in it`() throws
  {
    let first = try review("The dose is wrong.")
    let second = try review("Mended.")
    try store.read { (db) throws in
      #expect(try Reviews.list(of: result.digest, in: db) == [first, second])
      let entry = try #require(try Audit.last(.review, on: result.digest, in: db))
      #expect(try entry.event.subjects == [result.digest, second.digest()])
      #expect(try !String(describing: Audit.entries(limit: 9, in: db)).contains("wrong"))
    }
    #expect(try store.verifyAudit().isIntact)
  }

  @Test(arguments: [
    "UPDATE review SET comment = 'The dose is right.' WHERE id = 1",
    "UPDATE review SET decision = 'accepted'",
    "UPDATE review SET reviewer = 'someone' WHERE id = 2",
    "UPDATE review SET time = '2024-05-06T07:08:10Z' WHERE id = 1",
    "UPDATE review SET salt = digest WHERE id = 1", "DELETE FROM review WHERE id = 1", "DELETE FROM review",
    "INSERT INTO review (result, time, reviewer, decision, comment, salt, digest) SELECT result, time, 'x', decision, comment, salt, substr(digest, 2) || '0' FROM review WHERE id = 1",
  ])
  func `a review that was changed, removed or added behind the program's back is found`(sql: String) throws {
    try review("The dose is wrong.")
    try review("Mended.")
    try store.pool.write { try $0.execute(sql: sql) }
    guard case .review = try store.verifyAudit().fault else {
      Issue.record("not found: \(sql)")
      return
    }
  }

  @Test func `a review stays when its result is made again, and goes with its result`() throws {
    try review("Planted-comment")
    _ = try store.write { (db) throws in
      try Results.replace(
        Samples.finding(on: [document], title: "alpha", claim: "another"), at: Samples.now, in: db)
    }
    #expect(try store.read { try Reviews.list(of: result.digest, in: $0) }.count == 1)
    let file = WrittenFiles.File(
      subject: result.digest, path: "/home/x/Planted-path.html", digest: try Samples.digest("bytes"))
    try store.write { (db) throws in try WrittenFiles.remember(file, at: Samples.now, in: db) }
    #expect(try !folder.files(holding: "Planted-").isEmpty)
    let report = try Erasure.erase(
      [.document(document.digest)], at: Samples.now, actor: "tester", program: "attest 0.1.0", in: store)
    #expect(report.isComplete)
    #expect(try folder.files(holding: "Planted-") == [])
    #expect(try store.verifyAudit().isIntact)
  }

  @Test func `files are remembered by subject and path`() throws {
    let one = try Samples.digest("one")
    let two = try Samples.digest("two")
    let old = WrittenFiles.File(subject: one, path: "/a", digest: one)
    let new = WrittenFiles.File(subject: one, path: "/a", digest: two)
    let other = WrittenFiles.File(subject: two, path: "/a", digest: two)
    try store.write { (db) throws in
      for file in [old, new, other] { try WrittenFiles.remember(file, at: Samples.now, in: db) }
      #expect(try WrittenFiles.list(of: [one], in: db) == [new])
      #expect(try WrittenFiles.list(of: [one, two], in: db) == [new, other])
      #expect(try WrittenFiles.isOthers(new, than: [one], in: db))
      #expect(try !WrittenFiles.isOthers(new, than: [one, two], in: db))
    }
  }
}
