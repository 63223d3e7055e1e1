import Evidence
import Explainability
import Foundation
import LegalRetriever
import Storage

/// Explains checks of citations: the brief and the cited documents are read anew and held against what was said.
struct CitationReportAdapter: ReportAdapter {
  var kinds: Set<String> { [CitationCheck.kind] }
  var reader: ReportReader { .lawyer }

  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult {
    guard
      let json = try store.store.read({ try LegalResultTables.json(ofResult: result.id, in: $0) }),
      let check = try? JSONDecoder().decode(CitationCheck.self, from: json)
    else { return try await FindingReportAdapter().explain(result, in: store) }
    let texts = try StoredTexts.read([check.brief.digest] + check.citedDigests, in: store)
    let explanation = CitationExplanation(of: check, finding: result.finding, texts: texts)
    return ExplainedResult(
      content: explanation.content(), models: [],
      templates: [.init(name: CitationCheck.rules, digest: nil)], seed: nil,
      command: "attest cite FILE --library \(ReproducingCommand.quoted(check.library))")
  }
}
