import DocumentReading
import Evidence
import Explainability
import Foundation
import RecordSummarizer

/// Explains summaries of many records and measures the explanations, as Markdown.
struct RecordExplanationEvaluation {
  /// What was found in one folder of records.
  private struct Tally {
    var records = 0
    var statements = 0
    var passed = 0
    var notChecked = 0
    var places = 0
    var found = 0
    var quotations = 0
    var verbatim = 0
    var citations = CitationQuality()
    var residual = 0.0
  }

  private var tallies: [String: Tally] = [:]
  private var pairs: [(explained: RationaleFaithfulness, random: RationaleFaithfulness)] = []
  /// The summaries with what each sentence rests on, for further evaluations.
  private(set) var summaries: [(finding: Finding, accounts: [ClaimAccount])] = []
  /// The words of the reports for a student.
  private(set) var student: [String] = []

  /// Explains records.
  ///
  /// - Parameters:
  ///   - data: the folder with development records, of which at most `count` are taken, evenly from all of them.
  ///   - corpora: the folder with the records that come with the program; all are taken.
  init(data: String, corpora: String?, count: Int, program: String, progress: (String) -> Void) async throws {
    let all = InputFiles([data]).files.filter {
      !$0.name.contains("hostile-xml")
        && !["json", "zip"].contains(($0.name as NSString).pathExtension.lowercased())
    }
    var done = 0
    // Evenly from the whole list; one that is no record is passed over for the next.
    var order: [InputFile] = []
    let step = max(1, all.count / max(1, count))
    for start in 0..<step { order += stride(from: start, to: all.count, by: step).map { all[$0] } }
    for file in order where done < count {
      if try await explain(file, group: Self.group(file.name), program: program) {
        done += 1
        if done % 10 == 0 { progress("explaining record \(done) of \(count)") }
      }
    }
    for file in corpora.map({ InputFiles([$0]).files }) ?? [] {
      _ = try await explain(file, group: "Corpora", program: program)
    }
  }

  private static func group(_ name: String) -> String {
    name.split(separator: "/").first.map(String.init) ?? "."
  }

  /// Explains one file; `false` where it is no record.
  private mutating func explain(_ file: InputFile, group: String, program: String) async throws -> Bool {
    guard let read = try? RecordFile(file), !read.record.facts.isEmpty,
      let summary = try? RecordSummary().explain(SummaryRequest(record: read.record, program: program))
    else { return false }
    let explanation = try RecordReportAdapter.explanation(of: summary.finding, source: read.source)
    let content = try await explanation.content()
    var tally = tallies[group] ?? Tally()
    tally.records += 1
    tally.statements += content.checks.count
    tally.passed += content.checks.count { [.verbatim, .borneOut, .absence].contains($0.outcome) }
    tally.notChecked += content.checks.count { $0.outcome == .notChecked }
    tally.places += content.sources.count
    tally.found += content.sources.count(where: \.isFound)
    let quoted = Set(
      summary.finding.claims.filter { $0.origin == .quotation && $0.flag != "Own words" }.map(\.id))
    tally.quotations += quoted.count
    tally.verbatim += content.checks.count { quoted.contains($0.claim) && $0.outcome == .verbatim }
    let support = CitationSupport(check: RecordSummary.check)
    tally.citations =
      tally.citations
      + CitationQuality(
        summary.accounts.filter { $0.claim.origin == .rule }.map { support.measure($0.sentence) })
    tally.residual = max(tally.residual, content.quality.residual, content.account.largestResidual)
    tallies[group] = tally
    try await measureFaithfulness(summary, record: read.record)
    summaries.append(summary)
    if student.count < 4_000 { student += Self.plainWords(content) }
    return true
  }

  /// Takes the cited facts away from up to three statements of a record, beside random facts.
  private mutating func measureFaithfulness(
    _ summary: (finding: Finding, accounts: [ClaimAccount]), record: PatientRecord
  ) async throws {
    let candidates = summary.finding.sections.flatMap { section in
      section.claims.filter { $0.origin == .rule && !$0.factIDs.isEmpty }.map { (section.id, $0) }
    }
    let step = max(1, candidates.count / 3)
    for (section, claim) in stride(from: 0, to: candidates.count, by: step).prefix(3).map({ candidates[$0] })
    {
      guard let section = SummarySection(rawValue: section) else { continue }
      let persistence = ClaimPersistence(of: claim, in: section, record: record)
      let cited = Set(claim.factIDs)
      if let pair = try await RecordExplanation.faithfulness(of: persistence, cited: cited, draws: 3) {
        pairs.append(pair)
      }
    }
  }

  private static func plainWords(_ content: ReportContent) -> [String] {
    ([content.result.sentence, content.result.uncertainty] + content.gaps.map(\.words) + content.limits
      + content.contest + [content.card.words, content.card.training]
      + content.quality.measures.map(\.meaning)
      + content.reasons.filter { $0.side != .attention }.map(\.words)).map { $0.words(for: .student) }
  }

  /// The sections of the report.
  var text: String {
    var table = MarkdownTable(
      "Records", "#Count", "#Statements", "#Passed", "#Places", "#Found again", "#Quotations", "#Verbatim",
      "#Recall",
      "#Precision", "#Largest residual")
    var all = Tally()
    for name in tallies.keys.sorted() {
      guard let tally = tallies[name] else { continue }
      Self.add(name, tally, to: &table)
      all.records += tally.records
      all.statements += tally.statements
      all.passed += tally.passed
      all.places += tally.places
      all.found += tally.found
      all.quotations += tally.quotations
      all.verbatim += tally.verbatim
      all.citations = all.citations + tally.citations
      all.residual = max(all.residual, tally.residual)
    }
    Self.add("all", all, to: &table)
    let comparison = RationaleComparison(pairs, seed: RecordExplanation.seed)
    func row(_ interval: MeasuredInterval) -> String {
      "\(Figures.decimal(interval.mean, 3)) (\(Figures.decimal(interval.lower, 3)) to \(Figures.decimal(interval.upper, 3)))"
    }
    var faith = MarkdownTable("Measure", "Cited facts", "Random facts", "Ratio", "To reach", "Met")
    faith.add(
      "Comprehensiveness", row(comparison.comprehensiveness), row(comparison.randomComprehensiveness),
      row(comparison.comprehensivenessRatio), "at least 3",
      comparison.comprehensivenessRatio.lower >= 3 ? "yes" : "no")
    faith.add(
      "Sufficiency", row(comparison.sufficiency), row(comparison.randomSufficiency),
      row(comparison.sufficiencyRatio), "at most 0.5", comparison.sufficiencyRatio.upper <= 0.5 ? "yes" : "no"
    )
    return """
      ## Summaries of records

      Each summary is explained as `attest report` does it. A statement passes when every number, unit, date, code, name and \
      negation of it stands at the places it cites, when it is a quotation that stands there, or when it says that something \
      is missing. *Found again*: cited places that a scanner finds which shares no code with the reader. *Verbatim*: \
      quotations that stand at their place word for word. *Recall* and *precision* of citations are by ALCE's rules. The \
      residual is the largest difference between a number of an account and the numbers below it; at most 1e-9 is allowed.

      \(table.text)
      ### Faithfulness of citations

      Up to three statements of each record, \(pairs.count) together: is it the cited facts that a statement hangs on? \
      Comprehensiveness is the share of statements that go when their cited facts are taken from the record, sufficiency \
      the share that go when only these are kept (ERASER, DeYoung et al., 2020); random facts are as many. In brackets 95 % \
      bootstrap intervals.

      \(faith.text)

      """
  }

  private static func add(_ name: String, _ tally: Tally, to table: inout MarkdownTable) {
    table.add(
      name, "\(tally.records)", "\(tally.statements)", Figures.share(tally.passed, of: tally.statements),
      "\(tally.places)", Figures.share(tally.found, of: tally.places), "\(tally.quotations)",
      Figures.share(tally.verbatim, of: tally.quotations), Figures.decimal(tally.citations.recall, 3),
      Figures.decimal(tally.citations.precision, 3), "\(tally.residual)")
  }
}
