import Crypto
import Evidence
import Foundation
import HomeworkDetector
import Storage

/// Keeps checks in the store under pseudonyms, and erases them when their time is over.
struct SubmissionKeeper {
  let store: RecordStore
  let context: RunContext
  let key: PseudonymKey

  /// Stores the checks of a class in one transaction.
  ///
  /// - Parameter days: after how many days they are erased; `nil` for never.
  /// - Returns: The results, in the order of the checks.
  func keep(_ checks: [(item: SubmissionItem, check: SubmissionCheck)], days: Int?) throws
    -> [ResultSummary]
  {
    let now = context.now
    let end = days.map { Self.day(after: $0, from: now) }
    return try store.store.write { db in
      try checks.map { item, check in
        let kept = pseudonymous(check, item)
        let isNew = try Documents.insert(kept.document, bytes: item.bytes.bytes, at: now, in: db)
        if isNew { try Audit.append(event(.importing, [kept.document.digest], now), in: db) }
        let result = try Results.replace(kept.finding, at: now, in: db)
        try SubmissionTables.replace(
          kept, result: result.id, pseudonym: key.pseudonym(of: item.student), keepUntil: end, in: db)
        try Audit.append(event(.analysis, [kept.document.digest, result.digest], now), in: db)
        return result
      }
    }
  }

  /// Erases the checks whose time is over, and the documents that nothing else rests on.
  ///
  /// - Returns: How many checks were erased.
  func eraseExpired() throws -> Int {
    let today = String(context.now.prefix(10))
    let ids = try store.store.read { db in try SubmissionTables.expired(on: today, in: db) }
    guard !ids.isEmpty else { return 0 }
    let erase = EraseSubject(context: context, store: store)
    _ = try erase.run(try erase.plan(results: ids))
    return ids.count
  }

  /// The check as it is stored: pseudonyms for names, and no text of another submission.
  private func pseudonymous(_ check: SubmissionCheck, _ item: SubmissionItem) -> SubmissionCheck {
    let pseudonym = key.pseudonym(of: item.student)
    var kept = check
    kept.name = pseudonym
    let ending = (check.document.name as NSString).pathExtension
    kept.document.name = pseudonym + (ending.isEmpty || ending.count > 8 ? "" : "." + ending.lowercased())
    kept.stamp.options = check.stamp.options.map {
      $0.label == "Student" ? LabeledValue("Student", pseudonym) : $0
    }
    kept.revision?.authors = (check.revision?.authors ?? []).map(key.pseudonym)
    kept.similar = check.similar.map { other in
      SubmissionCheck.Similar(
        name: key.pseudonym(of: other.name), text: "", isPrevious: other.isPrevious, match: other.match)
    }
    return kept
  }

  private func event(_ action: AuditEvent.Action, _ subjects: [ContentDigest], _ now: String) -> AuditEvent {
    AuditEvent(time: now, actor: context.actor, action: action, subjects: subjects, program: context.program)
  }

  /// The day so many days after a time, as `2026-03-31`.
  private static func day(after days: Int, from now: String) -> String {
    let start = (try? Date(now, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
    return String(start.addingTimeInterval(Double(days) * 86_400).formatted(.iso8601).prefix(10))
  }
}
