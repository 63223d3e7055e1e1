import Evidence
import Foundation
import LanguageModelCore
import LegalRetriever

/// Measures grids of clauses on contracts that nothing was learned from, and reports it as Markdown.
public struct EvaluateClauses: Sendable {
  /// What is measured.
  public struct Plan: Sendable {
    /// The folder that holds `cuad` and `retrieval`.
    public var data: String
    /// How many labelled passages of each clause are learned from.
    public var sizes = [5, 10, 20]
    /// How often they are chosen anew.
    public var seeds = 3
    /// Whether the contracts are measured on which the numbers were fitted, instead of the test's.
    public var isDevelopment = false

    /// What is measured by default.
    public init(data: String) { self.data = data }
  }

  /// A way to fill the cells.
  private struct Method {
    var name: String
    var size: Int?
    var usesVocabulary = true
  }

  /// How many passages stand for all other text.
  private static let background = 600

  private let context: RunContext

  /// An evaluation.
  public init(context: RunContext) {
    self.context = context
  }

  /// Measures, and returns the report.
  ///
  /// - Parameters:
  ///   - command: the command that was given, for the report.
  ///   - progress: is told what is being done, and the part of it that is done.
  /// - Throws: an `AttestError` where the data is missing.
  public func run(_ plan: Plan, command: String, progress: (String, Double) -> Void) throws -> String {
    let clauses = try ContractClauses(table: plan.data + "/cuad/master_clauses.csv")
    let folder = plan.data + "/retrieval/scale/cuad"
    let contracts = try AnnotatedContract.all(clauses, folder: folder)
    let kinds = Set(clauses.excerpts.map(\.kind)).sorted()
    let scratch = try TemporaryFolder()
    let store = try RecordStore(path: scratch.path("attest.sqlite"))
    let part: AnnotatedContract.Part = plan.isDevelopment ? .development : .test
    let judged = contracts.filter { $0.part == part }
    let labelled = contracts.filter { $0.part == .labels }
    for (library, chosen) in [("judged", judged), ("labels", labelled)] {
      progress("adding contracts", 0)
      _ = try AddToLibrary(context: context, store: store).run(
        chosen.map { folder + "/" + $0.name }, library: library, onProblem: { _ in },
        onProgress: { progress("adding contracts", Double($0.done) / Double(max(1, $0.total))) })
    }
    let index = try PassageIndex(named: "judged", in: store.store)
    let others = try TrainClauses.passages(
      of: PassageIndex(named: "labels", in: store.store), count: Self.background)
    let gold = Dictionary(
      uniqueKeysWithValues: judged.map { contract in
        let bytes = FileManager.default.contents(atPath: folder + "/" + contract.name) ?? Data()
        return (contract.name, contract.spans(in: String(decoding: bytes, as: UTF8.self)))
      })
    let methods =
      [Method(name: "vocabulary alone, no labels", size: nil)]
      + plan.sizes.map { Method(name: "\($0) labelled passages and the vocabulary", size: $0) }
      + (plan.sizes.count > 1 ? plan.sizes[1...1] : plan.sizes[...]).map {
        Method(name: "\($0) labelled passages alone", size: $0, usesVocabulary: false)
      }
    let pool = Self.pool(labelled)
    var results: [(method: Method, runs: [JudgedCells])] = []
    let turns = Double(methods.reduce(0) { $0 + ($1.size == nil ? 1 : plan.seeds) })
    var done = 0.0
    for method in methods {
      var runs: [JudgedCells] = []
      for seed in 1...UInt64(method.size == nil ? 1 : max(1, plan.seeds)) {
        progress("measuring", done / turns)
        let model = try method.size.map { size in
          let rows = DataSplit.sample(
            size, of: Array(pool.indices), labels: pool.map { $0.clause ?? "" }, seed: seed)
          return try ClauseTraining(rows.map { pool[$0] }, background: others).learned(
            program: context.program)
        }
        let finder = try ClauseFinder(
          index, kinds: kinds.map { ClauseKind($0) }, model: model, usesVocabulary: method.usesVocabulary)
        runs.append(try Self.judge(finder, index, judged, gold))
        done += 1
      }
      results.append((method, runs))
    }
    let report = ClauseReport(
      program: context.program, command: command, part: part, contracts: contracts,
      judged: index.entries.count, kinds: kinds, seeds: plan.seeds,
      results: results.map { ClauseReport.Result(name: $0.method.name, runs: $0.runs) })
    return try report.text()
  }

  /// The labelled passages, each once.
  private static func pool(_ contracts: [AnnotatedContract]) -> [ClauseTraining.Example] {
    var seen: Set<String> = []
    var pool: [ClauseTraining.Example] = []
    for contract in contracts {
      for kind in contract.excerpts.keys.sorted() {
        for text in contract.excerpts[kind] ?? []
        where text.count > 30 && seen.insert(kind + "\n" + text).inserted {
          pool.append(
            ClauseTraining.Example(
              clause: kind, text: String(text.prefix(FewShotTask.longest)), document: contract.name))
        }
      }
    }
    return pool
  }

  private static func judge(
    _ finder: ClauseFinder, _ index: PassageIndex, _ contracts: [AnnotatedContract],
    _ gold: [String: [String: [Range<Int>]]]
  ) throws -> JudgedCells {
    let byName = Dictionary(contracts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var cells = JudgedCells()
    for (place, entry) in index.entries.enumerated() {
      guard let contract = byName[entry.name] else { continue }
      for cell in try finder.cells(of: place) {
        cells.add(
          cell, document: entry.name, gold: gold[entry.name]?[cell.kind] ?? [],
          isThere: contract.excerpts[cell.kind] != nil)
      }
    }
    return cells
  }
}
