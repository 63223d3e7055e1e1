extension SummaryReport {
  /// The report as one HTML file without script, which fetches nothing and prints on paper.
  ///
  /// All text of the document is escaped; control characters and characters that reorder text are shown as U+FFFD.
  public func html() -> String {
    var rendering = HTMLReport(self)
    return rendering.render()
  }
}
