import Evidence
import Explainability
import Storage

/// What a domain gives so that its stored results can be explained: one adapter a domain, listed in ``ReportAdapters``.
///
/// An adapter gets a stored result and the store, in which the result's documents are, and answers with everything of a report that only
/// the domain can know. Who asked, when, the reviews and the audit chain are added for it. It must
/// - number `sources` from 1 in the order of the list, and cite them by number everywhere;
/// - hold each statement against its sources anew, and not repeat what was found when the result was made;
/// - give an account whose `largestResidual` is within `quality.residualLimit`;
/// - say what was not used, read, found or judged, even where that is nothing;
/// - give plain words for a student wherever its words are hard;
/// - name no person: the header carries a pseudonym.
protocol ReportAdapter: Sendable {
  /// The kinds of findings that it explains.
  var kinds: Set<String> { get }
  /// Whom a report is for where nobody says.
  var reader: ReportReader { get }
  /// Explains a stored result.
  ///
  /// - Throws: an `AttestError`, which holds no text of a document.
  func explain(_ result: StoredResult, in store: RecordStore) async throws -> ExplainedResult
}

/// What an adapter gives.
struct ExplainedResult: Sendable {
  /// Sections 1 to 8 of the report, and the account.
  var content: ReportContent
  /// The models that took part, with their files' digests.
  var models: [ReportHeader.Part]
  /// The rules and templates that put facts into words.
  var templates: [ReportHeader.Part]
  /// What makes the random draws of the result or its explanation repeatable.
  var seed: UInt64?
  /// The command that makes the result again, without any file's name.
  var command: String?
  /// The pseudonym of whom or what it is about, where the domain has one; else it is made from the input's digest.
  var subject: String?
}

/// The adapters of all domains.
enum ReportAdapters {
  /// One for each domain; a kind that none knows is explained from its statements alone.
  static let all: [any ReportAdapter] = [
    RecordReportAdapter(), SubmissionReportAdapter(), AnswerReportAdapter(), CitationReportAdapter(),
  ]

  /// The adapter for a kind of findings.
  static func adapter(for kind: String) -> any ReportAdapter {
    all.first { $0.kinds.contains(kind) } ?? FindingReportAdapter()
  }
}
