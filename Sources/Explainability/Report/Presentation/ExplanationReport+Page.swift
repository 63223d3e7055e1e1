extension ExplanationReport {
  /// The report as a page, ordered and worded for a reader.
  public func page(for reader: ReportReader) -> ReportPage {
    ReportPageBuilder(report: self, reader: reader).page()
  }
}
