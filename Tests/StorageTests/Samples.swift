import Crypto
import Evidence
import Foundation
import GRDB

@testable import Storage

/// What the tests store.
enum Samples {
  static let now = "2024-05-06T07:08:09Z"

  static func digest(_ bytes: [UInt8]) throws -> ContentDigest {
    guard let digest = ContentDigest(bytes: Array(SHA256.hash(data: bytes))) else {
      throw StorageError.damaged()
    }
    return digest
  }

  static func digest(_ text: String) throws -> ContentDigest { try digest(Array(text.utf8)) }

  static func document(_ bytes: [UInt8], name: String = "clinic/ccd.xml") throws -> Document {
    Document(
      digest: try digest(bytes), name: name, mediaType: "application/xml", byteCount: bytes.count,
      repairs: [Repair(code: "undeclared-prefix", message: "The prefix xsi was declared.", line: 3)])
  }

  static func finding(
    on documents: [Document], title: String = "Summary", claim: String = "Penicillin: severe.",
    rules: String = "rules/1",
    program: String = "attest 0.1.0"
  ) -> Finding {
    let citations = documents.map {
      Citation(
        span: SourceSpan(document: $0.digest, place: .xml(xpath: "/a[1]/b[2]", line: 7)), label: "Entry 1",
        quote: claim)
    }
    return Finding(
      kind: "record-summary", title: title, subject: [LabeledValue("Name", title)],
      sections: [
        Finding.Section(
          id: "one", title: "One",
          claims: [
            Claim(id: "one-1", text: claim, emphasis: .critical, citations: citations),
            Claim(id: "one-2", text: "Doubtful.", emphasis: .warning, citations: citations),
            Claim(id: "one-3", text: "Ordinary.", citations: citations),
          ])
      ],
      limits: [], documents: documents,
      stamp: RunStamp(
        program: program, rules: rules, inputs: documents.map(\.digest),
        options: [LabeledValue("since", "2020")]))
  }

  static func event(_ subjects: [ContentDigest], time: String = now) -> AuditEvent {
    AuditEvent(time: time, actor: "tester", action: .importing, subjects: subjects, program: "attest 0.1.0")
  }

  /// A domain with one table, whose rows refer to the document.
  static let domain = TableSet(
    name: "sample",
    migrations: [
      (
        id: "1",
        run: {
          try $0.execute(
            sql: """
              CREATE TABLE sample (
                id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document (id), text TEXT NOT NULL)
              """)
        }
      )
    ],
    erase: { db, digest in
      try db.execute(
        sql: "DELETE FROM sample WHERE document_id = (SELECT id FROM document WHERE digest = ?)",
        arguments: [digest.hex])
    })

  /// Stores a document with a result and a row of the domain, all in one transaction.
  @discardableResult
  static func fill(_ store: Store, bytes: [UInt8], word: String) throws -> (Document, ResultSummary) {
    let document = try document(bytes, name: word + ".xml")
    let result = try store.write { (db) throws in
      try Documents.insert(document, bytes: bytes, at: now, in: db)
      let row = try Documents.rowID(of: document.digest, in: db)
      for number in 0..<40 {
        try db.execute(
          sql: "INSERT INTO sample (document_id, text) VALUES (?, ?)", arguments: [row, "\(word) \(number)"])
      }
      let result = try Results.replace(finding(on: [document], title: word, claim: word), at: now, in: db)
      try Audit.append(event([document.digest]), in: db)
      return result
    }
    return (document, result)
  }
}
