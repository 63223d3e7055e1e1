import DocumentReading
import Evidence
import Foundation
import RecordSummarizer
import Storage

extension RecordStore {
  /// What became of a summary that was to be stored.
  struct Saved {
    /// The result as it stands in the store.
    var result: ResultSummary
    /// Whether it stood there before.
    var wasKnown: Bool
  }

  /// Stores a document, its facts, its summary and the audit rows in one transaction.
  ///
  /// The same file is known by its digest, and the same summary of it is kept as it is, so that its report
  /// stays the same.
  func save(_ file: RecordFile, _ finding: Finding, context: RunContext) throws -> Saved {
    let now = context.now
    let document = file.source.document
    return try store.write { db in
      let isNew = try Documents.insert(document, bytes: file.source.originalBytes, at: now, in: db)
      if isNew {
        try Audit.append(event(.importing, [document.digest], at: now, context), in: db)
      }
      // A result that no longer can be read is replaced, not a reason to stop.
      let known = isNew ? nil : try? Results.find(kind: finding.kind, stamp: finding.stamp, in: db)
      let saved: Saved
      if let known, known.finding == finding {
        saved = Saved(result: known.summary, wasKnown: true)
      } else {
        try RecordTables.replace(file.record, in: db)
        saved = Saved(result: try Results.replace(finding, at: now, in: db), wasKnown: false)
      }
      try Audit.append(event(.analysis, [document.digest, saved.result.digest], at: now, context), in: db)
      return saved
    }
  }

  /// Puts an action on the audit chain.
  func note(
    _ action: AuditEvent.Action, _ subjects: [ContentDigest], models: [ContentDigest] = [],
    context: RunContext
  ) throws {
    let now = context.now
    _ = try store.write { db in
      var event = event(action, subjects, at: now, context)
      event.models = models
      return try Audit.append(event, in: db)
    }
  }

  private func event(
    _ action: AuditEvent.Action, _ subjects: [ContentDigest], at now: String, _ context: RunContext
  ) -> AuditEvent {
    AuditEvent(time: now, actor: context.actor, action: action, subjects: subjects, program: context.program)
  }
}
