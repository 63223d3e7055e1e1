import Evidence
import Foundation
import HomeworkDetector
import LanguageModelCore

/// Measures the detector of AI writing on labelled texts whose source it has not learned from, and reports it as Markdown.
public struct EvaluateDetector: Sendable {
  /// What an evaluation gives.
  public struct Outcome: Sendable {
    /// The report; its plots are named as files in a folder `detector` beside it.
    public var report: String
    /// The plots: SVG by file name.
    public var plots: [String: String]
    /// A JSON object a line for each text: id, probability and verdict, as `score_detection.py` reads.
    public var results: String
  }

  /// What is measured.
  public struct Plan: Sendable {
    /// The files or folders of labelled texts.
    public var paths: [String]
    /// The file that keeps the scores of the texts' tokens.
    public var scores: String?
    /// The file that keeps the scores of changed texts.
    public var variantScores: String?
    /// Only so many texts.
    public var limit: Int?
    /// How many texts of each kind are changed by typing errors and other words, each scored anew; 0 for none.
    public var variants = 60

    /// A plan.
    public init(paths: [String]) { self.paths = paths }
  }

  private let home: ModelHome
  private let context: RunContext

  /// An evaluation with the scoring model in a home.
  public init(home: ModelHome, context: RunContext) {
    self.home = home
    self.context = context
  }

  /// Measures.
  ///
  /// - Parameters:
  ///   - command: The command that was given, for the report.
  ///   - progress: Is told what is being done, and what part of it is done, 0 to 1.
  /// - Throws: an `AttestError`; `CancellationError` within a second of the task's cancellation.
  public func run(
    _ plan: Plan, command: String, progress: @escaping @Sendable (String, Double) -> Void
  ) async throws -> Outcome {
    let model = try home.load(.scoring, named: nil)
    let scoring = TextScoring(model: model, cache: try TokenScoreCache(path: plan.scores))
    let corpus = try await ScoredCorpus.scored(plan.paths, limit: plan.limit, by: scoring) {
      progress("scoring", $0)
    }
    let evaluation = try DetectorEvaluation(corpus: corpus, model: model.identity) {
      progress("leaving out sources", $0)
    }
    let baselines = try DetectorBaselines(corpus: corpus, measured: evaluation.measured).methods {
      progress("other methods", $0)
    }
    progress("explanations", 0)
    let explanations = DetectorExplanationQuality(evaluation) { progress("explanations", $0) }
    progress("changed texts", 0)
    let changed = TextScoring(model: model, cache: try TokenScoreCache(path: plan.variantScores))
    let robustness = try await DetectorRobustness.measured(
      evaluation, most: plan.variants, by: changed, progress: { progress("changed texts", $0) })
    let report = DetectorReport(evaluation: evaluation, baselines: baselines)
    var text = "# Detector of AI writing\n\nWritten by \(context.program) with\n\n    \(command)\n\n"
    text += report.text + robustness.text + explanations.text
    let programs = plan.paths.map { ($0 as NSString).appendingPathComponent("jplag") }
      .first { PathKind($0) == .folder }
    text +=
      try programs.map { try EvaluateSimilarity(folder: $0).report() }
      ?? "## Similarity of programs\n\nNot measured: the texts' folder has no folder `jplag`.\n"
    return Outcome(report: text, plots: report.plots, results: evaluation.results)
  }
}
