/// What is asked for: a summary of one record.
public struct SummaryRequest: Sendable {
  /// The record.
  public var record: PatientRecord
  /// What to show.
  public var options: SummaryOptions
  /// The program and its version for the stamp, such as `attest 0.1.0`.
  public var program: String

  /// A request.
  public init(record: PatientRecord, options: SummaryOptions = SummaryOptions(), program: String) {
    self.record = record
    self.options = options
    self.program = program
  }
}
