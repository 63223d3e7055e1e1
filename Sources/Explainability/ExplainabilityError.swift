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
      message: "The report has schema version \(version), which is not known.",
      hint: "Read it with the program that wrote it, or make it again.", place: resultID, status: .badInput)
  }

  /// There are too many features to go through all their subsets.
  static func tooMany(_ count: Int, limit: Int) -> ExplainabilityError {
    ExplainabilityError(
      code: "explain.too-many",
      message: "There are \(count) features, and all subsets of at most \(limit) are gone through.",
      hint: "Group the features, or sample the values.", status: .badUse)
  }

  /// A score under deletion is infinite or not a number.
  static func notANumber() -> ExplainabilityError {
    ExplainabilityError(
      code: "explain.number", message: "The score with some features taken away is not a finite number.",
      hint: "Please report this.", status: .badInput)
  }

  /// Numbers that belong together are not as many as each other, or there are none.
  static func mismatch(_ what: String) -> ExplainabilityError {
    ExplainabilityError(
      code: "explain.input", message: "There are not as many \(what) as there have to be.",
      hint: "Please report this.", status: .badUse)
  }

  /// The JSON is no report.
  static func unreadable() -> ExplainabilityError {
    ExplainabilityError(
      code: "report.format", message: "This is not the JSON of a report.",
      hint: "Give a file that `attest report --json` wrote.", status: .badInput)
  }
}
