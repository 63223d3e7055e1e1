import DocumentReading
import Evidence
import RecordSummarizer

/// A record with the file it was read from.
struct RecordFile {
  let source: XMLSource
  let record: PatientRecord

  /// Reads a record.
  ///
  /// - Throws: an `AttestError` with the file's name.
  init(_ file: InputFile) throws {
    do {
      source = try XMLSource(contentsOf: file.path, name: file.name)
      record = try CDAReader().read(source)
    } catch {
      throw WorkflowError.explained(error, place: file.name)
    }
  }

  /// The summary of the record.
  func summary(_ choice: SummaryChoice, program: String) throws -> Finding {
    do {
      return try RecordSummary().analyze(
        SummaryRequest(record: record, options: choice.options, program: program))
    } catch {
      throw WorkflowError.explained(error, place: source.document.name)
    }
  }
}
