import Evidence
import Explainability
import RecordSummarizer

/// Holds explainers against scores whose truth is known, and sampled against exact Shapley values.
struct ExplainerEvaluation {
  private var trials: [(name: String, trial: ExplainerTrial)] = []
  private var made: [(error: Double, rank: Double)] = []
  private var real: [(error: Double, rank: Double)] = []

  /// How many orders are sampled.
  static let orders = 5_000

  /// Runs the trials.
  init(records: [PatientRecord], seed: UInt64, progress: (String) -> Void) async throws {
    progress("explainers")
    trials = [
      ("Shapley values, exact", try await ExplainerTrial(ShapleyValues(), seed: seed)),
      (
        "Shapley values, \(Self.orders) sampled orders",
        try await ExplainerTrial(ShapleyValueSampling(orders: Self.orders, seed: seed), seed: seed)
      ),
      ("Leave one out", try await ExplainerTrial(LeaveOneOut(), seed: seed)),
    ]
    var draws = EvaluationDraws(seed: seed)
    for game in 0..<40 {
      let weights = (0..<12).map { _ in 2 * draws.unit() - 1 }
      let teams = (0..<12).map { _ in
        SyntheticScore.Team(
          Set((0..<(2 + draws.index(below: 4))).map { _ in draws.index(below: 12) }),
          weight: 4 * draws.unit() - 2)
      }
      made += try await compare(SyntheticScore(weights: weights, teams: teams), seed: UInt64(game))
    }
    for (number, record) in records.enumerated() {
      progress("explainers on record \(number + 1) of \(records.count)")
      guard let score = FlaggedStatements(record: record) else { continue }
      real += try await compare(score, seed: UInt64(number))
    }
  }

  private func compare(_ score: any Explainable, seed: UInt64) async throws -> [(error: Double, rank: Double)]
  {
    let exact = try await ShapleyValues().explain(score).contributions.map(\.value)
    let sampled = try await ShapleyValueSampling(orders: Self.orders, seed: seed).explain(score)
      .contributions.map(\.value)
    guard let error = RankAgreement.greatestError(of: sampled, against: exact),
      let rank = RankAgreement.spearman(sampled, exact)
    else { return [] }
    return [(error, rank)]
  }

  /// The section of the report.
  var text: String {
    var table = MarkdownTable("Explainer", "#Planted feature first", "#Asymmetry", "#Dummy")
    for (name, trial) in trials {
      table.add(
        name, Figures.decimal(trial.plantedFirst * 100, 0) + " %", Figures.decimal(trial.asymmetry, 4),
        Figures.decimal(trial.dummy, 4))
    }
    var sampled = MarkdownTable(
      "Scores", "#Count", "#Greatest error of the range", "#Lowest rank correlation",
      "#Median rank correlation", "Met")
    for (name, values) in [
      ("made up: 12 features, 12 teams of up to 5", made),
      ("statements that stand out, by kind of fact", real),
    ] {
      let error = values.map(\.error).max() ?? 0
      let rank = values.map(\.rank).min() ?? 0
      sampled.add(
        name, "\(values.count)", Figures.decimal(error, 4), Figures.decimal(rank, 4),
        Figures.decimal(Figures.median(values.map(\.rank)), 4), error <= 0.02 && rank >= 0.98 ? "yes" : "no")
    }
    return """
      ## Explainers

      Against scores whose truth is known (\(trials.first?.trial.rounds ?? 0) each): is a planted feature ranked first, do two \
      features that do the same get the same, does one that does nothing get nothing? The last two are greatest \
      differences as a share of the score's range.

      \(table.text)
      Sampled against exact Shapley values, \(Self.orders) orders and their reverses: the greatest error as a share of the range of \
      the exact values, at most 0.02, and the rank correlation, at least 0.98. The second row asks real records: the score is \
      how many statements stand out when only some kinds of facts are kept.

      \(sampled.text)

      """
  }
}

/// How many statements of a summary stand out when only some kinds of facts are in the record.
struct FlaggedStatements: Explainable {
  let features: [ExplainableFeature]
  private let record: PatientRecord
  private let kinds: [Fact.Kind]

  /// The score of a record; `nil` for one with fewer than three kinds of facts, or more than can be gone through.
  init?(record: PatientRecord) {
    let present = Set(record.facts.map(\.kind))
    kinds = Fact.Kind.allCases.filter(present.contains)
    guard (3...8).contains(kinds.count), record.facts.count < 400 else { return nil }
    self.record = record
    features = kinds.map { ExplainableFeature(id: $0.rawValue, label: $0.rawValue) }
  }

  var baseline: String { "the record without facts of this kind" }

  func score(keeping kept: [Bool]) throws -> Double {
    var rest = record
    let held = Set(zip(kinds, kept).filter(\.1).map(\.0))
    rest.facts = record.facts.filter { held.contains($0.kind) }
    let finding = try RecordSummary().analyze(SummaryRequest(record: rest, program: ""))
    return Double(finding.claims.count { $0.emphasis == .critical || $0.emphasis == .warning })
  }
}
