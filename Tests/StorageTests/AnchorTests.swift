import Evidence
import Foundation
import GRDB
import Testing

@testable import Storage

/// The end of the audit chain, held against the note beside the store and against a head that a person kept.
@Suite struct AnchorTests {
  let folder: TemporaryFolder
  let store: Store
  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.store, migrations: [])
  }

  private func chain(_ count: Int, from first: Int = 0) throws {
    try store.write { (db) throws in
      for number in first..<(first + count) {
        try Audit.append(Samples.event([Samples.digest("document \(number)")]), in: db)
      }
    }
  }

  /// Rows with their hashes made right, from a row on, and the head with them.
  private func forge(from sequence: Int, actor: String) throws {
    try store.pool.write { (db) throws in
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted")
      let entries = try Audit.entries(limit: 10_000, in: db).reversed().filter { $0.sequence >= sequence }
      var previous =
        sequence > 1
        ? try Audit.hash(ofRow: sequence - 1, in: db) ?? AuditHead.empty.hash : AuditHead.empty.hash
      for var entry in entries {
        entry.event.actor = actor
        entry.previous = previous
        previous = try entry.expectedHash()
        try db.execute(
          sql: "UPDATE audit SET actor = ?, previous = ?, hash = ? WHERE sequence = ?",
          arguments: [actor, entry.previous.hex, previous.hex, entry.sequence])
      }
      try db.execute(sql: "UPDATE audit_head SET hash = ?", arguments: [previous.hex])
    }
  }

  private func cutOff(to count: Int) throws {
    try store.pool.write { (db) throws in
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted")
      try db.execute(sql: "DELETE FROM audit WHERE sequence > ?", arguments: [count])
      let hash = try Audit.hash(ofRow: count, in: db) ?? AuditHead.empty.hash
      try db.execute(sql: "UPDATE audit_head SET count = ?, hash = ?", arguments: [count, hash.hex])
    }
  }

  private var anchor: String { folder.store + ".anchor" }

  @Test func `the note follows the chain and holds nothing but its end`() throws {
    #expect(!FileManager.default.fileExists(atPath: anchor))
    try chain(3)
    let head = try store.read { try Audit.head(in: $0) }
    #expect(
      try String(contentsOfFile: anchor, encoding: .utf8)
        == "attest-anchor/1 00000000000000000003 \(head.hash.hex)\n")
    try chain(2, from: 3)
    let verification = try store.verifyAudit()
    #expect(
      verification.isIntact && verification.anchor?.count == 5 && verification.anchor == verification.head)
    var facts = stat()
    #expect(stat(anchor, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test(arguments: [999, 500, 1, 0])
  func `a cut-off end is found although the head was mended`(count: Int) throws {
    try chain(1000)
    let noted = try store.read { try Audit.head(in: $0) }
    try cutOff(to: count)
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
    #expect(try store.verifyAudit().fault == .cutOffBehindAnchor(expected: 1000, found: count))
    // The note beside it mended as well: only a head that is kept elsewhere tells.
    try FileManager.default.removeItem(atPath: anchor)
    try store.renewAnchor(at: Samples.now, actor: "someone", program: "attest 0.1.0")
    #expect(try store.verifyAudit().isIntact)
    #expect(try store.verifyAudit(noted: noted).fault == .otherThanNoted(sequence: 1000))
  }

  @Test(arguments: [1, 2, 500, 1000])
  func `rows that were written anew with right hashes are found`(sequence: Int) throws {
    try chain(1000)
    let noted = try store.read { try Audit.head(in: $0) }
    try forge(from: sequence, actor: "someone")
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
    #expect(try store.verifyAudit().fault == .otherThanAnchor(sequence: 1000))
    #expect(try AuditAnchor(store: folder.store).replace(with: store.read { try Audit.head(in: $0) }))
    #expect(try store.verifyAudit(noted: noted).fault == .otherThanNoted(sequence: 1000))
  }

  @Test func `an older row that was noted is still there after the chain has grown`() throws {
    try chain(10)
    let noted = try store.read { try Audit.head(in: $0) }
    try chain(10, from: 10)
    #expect(try store.verifyAudit(noted: noted).isIntact)
    let wrong = AuditHead(count: 10, hash: try Samples.digest("other"))
    #expect(try store.verifyAudit(noted: wrong).fault == .otherThanNoted(sequence: 10))
    #expect(
      try store.verifyAudit(noted: AuditHead(count: 99, hash: noted.hash)).fault
        == .otherThanNoted(sequence: 99))
  }

  @Test func `a note that was taken away is told and not made again`() throws {
    try chain(5)
    try FileManager.default.removeItem(atPath: anchor)
    #expect(try store.verifyAudit().fault == .noAnchor)
    try chain(1, from: 5)
    #expect(try store.verifyAudit().fault == .noAnchor)
    #expect(try Store(path: folder.store, migrations: []).verifyAudit().fault == .noAnchor)
    try store.renewAnchor(at: Samples.now, actor: "tester", program: "attest 0.1.0")
    let verification = try store.verifyAudit()
    #expect(verification.isIntact && verification.entryCount == 7)
  }

  @Test(arguments: [
    "", "nonsense", "attest-anchor/1 5 abc\n",
    "attest-anchor/2 00000000000000000005 \(String(repeating: "a", count: 64))\n",
  ])
  func `a note that is no note is told and left`(text: String) throws {
    try chain(5)
    try Data(text.utf8).write(to: URL(fileURLWithPath: anchor))
    #expect(try store.verifyAudit().fault == .noAnchor)
    if !text.isEmpty {
      try chain(1, from: 5)
      #expect(try String(contentsOfFile: anchor, encoding: .utf8) == text)
    }
  }

  @Test func `a note that lags behind, as after a crash, is no fault`() throws {
    try chain(5)
    let early = try Data(contentsOf: URL(fileURLWithPath: anchor))
    try chain(5, from: 5)
    try early.write(to: URL(fileURLWithPath: anchor))
    #expect(try store.verifyAudit().isIntact)
    try chain(1, from: 10)
    #expect(try store.verifyAudit().anchor?.count == 11)
  }

  @Test func `a row that names models is chained with them, and rows without keep their hash`() throws {
    let model = try Samples.digest("model")
    var event = Samples.event([try Samples.digest("document")])
    let plain = try AuditEntry(sequence: 1, event: event, previous: AuditHead.empty.hash)
    event.models = [model]
    let other = try AuditEntry(sequence: 1, event: event, previous: AuditHead.empty.hash)
    #expect(plain.hash != other.hash)
    _ = try store.write { (db) throws in try Audit.append(event, in: db) }
    #expect(try store.read { try Audit.entries(limit: 1, in: $0) }.first?.event.models == [model])
    #expect(try store.verifyAudit().isIntact)
    try store.pool.write { db in
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed; UPDATE audit SET models = ''")
    }
    #expect(try store.verifyAudit().fault == .altered(sequence: 1))
  }
}
