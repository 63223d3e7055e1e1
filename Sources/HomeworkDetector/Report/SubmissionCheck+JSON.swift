extension SubmissionCheck {
  /// The check as JSON: sorted keys, two-space indentation, the same bytes for the same check.
  ///
  /// Its `schema` is `submission-check/1`. Every range is an object: `start` and `end` for a half-open range of Unicode code points
  /// of `text`, `low` and `high` for an interval of numbers. What was not measured is `null`. A number that is not finite is
  /// `null` too. It holds the whole text of the submission and of those it is similar to.
  ///
  /// - Throws: ``HomeworkDetectorError`` when the check cannot be written.
  public func json() throws(HomeworkDetectorError) -> String {
    try CheckJSON.text(of: CheckJSON.object(of: self))
  }
}

extension ClassReport {
  /// The checks of a class as JSON: `submissions` in their order, as ``SubmissionCheck/json()`` writes each, and `leftOut`.
  ///
  /// - Throws: ``HomeworkDetectorError`` when a check cannot be written.
  public static func json(
    for checks: [SubmissionCheck], leftOut: [(name: String, sentence: String)] = []
  ) throws(HomeworkDetectorError) -> String {
    try CheckJSON.text(
      of: .object([
        "schema": .string("class-check/1"),
        "submissions": .array(checks.map(CheckJSON.object(of:))),
        "leftOut": .array(
          leftOut.map { .object(["name": .string($0.name), "sentence": .string($0.sentence)]) }),
      ]))
  }
}
