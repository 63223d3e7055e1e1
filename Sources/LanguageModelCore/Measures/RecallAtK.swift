/// The share of what is relevant that is among the first k results.
public enum RecallAtK {
  /// The recall of a ranked list, 0 to 1; `nil` where nothing is relevant.
  ///
  /// - Parameters:
  ///   - ranked: the results, best ranked first, each once.
  ///   - relevant: everything that is relevant, found or not.
  ///   - k: how many results count, at least 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.range` for `k` below 1, and `measure.duplicate`.
  public static func value<Result: Hashable>(
    ranked: [Result], relevant: Set<Result>, at k: Int
  ) throws -> Double? {
    try MeasureInput.checkCutOff(k)
    try MeasureInput.checkDistinct(ranked)
    guard !relevant.isEmpty else { return nil }
    return Double(ranked.prefix(k).count(where: relevant.contains)) / Double(relevant.count)
  }
}
