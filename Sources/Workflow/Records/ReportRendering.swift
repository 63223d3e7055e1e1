import DocumentReading
import Evidence
import Explainability

/// Renders a finding with what stands at each place that it cites.
struct ReportRendering {
  /// The id of the result.
  var id: String
  /// When the result was made.
  var createdAt: String
  /// What is rendered.
  var finding: Finding

  /// The report in a format.
  ///
  /// - Parameter source: the document that the finding rests on.
  func render(_ format: ReportFormat, source: XMLSource) throws -> String {
    let report = SummaryReport(
      finding: finding, resultID: id, generatedAt: createdAt,
      excerpts: try excerpts(from: source, markup: format.showsMarkup),
      command: ReproducingCommand.text(for: finding))
    switch format {
    case .text(let width, let color): return report.text(style: TerminalStyle(width: width, color: color))
    case .markdown: return report.markdown()
    case .html: return report.html()
    case .json: return try report.json()
    case .pdf:
      throw WorkflowError(
        code: "use.format", message: "A summary is not written as PDF; its explanation is.",
        hint: "Use `attest report ID --pdf`, or print the summary’s HTML.", status: .badUse)
    }
  }

  private func excerpts(from source: XMLSource, markup: Bool) throws -> [SourceSpan: SourceExcerpt] {
    let spans = Set(finding.claims.lazy.flatMap(\.citations).map(\.span))
      .filter { $0.document == source.document.digest }
    let nodes = try XPathResolver.resolve(Set(spans.compactMap(\.xpath)), in: source)
    var excerpts: [SourceSpan: SourceExcerpt] = [:]
    for span in spans {
      guard let node = span.xpath.flatMap({ nodes[$0] }) else { continue }
      excerpts[span] = SourceExcerpt(xml: markup ? node.xml : "", text: node.text, line: node.line)
    }
    return excerpts
  }
}
