import Foundation
import Storage

/// Reads a record, summarizes it, stores all of that, and renders the report.
public struct SummarizeRecord: Sendable {
  private let context: RunContext
  private let store: RecordStore
  private let choice: SummaryChoice

  /// Writes a summary to a file that is erased with the summary.
  ///
  /// - Throws: ``WorkflowError`` `output.…`.
  public func write(_ report: RenderedReport, to path: String) throws {
    try store.write(Data(report.text.utf8), to: path, from: report.subject, context: context)
  }

  /// A summary of the chosen part of a record, kept in a store.
  public init(context: RunContext, store: RecordStore, choice: SummaryChoice = SummaryChoice()) {
    self.context = context
    self.store = store
    self.choice = choice
  }

  /// Summarizes one file.
  ///
  /// When this returns, file, facts and summary are stored; when it throws, none of them is.
  ///
  /// - Throws: an `AttestError` with the file's name.
  public func run(_ file: InputFile, format: ReportFormat) throws -> RenderedReport {
    let read = try RecordFile(file)
    let finding = try read.summary(choice, program: context.program)
    do {
      let saved = try store.save(read, finding, context: context)
      let rendering = ReportRendering(
        id: saved.result.id, createdAt: saved.result.createdAt, finding: finding)
      return RenderedReport(
        id: saved.result.id, subject: saved.result.digest,
        text: try rendering.render(format, source: read.source), wasKnown: saved.wasKnown)
    } catch {
      throw WorkflowError.explained(error, place: file.name)
    }
  }
}
