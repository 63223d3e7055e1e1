import Evidence
import Foundation
import LanguageModelCore

/// Measures classifiers that learn from a few examples of each label, on legal texts, and reports it as Markdown.
public struct EvaluateFewShot: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// The folder that holds `cuad` and `legalbench-few-shot`.
    public var data: String
    /// The embedding model's name; `nil` for the one that embeds unless told otherwise.
    public var model: String?
    /// Whether heads on vectors are measured; without them no model is needed.
    public var embeds = true
    /// How often the examples are chosen anew.
    public var seeds = 5
    /// The most test examples of a task.
    public var testLimit = 400

    /// What is measured by default.
    public init(data: String) { self.data = data }
  }

  private struct Part {
    var title: String
    var text: String
    var experiment: FewShotExperiment
    var note: String
  }

  private static let sizes = [4, 8, 16, 32]
  private static let families = ["contract_nli", "cuad", "learned_hands", "opp115", "supply_chain"]

  private let context: RunContext
  private let home: ModelHome

  /// An evaluation with the models of a home.
  public init(context: RunContext, home: ModelHome) {
    self.context = context
    self.home = home
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done, and the part of it that is done.
  /// - Throws: an `AttestError` where the data or the model is missing.
  public func run(
    _ plan: Plan, command: String, progress: (@Sendable (_ step: String, _ part: Double) -> Void)? = nil
  ) async throws -> String {
    let model = plan.embeds ? try home.load(.embedding, named: plan.model) : nil
    return try await run(plan, model: model, command: command, progress: progress)
  }

  /// Measures with a model; see ``run(_:command:progress:)``.
  func run(
    _ plan: Plan, model: (any LanguageModel)?, command: String,
    progress: (@Sendable (_ step: String, _ part: Double) -> Void)? = nil
  ) async throws -> String {
    let clock = ContinuousClock()
    let start = clock.now
    progress?("reading", 0)
    let parts = try parts(plan)
    let vectors = try await vectors(parts, model, progress)
    let embedded = clock.now
    var text = head(command, model)
    let methods = FewShotExperiment.Method.allCases.filter { method in
      model != nil || ![.vectors, .standardizedVectors].contains(method)
    }
    let steps = Double(parts.reduce(0) { $0 + $1.experiment.sizes.count } * methods.count)
    var done = 0.0
    for part in parts {
      text += "## \(part.title)\n\n\(part.text)\n\n"
      var table = MarkdownTable(
        "method", "#examples a label", "#balanced accuracy", "#95 % interval", "#sd over seeds", "#macro-F1",
        "#95 % interval")
      for method in methods {
        for size in part.experiment.sizes {
          progress?("learning", done / steps)
          let result = try await part.experiment.run(method, size, vectors: vectors)
          done += 1
          table.add(
            method.title, size.map(String.init) ?? part.note,
            Figures.decimal(result.balancedAccuracy.estimate, 3),
            Self.ends(result.balancedAccuracy), result.deviation.map { Figures.decimal($0, 3) } ?? "–",
            Figures.decimal(result.macroF1.estimate, 3), Self.ends(result.macroF1))
        }
      }
      text += table.text + "\n"
    }
    let seconds = (Self.seconds(embedded - start), Self.seconds(clock.now - embedded))
    if model != nil { text += "\(vectors.count) texts were embedded in \(Figures.decimal(seconds.0, 0)) s. " }
    return text + "Learning and measuring took \(Figures.decimal(seconds.1, 0)) s.\n"
  }

  private func head(_ command: String, _ model: (any LanguageModel)?) -> String {
    let vectors =
      model.map { "Vectors are by \($0.identity.name) (SHA-256 `\($0.identity.digest.hex)`). " } ?? ""
    return """
      # Learning from few examples

      Written by \(context.program) with

          \(command)

      \(vectors)Every head is logistic regression by LIBLINEAR whose cost is chosen by cross-validation among the examples \
      that it learns from. TF-IDF counts words and pairs of words. Texts are cut at \(FewShotTask.longest) characters. \
      Figures are means over seeds, which decide the examples that are learned from; an interval is a bootstrap over the \
      documents (or tasks, where it says so) of the test examples.


      """
  }

  private func parts(_ plan: Plan) throws -> [Part] {
    let clauses = try ContractClauses(table: plan.data + "/cuad/master_clauses.csv")
    let tables = try LegalTables(folder: plan.data + "/legalbench-few-shot")
    let seeds = (1...UInt64(max(1, plan.seeds))).map { $0 }
    let most = Self.sizes.max() ?? 0

    let items = clauses.ofOneKind().map {
      FewShotTask.Item(text: $0.text, label: $0.kind, group: $0.contract)
    }
    let kinds = FewShotTask.divided(items, testShare: 0.3, least: 2 * most, seed: 1)
      .limited(to: plan.testLimit, seed: 1)
    let kindCount = Set(kinds.pool.map(\.label)).count

    let detections = Set(clauses.excerpts.map(\.kind)).sorted().compactMap { kind -> FewShotTask? in
      guard let table = tables.table(ofClause: kind) else { return nil }
      let task = clauses.detection(of: kind, test: table.items)
      return task.pool.count { $0.label == "Yes" } >= most ? task : nil
    }

    let texts = FewShotTask.divided(tables.families(Self.families), testShare: 0.4, least: most, seed: 1)
      .limited(to: plan.testLimit, seed: 1)
    let families = Set(texts.pool.map(\.label)).sorted()
    let pairs = tables.leavingPairsOut(least: 3)
    return [
      Part(
        title: "Which kind of clause an excerpt is",
        text:
          "CUAD: \(kindCount) kinds with enough excerpts that are of one kind only; \(kinds.test.count) test excerpts of "
          + "contracts that nothing is learned from.",
        experiment: FewShotExperiment(tasks: [kinds], sizes: Self.sizes, seeds: seeds), note: ""),
      Part(
        title: "Whether a clause is of a kind",
        text:
          "\(detections.count) of LegalBench's tables for CUAD are the test, \(detections.reduce(0) { $0 + $1.test.count }) "
          + "rows; excerpts of CUAD's other contracts are learned from, a head for each kind.",
        experiment: FewShotExperiment(
          tasks: detections, sizes: Self.sizes, seeds: Array(seeds.prefix(3))), note: ""),
      Part(
        title: "Which sort of legal text it is",
        text:
          "Which family of LegalBench's tables a text is from: \(families.joined(separator: ", ")); "
          + "\(texts.test.count) test texts. An easy task: the families differ in subject and style.",
        experiment: FewShotExperiment(tasks: [texts], sizes: Self.sizes, seeds: seeds), note: ""),
      Part(
        title: "LegalBench's tables by themselves",
        text:
          "The tables hold too few rows for 4 examples of each answer and a test: each table with two answers and 3 or "
          + "4 rows of each is learned with one row of each answer left out in turn, \(pairs.count) turns, and the rows "
          + "left out are the test. Intervals are over tables.",
        experiment: FewShotExperiment(tasks: pairs, sizes: [nil], seeds: [1]), note: "2 or 3"),
    ]
  }

  private func vectors(
    _ parts: [Part], _ model: (any LanguageModel)?, _ progress: (@Sendable (String, Double) -> Void)?
  ) async throws -> [String: [Float]] {
    guard let model else { return [:] }
    let texts = parts.reduce(into: Set<String>()) { $0.formUnion($1.experiment.texts) }.sorted()
    let found = try await model.embed(texts.map(TextPreparation.prepare)) { progress?("embedding", $0) }
    guard found.count == texts.count else {
      throw WorkflowError(
        code: "fault", message: "The model did not embed every text.", hint: "Choose another model.",
        place: model.identity.name, status: .badInput)
    }
    return Dictionary(uniqueKeysWithValues: zip(texts, found))
  }

  private static func ends(_ interval: BootstrapInterval) -> String {
    "\(Figures.decimal(interval.lower, 3)) to \(Figures.decimal(interval.upper, 3))"
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
