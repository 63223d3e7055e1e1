extension SummaryReport {
  /// The report for a terminal: wrapped to the style's width, the sources with path and line at the end.
  ///
  /// Control characters of the document never reach the terminal; they are shown as U+FFFD.
  public func text(style: TerminalStyle) -> String {
    var rendering = TerminalReport(self, style: style)
    return rendering.render()
  }
}
