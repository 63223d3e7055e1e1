internal import Foundation

/// Normalised discounted cumulative gain: how near a ranking comes to the best one, 0 to 1.
///
/// The gain of the result at rank r is divided by log₂(r + 1), summed, and divided by the same sum of the
/// best order (Järvelin and Kekäläinen, ACM Transactions on Information Systems 20, 2002; exponential gain:
/// Burges et al., ICML 2005).
public enum NDCG {
  /// What a grade of relevance is worth.
  public enum Gain: String, Hashable, Sendable, Codable {
    /// The grade itself.
    case linear
    /// 2^grade − 1.
    case exponential
  }

  /// The measure of a ranked list; `nil` where nothing judged is relevant.
  ///
  /// - Parameters:
  ///   - ranked: the grade of each result, best ranked first; 0 for what was not judged. The list may be
  ///     shorter than `k`.
  ///   - judged: the grades of everything that was judged for the query, found or not, in any order.
  ///   - k: how many results count; `nil` for all.
  /// - Throws: ``LanguageModelCoreError`` `measure.range` for a grade below 0, infinite or no number, or `k`
  ///   below 1.
  public static func value(
    ranked: [Double], judged: [Double], at k: Int? = nil, gain: Gain = .linear
  ) throws -> Double? {
    try check(ranked + judged, k)
    let best = sum(judged.map { worth($0, gain) }.sorted(by: >), k)
    guard best > 0 else { return nil }
    return sum(ranked.map { worth($0, gain) }, k) / best
  }

  /// The measure of scored candidates; `nil` where none is relevant.
  ///
  /// Candidates of equal score share the mean of what their places are worth, as if averaged over every order
  /// of them (McSherry and Najork, ECIR 2008), so the result does not hang on the order in which they were
  /// given.
  ///
  /// - Parameters:
  ///   - scores: higher ranks first.
  ///   - relevances: the grade of each candidate, from 0.
  ///   - k: how many results count; `nil` for all.
  /// - Throws: ``LanguageModelCoreError`` `measure.shape`, `measure.empty`, `measure.not-finite` and
  ///   `measure.range`.
  public static func value(
    scores: [Double], relevances: [Double], at k: Int? = nil, gain: Gain = .linear
  ) throws -> Double? {
    try MeasureInput.checkCounts(scores.count, relevances.count, "scores and grades")
    try MeasureInput.checkFinite(scores, "score")
    try check(relevances, k)
    let gains = relevances.map { worth($0, gain) }
    let best = sum(gains.sorted(by: >), k)
    guard best > 0 else { return nil }
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var averaged: [Double] = []
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { scores[$0] != scores[order[start]] } ?? order.count
      let mean = order[start..<end].reduce(0.0) { $0 + gains[$1] } / Double(end - start)
      averaged += [Double](repeating: mean, count: end - start)
      start = end
    }
    return sum(averaged, k) / best
  }

  private static func check(_ grades: [Double], _ k: Int?) throws {
    try MeasureInput.checkCutOff(k)
    for grade in grades where !(grade >= 0 && grade < 1000) {
      throw MeasureInput.error("range", "A grade of relevance must be from 0 to below 1,000.")
    }
  }

  private static func worth(_ grade: Double, _ gain: Gain) -> Double {
    switch gain {
    case .linear: grade
    case .exponential: exp2(grade) - 1
    }
  }

  private static func sum(_ gains: [Double], _ k: Int?) -> Double {
    gains.prefix(k ?? gains.count).enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
  }
}
