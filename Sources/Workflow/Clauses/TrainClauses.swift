import Evidence
import Foundation
import LanguageModelCore
import LegalRetriever

/// Learns kinds of clauses from labelled passages, and writes the model.
public struct TrainClauses: Sendable {
  /// How many passages of a library stand for all other text at most.
  private static let background = 600

  private let context: RunContext

  /// A training.
  public init(context: RunContext) {
    self.context = context
  }

  /// Learns, and writes the model.
  ///
  /// - Parameters:
  ///   - labels: the path of the labelled passages; see ``ClauseLabels``.
  ///   - library: a library of which some passages stand for all other text, and its store.
  ///   - output: where the model goes.
  ///   - progress: is given the part done, 0 to 1.
  /// - Throws: an `AttestError`; then nothing was written.
  public func run(
    _ labels: String, library: (name: String, store: RecordStore)?, output: String,
    progress: (Double) -> Void = { _ in }
  ) throws -> TrainedClauses {
    let read = try ClauseLabels(contentsOf: labels)
    let background =
      try library.map {
        try Self.passages(of: try PassageIndex(named: $0.name, in: $0.store.store), count: Self.background)
      } ?? []
    let model = try ClauseTraining(read.examples, background: background).run(
      labels: read.digest, program: context.program, progress: progress)
    let data = try ClauseModelFile.data(model)
    try OutputFile.write(data, to: output)
    return TrainedClauses(model, file: output, bytes: data.count)
  }

  /// Passages of a library, drawn by a fixed seed from the versions that count today.
  static func passages(of index: PassageIndex, count: Int) throws -> [String] {
    let entries = index.entries.filter { !$0.isSuperseded && !$0.passages.isEmpty }
    let total = entries.reduce(0) { $0 + $1.passages.count }
    guard total > 0 else { return [] }
    var generator = SeededGenerator(seed: 1)
    var chosen: Set<Int> = []
    for _ in 0..<(2 * count) where chosen.count < min(count, total) {
      chosen.insert(generator.index(below: total))
    }
    var texts: [String] = []
    var before = 0
    for entry in entries {
      for place in chosen.filter({ $0 >= before && $0 < before + entry.passages.count }).sorted() {
        if let text = try index.quotation(of: entry.passages.lowerBound + place - before) {
          texts.append(text)
        }
      }
      before += entry.passages.count
    }
    return texts
  }
}
