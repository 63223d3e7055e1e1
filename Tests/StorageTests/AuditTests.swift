import Evidence
import GRDB
import Testing

@testable import Storage

@Suite struct AuditTests {
  let folder: TemporaryFolder
  let store: Store
  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.store, migrations: [])
  }

  private func chain(_ count: Int) throws {
    try store.write { (db) throws in
      for number in 0..<count {
        try Audit.append(Samples.event([Samples.digest("document \(number)")]), in: db)
      }
    }
  }

  @Test func `an untouched chain is intact`() throws {
    #expect(
      try store.read { try Audit.verify(in: $0) }
        == AuditVerification(entryCount: 0, head: .empty, fault: nil))
    try chain(1000)
    let verification = try store.read { try Audit.verify(in: $0) }
    #expect(verification.isIntact && verification.entryCount == 1000)
    let last = try #require(try store.read { try Audit.entries(limit: 2, in: $0) }.first)
    #expect(verification.head == AuditHead(count: 1000, hash: last.hash))
    let event = Samples.event([try Samples.digest("document 999")])
    #expect(last.sequence == 1000 && last.event == event)
  }

  @Test func `the encoding is the one that is written down`() throws {
    // Reckoned by hand with another program: the fields, each led by its length as eight bytes.
    let event = AuditEvent(
      time: "2024-05-06T07:08:09Z", actor: "a", action: .erasure,
      subjects: [try #require(ContentDigest(hex: String(repeating: "ab", count: 32)))],
      program: "attest 0.1.0")
    let entry = try AuditEntry(sequence: 1, event: event, previous: AuditHead.empty.hash)
    #expect(entry.hash.hex == "9cc9d38c028718c532dee36a2bd005508fe3adc9ba8cd2f8d377a4d3436a0520")
  }

  @Test(arguments: [
    "UPDATE audit SET actor = 'x' WHERE sequence = 5", "DELETE FROM audit WHERE sequence = 5",
    "DELETE FROM audit",
  ])
  func `the store refuses to change the chain`(sql: String) throws {
    try chain(10)
    #expect(throws: StorageError.self) { try store.write { try $0.execute(sql: sql) } }
    #expect(try store.read { try Audit.verify(in: $0) }.isIntact)
  }

  static let tampering: [(String, AuditVerification.Fault)] = [
    ("UPDATE audit SET actor = 'someone' WHERE sequence = 500", .altered(sequence: 500)),
    ("UPDATE audit SET time = '2023-05-06T07:08:09Z' WHERE sequence = 1", .altered(sequence: 1)),
    ("UPDATE audit SET action = 'report' WHERE sequence = 1000", .altered(sequence: 1000)),
    ("UPDATE audit SET program = 'attest 0.1' WHERE sequence = 2", .altered(sequence: 2)),
    ("UPDATE audit SET subjects = '' WHERE sequence = 3", .altered(sequence: 3)),
    ("UPDATE audit SET subjects = 'nonsense' WHERE sequence = 3", .altered(sequence: 3)),
    ("UPDATE audit SET hash = previous WHERE sequence = 4", .altered(sequence: 4)),
    ("UPDATE audit SET previous = hash WHERE sequence = 4", .altered(sequence: 4)),
    // A field's end moved to its neighbour's beginning.
    (
      "UPDATE audit SET actor = 'testerimpo', action = 'rt' WHERE sequence = 7", .altered(sequence: 7)
    ),
    ("DELETE FROM audit WHERE sequence = 1", .missing(sequence: 1)),
    ("DELETE FROM audit WHERE sequence = 500", .missing(sequence: 500)),
    (
      "DELETE FROM audit WHERE sequence = 500; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 500",
      .altered(sequence: 500)
    ),
    (
      """
      UPDATE audit SET sequence = -1 WHERE sequence = 20; UPDATE audit SET sequence = 20 WHERE sequence = 21;
      UPDATE audit SET sequence = 21 WHERE sequence = -1
      """, .altered(sequence: 20)
    ),
    ("DELETE FROM audit WHERE sequence > 990", .cutOff(expected: 1000, found: 990)),
    ("DELETE FROM audit", .cutOff(expected: 1000, found: 0)),
    ("DELETE FROM audit_head", .noHead),
    (
      """
      DELETE FROM audit WHERE sequence > 990; UPDATE audit_head SET count = 990
      """, .otherHead
    ),
    ("UPDATE audit_head SET count = 999", .added(expected: 999, found: 1000)),
  ]

  @Test(arguments: tampering)
  func `tampering is found`(sql: String, fault: AuditVerification.Fault) throws {
    try chain(1000)
    try store.write { (db) throws in
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted")
      try db.execute(sql: sql)
    }
    #expect(try store.read { try Audit.verify(in: $0) }.fault == fault)
  }

  @Test func `a row that is replaced with its hash made right breaks the link`() throws {
    try chain(1000)
    let fault = try store.write { (db) throws in
      var forged = try #require(try Audit.entries(limit: 501, in: db).last)
      forged.event.actor = "someone"
      forged.hash = try forged.expectedHash()
      try db.execute(sql: "DROP TRIGGER audit_is_not_changed")
      try db.execute(
        sql: "UPDATE audit SET actor = 'someone', hash = ? WHERE sequence = ?",
        arguments: [forged.hash.hex, forged.sequence])
      return try Audit.verify(in: db).fault
    }
    #expect(fault == .unlinked(sequence: 501))
  }
}
