import Foundation
import LanguageModelCore

/// Heads of several kinds, learned from a few examples of some tasks and measured on the tasks' test examples together.
struct FewShotExperiment {
  /// What is compared.
  enum Method: CaseIterable {
    case vectors, standardizedVectors, counts, majority

    /// What the report calls it.
    var title: String {
      switch self {
      case .vectors: "head on vectors"
      case .standardizedVectors: "head on standardised vectors"
      case .counts: "TF-IDF, logistic regression"
      case .majority: "majority class"
      }
    }
  }

  /// How good a method was with so many examples of each label.
  struct Result: Sendable {
    /// The means over seeds, with 95 % intervals over test documents.
    var balancedAccuracy: BootstrapInterval
    var macroF1: BootstrapInterval
    /// The standard deviation of the balanced accuracy over seeds; `nil` for one seed.
    var deviation: Double?
  }

  /// The tasks; each head knows one of them.
  var tasks: [FewShotTask]
  /// How many examples of each label are learned from; `nil` for all of the pool.
  var sizes: [Int?]
  /// What decides which.
  var seeds: [UInt64]

  /// Every text that is needed, once.
  var texts: Set<String> {
    var found: Set<String> = []
    for task in tasks {
      found.formUnion(task.test.map(\.text))
      for size in sizes {
        for seed in seeds { found.formUnion(rows(of: task, size, seed).map { task.pool[$0].text }) }
      }
    }
    return found
  }

  /// The pool's examples that a head learns from; more examples hold those of fewer.
  private func rows(of task: FewShotTask, _ size: Int?, _ seed: UInt64) -> [Int] {
    guard let size else { return Array(task.pool.indices) }
    return DataSplit.sample(size, of: Array(task.pool.indices), labels: task.pool.map(\.label), seed: seed)
  }

  /// Learns and measures.
  ///
  /// - Parameter vectors: the vector of each text.
  func run(_ method: Method, _ size: Int?, vectors: [String: [Float]]) async throws -> Result {
    let labels = Set(tasks.flatMap { $0.test.map(\.label) + $0.pool.map(\.label) }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    let right = tasks.flatMap { $0.test.map { places[$0.label] ?? 0 } }
    let given = try await withThrowingTaskGroup(of: (Int, [Int]).self) { group in
      for (turn, seed) in seeds.enumerated() {
        group.addTask {
          (
            turn,
            try tasks.flatMap { task in
              try answers(task, method, size, seed, vectors).map { places[$0] ?? 0 }
            }
          )
        }
      }
      var given = [[Int]](repeating: [], count: seeds.count)
      for try await (turn, answers) in group { given[turn] = answers }
      return given
    }
    // The mean over seeds, of rows of which some may occur several times.
    func mean(_ rows: [Int], _ figure: (ConfusionMatrix) -> Double) throws -> Double {
      let chosen = rows.map { right[$0] }
      let sum = try given.reduce(0) { sum, given in
        sum
          + figure(
            try ConfusionMatrix(truth: chosen, predicted: rows.map { given[$0] }, classes: labels.count))
      }
      return sum / Double(given.count)
    }
    let each = try given.map {
      try ConfusionMatrix(truth: right, predicted: $0, classes: labels.count).balancedAccuracy
    }
    let groups = tasks.flatMap { $0.test.map(\.group) }.enumerated().map { $1 ?? "row \($0)" }
    func interval(_ figure: (ConfusionMatrix) -> Double) throws -> BootstrapInterval {
      try BootstrapInterval(groups: groups, resamples: 1000, seed: 1) { try mean($0, figure) }
    }
    let average = each.reduce(0, +) / Double(each.count)
    let squares = each.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    return Result(
      balancedAccuracy: try interval(\.balancedAccuracy), macroF1: try interval(\.macroF1),
      deviation: each.count > 1 ? (squares / Double(each.count - 1)).squareRoot() : nil)
  }

  /// The labels that a head gives the test examples of a task.
  private func answers(
    _ task: FewShotTask, _ method: Method, _ size: Int?, _ seed: UInt64, _ vectors: [String: [Float]]
  ) throws -> [String] {
    let pool = rows(of: task, size, seed).map { task.pool[$0] }
    let labels = pool.map(\.label)
    var options = FewShotHead.Options()
    options.seed = seed
    func examples(_ items: [FewShotTask.Item]) -> FewShotHead.Examples {
      if method == .counts { return .texts(items.map(\.text)) }
      return .vectors(items.map { vectors[$0.text] ?? [] })
    }
    switch method {
    case .majority:
      let counts = labels.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
      return task.test.map { _ in most }
    case .vectors, .standardizedVectors, .counts:
      options.standardize = method == .standardizedVectors ? .yes : .no
      // The pool and the test examples come from different documents already.
      let head = try FewShotHead(
        learning: examples(pool), labels: labels, groups: pool.map { _ in nil }, options: options)
      return head.classify(examples(task.test))
    }
  }
}
