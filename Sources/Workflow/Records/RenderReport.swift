import Evidence
import Storage

/// Renders a stored result again, from the bytes that the store keeps of its document.
public struct RenderReport: Sendable {
  private let context: RunContext
  private let store: RecordStore

  /// Reports from a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// The report of the result with this id, or with an id that begins so.
  ///
  /// - Throws: an `AttestError`; an id that is not in the store is one of status `badUse`.
  public func run(id: String, format: ReportFormat) throws -> RenderedReport {
    if let check = try SubmissionRendering(store: store, context: context).run(id: id, format: format) {
      return check
    }
    let result = try store.store.read { db in
      guard let result = try Results.find(id, in: db) else { throw WorkflowError.unknownResult(store.path) }
      return result
    }
    let source = try store.source(of: result.finding)
    let rendering = ReportRendering(id: result.id, createdAt: result.createdAt, finding: result.finding)
    let text = try rendering.render(format, source: source)
    try store.note(.report, [result.summary.digest], context: context)
    return RenderedReport(id: result.id, subject: result.summary.digest, text: text, wasKnown: true)
  }
}
