import Evidence
import Explainability
import Foundation
import Storage

/// Explains a stored result to a reader, as HTML, PDF, JSON, Markdown or text; the audit chain tells of it.
public struct ExplainResult: Sendable {
  private let context: RunContext
  private let store: RecordStore

  /// Explanations from a store.
  public init(context: RunContext, store: RecordStore) {
    self.context = context
    self.store = store
  }

  /// The names of the readers that a report can be for.
  public static var readers: [String] { ReportReader.allCases.map(\.rawValue) }

  /// The explanation of the result with this id, or with an id that begins so.
  ///
  /// - Parameters:
  ///   - reader: whom it is for, as in ``readers``; `nil` for the reader whom such results are mostly for.
  ///   - format: how it is written.
  /// - Throws: an `AttestError`; an id that is not in the store is one of status `badUse`, a program for PDF that is not there one of status
  ///   `missing`.
  public func run(id: String, reader: String? = nil, format: ReportFormat) async throws -> RenderedFile {
    let reader = try reader.map(Self.reader)
    let (report, subject, usual) = try await self.report(id: id, reader: reader, format: format)
    let data = try Self.render(report, for: reader ?? usual, format: format)
    let digest = try ContentDigest.sha256(of: data)
    try store.note(
      .report, [subject, digest], models: report.header.models.compactMap(\.digest), context: context)
    return RenderedFile(id: report.header.report, subject: subject, data: data)
  }

  /// The report of a stored result, the result's digest, and the reader whom such results are mostly for.
  func report(id: String, reader: ReportReader?, format: ReportFormat) async throws -> (
    ExplanationReport, ContentDigest, ReportReader
  ) {
    let stored = try store.store.read { db in
      guard let result = try Results.find(id, in: db) else { throw WorkflowError.unknownResult(store.path) }
      let digest = result.summary.digest
      return (
        result, try Reviews.list(of: digest, in: db),
        try Audit.last(.analysis, on: digest, at: result.createdAt, in: db)
          ?? Audit.last(.analysis, on: digest, in: db)
      )
    }
    let (result, reviews, row) = stored
    let adapter = ReportAdapters.adapter(for: result.kind)
    let explained = try await adapter.explain(result, in: store)
    let header = ReportHeader(
      subject: explained.subject ?? ReportHeader.pseudonym(of: result.finding.stamp.inputs.first),
      report: result.id,
      time: result.createdAt, program: result.finding.stamp.program, models: explained.models,
      templates: explained.templates, seed: explained.seed, inputs: result.finding.stamp.inputs,
      operatorName: row?.event.actor ?? "not recorded")
    var command = "attest report \(result.id) --for \((reader ?? adapter.reader).rawValue)"
    if let flag = format.flag { command += " --\(flag)" }
    let report = ExplanationReport(
      header: header, content: explained.content,
      reviews: reviews.map { Self.review($0, since: result.createdAt) },
      audit: row.map { AuditMark(row: $0.sequence, hash: $0.hash) },
      commands: [command] + (explained.command.map { [$0] } ?? []))
    return (report, result.summary.digest, adapter.reader)
  }

  /// A report in a format.
  static func render(_ report: ExplanationReport, for reader: ReportReader, format: ReportFormat) throws
    -> Data
  {
    switch format {
    case .json: return Data(try report.json().utf8)
    case .html: return Data(report.page(for: reader).html().utf8)
    case .markdown: return Data(report.page(for: reader).markdown().utf8)
    case .text(let width, let color):
      return Data(report.page(for: reader).text(style: TerminalStyle(width: width, color: color)).utf8)
    case .pdf:
      return try PDFRenderer.find().render(report.page(for: reader).html(), time: report.header.time)
    }
  }

  private static func review(_ stored: StoredReview, since made: String) -> HumanReview {
    // ISO 8601 in UTC sorts as it reads.
    let isEarlier = stored.time < made
    return HumanReview(
      time: stored.time, reviewer: stored.reviewer,
      decision: HumanReview.Decision(rawValue: stored.decision) ?? .deferred,
      comment: stored.comment + (isEarlier ? " (Decided on an earlier version of this result.)" : ""))
  }

  private static func reader(_ name: String) throws -> ReportReader {
    guard let reader = ReportReader(rawValue: name.lowercased()) else {
      throw WorkflowError(
        code: "use.reader", message: "There is no reader of this name.",
        hint: "Readers are \(readers.joined(separator: ", ")).", place: "--for", status: .badUse)
    }
    return reader
  }
}
