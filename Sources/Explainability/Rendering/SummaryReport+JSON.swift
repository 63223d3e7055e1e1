extension SummaryReport {
  /// The whole report as JSON: sorted keys, two-space indentation, the same bytes for the same report.
  ///
  /// Control characters and characters that reorder text are written as `\u` escapes, so that a file's text cannot act on a
  /// terminal that shows it.
  ///
  /// - Throws: ``ExplainabilityError`` when a measurement is not a finite number.
  public func json() throws -> String {
    try ReportJSON.text(of: self, report: resultID)
  }
}
