/// One over the rank of the first relevant result, 0 to 1.
///
/// Voorhees, The TREC-8 Question Answering Track Report, 1999. Its mean over queries is MRR.
public enum ReciprocalRank {
  /// The reciprocal rank of a ranked list; 0 where it holds nothing relevant.
  ///
  /// - Parameters:
  ///   - ranked: the results, best ranked first, each once.
  ///   - relevant: what is relevant.
  ///   - k: how many results count; `nil` for all.
  /// - Throws: ``LanguageModelCoreError`` `measure.range` for `k` below 1, and `measure.duplicate`.
  public static func value<Result: Hashable>(
    ranked: [Result], relevant: Set<Result>, at k: Int? = nil
  ) throws -> Double {
    try MeasureInput.checkCutOff(k)
    try MeasureInput.checkDistinct(ranked)
    guard let place = ranked.prefix(k ?? ranked.count).firstIndex(where: relevant.contains) else { return 0 }
    return 1 / Double(place + 1)
  }

  /// The mean reciprocal rank (MRR) over queries.
  ///
  /// - Throws: ``LanguageModelCoreError`` `measure.empty` for no queries, and what the value of a query
  ///   throws.
  public static func mean<Result: Hashable>(
    of queries: [(ranked: [Result], relevant: Set<Result>)], at k: Int? = nil
  ) throws -> Double {
    try MeasureInput.checkCounts(queries.count, queries.count, "queries")
    return try queries.reduce(0) { try $0 + value(ranked: $1.ranked, relevant: $1.relevant, at: k) }
      / Double(queries.count)
  }
}
