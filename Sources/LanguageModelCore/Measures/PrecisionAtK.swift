/// The share of the first k results that is relevant.
public enum PrecisionAtK {
  /// The precision of a ranked list, 0 to 1.
  ///
  /// It is divided by k even where the list is shorter, as TREC's evaluations do: a place left empty is a
  /// place wasted.
  ///
  /// - Parameters:
  ///   - ranked: the results, best ranked first, each once.
  ///   - relevant: what is relevant.
  ///   - k: how many results count, at least 1.
  /// - Throws: ``LanguageModelCoreError`` `measure.range` for `k` below 1, and `measure.duplicate`.
  public static func value<Result: Hashable>(
    ranked: [Result], relevant: Set<Result>, at k: Int
  ) throws -> Double {
    try MeasureInput.checkCutOff(k)
    try MeasureInput.checkDistinct(ranked)
    return Double(ranked.prefix(k).count(where: relevant.contains)) / Double(k)
  }
}
