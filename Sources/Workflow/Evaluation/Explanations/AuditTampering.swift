import Evidence
import Foundation
import Storage

/// Tampers with chains of 1,000 rows from outside, by another program, and counts what `attest audit verify` finds; as Markdown.
struct AuditTampering {
  var context: RunContext

  /// A way to tamper: what it is, and the commands for SQLite that do it.
  private static let ways: [(name: String, commands: String)] = [
    ("a row's actor edited", "UPDATE audit SET actor = 'someone' WHERE sequence = 500"),
    ("a row's time edited", "UPDATE audit SET time = '2020-01-01T00:00:00Z' WHERE sequence = 1"),
    ("a row's action edited", "UPDATE audit SET action = 'erase' WHERE sequence = 1000"),
    ("a row's subjects edited", "UPDATE audit SET subjects = '' WHERE sequence = 250"),
    ("a row's models edited", "UPDATE audit SET models = hash WHERE sequence = 251"),
    ("a row's program edited", "UPDATE audit SET program = 'attest 9' WHERE sequence = 2"),
    ("a row's hash edited", "UPDATE audit SET hash = previous WHERE sequence = 700"),
    ("a row removed", "DELETE FROM audit WHERE sequence = 500"),
    (
      "a row removed and the rest moved up",
      "DELETE FROM audit WHERE sequence = 500; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 500; UPDATE audit_head SET count = 999"
    ),
    (
      "two rows changed places",
      "UPDATE audit SET sequence = -1 WHERE sequence = 20; UPDATE audit SET sequence = 20 WHERE sequence = 800; UPDATE audit SET sequence = 800 WHERE sequence = -1"
    ),
    (
      "a row added",
      "INSERT INTO audit SELECT 1001, time, actor, action, subjects, program, previous, hash, models FROM audit WHERE sequence = 3"
    ),
    ("the end cut off", "DELETE FROM audit WHERE sequence > 990"),
    (
      "the end cut off and the head mended",
      "DELETE FROM audit WHERE sequence > 990; UPDATE audit_head SET count = 990, hash = (SELECT hash FROM audit WHERE sequence = 990)"
    ),
    (
      "all rows cut off and the head mended",
      "DELETE FROM audit; UPDATE audit_head SET count = 0, hash = '\(String(repeating: "0", count: 64))'"
    ),
    ("the head removed", "DELETE FROM audit_head"),
    ("a review's comment edited", "UPDATE review SET comment = 'fine'"),
    ("a review removed", "DELETE FROM review"),
    ("the note beside the store removed", ""),
  ]

  /// The section of the report.
  func run() throws -> String {
    let folder = try TemporaryFolder()
    let original = folder.path("original/attest.sqlite")
    do {
      let path = folder.path("record.xml")
      try OutputFile.write(MadeUpRecord(problems: ["Asthma"]).xml, to: path)
      let store = try RecordStore(path: original)
      let id = try SummarizeRecord(context: context, store: store).run(
        InputFile(path: path, name: "record.xml"), format: .json
      ).id
      _ = try ReviewResult(context: context, store: store).run(
        id: id, decision: "rejected", reviewer: "R", comment: "wrong")
      let subject = try ContentDigest.sha256(of: Data("subject".utf8))
      let rows = try VerifyAudit(store: store).run().rows
      for _ in rows..<1_000 { try store.note(.report, [subject], context: context) }
    }
    let (intact, seconds) = try Figures.seconds { try VerifyAudit(store: RecordStore(path: original)).run() }
    var table = MarkdownTable("Tampering", "Found", "What is said")
    for (number, way) in Self.ways.enumerated() {
      let place = folder.path("\(number)")
      try FileManager.default.copyItem(atPath: folder.path("original"), toPath: place)
      let path = place + "/attest.sqlite"
      if way.commands.isEmpty {
        try FileManager.default.removeItem(atPath: path + ".anchor")
      } else {
        try Self.tamper(path, way.commands)
      }
      let state = try VerifyAudit(store: RecordStore(path: path)).run()
      table.add(way.name, state.fault == nil ? "no" : "yes", state.fault ?? "")
    }
    return """
      ## Tampering with the audit chain

      A chain of \(intact.rows) rows, verified in \(Figures.decimal(seconds * 1000, 0)) ms when untouched (\(intact.fault ?? "intact")). Another \
      program (Python's sqlite3) then drops the triggers that guard the rows and changes the file.

      \(table.text)

      """
  }

  private static func tamper(_ path: String, _ commands: String) throws {
    let script = """
      from sqlite3 import connect; from sys import argv
      db = connect(argv[1])
      db.executescript('DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted; PRAGMA foreign_keys = OFF;' + argv[2])
      db.commit()
      """
    let ending = try ChildProcess.run("python3", ["-c", script, path, commands])
    guard ending.status == 0 else {
      throw WorkflowError(
        code: "evaluate.python", message: "Python could not change the store for the evaluation.",
        hint: "See that python3 with sqlite3 is installed.", status: .missing)
    }
  }
}
