import DocumentReading
import Evidence
import Explainability
import Foundation
import RecordSummarizer
import Storage

/// Explains summaries of patient records from the bytes that the store keeps.
struct RecordReportAdapter: ReportAdapter {
  var kinds: Set<String> { ["record-summary"] }
  var reader: ReportReader { .clinician }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    let finding = result.finding
    let source = try store.source(of: finding)
    let explanation = try Self.explanation(of: finding, source: source)
    return ExplainedResult(
      content: try await explanation.content(), models: [],
      templates: [.init(name: finding.stamp.rules, digest: try Self.templateDigest())],
      seed: RecordExplanation.seed, command: Self.command(for: finding))
  }

  /// The explanation of a summary of a document.
  static func explanation(of finding: Finding, source: XMLSource) throws -> RecordExplanation {
    let record = try CDAReader().read(source)
    let spans = Set(finding.claims.lazy.flatMap(\.citations).map(\.span))
      .filter { $0.document == source.document.digest }
    let nodes = try XPathResolver.resolve(Set(spans.compactMap(\.xpath)), in: source)
    var texts: [SourceSpan: RecordExplanation.CitedText] = [:]
    for span in spans {
      guard let node = span.xpath.flatMap({ nodes[$0] }) else { continue }
      texts[span] = .init(text: node.text, line: node.line)
    }
    return try RecordExplanation(
      of: finding,
      request: SummaryRequest(
        record: record, options: try options(of: finding), program: finding.stamp.program),
      texts: texts)
  }

  private static func options(of finding: Finding) throws -> SummaryOptions {
    func value(_ label: String) -> String? { finding.stamp.options.first { $0.label == label }?.value }
    return try SummaryChoice(
      sections: value("sections")?.split(separator: ",").map(String.init) ?? [], since: value("since")
    ).options
  }

  /// The digest of the words that rules may use of their own.
  private static func templateDigest() throws -> ContentDigest {
    try .sha256(of: Data(RecordSummary.templateWords.joined(separator: "\n").utf8))
  }

  private static func command(for finding: Finding) -> String {
    var words = ["attest", "summarize", "FILE"]
    for option in finding.stamp.options {
      words += ["--" + option.label.lowercased(), ReproducingCommand.quoted(option.value)]
    }
    return words.joined(separator: " ")
  }
}
