public import Evidence
internal import Explainability

/// Whether a statement is still made when facts are taken from the record: the oracle of deletion tests on summaries.
///
/// The score is 1 where the summary of what is left makes the same statement under the same flag, else 0. Only the statement's section is
/// summarized again. A fact that is taken away is as if its entry were not in the record.
public struct ClaimPersistence: Explainable {
  /// The facts that can be taken away, in the record's order.
  public let features: [ExplainableFeature]
  private let record: PatientRecord
  private let places: [Int]
  private let claim: Claim
  private let options: SummaryOptions

  /// The persistence of a statement.
  ///
  /// - Parameters:
  ///   - claim: the statement.
  ///   - section: the section of the summary that it stands in.
  ///   - record: the record that was summarized.
  ///   - facts: the ids of the facts that can be taken away; `nil` for every fact of the record.
  ///   - options: the options of the summary.
  public init(
    of claim: Claim, in section: SummarySection, record: PatientRecord, facts: Set<String>? = nil,
    options: SummaryOptions = SummaryOptions()
  ) {
    var options = options
    options.sections = [section]
    self.record = record
    self.claim = claim
    self.options = options
    places = record.facts.indices.filter { facts?.contains(record.facts[$0].id) ?? true }
    features = places.map { place in
      let fact = record.facts[place]
      let source = fact.sources.first
      let label = source.map { "\(ShortText.line($0.section, limit: 60)), line \($0.line)" } ?? fact.id
      let citations = source.map {
        [
          Citation(
            span: SourceSpan(
              document: record.document.digest, place: .xml(xpath: $0.xpath, line: $0.line)), label: label)
        ]
      }
      return ExplainableFeature(id: fact.id, label: label, citations: citations ?? [])
    }
  }

  /// Nothing: the entry is not in the record.
  public var baseline: String { "the record without the entry" }

  /// 1 where the statement is still made, else 0.
  public func score(keeping kept: [Bool]) throws -> Double {
    var removed: Set<Int> = []
    for (place, isKept) in zip(places, kept) where !isKept { removed.insert(place) }
    var rest = record
    rest.facts = record.facts.indices.filter { !removed.contains($0) }.map { record.facts[$0] }
    do {
      let finding = try RecordSummary().analyze(SummaryRequest(record: rest, options: options, program: ""))
      let isMade = finding.claims.contains {
        $0.text == claim.text && $0.flag == claim.flag && $0.origin == claim.origin
      }
      return isMade ? 1 : 0
    } catch is RecordSummarizerError {
      // What cannot be said of the rest is not said.
      return 0
    }
  }
}
