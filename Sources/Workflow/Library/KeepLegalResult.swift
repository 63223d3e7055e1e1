import DocumentReading
import Evidence
import Foundation
public import LegalRetriever
import Storage

/// Keeps answers of a library and checks of citations, so that they can be listed, explained, reviewed and erased.
public struct KeepLegalResult: Sendable {
  private let context: RunContext
  private let store: RecordStore

  /// Keeps results in a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// Keeps an answer; gives the id of the result, and `nil` where there is no passage that it could rest on.
  public func keep(_ answer: AnsweredQuestion) throws -> String? {
    var seen: Set<ContentDigest> = []
    let digests = answer.passages.map(\.span.document).filter { seen.insert($0).inserted }
    guard !digests.isEmpty else { return nil }
    return try store.store.write { db in
      let documents = try digests.compactMap { try Documents.find($0, in: db)?.document }
      return try save(
        answer.finding(documents: documents, program: context.program), try Self.json(answer),
        models: [answer.model].compactMap { $0 }, in: db)
    }
  }

  /// Keeps a check of citations against a library of the store, with the brief; gives the id of the result.
  public func keep(_ outcome: CheckCitations.Outcome) throws -> String {
    let check = outcome.check
    return try store.store.write { db in
      if try Documents.insert(check.brief, bytes: outcome.bytes, at: context.now, in: db) {
        try Audit.append(event(.importing, [check.brief.digest]), in: db)
      }
      let cited = try check.citedDigests.compactMap { try Documents.find($0, in: db)?.document }
      return try save(
        check.finding(documents: [check.brief] + cited, program: context.program), try Self.json(check),
        models: [], in: db)
    }
  }

  private func save(_ finding: Finding, _ json: Data, models: [ContentDigest], in db: StoreDatabase) throws
    -> String
  {
    let result = try Results.replace(finding, at: context.now, in: db)
    try LegalResultTables.replace(json, result: result.id, in: db)
    var event = event(.analysis, finding.documents.map(\.digest) + [result.digest])
    event.models = models
    try Audit.append(event, in: db)
    return result.id
  }

  private func event(_ action: AuditEvent.Action, _ subjects: [ContentDigest]) -> AuditEvent {
    AuditEvent(
      time: context.now, actor: context.actor, action: action, subjects: subjects, program: context.program)
  }

  private static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
