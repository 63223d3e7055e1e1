public import Evidence

/// Why a report cannot be written or read.
public struct ExplainabilityError: AttestError, Hashable {
  /// Stable for programs, such as `report.version`.
  public var code: String
  /// One sentence: what is wrong.
  public var message: String
  /// One sentence: what to do about it.
  public var hint: String?
  /// Where: the report's id.
  public var place: String?
  /// Who is asked to do something.
  public var status: ExitStatus

  /// A measurement of the report is infinite or not a number, so JSON has no way to write it.
  static func notWritable(resultID: String) -> ExplainabilityError {
    ExplainabilityError(
      code: "report.number", message: "The report holds a measurement that is not a finite number.",
      hint: "Ask for the report as HTML or text, and report the fault.", place: resultID, status: .badInput)
  }

  /// The report was written by a program that knows another schema.
  static func unknownVersion(_ version: Int, resultID: String) -> ExplainabilityError {
    ExplainabilityError(
      code: "report.version",
      message: "The report has schema version \(version), and only version 1 is known.",
      hint: "Read it with the program that wrote it, or make it again.", place: resultID, status: .badInput)
  }
}
